using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Diff;

namespace Rsdl.Tool.Diffing;

/// <summary>What <c>rsdl diff</c> answers.</summary>
/// <param name="Before">The earlier version.</param>
/// <param name="After">The later version.</param>
/// <param name="Breaking">How many changes break code.</param>
/// <param name="NeedAttention">How many need attention.</param>
/// <param name="Compatible">How many do neither.</param>
/// <param name="Changes">The changes, the worst first.</param>
internal sealed record DiffReport(
    DiffSide Before, DiffSide After, int Breaking, int NeedAttention, int Compatible, IReadOnlyList<ApiChange> Changes)
{
    public static DiffReport Of(DiffSide before, DiffSide after, IReadOnlyList<ApiChange> changes) => new(
        before,
        after,
        changes.Count(change => change.Effect == ChangeEffect.Breaking),
        changes.Count(change => change.Effect == ChangeEffect.NeedsAttention),
        changes.Count(change => change.Effect == ChangeEffect.Compatible),
        changes);

    /// <summary>The changes by effect, the worst first; without effects that no change has.</summary>
    public IEnumerable<(string Title, IReadOnlyList<ApiChange> Changes)> Sections()
    {
        (ChangeEffect Effect, string Title)[] effects =
        [
            (ChangeEffect.Breaking, "Breaking"), (ChangeEffect.NeedsAttention, "Needs attention"), (ChangeEffect.Compatible, "Compatible"),
        ];
        return effects
            .Select(one => (one.Title, (IReadOnlyList<ApiChange>)[.. Changes.Where(change => change.Effect == one.Effect)]))
            .Where(section => section.Item2.Count > 0);
    }

    /// <summary>The figures in words.</summary>
    public string Summary() => Changes.Count == 0
        ? "no changes"
        : FormattableString.Invariant($"{Breaking} breaking, {NeedAttention} to look at, {Compatible} compatible");
}
