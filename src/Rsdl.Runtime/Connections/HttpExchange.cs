using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>Sends one message and reads its answer, within a time and a size; whatever goes wrong has a type and a text of ours.</summary>
/// <param name="invoker">Sends messages.</param>
/// <param name="authority">Host and port, for messages about the network.</param>
/// <param name="options">The options of the connection.</param>
/// <param name="logger">Receives what is sent and answered, with secrets masked.</param>
internal sealed class HttpExchange(HttpMessageInvoker invoker, string authority, ConnectionOptions options, ILogger logger)
{
    /// <summary>Host and port.</summary>
    public string Authority => authority;

    /// <exception cref="ApiTransportException">There is no connection, or it broke.</exception>
    /// <exception cref="ApiTimeoutException">The answer was not complete in time.</exception>
    /// <exception cref="ApiProtocolException">The response is a redirect, or its compression is damaged.</exception>
    /// <exception cref="ApiResponseTooLargeException">The body is larger than allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<HttpAnswer> SendAsync(
        ApiCall call, HttpRequestMessage message, ReadOnlyMemory<byte>? body, TimeSpan timeout, CancellationToken cancellationToken)
    {
        LogRequest(call, message, body);
        long? start = logger.IsEnabled(LogLevel.Debug) ? options.TimeProvider.GetTimestamp() : null;
        using CancellationTokenSource limit = new(timeout, options.TimeProvider);
        using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(
            static source => ((CancellationTokenSource)source!).Cancel(), limit);
        HttpStatusCode? status = null;
        HttpAnswer answer;
        try
        {
            using HttpResponseMessage response = await invoker.SendAsync(message, limit.Token).ConfigureAwait(false);
            status = response.StatusCode;
            ResponseInterpreter.ThrowIfRedirect(call, response);
            byte[]? answered = message.Method == HttpMethod.Head
                ? []
                : await ResponseBody.ReadAsync(response.Content, options.MaxResponseBytes, limit.Token).ConfigureAwait(false);
            answer = answered is null
                ? throw new ApiResponseTooLargeException(call, response.StatusCode, options.MaxResponseBytes)
                : new HttpAnswer(response, answered);
        }
        catch (Exception e) when (status is not null && e is (InvalidDataException or InvalidOperationException))
        {
            throw new ApiProtocolException(call, status!.Value, "the answer's compression is damaged", inner: e);
        }
        catch (Exception e) when (IsTransportFailure(e) && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException($"{call.Operation} was cancelled.{call.UncertainOutcome}", e, cancellationToken);
        }
        catch (Exception e) when (IsTransportFailure(e) && limit.IsCancellationRequested)
        {
            throw new ApiTimeoutException(call, timeout, e);
        }
        catch (Exception e) when (IsTransportFailure(e))
        {
            throw new ApiTransportException(call, authority, e);
        }

        LogAnswer(call, answer, start);
        return answer;
    }

    private void LogRequest(ApiCall call, HttpRequestMessage message, ReadOnlyMemory<byte>? body)
    {
        if (logger.IsEnabled(LogLevel.Debug))
        {
            ConnectionLog.Curl(logger, CurlCommand.Create(message, body));
        }

        if (body is { } utf8 && logger.IsEnabled(LogLevel.Trace))
        {
            ConnectionLog.RequestBody(logger, call.Method, call.ShownPath, call.ShownCorrelationId, XmlMask.Show(utf8.Span));
        }
    }

    private void LogAnswer(ApiCall call, HttpAnswer answer, long? start)
    {
        int status = (int)answer.Response.StatusCode;
        if (start is { } begun)
        {
            long elapsed = (long)options.TimeProvider.GetElapsedTime(begun).TotalMilliseconds;
            ConnectionLog.Answered(logger, call.Method, call.ShownPath, status, elapsed, call.ShownCorrelationId);
        }

        if (answer.Body.Length > 0 && logger.IsEnabled(LogLevel.Trace))
        {
            ConnectionLog.AnswerBody(logger, call.Method, call.ShownPath, status, call.ShownCorrelationId, Show(answer));
        }
    }

    private static string Show(HttpAnswer answer)
    {
        ContentLabel label = ContentLabel.Of(answer.Response.Content);
        try
        {
            if (ResponseKinds.Of(label.MediaType, answer.Body) == ResponseKind.Xml)
            {
                return XmlMask.Show(XmlEncoding.ToUtf8(answer.Body, label.Charset).Span);
            }
        }
        catch (XmlFormatException)
        {
            // It cannot be masked, and so is not shown.
        }

        return $"({answer.Body.Length} bytes that are not shown: not XML in a known encoding)";
    }

    private static bool IsTransportFailure(Exception e) => e is HttpRequestException or IOException or OperationCanceledException;
}
