using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Generator.Emit;
using Rsdl.Generator.Options;
using Rsdl.Model;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rsdl.Generator.Plan;

/// <summary>Cuts a model into files, each with only what its text shows.</summary>
internal sealed class EmissionPlanner
{
    private readonly ApiModel _api;
    private readonly GeneratorOptions _options;
    private readonly Dictionary<string, EntityModel> _entities;

    private EmissionPlanner(ApiModel api, GeneratorOptions options)
    {
        _api = api;
        _options = options;
        _entities = api.Entities.ToDictionary(entity => entity.WireName, StringComparer.Ordinal);
    }

    /// <summary>Whether something else that is generated beside the entry point has a name; classes of options give way to it.</summary>
    public static bool IsTaken(ApiModel api, string name) => name is "ApiDocument" or "Models" or OptionsEmitter.ActionBase
        || api.Clients.Any(client => name == client.Name + "Collection" || name == client.Name + "Resource");

    public static EmissionPlan Plan(ApiModel api, GeneratorOptions options, ClientPlan clients)
    {
        EmissionPlanner planner = new(api, options);
        return new EmissionPlan(
            api.Entities.Count == 0 ? null : planner.Api(clients),
            api.Entities.Count == 0 ? null : planner.Types(),
            api.Entities.Count == 0 ? null : planner.Definitions(),
            Bucket.Split(api.Entities, entity => entity.Name, "Entities", Bucket.EntityFiles).Select(planner.EntityFile).ToEquatableArray(),
            Bucket.Split(api.Enums, list => list.Name, "Enums", Bucket.EnumFiles)
                .Select(bucket => new EnumFile(bucket.HintName, options.Namespace, bucket.Items.ToEquatableArray())).ToEquatableArray(),
            clients.Files);
    }

    private ApiFile Api(ClientPlan clients) => new(
        _options.Namespace,
        _options.ApiName,
        _api.Version,
        _api.Description,
        _api.EntryPointType is { } entryPoint ? _entities[entryPoint].Name : null,
        _api.EntryPointType,
        _entities.TryGetValue(ClientFacts.ActionType, out EntityModel? action) ? action.Name : null,
        clients.SharedByActions,
        _api.Collections.Select(place => new ChildModel(place.Segment, place.PropertyName, place.Client) { Since = place.Since })
            .ToEquatableArray(),
        clients.References);

    private IEnumerable<EntityModel> TypesInOrder => _api.Entities.OrderBy(entity => entity.WireName, StringComparer.Ordinal);

    private TypesFile Types() => new(_options.Namespace, TypesInOrder.Select(entity => entity.Name).ToEquatableArray());

    private DefinitionsFile Definitions()
    {
        ILookup<string, string> roots = _api.Roots.ToLookup(root => root.EntityType, root => root.Element, StringComparer.Ordinal);
        return new DefinitionsFile(
            _options.Namespace,
            TypesInOrder.Select(entity => new PlannedType(
                entity.WireName,
                entity.SchemaType,
                entity.BaseType,
                MemberSpecification.Of(entity),
                entity.RootElement,
                roots[entity.WireName].OrderBy(element => element, StringComparer.Ordinal).ToEquatableArray()))
                .ToEquatableArray());
    }

    private EntityFile EntityFile((string HintName, EntityModel[] Entities) bucket) => new(
        bucket.HintName,
        _options.Namespace,
        bucket.Entities.ToEquatableArray(),
        References(bucket.Entities.SelectMany(entity =>
            entity.Members.Select(member => member.EntityType).Append(entity.BaseType).OfType<string>())));

    private EquatableArray<TypeName> References(IEnumerable<string> wireNames) => wireNames
        .Distinct(StringComparer.Ordinal)
        .OrderBy(name => name, StringComparer.Ordinal)
        .Select(name => new TypeName(name, _entities[name].Name))
        .ToEquatableArray();
}
