using Microsoft.Extensions.Logging;

namespace Rsdl.Runtime.DependencyInjection;

internal static partial class ApiClientLog
{
    [LoggerMessage(1, LogLevel.Information, "API client '{Client}' reaches {Product}")]
    public static partial void Checked(ILogger logger, string client, string product);

    [LoggerMessage(2, LogLevel.Warning, "API client '{Client}' sends nothing for {BreakMilliseconds} ms: too many requests failed")]
    public static partial void CircuitOpened(ILogger logger, string client, long breakMilliseconds);

    [LoggerMessage(3, LogLevel.Information, "API client '{Client}' sends requests again")]
    public static partial void CircuitClosed(ILogger logger, string client);
}
