namespace Rsdl.Model.Enums;

/// <summary>A list of values as a C# enum or, when the list is open by nature, as constants.</summary>
/// <param name="ListName">The list's name in the capabilities, or the simple type's in the schema.</param>
/// <param name="Name">The C# name.</param>
/// <param name="IsOpen">Whether the values are data of an installation, which become constants.</param>
/// <param name="Members">The values of all levels.</param>
/// <param name="Documentation">What a document says about the list, if anything.</param>
public sealed record EnumModel(
    string ListName,
    string Name,
    bool IsOpen,
    EquatableArray<EnumMemberModel> Members,
    string? Documentation)
{
    /// <summary>
    /// The version of the API that this exists since, where documents of several versions tell and what it belongs to says no more.
    /// </summary>
    public string? Since { get; init; }
}
