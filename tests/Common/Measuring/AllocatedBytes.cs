using System;

namespace Rsdl.Tests.Measuring;

/// <summary>Counts bytes that code allocates.</summary>
internal static class AllocatedBytes
{
    /// <summary>What an action allocates on this thread, in bytes for one call.</summary>
    /// <param name="count">How often to call it.</param>
    /// <param name="action">The action; is called once before.</param>
    public static double PerCall(int count, Func<object> action)
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
