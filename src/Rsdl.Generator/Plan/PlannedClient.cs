using Rsdl.Model;
using Rsdl.Model.Links;

namespace Rsdl.Generator.Plan;

/// <summary>A client with the options class of each of its operations.</summary>
/// <param name="Model">The client.</param>
/// <param name="Collection">The collection's operations.</param>
/// <param name="Resource">The resources' operations.</param>
/// <param name="HasCorrelation">Whether a resource tells the correlation id of the request that it comes from.</param>
internal sealed record PlannedClient(
    ClientModel Model,
    EquatableArray<PlannedOperation> Collection,
    EquatableArray<PlannedOperation> Resource,
    bool HasCorrelation);
