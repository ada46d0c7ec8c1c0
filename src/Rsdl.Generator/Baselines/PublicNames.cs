using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Generator.Emit;
using Rsdl.Generator.Plan;
using Rsdl.Model;
using Rsdl.Model.Enums;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rsdl.Generator.Baselines;

/// <summary>Every public name that documents decide, ordered.</summary>
internal sealed class PublicNames
{
    private const string Models = "Models.";

    private readonly List<PublicName> _names = [];
    private readonly Dictionary<string, string> _bases = new(StringComparer.Ordinal);

    private PublicNames(EmissionPlan plan)
    {
        foreach (EntityFile file in plan.Entities)
        {
            Dictionary<string, TypeName> types = file.References.ToDictionary(type => type.WireName);
            foreach (EntityModel entity in file.Entities)
            {
                Add(entity, types);
            }
        }

        foreach (EnumModel list in plan.Enums.SelectMany(file => file.Enums))
        {
            Add(list);
        }

        foreach (ClientFile file in plan.Clients)
        {
            Dictionary<string, TypeName> types = file.References.ToDictionary(type => type.WireName);
            foreach (PlannedClient client in file.Clients)
            {
                Add(client, types);
            }
        }

        if (plan.Api is { } api)
        {
            Add(api);
        }

        Names = _names.OrderBy(name => name.Name, StringComparer.Ordinal).ToEquatableArray();
        ByName = Names.GroupBy(name => name.Name).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    /// <summary>The names.</summary>
    public EquatableArray<PublicName> Names { get; }

    /// <summary>The names by name.</summary>
    public IReadOnlyDictionary<string, PublicName> ByName { get; }

    public static PublicNames Of(EmissionPlan plan) => new(plan);

    /// <summary>A name, in its owner or in one of the classes that the owner derives from.</summary>
    public PublicName? Find(string name)
    {
        string shortName = PublicName.ShortNameOf(name);
        for (string? owner = PublicName.OwnerOf(name); owner is not null; owner = _bases.TryGetValue(owner, out string? next) ? next : null)
        {
            if (ByName.TryGetValue(owner.Length == 0 ? shortName : $"{owner}.{shortName}", out PublicName? found))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The class and those that it derives from.</summary>
    public IEnumerable<string> WithBases(string owner)
    {
        for (string? type = owner; type is not null; type = _bases.TryGetValue(type, out string? next) ? next : null)
        {
            yield return type;
        }
    }

    private void Add(EntityModel entity, Dictionary<string, TypeName> types)
    {
        string name = Models + entity.Name;
        string meaning = "type " + entity.WireName;
        _names.Add(PublicName.Of(name, null, [meaning]));
        if (entity.BaseType is { } baseType)
        {
            _bases[name] = Models + types[baseType].Name;
        }

        foreach (MemberModel member in entity.Members.Where(member => !member.IsItem))
        {
            string node = member.Node switch { MemberNode.Attribute => "@", MemberNode.Text => "#", _ => "" };
            string type = EntityEmitter.PropertyType(member, types);
            _names.Add(PublicName.Of($"{name}.{member.Name}", type, [$"{meaning}/{node}{member.WireName}"], Property(type, member.Name)));
        }
    }

    private void Add(EnumModel list)
    {
        string meaning = "list " + list.ListName;
        _names.Add(PublicName.Of(Models + list.Name, null, [meaning]));
        foreach (EnumMemberModel value in list.Members)
        {
            Forwarding forwarding = list.IsOpen
                ? new Forwarding("public const string ", $" = {EnumEmitter.Identifier(value.Name)};")
                : new Forwarding("", $" = {EnumEmitter.Identifier(value.Name)},");
            _names.Add(PublicName.Of($"{Models}{list.Name}.{value.Name}", null, [$"{meaning}/{value.WireName}"], forwarding));
        }
    }

    private void Add(PlannedClient client, Dictionary<string, TypeName> types)
    {
        ClientModel model = client.Model;
        string collection = model.Name + "Collection";
        string resource = model.Name + "Resource";
        _names.Add(PublicName.Of(collection, null, model.Places.Select(place => "collection " + place)));
        _names.Add(PublicName.Of(resource, null, model.Places.Select(place => $"resource {place}/{{id}}")));
        foreach (ChildModel child in model.Children)
        {
            string type = child.Client + "Collection";
            _names.Add(PublicName.Of(
                $"{resource}.{child.PropertyName}",
                type,
                model.Places.Select(place => $"path {place}/{{id}}/{child.Segment}"),
                new Forwarding($"public virtual {type} ", $" => {child.PropertyName};")));
        }

        foreach ((string owner, PlannedOperation operation) in client.Collection.Select(operation => (collection, operation))
            .Concat(client.Resource.Select(operation => (resource, operation))))
        {
            string below = operation.Model.Path.Substring(model.Places[0].Length);
            string[] meanings = [.. model.Places.Select(place => $"link {place}{below} {operation.Model.Relation}")];
            bool isAction = operation.Model.Kind == OperationKind.Action;
            string method = isAction ? operation.Model.Name : operation.Model.Kind.ToString();
            _names.Add(PublicName.Of(
                $"{owner}.{method}Async",
                isAction ? ClientEmitter.ActionResult(operation.Model, types) : null,
                meanings,
                isAction ? ClientEmitter.ForwardAction(operation, types) : null));
            AddOptions(operation.OptionsName, operation.Options, meanings.Select(meaning => "options of " + meaning), types);
        }
    }

    private void Add(ApiFile api)
    {
        _names.Add(PublicName.Of(api.ApiName, null, ["api"]));
        foreach (ChildModel collection in api.Collections)
        {
            string type = collection.Client + "Collection";
            _names.Add(PublicName.Of(
                $"{api.ApiName}.{collection.PropertyName}",
                type,
                ["path " + collection.Segment],
                new Forwarding($"public virtual {type} ", $" => {collection.PropertyName};")));
        }

        string? shared = api.ActionMembers.Count == 0 ? null : OptionsEmitter.ActionBase;
        AddOptions(shared, api.ActionMembers, ["options of actions"], api.References.ToDictionary(type => type.WireName));
    }

    private void AddOptions(
        string? name, EquatableArray<PlannedOption> options, IEnumerable<string> meanings, Dictionary<string, TypeName> types)
    {
        if (name is null)
        {
            return;
        }

        string[] owners = [.. meanings];
        _names.Add(PublicName.Of(name, null, owners));
        foreach (PlannedOption option in options)
        {
            string source = option.Source switch
            {
                OptionSource.Matrix => ";",
                OptionSource.Query => "?",
                OptionSource.Header => ":",
                OptionSource.Items => "*",
                _ => "",
            };
            string type = OptionsEmitter.PropertyType(option, types);
            Forwarding forwarding = option.Source == OptionSource.Items
                ? new Forwarding($"public {type} ", $" => {option.Name};")
                : Property(type, option.Name);
            _names.Add(PublicName.Of(
                $"{name}.{option.Name}", type, owners.Select(owner => $"{owner}/{source}{option.WireName}"), forwarding));
        }
    }

    private static Forwarding Property(string type, string name) =>
        new($"public {type} ", $" {{ get => {name}; set => {name} = value; }}");
}
