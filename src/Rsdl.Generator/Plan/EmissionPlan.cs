using System.Collections.Generic;
using System.Linq;
using Rsdl.Generator.Baselines;
using Rsdl.Generator.Emit;
using Rsdl.Model;

namespace Rsdl.Generator.Plan;

/// <summary>Every file that is emitted for an API, as data.</summary>
/// <param name="Api">The entry point and the map of representations; <c>null</c> when there is nothing to emit.</param>
/// <param name="Types">What makes entities; <c>null</c> when there is nothing to emit.</param>
/// <param name="Definitions">The definitions of the types; <c>null</c> when there is nothing to emit.</param>
/// <param name="Entities">The files of entities, always the same number.</param>
/// <param name="Enums">The files of enums and constants, always the same number.</param>
/// <param name="Clients">The files of clients, always the same number.</param>
internal sealed record EmissionPlan(
    ApiFile? Api,
    TypesFile? Types,
    DefinitionsFile? Definitions,
    EquatableArray<EntityFile> Entities,
    EquatableArray<EnumFile> Enums,
    EquatableArray<ClientFile> Clients)
{
    /// <summary>The public names as a baseline; <c>null</c> unless the build writes it.</summary>
    public string? Baseline { get; init; }

    /// <summary>The plan with former names in it, each in the file of its owner.</summary>
    public EmissionPlan With(EquatableArray<Forwarder> forwarders)
    {
        if (forwarders.Count == 0)
        {
            return this;
        }

        return this with
        {
            Api = Api is null ? null : Api with { Forwarders = In(Api.ApiName, OptionsEmitter.ActionBase) },
            Entities = Entities
                .Select(file => file with { Forwarders = In([.. file.Entities.Select(entity => "Models." + entity.Name)]) })
                .ToEquatableArray(),
            Enums = Enums
                .Select(file => file with { Forwarders = In([.. file.Enums.Select(list => "Models." + list.Name)]) }).ToEquatableArray(),
            Clients = Clients
                .Select(file => file with { Forwarders = In([.. file.Clients.SelectMany(Classes)]) }).ToEquatableArray(),
        };

        EquatableArray<Forwarder> In(params string[] owners) =>
            forwarders.Where(forwarder => owners.Contains(forwarder.Owner)).ToEquatableArray();
    }

    private static IEnumerable<string> Classes(PlannedClient client) =>
    [
        client.Model.Name + "Collection", client.Model.Name + "Resource",
        .. client.Collection.Concat(client.Resource).Select(operation => operation.OptionsName).OfType<string>(),
    ];
}
