using System;
using System.Threading;

namespace Rsdl.Runtime;

/// <summary>How much time a call has left, all its attempts together.</summary>
/// <param name="options">The options of the connection.</param>
internal readonly struct Deadline(ConnectionOptions options)
{
    private readonly long _start = options.TimeProvider.GetTimestamp();

    /// <summary>The time since the call began.</summary>
    public TimeSpan Elapsed => options.TimeProvider.GetElapsedTime(_start);

    /// <summary>The time that is left; never less than nothing. Infinite if there is no limit.</summary>
    public TimeSpan Left
    {
        get
        {
            if (options.TotalTimeout == Timeout.InfiniteTimeSpan)
            {
                return Timeout.InfiniteTimeSpan;
            }

            TimeSpan left = options.TotalTimeout - Elapsed;
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>The time that the next attempt may take.</summary>
    public TimeSpan LimitOfAttempt
    {
        get
        {
            TimeSpan left = Left;
            return left == Timeout.InfiniteTimeSpan || (options.Timeout != Timeout.InfiniteTimeSpan && options.Timeout < left)
                ? options.Timeout
                : left;
        }
    }
}
