using Microsoft.Extensions.Logging;
using Rsdl.Runtime.Tests.Connections;

namespace Rsdl.Runtime.DependencyInjection.Tests.Support;

/// <summary>Keeps everything that a container logs, at every level.</summary>
internal sealed class MemoryLoggerProvider : ILoggerProvider
{
    private readonly MemoryLoggerFactory _logs = new();

    public string[] Lines => _logs.Lines;

    public string Text => _logs.Text;

    public ILogger CreateLogger(string categoryName) => _logs.CreateLogger(categoryName);

    public void Dispose()
    {
    }
}
