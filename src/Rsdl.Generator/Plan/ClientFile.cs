using Rsdl.Generator.Baselines;
using Rsdl.Model;
using Rsdl.Model.Links;

namespace Rsdl.Generator.Plan;

/// <summary>What one file of clients holds. Equal values give equal text.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Namespace">The namespace of the clients.</param>
/// <param name="Clients">The clients, ordered by name.</param>
/// <param name="References">The types that they refer to, ordered by schema name.</param>
internal sealed record ClientFile(
    string HintName,
    string Namespace,
    EquatableArray<PlannedClient> Clients,
    EquatableArray<TypeName> References)
{
    /// <summary>Former names that still work, ordered.</summary>
    public EquatableArray<Forwarder> Forwarders { get; init; }
}
