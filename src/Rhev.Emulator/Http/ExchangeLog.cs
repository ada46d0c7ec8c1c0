using System;
using System.Linq;
using System.Threading;

namespace Rhev.Emulator.Http;

/// <summary>The latest requests with their answers.</summary>
internal sealed class ExchangeLog(TimeProvider clock)
{
    /// <summary>How many are remembered.</summary>
    public const int Remembered = 50;

    private readonly Lock _gate = new();
    private readonly Exchange?[] _latest = new Exchange?[Remembered];
    private long _begun;
    private long _version;

    /// <summary>A number that grows with every change.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>How many requests there were since the start.</summary>
    public long Begun => Interlocked.Read(ref _begun);

    /// <summary>Notes that a request has arrived.</summary>
    /// <returns>Its number.</returns>
    public long Begin(string method, string path)
    {
        lock (_gate)
        {
            long number = ++_begun;
            _latest[number % Remembered] = new Exchange(number, clock.GetUtcNow(), method, path);
            _version++;
            return number;
        }
    }

    /// <summary>Notes more about a request, unless it is forgotten already.</summary>
    public void Update(long number, Func<Exchange, Exchange> change)
    {
        lock (_gate)
        {
            ref Exchange? exchange = ref _latest[number % Remembered];
            if (exchange?.Number == number)
            {
                exchange = change(exchange);
                _version++;
            }
        }
    }

    /// <summary>The remembered requests, the latest first.</summary>
    public Exchange[] Snapshot()
    {
        lock (_gate)
        {
            return [.. _latest.OfType<Exchange>().OrderByDescending(exchange => exchange.Number)];
        }
    }
}
