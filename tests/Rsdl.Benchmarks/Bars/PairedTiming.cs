using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Rsdl.Benchmarks.Bars;

/// <summary>
/// Times several actions in turn, so that whatever slows the machine slows them all, and compares their medians.
/// </summary>
internal static class PairedTiming
{
    /// <summary>The median duration of each action, in milliseconds.</summary>
    /// <param name="repetitions">How often each action is timed.</param>
    /// <param name="warmUps">How often each is run before.</param>
    /// <param name="actions">The actions, in the order in which they take turns.</param>
    public static double[] Medians(int repetitions, int warmUps, params Action[] actions)
    {
        for (int i = 0; i < warmUps; i++)
        {
            foreach (Action action in actions)
            {
                action();
            }
        }

        double[][] times = [.. actions.Select(_ => new double[repetitions])];
        for (int i = 0; i < repetitions; i++)
        {
            for (int j = 0; j < actions.Length; j++)
            {
                long start = Stopwatch.GetTimestamp();
                actions[j]();
                times[j][i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }

        return [.. times.Select(Median)];
    }

    /// <summary>The middle of the values.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
