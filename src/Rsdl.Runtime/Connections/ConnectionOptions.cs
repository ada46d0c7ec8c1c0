using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Rsdl.Runtime;

/// <summary>How to reach a Manager. Checked when the connection is made.</summary>
public sealed class ConnectionOptions
{
    private const long MaxResponseBytesLimit = 1L << 30;

    /// <summary>
    /// The entry point of the API, such as <c>https://manager.example/api</c> or <c>https://manager.example/ovirt-engine/api</c>; a
    /// slash at its end does not matter. Must be <c>https</c>, unless the host is this machine or <see cref="Handler"/> is given.
    /// </summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>The port, where <see cref="BaseAddress"/> names none; that of https (443), unless set.</summary>
    public int? Port { get; init; }

    /// <summary>Who the connection acts for.</summary>
    public required Credential Credential { get; init; }

    /// <summary>Which certificates are trusted; those that the operating system trusts, unless set.</summary>
    public TlsOptions Tls { get; init; } = TlsOptions.System;

    /// <summary>
    /// Whether the Manager keeps a session for the connection, so that it checks the credential once and not with each request (guide 2.3).
    /// The session begins with the first request, is begun anew when it has expired, and ends when the connection is disposed of
    /// asynchronously. Off, unless set.
    /// </summary>
    public bool PersistentAuthentication { get; init; }

    /// <summary>How long the Manager keeps a session that nobody uses, in whole minutes; what it thinks right, unless set.</summary>
    public TimeSpan? SessionTimeToLive { get; init; }

    /// <summary>
    /// Whether the Manager shall accept the session only together with a header that a web page of somebody else cannot send
    /// (<c>csrf-protection</c>, since 3.5). Off, unless set.
    /// </summary>
    public bool CsrfProtection { get; init; }

    /// <summary>
    /// How long one attempt at a request may take, from connecting to the last byte of the answer: 3 minutes, unless set.
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How long a request may take with all its attempts and the waits between them; without limit, unless set.</summary>
    public TimeSpan TotalTimeout { get; init; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>When a request that failed is sent again.</summary>
    public RetryOptions Retry { get; init; } = RetryOptions.Default;

    /// <summary>
    /// Makes the identifiers under which the Manager records the events and jobs of requests that change something and have none of their own:
    /// GUIDs, unless set. At most 50 characters out of <c>0-9 a-z A-Z _ -</c>; null sends none.
    /// </summary>
    public Func<string?> CorrelationIds { get; init; } = static () => Guid.NewGuid().ToString("D");

    /// <summary>How many bytes of an answer are read at most, counted after decompression: 256 MiB, unless set; 1 GiB at most.</summary>
    public long MaxResponseBytes { get; init; } = 256L << 20;

    /// <summary>
    /// The <c>Filter</c> header of every request: <see langword="true"/> lists only what the user has permissions for,
    /// <see langword="false"/> asks for everything, which needs an administrator; <see langword="null"/> sends no header.
    /// </summary>
    public bool? Filter { get; init; }

    /// <summary>
    /// Sends the requests in place of the connection's own transport, for tests and special networks. Brings its own TLS settings,
    /// must not follow redirects or keep cookies, and is not disposed of by the connection.
    /// </summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>
    /// Where the connection logs to; nowhere if <see langword="null"/>. Requests are logged as <c>curl</c> commands at the level
    /// <see cref="LogLevel.Debug"/>, bodies at <see cref="LogLevel.Trace"/>; secrets are masked in both.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>
    /// Receives everything that is logged, at whatever level, a line for each message: such as <see cref="Console.Error"/> to look at what a
    /// program sends. Secrets are masked. Nothing, unless set.
    /// </summary>
    public TextWriter? Debug { get; init; }

    /// <summary>The clock of timeouts, and of all waits between requests.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The base address and the user, never a secret.</summary>
    /// <returns>For instance <c>https://manager.example/api (Basic admin@internal)</c>.</returns>
    public override string ToString()
    {
        string address = BaseAddress is { IsAbsoluteUri: true }
            ? BaseAddress.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : "no base address";
        return $"{address} ({Credential})";
    }

    /// <exception cref="ArgumentException">An option is missing or makes no sense; the message names it.</exception>
    internal void Validate()
    {
        Require(BaseAddress is not null, nameof(BaseAddress), "is missing");
        Require(Credential is not null, nameof(Credential), "is missing");
        Require(Tls is not null, nameof(Tls), "is missing");
        Require(TimeProvider is not null, nameof(TimeProvider), "is missing");
        ValidateBaseAddress(BaseAddress!);
        Require(Handler is null || Tls!.IsSystem, nameof(Tls), "has no effect together with Handler, which brings its own");
        Require(Retry is not null, nameof(Retry), "is missing; RetryOptions.None never sends again");
        Require(CorrelationIds is not null, nameof(CorrelationIds), "is missing");
        Require(
            Port is null or (> 0 and <= 65535), nameof(Port), "must be from 1 to 65535");
        Require(
            Port is null || BaseAddress!.IsDefaultPort || BaseAddress.Port == Port, nameof(Port), "is not the one that BaseAddress has");
        RequireTime(Timeout, nameof(Timeout));
        RequireTime(TotalTimeout, nameof(TotalTimeout));
        Require(
            SessionTimeToLive is null or { TotalMinutes: >= 1 and <= int.MaxValue }, nameof(SessionTimeToLive), "must be at least one minute");
        Require(
            PersistentAuthentication || (SessionTimeToLive is null && !CsrfProtection),
            nameof(PersistentAuthentication),
            "must be on for SessionTimeToLive and CsrfProtection to have an effect");
        Retry!.Validate();
        Require(
            MaxResponseBytes is > 0 and <= MaxResponseBytesLimit,
            nameof(MaxResponseBytes),
            $"must be from 1 to {MaxResponseBytesLimit}");
    }

    /// <summary>The base address with the port.</summary>
    internal Uri GetAddress() => Port is { } port ? new UriBuilder(BaseAddress) { Port = port }.Uri : BaseAddress;

    internal ILogger CreateLogger()
    {
        ILogger logger = (ILogger?)LoggerFactory?.CreateLogger<ApiConnection>() ?? NullLogger.Instance;
        return Debug is null ? logger : new DebugLogger(logger, Debug);
    }

    /// <summary>A new correlation id, or null.</summary>
    /// <exception cref="InvalidOperationException">The callback gives one that the Manager does not accept.</exception>
    internal string? NewCorrelationId() => CorrelationIds() is var id && (id is null || ApiRequest.IsCorrelationId(id))
        ? id
        : throw new InvalidOperationException(
            $"{nameof(ConnectionOptions)}.{nameof(CorrelationIds)} must give 1 to 50 characters out of 0-9, a-z, A-Z, '_' and '-', or null.");

    private static void RequireTime(TimeSpan time, string property) => Require(
        time == System.Threading.Timeout.InfiniteTimeSpan || (time > TimeSpan.Zero && time.TotalMilliseconds <= int.MaxValue),
        property,
        "must be positive and at most 24 days, or infinite");

    private void ValidateBaseAddress(Uri address)
    {
        Require(address.IsAbsoluteUri, nameof(BaseAddress), "must be an absolute address such as https://manager.example/api");
        bool http = address.Scheme == Uri.UriSchemeHttp;
        Require(http || address.Scheme == Uri.UriSchemeHttps, nameof(BaseAddress), "must be an https address");
        Require(
            !http || Handler is not null || address.IsLoopback,
            nameof(BaseAddress),
            "must be https: over http the credential would travel unprotected");
        Require(address.UserInfo.Length == 0, nameof(BaseAddress), "must not hold a user; set Credential");
        Require(address.Query.Length == 0 && address.Fragment.Length == 0, nameof(BaseAddress), "must not have a query or a fragment");
    }

    private static void Require(bool condition, string property, string problem)
    {
        if (!condition)
        {
            throw new ArgumentException($"{nameof(ConnectionOptions)}.{property} {problem}.");
        }
    }
}
