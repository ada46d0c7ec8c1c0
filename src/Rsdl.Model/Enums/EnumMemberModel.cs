namespace Rsdl.Model.Enums;

/// <summary>One value of a list.</summary>
/// <param name="WireName">The value on the wire.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Levels">The compatibility levels that have it, ascending; none when the list has no levels.</param>
/// <param name="Documentation">What a document says about the value, if anything.</param>
public sealed record EnumMemberModel(string WireName, string Name, EquatableArray<string> Levels, string? Documentation)
{
    /// <summary>
    /// The version of the API that this exists since, where documents of several versions tell and what it belongs to says no more.
    /// </summary>
    public string? Since { get; init; }
}
