using System.Net.Http;
using Microsoft.Extensions.Logging;

namespace Rsdl.Runtime;

internal static partial class ConnectionLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Method} {Path}: {Status} after {ElapsedMilliseconds} ms")]
    public static partial void Answered(ILogger logger, HttpMethod method, string path, int status, long elapsedMilliseconds);

    [LoggerMessage(2, LogLevel.Debug, "{Method} {Path}: {Error} after {ElapsedMilliseconds} ms")]
    public static partial void Failed(ILogger logger, HttpMethod method, string path, string error, long elapsedMilliseconds);

    [LoggerMessage(
        10, LogLevel.Warning, "The certificate of {Authority} is not verified: whoever is between can read and change everything.")]
    public static partial void NotVerified(ILogger logger, string authority);
}
