using System;
using System.Diagnostics;
using System.Runtime;
using System.Threading;

namespace Rsdl.Benchmarks.Bars;

/// <summary>Runs actions until the run time has compiled them for good.</summary>
internal static class WarmUp
{
    // Code is compiled several times, the last time optimized. The compiler waits 100 ms without new code before it goes on, and
    // on a busy machine its thread waits for a processor as well.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    // What keeps calling code that is new keeps the compiler waiting; an editor's user pauses too.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>Runs the actions in turn until nothing has been compiled for a while.</summary>
    public static void Run(params Action[] actions)
    {
        long start = Stopwatch.GetTimestamp();
        long lastCompiled = start;
        long compiled = 0;
        do
        {
            foreach (Action action in actions)
            {
                action();
            }

            if (JitInfo.GetCompiledMethodCount() != compiled)
            {
                compiled = JitInfo.GetCompiledMethodCount();
                lastCompiled = Stopwatch.GetTimestamp();
            }
        }
        while (Stopwatch.GetElapsedTime(lastCompiled) < Quiet && Stopwatch.GetElapsedTime(start) < Longest);
    }

    /// <summary>
    /// Runs an action so often that it is compiled for good, with pauses for the compiler: a number of times rather than for a while,
    /// which on a busy machine would be too few.
    /// </summary>
    public static void InRounds(int rounds, int runs, Action action)
    {
        for (int i = 0; i < rounds; i++)
        {
            for (int j = 0; j < runs; j++)
            {
                action();
            }

            Thread.Sleep(Pause);
        }
    }
}
