using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime.Tests.Resources;

/// <summary>A clock on which every wait is over at once, or never.</summary>
internal sealed class InstantTimeProvider : TimeProvider
{
    /// <summary>The waits that were asked for.</summary>
    public List<TimeSpan> Waits { get; } = [];

    /// <summary>What happens in place of the end of a wait.</summary>
    public Action? OnWait { get; set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            Waits.Add(dueTime);
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
