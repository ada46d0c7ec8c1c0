using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rsdl.Generator.Plan;

/// <summary>
/// All that the files of clients depend on: of the entities only those whose members become options. Value equality decides whether
/// the clients have to be planned again.
/// </summary>
/// <param name="Namespace">The namespace of the clients.</param>
/// <param name="ApiName">The entry point's class.</param>
/// <param name="Clients">The clients.</param>
/// <param name="Bodies">The entities that are bodies of actions or deletions, and their bases.</param>
/// <param name="Correlated">The resources that tell the correlation id of the request that they come from, by schema name.</param>
/// <param name="Names">The C# classes of all types that clients can refer to, ordered by schema name.</param>
internal sealed record ClientFacts(
    string Namespace,
    string ApiName,
    EquatableArray<ClientModel> Clients,
    EquatableArray<EntityModel> Bodies,
    EquatableArray<string> Correlated,
    EquatableArray<TypeName> Names)
{
    /// <summary>The schema's name of the type of actions' bodies.</summary>
    public const string ActionType = "Action";

    private const string CorrelationMember = "correlation_id";

    public static ClientFacts Of(ApiModel api, string ns, string apiName)
    {
        Dictionary<string, EntityModel> entities = api.Entities.ToDictionary(entity => entity.WireName, StringComparer.Ordinal);
        SortedSet<string> bodies = new(StringComparer.Ordinal);
        SortedSet<string> names = new(StringComparer.Ordinal);
        SortedSet<string> correlated = new(StringComparer.Ordinal);
        AddBody(entities.ContainsKey(ActionType) ? ActionType : null);
        foreach (ClientModel client in api.Clients)
        {
            names.Add(client.ListType);
            names.Add(client.ItemType);
            if (EntityMembers.Find(entities, client.ItemType, CorrelationMember) is { Kind: ValueKind.Text })
            {
                correlated.Add(client.ItemType);
            }

            foreach (OperationModel operation in client.CollectionOperations.Concat(client.ResourceOperations))
            {
                names.UnionWith(new[] { operation.BodyType, operation.ResponseType }.OfType<string>());
                AddBody(operation.Kind is OperationKind.Action or OperationKind.Delete ? operation.BodyType : null);
            }
        }

        EntityModel[] ofBodies = [.. bodies.Select(name => entities[name])];
        names.UnionWith(ofBodies.SelectMany(body => body.Members).Select(member => member.EntityType).OfType<string>());
        return new ClientFacts(
            ns,
            apiName,
            api.Clients,
            ofBodies.ToEquatableArray(),
            correlated.ToEquatableArray(),
            names.Select(name => new TypeName(name, entities[name].Name)).ToEquatableArray());

        void AddBody(string? type)
        {
            for (; type is not null && bodies.Add(type); type = entities[type].BaseType)
            {
            }
        }
    }
}
