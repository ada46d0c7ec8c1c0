using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Http;

/// <summary>What an address means: a collection, a resource in it, or an action of either.</summary>
/// <param name="Place">The collection's place in the model.</param>
/// <param name="Owner">The resource that has the collection; <c>null</c> for a root collection.</param>
/// <param name="CollectionPath">The collection's address below the API's base.</param>
/// <param name="Resource">The resource; <c>null</c> when the address is that of the collection, or of an action of it.</param>
/// <param name="Action">The action; <c>null</c> when the address is that of the collection or resource.</param>
/// <param name="ActionId">The id of an action that was performed.</param>
internal sealed record Route(
    PlaceModel Place, Resource? Owner, string CollectionPath, Resource? Resource, OperationModel? Action, string? ActionId)
{
    /// <summary>The id of a creation whose status the address is.</summary>
    public string? CreationId { get; init; }

    /// <summary>The address of the resource, or else of the collection, below the API's base.</summary>
    public string Parent => Resource is null ? CollectionPath : $"{CollectionPath}/{Resource.Id}";
}
