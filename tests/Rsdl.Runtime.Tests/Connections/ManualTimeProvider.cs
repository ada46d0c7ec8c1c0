using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime.Tests.Connections;

/// <summary>A clock that moves when it is told to.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly List<Timer> _timers = [];
    private TimeSpan _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Timer timer = new(() => callback(state), _now + dueTime);
        _timers.Add(timer);
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        _now += time;
        foreach (Timer timer in _timers.FindAll(t => t.Due <= _now))
        {
            _timers.Remove(timer);
            timer.Fire();
        }
    }

    private sealed class Timer(Action fire, TimeSpan due) : ITimer
    {
        private bool _disposed;

        public TimeSpan Due => due;

        public void Fire()
        {
            if (!_disposed)
            {
                fire();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => _disposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
