using System.Net.Http;
using Microsoft.Extensions.Logging;

namespace Rsdl.Runtime;

internal static partial class ConnectionLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Method} {Path}: {Status} after {ElapsedMilliseconds} ms")]
    public static partial void Answered(ILogger logger, HttpMethod method, string path, int status, long elapsedMilliseconds);

    [LoggerMessage(2, LogLevel.Debug, "{Method} {Path}: {Error} after {ElapsedMilliseconds} ms")]
    public static partial void Failed(ILogger logger, HttpMethod method, string path, string error, long elapsedMilliseconds);
}
