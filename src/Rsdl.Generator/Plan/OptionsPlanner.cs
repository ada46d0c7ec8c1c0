using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Generator.Emit;
using Rsdl.Model;
using Rsdl.Model.Links;
using Rsdl.Model.Naming;
using Rsdl.Model.Schema;

namespace Rsdl.Generator.Plan;

/// <summary>Plans the options class of each operation: which properties it has, and whether it needs one of its own.</summary>
internal sealed class OptionsPlanner
{
    /// <summary>The URL parameter that lists a collection from an identifier on, as that of events can be.</summary>
    public const string FromParameter = "from";

    /// <summary>Headers that the runtime sends, or has a property for.</summary>
    private static readonly HashSet<string> RuntimeHeaders = new(
        ["Content-Type", "Accept", "Correlation-Id"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Members of an action's body that belong to the way actions work, not to what one action does.</summary>
    private static readonly string[] SharedActionMembers = ["async", "grace_period"];

    private readonly Dictionary<string, EntityModel> _bodies;
    private readonly HashSet<string> _correlated;
    private readonly IReadOnlyDictionary<string, string> _names;

    public OptionsPlanner(ClientFacts facts)
    {
        _bodies = facts.Bodies.ToDictionary(entity => entity.WireName, StringComparer.Ordinal);
        _correlated = new HashSet<string>(facts.Correlated, StringComparer.Ordinal);
        _names = NameScope.Assign(
            facts.Clients.SelectMany(client => Named(client).Select(pair => (pair.Key, pair.Preferred))),
            facts.Clients.SelectMany(client => new[] { client.Name + "Collection", client.Name + "Resource" })
                .Concat([facts.ApiName, "ApiDocument", OptionsEmitter.ActionBase]),
            "Options",
            out _);
        SharedByActions = _bodies.ContainsKey(ClientFacts.ActionType)
            ? SharedActionMembers.Select(name => EntityMembers.Find(_bodies, ClientFacts.ActionType, name)).OfType<MemberModel>()
                .Select(member => BodyOption(member, new NameScope(OptionsBase.Operation.Names), false)).ToEquatableArray()
            : default;
        if (SharedByActions.Count < SharedActionMembers.Length)
        {
            SharedByActions = default;
        }
    }

    /// <summary>What all actions accept; empty when the schema has no such members.</summary>
    public EquatableArray<PlannedOption> SharedByActions { get; }

    public PlannedClient Plan(ClientModel client) => new(
        client,
        client.CollectionOperations.Select(operation => Plan(client, operation, true)).ToEquatableArray(),
        client.ResourceOperations.Select(operation => Plan(client, operation, false)).ToEquatableArray(),
        _correlated.Contains(client.ItemType));

    private static IEnumerable<(string Key, string Preferred)> Named(ClientModel client) =>
        client.CollectionOperations.Select(operation => (Key(client, operation, true), Preferred(client, operation, true)))
            .Concat(client.ResourceOperations.Select(operation => (Key(client, operation, false), Preferred(client, operation, false))));

    private static string Key(ClientModel client, OperationModel operation, bool onCollection) =>
        client.Name + (onCollection ? " collection " : " resource ") + operation.Name;

    private static string Preferred(ClientModel client, OperationModel operation, bool onCollection)
    {
        bool needsOwner = onCollection && operation.Kind is not (OperationKind.List or OperationKind.Add);
        string ending = operation.Kind == OperationKind.Action ? "Action" : "Options";
        return client.Name + (needsOwner ? "Collection" : "") + operation.Name + ending;
    }

    private PlannedOperation Plan(ClientModel client, OperationModel operation, bool onCollection)
    {
        OptionsBase options = OptionsBase.Of(operation);
        NameScope scope = new(options.Names);
        MemberModel[] bodyMembers = [.. BodyMembers(operation)];
        bool isAction = operation.Kind == OperationKind.Action && operation.BodyType == ClientFacts.ActionType && SharedByActions.Count > 0;
        bool hasActionBase = isAction
            && (operation.Signatures.Count == 0
                || SharedByActions.All(shared => bodyMembers.Any(member => member.WireName == shared.WireName)));
        if (hasActionBase)
        {
            foreach (PlannedOption shared in SharedByActions)
            {
                scope.Add(shared.Name, "");
            }

            bodyMembers = [.. bodyMembers.Where(member => !SharedByActions.Any(shared => shared.WireName == member.WireName))];
        }

        List<PlannedOption> own =
        [
            .. bodyMembers.Select(member => BodyOption(member, scope, IsDeprecated(operation, member))),
            .. operation.UrlParameters.Where(parameter => !options.Has(SourceOf(parameter), parameter.Name, parameter.Kind))
                .Select(parameter => new PlannedOption(
                SourceOf(parameter),
                parameter.Name,
                scope.Add(parameter.PropertyName, "Parameter"),
                parameter.Kind,
                null,
                null,
                null,
                false,
                parameter.ValueText,
                null,
                parameter.Deprecated)
                {
                    Since = parameter.Since,
                }),
            .. FromInQuery(operation, scope),
            .. operation.Headers.Where(header => !RuntimeHeaders.Contains(header.Name)
                && !options.Has(OptionSource.Header, header.Name, header.Kind)).Select(header => new PlannedOption(
                OptionSource.Header,
                header.Name,
                scope.Add(header.PropertyName, "Header"),
                header.Kind,
                null,
                null,
                null,
                false,
                header.ValueText,
                header.Description,
                header.Deprecated)
                {
                    Since = header.Since,
                }),
        ];
        string? name = own.Count == 0 ? null : _names[Key(client, operation, onCollection)];
        return new PlannedOperation(
            operation, Segment(client, operation, onCollection), name, own.ToEquatableArray(), options.Name, hasActionBase);
    }

    /// <summary>The earlier form of the matrix parameter <c>from</c>, which documents do not list, and Managers still take.</summary>
    private static IEnumerable<PlannedOption> FromInQuery(OperationModel operation, NameScope scope)
    {
        if (operation.Kind != OperationKind.List
            || operation.UrlParameters.FirstOrDefault(parameter => parameter.Name == FromParameter) is not { IsQuery: false } from)
        {
            return [];
        }

        const string Documentation = "The URL parameter from in its earlier form, ?search=...&from=, in place of ;from=.";
        string name = scope.Add(from.PropertyName + "InQuery", "Parameter");
        return
        [
            new(
                OptionSource.Query, FromParameter, name, from.Kind, null, null, null, false, from.ValueText, Documentation, from.Deprecated),
        ];
    }

    private static OptionSource SourceOf(UrlParameterModel parameter) => parameter.IsQuery ? OptionSource.Query : OptionSource.Matrix;

    private static string Segment(ClientModel client, OperationModel operation, bool onCollection)
    {
        string own = onCollection ? client.Places[0] : client.Places[0] + "/{id}";
        return operation.Path == own ? "" : operation.Path.Substring(operation.Path.LastIndexOf('/') + 1);
    }

    /// <summary>The body's own members that some signature leads to; a body that is an entity itself is passed as one.</summary>
    private IEnumerable<MemberModel> BodyMembers(OperationModel operation)
    {
        if (operation.Kind is not (OperationKind.Action or OperationKind.Delete) || operation.BodyType is not { } bodyType)
        {
            return [];
        }

        return operation.Signatures
            .SelectMany(signature => signature.Parameters)
            .SelectMany(parameter => parameter.Path.Split('.')[0].Split('|'))
            .Distinct(StringComparer.Ordinal)
            .Select(name => EntityMembers.Find(_bodies, bodyType, name))
            .OfType<MemberModel>()
            .OrderBy(member => member.WireName, StringComparer.Ordinal);
    }

    private static bool IsDeprecated(OperationModel operation, MemberModel member) => operation.Signatures
        .SelectMany(signature => signature.Parameters)
        .Where(parameter => parameter.Path.Split('.')[0] == member.WireName)
        .All(parameter => parameter.Deprecated);

    private static PlannedOption BodyOption(MemberModel member, NameScope scope, bool deprecated) => new(
        member.IsItem ? OptionSource.Items : OptionSource.Body,
        member.WireName,
        scope.Add(member.IsItem ? CSharpName.Plural(CSharpName.ToPascalCase(member.WireName)) : member.Name, "Element"),
        member.Kind,
        member.Name,
        member.EntityType,
        member.Repeated ? null : member.Enum,
        member.Repeated,
        null,
        member.Documentation,
        deprecated)
    {
        Since = member.Since,
    };
}
