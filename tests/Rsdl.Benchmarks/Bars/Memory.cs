using System;

namespace Rsdl.Benchmarks.Bars;

/// <summary>Counts bytes that code allocates.</summary>
internal static class Memory
{
    /// <summary>What an action allocates on this thread, in bytes for one call.</summary>
    /// <param name="count">How often to call it.</param>
    /// <param name="action">The action; is called once before.</param>
    public static double Allocated(int count, Func<object> action)
    {
        action();
        long start = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < count; i++)
        {
            action();
        }

        return (double)(GC.GetAllocatedBytesForCurrentThread() - start) / count;
    }
}
