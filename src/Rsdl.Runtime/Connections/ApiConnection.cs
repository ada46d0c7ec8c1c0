using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Rsdl.Runtime;

/// <summary>A connection to a Manager's API: sends requests and tells success from failure. Safe for use by many threads.</summary>
public sealed class ApiConnection : IAsyncDisposable, IDisposable
{
    private readonly ConnectionOptions _options;
    private readonly RequestAddress _address;
    private readonly HttpMessageInvoker _invoker;
    private readonly ILogger _logger;
    private volatile bool _disposed;

    private ApiConnection(ConnectionOptions options)
    {
        _options = options;
        _address = new(options.BaseAddress);
        _invoker = new(options.Handler ?? Transport.Create(options.Tls), disposeHandler: options.Handler is null);
        _logger = (ILogger?)options.LoggerFactory?.CreateLogger<ApiConnection>() ?? NullLogger.Instance;
        if (options.Tls.SkipsVerification)
        {
            ConnectionLog.NotVerified(_logger, _address.Authority);
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

    /// <summary>Sends a request and reads its answer whole. Redirects are not followed, and failures are not retried.</summary>
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
    /// <exception cref="ApiTimeoutException">The request took longer than <see cref="ConnectionOptions.Timeout"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The connection is closed.</exception>
    public async Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        string path = _address.GetRelativePath(request);
        ApiCall call = new(request.Method, ApiPath.WithoutParameters(path).TrimEnd('/'), request.CorrelationId);
        using HttpRequestMessage message = RequestMessage.Create(request, _address.Create(path, request.Parameters), _options);

        long start = _options.TimeProvider.GetTimestamp();
        try
        {
            (HttpResponseMessage response, byte[] body) = await ExchangeAsync(call, message, cancellationToken).ConfigureAwait(false);
            ConnectionLog.Answered(_logger, call.Method, call.Path, (int)response.StatusCode, ElapsedMilliseconds(start));
            return ResponseInterpreter.Interpret(call, request.IsAction, response, body);
        }
        catch (Exception e)
        {
            ConnectionLog.Failed(_logger, call.Method, call.Path, e.GetType().Name, ElapsedMilliseconds(start));
            throw;
        }
    }

    /// <summary>Closes the connection; requests under way fail. A handler from the options stays open.</summary>
    public void Dispose()
    {
        _disposed = true;
        _invoker.Dispose();
    }

    /// <inheritdoc cref="Dispose"/>
    /// <returns>A completed task.</returns>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The address and the user, never a secret.</summary>
    /// <returns>For instance <c>https://manager.example/api (Basic admin@internal)</c>.</returns>
    public override string ToString() => _options.ToString();

    internal TimeProvider TimeProvider => _options.TimeProvider;

    private long ElapsedMilliseconds(long start) => (long)_options.TimeProvider.GetElapsedTime(start).TotalMilliseconds;

    private async Task<(HttpResponseMessage Response, byte[] Body)> ExchangeAsync(
        ApiCall call, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        using CancellationTokenSource timeout = new(_options.Timeout, _options.TimeProvider);
        using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(
            static source => ((CancellationTokenSource)source!).Cancel(), timeout);
        HttpStatusCode? status = null;
        try
        {
            using HttpResponseMessage response = await _invoker.SendAsync(message, timeout.Token).ConfigureAwait(false);
            status = response.StatusCode;
            ResponseInterpreter.ThrowIfRedirect(call, response);
            byte[]? body = await ResponseBody.ReadAsync(response.Content, _options.MaxResponseBytes, timeout.Token).ConfigureAwait(false);
            return body is null
                ? throw new ApiResponseTooLargeException(call, response.StatusCode, _options.MaxResponseBytes)
                : (response, body);
        }
        catch (Exception e) when (status is not null && e is (InvalidDataException or InvalidOperationException))
        {
            throw new ApiProtocolException(call, status!.Value, "the answer's compression is damaged", inner: e);
        }
        catch (Exception e) when (IsTransportFailure(e) && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException($"{call.Operation} was cancelled.", e, cancellationToken);
        }
        catch (Exception e) when (IsTransportFailure(e) && timeout.IsCancellationRequested)
        {
            throw new ApiTimeoutException(call, _options.Timeout, e);
        }
        catch (Exception e) when (IsTransportFailure(e))
        {
            throw new ApiTransportException(call, _address.Authority, e);
        }
    }

    private static bool IsTransportFailure(Exception e) => e is HttpRequestException or IOException or OperationCanceledException;
}
