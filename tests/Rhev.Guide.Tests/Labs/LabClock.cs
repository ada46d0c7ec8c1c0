using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Rhev.Guide.Tests.Labs;

/// <summary>The clock of a lab: work is over as soon as it begins, until it is told to last.</summary>
internal sealed class LabClock : TimeProvider
{
    private readonly ConcurrentQueue<Action> _held = [];
    private volatile bool _isHeld;

    /// <summary>Lets all work that begins from now on last.</summary>
    public void Hold() => _isHeld = true;

    /// <summary>Lets the work that lasts be over.</summary>
    public void Release()
    {
        _isHeld = false;
        while (_held.TryDequeue(out Action? over))
        {
            over();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (_isHeld)
        {
            _held.Enqueue(() => callback(state));
        }
        else
        {
            callback(state);
        }

        return new SpentTimer();
    }

    private sealed class SpentTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
