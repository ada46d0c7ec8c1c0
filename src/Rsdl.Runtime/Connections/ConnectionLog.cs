using System.Net.Http;
using Microsoft.Extensions.Logging;

namespace Rsdl.Runtime;

/// <summary>What connections log. The identifiers stay as they are; docs/diagnostics.md lists them.</summary>
internal static partial class ConnectionLog
{
    /// <summary>Stands for the correlation id of a request that has none.</summary>
    public const string NoCorrelationId = "none";

    [LoggerMessage(1, LogLevel.Debug, "{Method} {Path}: {Status} after {ElapsedMilliseconds} ms, correlation id {CorrelationId}")]
    public static partial void Answered(
        ILogger logger, HttpMethod method, string path, int status, long elapsedMilliseconds, string correlationId = NoCorrelationId);

    [LoggerMessage(2, LogLevel.Debug, "{Method} {Path}: {Error} after {ElapsedMilliseconds} ms, correlation id {CorrelationId}")]
    public static partial void Failed(
        ILogger logger, HttpMethod method, string path, string error, long elapsedMilliseconds, string correlationId = NoCorrelationId);

    [LoggerMessage(3, LogLevel.Debug, "{Curl}")]
    public static partial void Curl(ILogger logger, string curl);

    [LoggerMessage(4, LogLevel.Trace, "{Method} {Path} sends, correlation id {CorrelationId}: {Body}")]
    public static partial void RequestBody(ILogger logger, HttpMethod method, string path, string correlationId, string body);

    [LoggerMessage(5, LogLevel.Trace, "{Method} {Path} is answered {Status}, correlation id {CorrelationId}: {Body}")]
    public static partial void AnswerBody(ILogger logger, HttpMethod method, string path, int status, string correlationId, string body);

    [LoggerMessage(
        6,
        LogLevel.Information,
        "{Method} {Path}: attempt {Attempt} follows after {DelayMilliseconds} ms because of {Reason}, correlation id {CorrelationId}")]
    public static partial void RetryScheduled(
        ILogger logger, HttpMethod method, string path, int attempt, long delayMilliseconds, string reason, string correlationId);

    [LoggerMessage(
        7,
        LogLevel.Debug,
        "{Path}: still {State} at poll {Poll}, the next one after {DelayMilliseconds} ms, correlation id {CorrelationId}")]
    public static partial void PollPending(
        ILogger logger, string path, string state, int poll, long delayMilliseconds, string correlationId);

    [LoggerMessage(10, LogLevel.Debug, "Session begun at {Server} ({Credential})")]
    public static partial void SessionBegun(ILogger logger, string server, Credential credential);

    [LoggerMessage(11, LogLevel.Debug, "Session renewed at {Server} ({Credential}), since the server no longer knew it")]
    public static partial void SessionRenewed(ILogger logger, string server, Credential credential);

    [LoggerMessage(12, LogLevel.Debug, "Session ended at {Server} ({Credential})")]
    public static partial void SessionEnded(ILogger logger, string server, Credential credential);

    [LoggerMessage(13, LogLevel.Warning, "{Server} keeps no session, so every request logs in anew")]
    public static partial void SessionNotSupported(ILogger logger, string server);

    [LoggerMessage(14, LogLevel.Warning, "{Server} has version {ManagerVersion}, and this SDK is generated for {SdkVersion}")]
    public static partial void VersionDiffers(ILogger logger, string server, string managerVersion, string sdkVersion);

    [LoggerMessage(
        15,
        LogLevel.Warning,
        "The certificate of {Server} is not verified: whoever is in between can read the password and everything else")]
    public static partial void TlsVerificationIsOff(ILogger logger, string server);

    [LoggerMessage(
        16, LogLevel.Debug, "The session at {Server} could not be ended ({Error}); it expires by itself")]
    public static partial void SessionNotEnded(ILogger logger, string server, string error);
}
