namespace Rsdl.Runtime;

/// <summary>A header of a request.</summary>
/// <param name="Name">The name, such as <c>Expect</c> or <c>All-Content</c>.</param>
/// <param name="Value">The value: printable ASCII.</param>
public readonly record struct ApiHeader(string Name, string Value)
{
    /// <summary>The name, without the value.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
