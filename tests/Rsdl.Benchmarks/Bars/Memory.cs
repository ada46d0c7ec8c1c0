using System;

namespace Rsdl.Benchmarks.Bars;

/// <summary>Counts bytes on the managed heap.</summary>
internal static class Memory
{
    private const int Repetitions = 5;

    /// <summary>What an action allocates and what of that stays as long as its result is held, in bytes for one call.</summary>
    /// <param name="count">How often to call: so often that megabytes stay.</param>
    /// <param name="action">Makes something new at each call.</param>
    public static (double Allocated, double Retained) Measure(int count, Func<object> action)
    {
        // Several times, since something else in the process may come to the heap or leave it in between.
        double[] allocated = new double[Repetitions];
        double[] retained = new double[Repetitions];
        for (int i = 0; i < Repetitions; i++)
        {
            (allocated[i], retained[i]) = MeasureOnce(new object[count], action);
        }

        return (PairedTiming.Median(allocated), PairedTiming.Median(retained));
    }

    private static (double Allocated, double Retained) MeasureOnce(object[] results, Func<object> action)
    {
        action();
        long heap = GC.GetTotalMemory(forceFullCollection: true);
        long start = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = action();
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - start;
        long retained = GC.GetTotalMemory(forceFullCollection: true) - heap;
        GC.KeepAlive(results);
        return ((double)allocated / results.Length, (double)retained / results.Length);
    }
}
