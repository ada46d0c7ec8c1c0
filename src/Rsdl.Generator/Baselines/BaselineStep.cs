using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Generator.Diagnostics;
using Rsdl.Generator.Options;
using Rsdl.Generator.Plan;
using Rsdl.Model;

namespace Rsdl.Generator.Baselines;

/// <summary>Holds what is planned against the baseline.</summary>
internal static class BaselineStep
{
    public static ApiResult Apply(ApiResult api, EquatableArray<Baseline> baselines, GeneratorOptions options)
    {
        if (api.Plan is not { } plan || (baselines.Count == 0 && !options.WritesBaseline))
        {
            return api;
        }

        List<DiagnosticInfo> diagnostics = [.. api.Diagnostics, .. baselines.SelectMany(baseline => baseline.Diagnostics)];
        PublicNames names = PublicNames.Of(plan);
        BaselineComparison[] comparisons = [.. baselines.Select(baseline => BaselineComparison.Of(baseline, names))];
        plan = plan.With(comparisons.SelectMany(comparison => comparison.Forwarders)
            .GroupBy(forwarder => (forwarder.Owner, forwarder.OldName)).Select(group => group.First()).ToEquatableArray());
        if (options.WritesBaseline)
        {
            // Who writes the baseline again accepts what has changed.
            plan = plan with { Baseline = BaselineText.Write(names, comparisons.SelectMany(comparison => comparison.Kept)) };
        }
        else
        {
            diagnostics.AddRange(comparisons.SelectMany(comparison => comparison.Diagnostics));
        }

        return new ApiResult(plan, diagnostics.ToEquatableArray());
    }

    /// <summary>
    /// A baseline as source: a generator cannot write files, but the compiler writes out what it generates, and a target of the build
    /// takes the comments from there.
    /// </summary>
    public static string AsComments(string baseline) =>
        string.Concat(baseline.TrimEnd('\n').Split('\n').Select(line => "// " + line + "\n"));
}
