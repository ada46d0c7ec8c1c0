using System;
using System.Collections.Generic;
using System.Linq;

namespace Rsdl.Model.Links;

/// <summary>Finds the places that one pair of client types can serve, and makes these clients.</summary>
internal sealed class ClientBinder
{
    private readonly Dictionary<PlaceShape, int> _shapes = [];

    private readonly List<List<BoundPlace>> _groups = [];

    private ClientBinder()
    {
    }

    /// <summary>The clients, ordered by name, and the tree that refers to them.</summary>
    public static (List<ClientModel> Clients, List<PlaceModel> Tree) Bind(List<BoundPlace> roots)
    {
        ClientBinder binder = new();
        foreach (BoundPlace root in roots)
        {
            binder.FindShape(root);
        }

        string[] names = ClientNaming.Assign(binder._groups);
        List<ClientModel> clients =
        [
            .. binder._groups.Select((places, shape) => Client(places, names, names[shape]))
                .OrderBy(client => client.Name, StringComparer.Ordinal),
        ];
        return (clients, [.. roots.Select(root => Place(root, names))]);
    }

    private void FindShape(BoundPlace place)
    {
        foreach (BoundPlace child in place.Children)
        {
            FindShape(child);
        }

        PlaceShape shape = new(
            place.ListType.Name,
            place.ItemType.Name,
            place.CollectionOperations.Select(Strip).ToEquatableArray(),
            place.ResourceOperations.Select(Strip).ToEquatableArray(),
            place.Children.Select(child => new ChildShape(child.PropertyName, child.Node.Segment, child.Shape)).ToEquatableArray());
        if (!_shapes.TryGetValue(shape, out int number))
        {
            number = _groups.Count;
            _shapes.Add(shape, number);
            _groups.Add([]);
        }

        place.Shape = number;
        _groups[number].Add(place);

        OperationModel Strip(OperationModel operation) => operation with
        {
            Path = operation.Path.Substring(place.Node.Path.Length),
            Description = null,
            Signatures = operation.Signatures.Select(signature => signature with { Description = null }).ToEquatableArray(),
        };
    }

    private static ClientModel Client(List<BoundPlace> places, string[] names, string name)
    {
        BoundPlace[] ordered = [.. places.OrderBy(place => place.Node.Path, StringComparer.Ordinal)];
        BoundPlace first = ordered[0];
        return new ClientModel(
            name,
            first.ListType.Name,
            first.ItemType.Name,
            ordered.Select(place => place.Node.Path).ToEquatableArray(),
            Described(place => place.CollectionOperations),
            Described(place => place.ResourceOperations),
            first.Children.Select(child => new ChildModel(child.Node.Segment, child.PropertyName, names[child.Shape])).ToEquatableArray());

        // The first place that says something speaks for all.
        EquatableArray<OperationModel> Described(Func<BoundPlace, List<OperationModel>> operations) =>
            operations(first).Select((operation, index) => operation with
            {
                Description = ordered.Select(place => operations(place)[index].Description).FirstOrDefault(text => text is not null),
            }).ToEquatableArray();
    }

    private static PlaceModel Place(BoundPlace place, string[] names) => new(
        place.Node.Segment,
        place.Node.Path,
        place.PropertyName,
        names[place.Shape],
        place.ListType.Name,
        place.ItemType.Name,
        place.ItemElement,
        place.CollectionOperations.ToEquatableArray(),
        place.ResourceOperations.ToEquatableArray(),
        place.Children.Select(child => Place(child, names)).ToEquatableArray());
}
