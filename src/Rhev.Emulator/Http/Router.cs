using System.Collections.Generic;
using System.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Http;

/// <summary>Finds what the segments of a path mean in the model and in the state.</summary>
internal static class Router
{
    /// <exception cref="FaultException">Nothing is at the address.</exception>
    public static Route Find(ResourceStore store, string[] segments)
    {
        PlaceModel place = store.RootPlace(segments[0]) ?? throw Unknown(segments);
        Resource? owner = null;
        string path = place.Segment;
        int next = 1;
        while (next < segments.Length)
        {
            string id = segments[next++];
            if (store.Collection(owner, place).Find(id) is not { } resource)
            {
                return ActionOf(place.CollectionOperations, id) is { } collectionAction && segments.Length - next <= 1
                    ? new Route(place, owner, path, null, collectionAction, segments.ElementAtOrDefault(next))
                    : throw FaultException.NotFound($"There is no {place.ItemElement} with id '{id}' here");
            }

            if (next == segments.Length)
            {
                return new Route(place, owner, path, resource, null, null);
            }

            string segment = segments[next++];
            if (place.Children.FirstOrDefault(child => child.Segment == segment) is { } below)
            {
                path = $"{path}/{resource.Id}/{below.Segment}";
                place = below;

                // What is below an attachment is what is below the attached resource.
                owner = resource.Target is { } target && target.Place.Children.Any(child => child.Segment == segment) ? target : resource;
                continue;
            }

            if (segment == CreationService.Relation && segments.Length - next == 1)
            {
                return new Route(place, owner, path, resource, null, null) { CreationId = segments[next] };
            }

            return ActionOf(place.ResourceOperations, segment) is { } action && segments.Length - next <= 1
                ? new Route(place, owner, path, resource, action, segments.ElementAtOrDefault(next))
                : throw Unknown(segments);
        }

        return new Route(place, owner, path, null, null, null);
    }

    private static OperationModel? ActionOf(IEnumerable<OperationModel> operations, string relation) =>
        operations.FirstOrDefault(operation => operation.Kind == OperationKind.Action && operation.Relation == relation);

    private static FaultException Unknown(string[] segments) =>
        FaultException.NotFound($"The API has nothing at '{string.Join('/', segments)}'");
}
