using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime.Tests.Resources;

/// <summary>A clock on which every wait is over at once, or never. Nothing but waits makes it go on.</summary>
internal sealed class InstantTimeProvider : TimeProvider
{
    private TimeSpan _now;

    /// <summary>The waits that were asked for.</summary>
    public List<TimeSpan> Waits { get; } = [];

    /// <summary>What happens in place of the end of a wait.</summary>
    public Action? OnWait { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    /// <summary>Lets time pass as requests take it.</summary>
    public void Advance(TimeSpan time) => _now += time;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            Waits.Add(dueTime);
            Advance(dueTime);
            if (OnWait is null)
            {
                callback(state);
            }
            else
            {
                OnWait();
            }
        }

        return new Timer();
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
