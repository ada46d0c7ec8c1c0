using Rsdl.Model;

namespace Rsdl.Generator.Plan;

/// <summary>What the definition of a type needs.</summary>
/// <param name="WireName">The name by which the definitions refer to each other.</param>
/// <param name="SchemaType">The type's name in the schema.</param>
/// <param name="BaseType">The wire name of the type whose members come first, if there is one.</param>
/// <param name="Specification">The members, as the runtime reads them.</param>
/// <param name="RootElement">The root element that it is written under, if there is one.</param>
/// <param name="Roots">All root elements that stand for it, ordered by name.</param>
internal sealed record PlannedType(
    string WireName,
    string SchemaType,
    string? BaseType,
    string Specification,
    string? RootElement,
    EquatableArray<string> Roots);
