namespace Rsdl.Runtime;

/// <summary>A parameter of a request's address. Name and value are given plain; the connection encodes them.</summary>
/// <param name="Name">The name, such as <c>max</c> or <c>search</c>.</param>
/// <param name="Value">The value; <see langword="null"/> sends the name alone, as in <c>?rsdl</c> or <c>;current</c>.</param>
/// <param name="Context">Where it stands.</param>
public readonly record struct ApiParameter(string Name, string? Value, ParameterContext Context)
{
    /// <summary>The name and the place, without the value.</summary>
    /// <returns>For instance <c>?search</c> or <c>;max</c>.</returns>
    public override string ToString() => (Context == ParameterContext.Matrix ? ";" : "?") + Name;
}
