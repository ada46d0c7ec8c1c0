using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Rsdl.Generator.Tests;

/// <summary>What tests ask of a run.</summary>
internal static class GeneratorRunResultExtensions
{
    /// <summary>The generated texts by hint name.</summary>
    public static SortedDictionary<string, string> Texts(this GeneratorRunResult result) => new(
        result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString()), StringComparer.Ordinal);

    /// <summary>The diagnostics as a build prints them.</summary>
    public static string[] Messages(this GeneratorRunResult result) => [.. result.Diagnostics.Select(diagnostic => diagnostic.ToString())];

    /// <summary>Why the outputs of a step were made.</summary>
    public static IncrementalStepRunReason[] Reasons(this GeneratorRunResult result, string step) =>
        [.. result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason)];

    /// <summary>Why files and diagnostics were made, by the step that they are made from.</summary>
    public static ILookup<string, IncrementalStepRunReason> OutputReasons(this GeneratorRunResult result) => result.TrackedOutputSteps
        .SelectMany(pair => pair.Value)
        .SelectMany(step => step.Outputs.Select(output => (Step: step.Inputs.Single().Source.Name!, output.Reason)))
        .ToLookup(pair => pair.Step, pair => pair.Reason);

    /// <summary>The hint names of files that only one of two runs has, or that differ.</summary>
    public static string[] ChangesTo(this GeneratorRunResult before, GeneratorRunResult after)
    {
        SortedDictionary<string, string> old = before.Texts();
        SortedDictionary<string, string> changed = after.Texts();
        return
        [
            .. old.Keys.Union(changed.Keys).Where(name => old.GetValueOrDefault(name) != changed.GetValueOrDefault(name))
                .Order(StringComparer.Ordinal),
        ];
    }
}
