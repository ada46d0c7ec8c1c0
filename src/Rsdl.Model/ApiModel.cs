using Rsdl.Model.Enums;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rsdl.Model;

/// <summary>Everything that a set of documents says about one API, resolved and named. Equal documents give equal models.</summary>
/// <param name="BasePath">The API's base path, such as <c>/api</c> or <c>/ovirt-engine/api</c>.</param>
/// <param name="Version">The version as the RSDL states it, such as <c>3.5</c>; <c>null</c> when it does not.</param>
/// <param name="Description">What the RSDL says about itself.</param>
/// <param name="EntryPointType">The schema type of the entry point's representation (root element <c>api</c>), if there is one.</param>
/// <param name="Entities">Complex types, ordered by schema name.</param>
/// <param name="Enums">Lists of values, ordered by name on the wire.</param>
/// <param name="Roots">Root elements, ordered by name.</param>
/// <param name="Collections">The resource tree: root collections, ordered by segment.</param>
/// <param name="RootActions">Actions of the entry point itself.</param>
/// <param name="Clients">Client types, ordered by name.</param>
/// <param name="Problems">What could not be used, with places. Not part of what is generated.</param>
public sealed record ApiModel(
    string BasePath,
    string? Version,
    string? Description,
    string? EntryPointType,
    EquatableArray<EntityModel> Entities,
    EquatableArray<EnumModel> Enums,
    EquatableArray<RootModel> Roots,
    EquatableArray<PlaceModel> Collections,
    EquatableArray<OperationModel> RootActions,
    EquatableArray<ClientModel> Clients,
    EquatableArray<Problem> Problems);
