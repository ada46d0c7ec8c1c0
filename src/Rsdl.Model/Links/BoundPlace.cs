using System.Collections.Generic;
using Rsdl.Model.Schema;

namespace Rsdl.Model.Links;

/// <summary>A collection at one place of the tree while the model is being built.</summary>
internal sealed class BoundPlace(PathNode node, BoundPlace? parent, LinkType list, LinkType item)
{
    public PathNode Node { get; } = node;

    public BoundPlace? Parent { get; } = parent;

    public LinkType ListType { get; } = list;

    public LinkType ItemType { get; } = item;

    public string ItemElement => ListType.Item?.Name ?? ItemType.RootElement ?? ItemType.Name;

    public string PropertyName { get; set; } = "";

    public List<OperationModel> CollectionOperations { get; } = [];

    public List<OperationModel> ResourceOperations { get; } = [];

    public List<BoundPlace> Children { get; } = [];

    /// <summary>The number of its shape: places with equal shapes are served by one client.</summary>
    public int Shape { get; set; }
}
