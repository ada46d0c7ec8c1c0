using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Enums;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rsdl.Model.Versions;

/// <summary>Everything that one version of an API has, by its name on the wire.</summary>
internal sealed class VersionInventory
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public VersionInventory(string version, ApiModel model)
    {
        Version = version;
        Dictionary<string, EntityModel> entities = model.Entities.ToDictionary(entity => entity.WireName, StringComparer.Ordinal);
        foreach (EntityModel entity in model.Entities)
        {
            _keys.Add(Keys.Of(entity));
            for (EntityModel? type = entity; type is not null; type = type.BaseType is { } name ? entities[name] : null)
            {
                _keys.UnionWith(type.Members.Select(member => Keys.Of(entity.SchemaType, member)));
            }
        }

        foreach (EnumModel list in model.Enums)
        {
            _keys.Add(Keys.Of(list));
            _keys.UnionWith(list.Members.Select(value => Keys.Of(list, value)));
        }

        foreach (PlaceModel place in model.Collections)
        {
            Add(place);
        }
    }

    /// <summary>The version.</summary>
    public string Version { get; }

    /// <summary>Whether it has one of these.</summary>
    public bool HasAny(IEnumerable<string> keys) => keys.Any(_keys.Contains);

    private void Add(PlaceModel place)
    {
        _keys.Add(Keys.OfPlace(place.Path));
        foreach (OperationModel operation in place.CollectionOperations.Concat(place.ResourceOperations))
        {
            string key = Keys.OfOperation(operation.Path, operation);
            _keys.Add(key);
            _keys.UnionWith(operation.UrlParameters.Select(parameter => Keys.OfParameter(key, parameter)));
            _keys.UnionWith(operation.Headers.Select(header => Keys.OfHeader(key, header)));
        }

        foreach (PlaceModel child in place.Children)
        {
            Add(child);
        }
    }
}
