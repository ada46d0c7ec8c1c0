using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Rsdl.Model.Documents;
using Rsdl.Model.Naming;
using Rsdl.Model.Schema;

namespace Rsdl.Model.Links;

/// <summary>Makes collections, resources and operations of the tree of addresses.</summary>
internal sealed class LinkBinder(
    IReadOnlyDictionary<string, LinkType> schema, List<Problem> problems, CancellationToken cancellationToken)
{
    /// <summary>What a generated resource client has already.</summary>
    private static readonly string[] ReservedProperties =
    [
        "Id", "Href", "Path", "Data", "Connection", "Item", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize",
    ];

    private readonly OperationBinder _operations = new(schema, problems);

    /// <summary>Operations of the entry point itself.</summary>
    public List<OperationModel> RootOperations { get; } = [];

    /// <summary>Root collections by segment.</summary>
    public List<BoundPlace> Bind(PathNode root)
    {
        foreach (List<RsdlLink> links in root.Links.Values)
        {
            AddOperation(RootOperations, root, links, OperationKinds.OfRelation(links[0].Rel) ?? OperationKind.Action, null);
        }

        List<BoundPlace> places = BindChildren(root, null, RootOperations);
        NameProperties(places);
        return places;
    }

    private List<BoundPlace> BindChildren(PathNode node, BoundPlace? parent, List<OperationModel> actions)
    {
        List<BoundPlace> places = [];
        foreach (PathNode child in node.Children.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (child.IsPlaceholder)
            {
                ReportUnused(child, "a placeholder must follow a collection's name");
            }
            else if (child.IsAction)
            {
                BindAction(child, actions);
            }
            else if (BindPlace(child, parent) is { } place)
            {
                places.Add(place);
            }
        }

        return places;
    }

    private BoundPlace? BindPlace(PathNode node, BoundPlace? parent)
    {
        if (FindTypes(node) is not { } types)
        {
            ReportUnused(node, $"nothing tells the types of collection '{node.Path}'");
            return null;
        }

        BoundPlace place = new(node, parent, types.List, types.Item);
        foreach (List<RsdlLink> links in node.Links.Values)
        {
            OperationKind kind = OperationKinds.OfRelation(links[0].Rel) ?? OperationKind.Action;
            if (kind == OperationKind.Update)
            {
                links.ForEach(link => ReportLink(link, "a collection cannot be updated"));
                continue;
            }

            AddOperation(place.CollectionOperations, node, links, kind == OperationKind.Get ? OperationKind.List : kind, place);
        }

        foreach (PathNode child in node.Children.Values.Where(child => !child.IsPlaceholder))
        {
            if (child.IsAction)
            {
                BindAction(child, place.CollectionOperations);
            }
            else
            {
                ReportUnused(child, $"it is neither a resource nor an action of collection '{node.Path}'");
            }
        }

        if (node.Placeholder is { } resource)
        {
            BindResource(resource, place);
        }

        return place;
    }

    private void BindResource(PathNode resource, BoundPlace place)
    {
        foreach (List<RsdlLink> links in resource.Links.Values)
        {
            OperationKind kind = OperationKinds.OfRelation(links[0].Rel) ?? OperationKind.Action;
            if (kind == OperationKind.Add)
            {
                links.ForEach(link => ReportLink(link, "only collections can be added to"));
                continue;
            }

            AddOperation(place.ResourceOperations, resource, links, kind, place);
        }

        place.Children.AddRange(BindChildren(resource, place, place.ResourceOperations));
        NameProperties(place.Children);
    }

    private void BindAction(PathNode node, List<OperationModel> target)
    {
        foreach (List<RsdlLink> links in node.Links.Values)
        {
            AddOperation(target, node, links, OperationKind.Action, null);
        }
    }

    private void AddOperation(List<OperationModel> target, PathNode node, List<RsdlLink> links, OperationKind kind, BoundPlace? place)
    {
        OperationModel operation = _operations.Bind(kind, node, links, place);
        NameScope names = new(target.Select(other => other.Name));
        target.Add(operation with { Name = names.Add(operation.Name, "At" + CSharpName.ToPascalCase(node.Segment)) });
    }

    private (LinkType List, LinkType Item)? FindTypes(PathNode node)
    {
        LinkType? list = ResponseOf(node, "get");
        LinkType? item = list?.Item?.Type
            ?? (node.Placeholder is { } resource ? ResponseOf(resource, "get") : null)
            ?? BodyOf(node, "add");
        list ??= item is null ? null : schema.Values.FirstOrDefault(type => type.Item?.Type == item);
        return list is null || item is null ? null : (list, item);
    }

    private LinkType? ResponseOf(PathNode node, string relation)
    {
        LinkType[] types = Known(node, relation, link => link.ResponseType);
        return types.FirstOrDefault(type => type.Item is not null) ?? types.FirstOrDefault();
    }

    private LinkType? BodyOf(PathNode node, string relation) => Known(node, relation, link => link.Body?.Type).FirstOrDefault();

    private LinkType[] Known(PathNode node, string relation, Func<RsdlLink, string?> typeName) =>
        node.Links.TryGetValue(relation, out List<RsdlLink>? links)
            ? [.. links.Select(typeName).Where(name => schema.ContainsKey(name ?? "")).Select(name => schema[name!])]
            : [];

    private static void NameProperties(List<BoundPlace> places)
    {
        IReadOnlyDictionary<string, string> names = NameScope.Assign(
            places.Select(place => (place.Node.Segment, CSharpName.ToPascalCase(place.Node.Segment))),
            ReservedProperties,
            "Collection",
            out _);
        foreach (BoundPlace place in places)
        {
            place.PropertyName = names[place.Node.Segment];
        }
    }

    private void ReportUnused(PathNode node, string why)
    {
        foreach (RsdlLink link in node.Links.Values.SelectMany(links => links))
        {
            ReportLink(link, why);
        }

        foreach (PathNode child in node.Children.Values)
        {
            ReportUnused(child, why);
        }
    }

    private void ReportLink(RsdlLink link, string why) =>
        problems.Add(new Problem(ProblemKind.InvalidLink, $"Link '{link.Rel}' of '{link.Href}' is left out: {why}", link.Place));
}
