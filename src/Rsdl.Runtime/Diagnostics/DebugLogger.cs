using System;
using System.IO;
using System.Threading;
using Microsoft.Extensions.Logging;

namespace Rsdl.Runtime;

/// <summary>Writes every message as a line, beside what another logger does with it.</summary>
/// <param name="inner">The other logger.</param>
/// <param name="writer">Receives the lines.</param>
internal sealed class DebugLogger(ILogger inner, TextWriter writer) : ILogger
{
    private readonly Lock _gate = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => inner.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_gate)
        {
            writer.WriteLine($"{logLevel}: {formatter(state, exception)}");
        }

        if (inner.IsEnabled(logLevel))
        {
            inner.Log(logLevel, eventId, state, exception, formatter);
        }
    }
}
