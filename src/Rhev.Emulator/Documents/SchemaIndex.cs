using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model;
using Rsdl.Model.Enums;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rhev.Emulator.Documents;

/// <summary>Answers questions about types by name. Immutable.</summary>
internal sealed class SchemaIndex
{
    private readonly Dictionary<string, EntityModel> _entities;
    private readonly Dictionary<string, IReadOnlyList<MemberModel>> _members;
    private readonly Dictionary<string, PlaceModel> _rootPlaces;
    private readonly Dictionary<string, EnumModel> _enums;

    private readonly ApiModel _model;

    public SchemaIndex(ApiModel model)
    {
        _model = model;
        _entities = model.Entities.ToDictionary(entity => entity.WireName, StringComparer.Ordinal);
        _members = _entities.Keys.ToDictionary(
            type => type, type => (IReadOnlyList<MemberModel>)MembersWithBases(type), StringComparer.Ordinal);
        _enums = model.Enums.ToDictionary(list => list.Name, StringComparer.Ordinal);
        _rootPlaces = model.Collections
            .GroupBy(place => place.ItemType, StringComparer.Ordinal)
            .ToDictionary(places => places.Key, places => places.First(), StringComparer.Ordinal);
    }

    /// <summary>Every member of a type in schema order, those of its bases first; none for an unknown type.</summary>
    public IReadOnlyList<MemberModel> Members(string type) => _members.GetValueOrDefault(type) ?? [];

    /// <summary>The element of a type with a name, if it has one.</summary>
    public MemberModel? Element(string type, string name) =>
        Members(type).FirstOrDefault(member => member.Node == MemberNode.Element && member.WireName == name);

    /// <summary>A list of enumerated values by the C# name that members refer to it with.</summary>
    public EnumModel? Enum(string name) => _enums.GetValueOrDefault(name);

    public bool IsList(string type) => _entities.TryGetValue(type, out EntityModel? entity) && entity.IsList;

    /// <summary>The element that holds a type at the root of a document; <c>null</c> when there is none.</summary>
    public string? RootElement(string type) => _entities.GetValueOrDefault(type)?.RootElement;

    /// <summary>The type of a document by its root element; <c>null</c> when there is none.</summary>
    public string? RootType(string element) => _model.Roots.FirstOrDefault(root => root.Element == element)?.EntityType;

    /// <summary>The root collection of the resources of a type; <c>null</c> when there is none.</summary>
    public PlaceModel? RootPlace(string? itemType) => itemType is null ? null : _rootPlaces.GetValueOrDefault(itemType);

    private List<MemberModel> MembersWithBases(string type)
    {
        EntityModel entity = _entities[type];
        List<MemberModel> members = entity is { IsList: false, BaseType: { } baseType } && _entities.ContainsKey(baseType)
            ? MembersWithBases(baseType)
            : [];
        members.AddRange(entity.Members);
        return members;
    }
}
