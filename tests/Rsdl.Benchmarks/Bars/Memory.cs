using System;

namespace Rsdl.Benchmarks.Bars;

/// <summary>Counts bytes on the managed heap.</summary>
internal static class Memory
{
    /// <summary>What an action allocates and what of that stays as long as its result is held, in bytes for one call.</summary>
    /// <param name="count">How often to call: so often that megabytes stay.</param>
    /// <param name="action">Makes something new at each call.</param>
    public static (double Allocated, double Retained) Measure(int count, Func<object> action)
    {
        object[] results = new object[count];
        action();
        long heap = GC.GetTotalMemory(forceFullCollection: true);
        long start = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < count; i++)
        {
            results[i] = action();
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - start;
        long retained = GC.GetTotalMemory(forceFullCollection: true) - heap;
        GC.KeepAlive(results);
        return ((double)allocated / count, (double)retained / count);
    }
}
