using System.Linq;
using Rhev.Emulator.Behaviours;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Http;

/// <summary>Names are unique in a root collection whose resources need one.</summary>
internal static class NameRule
{
    /// <exception cref="FaultException">Another resource of the collection has the name.</exception>
    public static void RefuseUsed(ManagerState state, Resource resource, string? name)
    {
        if (name is null || resource is not { Owner: null, Target: null } || !NeedsName(resource.Place)
            || !BehaviourCatalog.For(resource.Place).IsNameUnique)
        {
            return;
        }

        if (state.Store.FindRoot(resource.Place.Segment, "name", name).Any(other => other != resource && other.Get("name") == name))
        {
            throw FaultException.Conflict($"The name '{name}' is in use by another {resource.Place.ItemElement}");
        }
    }

    private static bool NeedsName(PlaceModel place) => place.CollectionOperations.Any(operation =>
        operation.Kind == OperationKind.Add
        && operation.Signatures.Any(signature => signature.Parameters.Any(parameter => parameter is { Path: "name", Required: true })));
}
