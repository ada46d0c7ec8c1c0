using System;
using System.Threading;

namespace Rsdl.Runtime;

/// <summary>How much time a call has left, all its attempts together.</summary>
/// <param name="options">The options of the connection.</param>
internal readonly struct Deadline(ConnectionOptions options)
{
    private readonly long _start = options.TimeProvider.GetTimestamp();

    /// <summary>The time that is left; never less than nothing. Infinite if there is no limit.</summary>
    public TimeSpan Left
    {
        get
        {
            if (options.TotalTimeout == Timeout.InfiniteTimeSpan)
            {
                return Timeout.InfiniteTimeSpan;
            }

            TimeSpan left = options.TotalTimeout - options.TimeProvider.GetElapsedTime(_start);
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
