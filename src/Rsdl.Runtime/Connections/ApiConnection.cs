using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Rsdl.Runtime;

/// <summary>A connection to a Manager's API: sends requests and tells success from failure. Safe for use by many threads.</summary>
public sealed class ApiConnection : IAsyncDisposable, IDisposable
{
    private readonly ConnectionOptions _options;
    private readonly RequestAddress _address;
    private readonly HttpMessageInvoker _invoker;
    private readonly HttpExchange _exchange;
    private readonly Authenticator _authenticator;
    private int _isClosed;

    private ApiConnection(ConnectionOptions options)
    {
        _options = options;
        _address = new(options.GetAddress());
        _invoker = new(options.Handler ?? Transport.Create(options.Tls), disposeHandler: options.Handler is null);
        Logger = options.CreateLogger();
        _exchange = new(_invoker, _address.Authority, options, Logger);
        _authenticator = new(options, _exchange, _address.Create("", []), Logger);
        if (options.Tls.SkipsVerification)
        {
            ConnectionLog.TlsVerificationIsOff(Logger, _address.Authority);
        }
    }

    internal TimeProvider TimeProvider => _options.TimeProvider;

    internal ILogger Logger { get; }

    /// <summary>Host and port.</summary>
    internal string Authority => _address.Authority;

    /// <summary>What follows the base address in a path, for measurements; the path itself if it leads elsewhere.</summary>
    internal string BelowBase(string path)
    {
        try
        {
            return _address.GetRelativePath(new ApiRequest { Method = HttpMethod.Get, Path = path });
        }
        catch (ApiLinkException)
        {
            return path;
        }
    }

    /// <summary>Makes a connection. Nothing is sent before the first request.</summary>
    /// <param name="options">How to reach the Manager.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="ArgumentException">An option is missing or makes no sense; the message names it.</exception>
    public static ApiConnection Create(ConnectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return new(options);
    }

    /// <summary>
    /// Makes the transport that a connection makes for itself, to put handlers in front of it: it follows no redirects, keeps no cookies,
    /// decompresses answers, checks certificates, and looks up the host's address anew every ten minutes.
    /// </summary>
    /// <param name="tls">Which certificates are trusted; those that the operating system trusts, unless given.</param>
    /// <returns>The transport, for <see cref="ConnectionOptions.Handler"/>. Whoever makes it disposes of it.</returns>
    public static SocketsHttpHandler CreateHandler(TlsOptions? tls = null) => Transport.Create(tls ?? TlsOptions.System);

    /// <summary>
    /// Sends a request and reads its answer whole. Redirects are not followed. A request is sent again only where that is safe: see
    /// <see cref="RetryOptions"/>; and once where its session has expired, which the Manager tells before it executes anything.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Gives up waiting. The server may execute the request nonetheless.</param>
    /// <returns>The answer, whose HTTP status is 2xx.</returns>
    /// <exception cref="ArgumentException">A header of the request cannot be sent.</exception>
    /// <exception cref="ApiLinkException">The path leads outside the base address; nothing was sent.</exception>
    /// <exception cref="ApiFaultException">The server refused the request; see the derived types.</exception>
    /// <exception cref="ApiProtocolException">The answer is not one that the API gives, such as an HTML page or a redirect.</exception>
    /// <exception cref="ApiResponseTooLargeException">
    /// The answer is larger than <see cref="ConnectionOptions.MaxResponseBytes"/>.
    /// </exception>
    /// <exception cref="ApiTransportException">There is no connection to the server, or it broke.</exception>
    /// <exception cref="ApiTimeoutException">
    /// The request took longer than <see cref="ConnectionOptions.Timeout"/>, or what was left of <see cref="ConnectionOptions.TotalTimeout"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The connection is closed.</exception>
    public async Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_isClosed != 0, this);
        cancellationToken.ThrowIfCancellationRequested();
        string path = _address.GetRelativePath(request);
        ApiCall call = new(request.Method, ApiPath.WithoutParameters(path).TrimEnd('/'), CorrelationIdOf(request));
        Uri address = _address.Create(path, request.Parameters);
        CallTelemetry telemetry = ApiTelemetry.Begin(call, _options.BaseAddress, request.IsAction);
        Deadline deadline = new(_options);
        try
        {
            for (int attempt = 1; ; attempt++)
            {
                TimeSpan begun = attempt == 1 ? TimeSpan.Zero : deadline.Elapsed;
                ApiResponse? response = null;
                TimeSpan delay = TimeSpan.Zero;
                try
                {
                    response = await SendOnceAsync(request, call, address, deadline, cancellationToken).ConfigureAwait(false);
                }
                catch (Exception e)
                {
                    if (DelayBeforeNext(call, request.IsAction, attempt, e, begun, deadline) is not { } wait)
                    {
                        throw;
                    }

                    delay = wait;
                }

                if (response is not null)
                {
                    telemetry.Answered((int)response.StatusCode, deadline.Elapsed);
                    return response;
                }

                await Task.Delay(delay, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            telemetry.Failed(e, deadline.Elapsed);
            throw;
        }
    }

    /// <summary>
    /// Closes the connection; requests under way fail. A session is not ended but left to expire: see <see cref="DisposeAsync"/>. A handler
    /// from the options stays open.
    /// </summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) == 0)
        {
            _invoker.Dispose();
        }
    }

    /// <summary>Ends the session, if there is one, and closes the connection; requests under way fail.</summary>
    /// <returns>A task that ends when the Manager has answered, or five seconds have passed. It never fails.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) == 0)
        {
            await _authenticator.DisposeAsync().ConfigureAwait(false);
            _invoker.Dispose();
        }
    }

    /// <summary>The address and the user, never a secret.</summary>
    /// <returns>For instance <c>https://manager.example/api (Basic admin@internal)</c>.</returns>
    public override string ToString() => _options.ToString();

    private string? CorrelationIdOf(ApiRequest request) =>
        request.CorrelationId ?? (ApiCall.IsSafe(request.Method) ? null : _options.NewCorrelationId());

    // Notes how an attempt failed; null if that is final.
    private TimeSpan? DelayBeforeNext(in ApiCall call, bool isAction, int attempt, Exception failure, TimeSpan begun, in Deadline deadline)
    {
        long elapsed = (long)(deadline.Elapsed - begun).TotalMilliseconds;
        string error = failure.GetType().Name;
        ConnectionLog.Failed(Logger, call.Method, call.ShownPath, error, elapsed, call.ShownCorrelationId);
        TimeSpan? delay = RetryPolicy.DelayBeforeNext(_options.Retry, attempt, failure, deadline.Left);
        if (delay is { } wait)
        {
            ConnectionLog.RetryScheduled(
                Logger, call.Method, call.ShownPath, attempt + 1, (long)wait.TotalMilliseconds, error, call.ShownCorrelationId);
            ApiTelemetry.Retry(call, isAction);
        }

        return delay;
    }

    private async Task<ApiResponse> SendOnceAsync(
        ApiRequest request, ApiCall call, Uri address, Deadline deadline, CancellationToken cancellationToken)
    {
        AuthenticationPass pass = await _authenticator.GetPassAsync(cancellationToken).ConfigureAwait(false);
        for (bool isFirst = true; ; isFirst = false)
        {
            using HttpRequestMessage message = RequestMessage.Create(request, address, call.CorrelationId, _options);
            _authenticator.Authenticate(message, pass);
            HttpAnswer answer = await _exchange.SendAsync(
                call, message, request.Body, deadline.LimitOfAttempt, cancellationToken).ConfigureAwait(false);
            _authenticator.Observe(answer.Response, pass);
            if (!isFirst || answer.Response.StatusCode != HttpStatusCode.Unauthorized
                || await _authenticator.RenewAsync(pass, cancellationToken).ConfigureAwait(false) is not { } renewed)
            {
                return ResponseInterpreter.Interpret(call, request.IsAction, answer);
            }

            pass = renewed;
        }
    }
}
