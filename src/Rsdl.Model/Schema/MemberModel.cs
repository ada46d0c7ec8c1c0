using Rsdl.Model.Access;

namespace Rsdl.Model.Schema;

/// <summary>One member of an entity: an element, an attribute, or the entity's text.</summary>
/// <param name="WireName">The name in the XML; empty for text.</param>
/// <param name="Name">The name of the C# property.</param>
/// <param name="Node">Where in the XML it lives.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="EntityType">The schema type of an entity's value; <c>null</c> for other kinds.</param>
/// <param name="Enum">For text: the C# enum of its values, if they come from a closed list.</param>
/// <param name="Constants">For text: the C# class with constants for its values, if they come from an open list.</param>
/// <param name="Repeated">Whether the element can occur more than once.</param>
/// <param name="IsItem">Whether this is the item of a list type, which has no property of its own.</param>
/// <param name="Required">Whether the schema demands it in a complete representation. Requests are partial and need not hold it.</param>
/// <param name="Choice">The number of the choice that it belongs to; 0 for none. At most one member of a choice should be set.</param>
/// <param name="Access">What the API's links allow for it.</param>
/// <param name="Documentation">What the schema says about it, if anything.</param>
public sealed record MemberModel(
    string WireName,
    string Name,
    MemberNode Node,
    ValueKind Kind,
    string? EntityType,
    string? Enum,
    string? Constants,
    bool Repeated,
    bool IsItem,
    bool Required,
    int Choice,
    ElementAccess Access,
    string? Documentation)
{
    /// <summary>
    /// The version of the API that this exists since, where documents of several versions tell and what it belongs to says no more.
    /// </summary>
    public string? Since { get; init; }
}
