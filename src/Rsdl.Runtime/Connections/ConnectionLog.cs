using System;
using System.Net.Http;
using Microsoft.Extensions.Logging;

namespace Rsdl.Runtime;

internal static partial class ConnectionLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Method} {Path}: {Status} after {ElapsedMilliseconds} ms")]
    public static partial void Answered(ILogger logger, HttpMethod method, string path, int status, long elapsedMilliseconds);

    [LoggerMessage(2, LogLevel.Debug, "{Method} {Path}: {Error} after {ElapsedMilliseconds} ms")]
    public static partial void Failed(ILogger logger, HttpMethod method, string path, string error, long elapsedMilliseconds);

    [LoggerMessage(3, LogLevel.Information, "{Method} {Path}: attempt {Attempt} follows after {DelayMilliseconds} ms ({Error})")]
    public static partial void Retrying(
        ILogger logger, HttpMethod method, string path, int attempt, long delayMilliseconds, string error);

    [LoggerMessage(4, LogLevel.Debug, "A session has begun")]
    public static partial void SessionBegun(ILogger logger);

    [LoggerMessage(5, LogLevel.Warning, "The Manager keeps no session: each request carries the credential")]
    public static partial void NoSession(ILogger logger);

    [LoggerMessage(6, LogLevel.Debug, "The session has ended")]
    public static partial void SessionEnded(ILogger logger);

    [LoggerMessage(7, LogLevel.Debug, "The session could not be ended ({Error}); it expires by itself")]
    public static partial void SessionNotEnded(ILogger logger, string error);

    [LoggerMessage(8, LogLevel.Warning, "The Manager is of version {ManagerVersion}, but this SDK was generated from {SdkVersion}")]
    public static partial void OtherVersion(ILogger logger, Version managerVersion, string sdkVersion);
}
