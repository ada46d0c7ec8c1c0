using Rsdl.Generator.Baselines;
using Rsdl.Model;
using Rsdl.Model.Enums;

namespace Rsdl.Generator.Plan;

/// <summary>What one file of enums and constants holds. Equal values give equal text.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Namespace">The namespace of the clients.</param>
/// <param name="Enums">The lists, ordered by C# name.</param>
internal sealed record EnumFile(string HintName, string Namespace, EquatableArray<EnumModel> Enums)
{
    /// <summary>Former names that still work, ordered.</summary>
    public EquatableArray<Forwarder> Forwarders { get; init; }
}
