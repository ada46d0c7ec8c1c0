using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Enums;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rsdl.Model.Versions;

/// <summary>
/// Writes into a model since which version each part of it exists. What came, went and came again exists since it came again; what
/// the oldest version has exists since nobody knows when. Parts say nothing that what they belong to says already.
/// </summary>
internal sealed class VersionHistory(string version, List<VersionInventory> older)
{
    public ApiModel Annotate(ApiModel model) => model with
    {
        Entities = model.Entities.Select(Annotate).ToEquatableArray(),
        Enums = model.Enums.Select(Annotate).ToEquatableArray(),
        Collections = model.Collections.Select(place => place with { Since = Since([Keys.OfPlace(place.Path)]) }).ToEquatableArray(),
        Clients = model.Clients.Select(Annotate).ToEquatableArray(),
    };

    private EntityModel Annotate(EntityModel entity)
    {
        string? since = Since([Keys.Of(entity)]);
        return entity with
        {
            Since = since,
            Members = entity.Members
                .Select(member => member with { Since = Later(Since([Keys.Of(entity.SchemaType, member)]), since) }).ToEquatableArray(),
        };
    }

    private EnumModel Annotate(EnumModel list)
    {
        string? since = Since([Keys.Of(list)]);
        return list with
        {
            Since = since,
            Members = list.Members
                .Select(value => value with { Since = Later(Since([Keys.Of(list, value)]), since) }).ToEquatableArray(),
        };
    }

    private ClientModel Annotate(ClientModel client)
    {
        string? since = Since(client.Places.Select(Keys.OfPlace));
        return client with
        {
            Since = since,
            CollectionOperations = client.CollectionOperations
                .Select(operation => Annotate(operation, client.Places, since)).ToEquatableArray(),
            ResourceOperations = client.ResourceOperations
                .Select(operation => Annotate(operation, client.Places, since)).ToEquatableArray(),
            Children = client.Children.Select(child => child with
            {
                Since = Later(Since(client.Places.Select(place => Keys.OfPlace($"{place}/{{id}}/{child.Segment}"))), since),
            }).ToEquatableArray(),
        };
    }

    private OperationModel Annotate(OperationModel operation, EquatableArray<string> places, string? clientSince)
    {
        string below = operation.Path.Substring(places[0].Length);
        string[] keys = [.. places.Select(place => Keys.OfOperation(place + below, operation))];
        string? own = Since(keys);
        return operation with
        {
            Since = Later(own, clientSince),
            UrlParameters = operation.UrlParameters.Select(parameter => parameter with
            {
                Since = Later(Since(keys.Select(key => Keys.OfParameter(key, parameter))), own),
            }).ToEquatableArray(),
            Headers = operation.Headers.Select(header => header with
            {
                Since = Later(Since(keys.Select(key => Keys.OfHeader(key, header))), own),
            }).ToEquatableArray(),
        };
    }

    private static string? Later(string? part, string? whole) => part == whole ? null : part;

    /// <summary>The first of the versions without a break up to this one that have it; <c>null</c> if the oldest is among them.</summary>
    private string? Since(IEnumerable<string> keys)
    {
        string[] names = [.. keys];
        string since = version;
        for (int i = older.Count - 1; i >= 0; i--)
        {
            if (!older[i].HasAny(names))
            {
                return since;
            }

            since = older[i].Version;
        }

        return null;
    }
}
