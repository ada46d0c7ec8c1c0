using Rsdl.Model;

namespace Rsdl.Generator.Plan;

/// <summary>Every file that is emitted for an API, as data.</summary>
/// <param name="Api">The entry point and the map of representations; <c>null</c> when there is nothing to emit.</param>
/// <param name="Types">The definitions of the types; <c>null</c> when there is nothing to emit.</param>
/// <param name="Entities">The files of entities, always the same number.</param>
/// <param name="Enums">The files of enums and constants, always the same number.</param>
/// <param name="Clients">The files of clients, always the same number.</param>
internal sealed record EmissionPlan(
    ApiFile? Api,
    TypesFile? Types,
    EquatableArray<EntityFile> Entities,
    EquatableArray<EnumFile> Enums,
    EquatableArray<ClientFile> Clients);
