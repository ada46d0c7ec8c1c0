using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Benchmarks.Bars;

namespace Rsdl.Benchmarks.Hosting;

/// <summary>What the outer copy of this program calls in the one that runs on the SDK's compiler.</summary>
internal static class HostedEntry
{
    /// <summary>Measures a group; its results, in types that both copies share.</summary>
    public static IEnumerable<(string Group, string Title, double? Limit, double? Value, string Detail)> MeasureGroup(
        string type, bool quick, string documents)
    {
        var group = (IBarGroup)Activator.CreateInstance(Type.GetType(type, throwOnError: true)!)!;
        return group.Measure(new RunSettings(quick, documents)).Select(result =>
            (result.Bar.Group, result.Bar.Title, result.Bar.Limit, result.Value, result.Detail));
    }

    /// <summary>Takes a measure of a child process.</summary>
    public static double TakeMeasure(string type, IReadOnlyList<string> arguments) =>
        ((IChildMeasure)Activator.CreateInstance(Type.GetType(type, throwOnError: true)!)!).Measure(arguments);
}
