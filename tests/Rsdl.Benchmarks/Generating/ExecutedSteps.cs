using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Rsdl.Generator;

namespace Rsdl.Benchmarks.Generating;

/// <summary>What the driver did in a run that tracks its steps.</summary>
internal static class ExecutedSteps
{
    /// <summary>The names of steps and outputs that were executed, whether or not something new came of it.</summary>
    public static string[] Of(GeneratorRunResult result) =>
    [
        .. result.TrackedSteps.Where(pair => IsOurs(pair.Key)).Concat(result.TrackedOutputSteps)
            .Where(pair => pair.Value.Any(Ran)).Select(pair => pair.Key).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>How many steps without a name were executed.</summary>
    public static int CountUnnamed(GeneratorRunResult result) => All(result).Count(step => step.Name is null && Ran(step));

    /// <summary>The time of all steps of some names, in milliseconds.</summary>
    public static double Time(GeneratorRunResult result, Func<string?, bool> isAsked) =>
        All(result).Where(step => isAsked(step.Name)).Sum(step => step.ElapsedTime.TotalMilliseconds);

    private static bool Ran(IncrementalGeneratorRunStep step) =>
        step.Outputs.Any(output => output.Reason != IncrementalStepRunReason.Cached);

    /// <summary>The host's inputs have names too; it compares them before anything of the generator's runs.</summary>
    private static bool IsOurs(string name) => typeof(TrackingNames).GetField(name) is not null;

    private static HashSet<IncrementalGeneratorRunStep> All(GeneratorRunResult result)
    {
        HashSet<IncrementalGeneratorRunStep> seen = [];
        Stack<IncrementalGeneratorRunStep> open = new(result.TrackedOutputSteps.SelectMany(pair => pair.Value));
        while (open.TryPop(out IncrementalGeneratorRunStep? step))
        {
            if (seen.Add(step))
            {
                foreach ((IncrementalGeneratorRunStep source, _) in step.Inputs)
                {
                    open.Push(source);
                }
            }
        }

        return seen;
    }
}
