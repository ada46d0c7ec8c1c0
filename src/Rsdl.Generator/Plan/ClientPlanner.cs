using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model;

namespace Rsdl.Generator.Plan;

/// <summary>Cuts the clients into files, each with only what its text shows.</summary>
internal sealed class ClientPlanner
{
    private readonly ClientFacts _facts;
    private readonly Dictionary<string, TypeName> _names;

    private ClientPlanner(ClientFacts facts)
    {
        _facts = facts;
        _names = facts.Names.ToDictionary(name => name.WireName, StringComparer.Ordinal);
    }

    public static ClientPlan Plan(ClientFacts facts)
    {
        ClientPlanner planner = new(facts);
        OptionsPlanner operations = new(facts);
        return new ClientPlan(
            Bucket.Split(facts.Clients, client => client.Name, "Clients", Bucket.ClientFiles)
                .Select(bucket => planner.File(bucket.HintName, [.. bucket.Items.Select(operations.Plan)])).ToEquatableArray(),
            operations.SharedByActions,
            planner.References(operations.SharedByActions.Select(option => option.EntityType).OfType<string>()));
    }

    private ClientFile File(string hintName, PlannedClient[] clients) =>
        new(hintName, _facts.Namespace, clients.ToEquatableArray(), References(clients.SelectMany(TypesOf)));

    private static IEnumerable<string> TypesOf(PlannedClient client)
    {
        yield return client.Model.ListType;
        yield return client.Model.ItemType;
        foreach (PlannedOperation operation in client.Collection.Concat(client.Resource))
        {
            IEnumerable<string?> names = operation.Options.Select(option => option.EntityType)
                .Append(operation.Model.BodyType).Append(operation.Model.ResponseType);
            foreach (string name in names.OfType<string>())
            {
                yield return name;
            }
        }
    }

    private EquatableArray<TypeName> References(IEnumerable<string> wireNames) => wireNames
        .Distinct(StringComparer.Ordinal)
        .OrderBy(name => name, StringComparer.Ordinal)
        .Select(name => _names[name])
        .ToEquatableArray();
}
