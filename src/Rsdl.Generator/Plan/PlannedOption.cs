using Rsdl.Model.Schema;

namespace Rsdl.Generator.Plan;

/// <summary>One property of an options class.</summary>
/// <param name="Source">Where in the request it goes.</param>
/// <param name="WireName">Its name there.</param>
/// <param name="Name">The C# property.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="BodyProperty">For the body: the entity's property behind it.</param>
/// <param name="EntityType">For an entity: its schema type.</param>
/// <param name="Enum">For text of the body: the C# enum of its values, if they come from a closed list.</param>
/// <param name="Repeated">For the body: whether the element is repeated.</param>
/// <param name="ValueText">What the document says about the value.</param>
/// <param name="Documentation">What it is for, if a document tells.</param>
/// <param name="Deprecated">Whether the document calls it deprecated.</param>
internal sealed record PlannedOption(
    OptionSource Source,
    string WireName,
    string Name,
    ValueKind Kind,
    string? BodyProperty,
    string? EntityType,
    string? Enum,
    bool Repeated,
    string? ValueText,
    string? Documentation,
    bool Deprecated)
{
    /// <summary>The version of the API that it exists since, if that is known.</summary>
    public string? Since { get; init; }
}
