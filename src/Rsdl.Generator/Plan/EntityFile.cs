using Rsdl.Generator.Baselines;
using Rsdl.Model;
using Rsdl.Model.Schema;

namespace Rsdl.Generator.Plan;

/// <summary>What one file of entities holds. Equal values give equal text.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Namespace">The namespace of the clients.</param>
/// <param name="Entities">The entities, ordered by C# name.</param>
/// <param name="References">The types that they refer to, ordered by schema name.</param>
internal sealed record EntityFile(
    string HintName,
    string Namespace,
    EquatableArray<EntityModel> Entities,
    EquatableArray<TypeName> References)
{
    /// <summary>Former names that still work, ordered.</summary>
    public EquatableArray<Forwarder> Forwarders { get; init; }
}
