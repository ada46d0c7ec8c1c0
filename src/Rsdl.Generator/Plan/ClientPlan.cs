using Rsdl.Model;

namespace Rsdl.Generator.Plan;

/// <summary>The files of clients.</summary>
/// <param name="Files">The files, always the same number.</param>
/// <param name="SharedByActions">The members that all actions share; empty when the schema has no such members.</param>
/// <param name="References">The types that <paramref name="SharedByActions"/> refer to, ordered by schema name.</param>
internal sealed record ClientPlan(
    EquatableArray<ClientFile> Files, EquatableArray<PlannedOption> SharedByActions, EquatableArray<TypeName> References);
