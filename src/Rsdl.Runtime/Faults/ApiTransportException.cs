using System;
using System.Net.Http;
using System.Net.Sockets;

namespace Rsdl.Runtime;

/// <summary>There is no connection to the server (name, network, TLS), or it broke before the answer was complete.</summary>
public sealed class ApiTransportException : ApiException
{
    internal ApiTransportException(ApiCall call, string authority, Exception cause)
        : base(call, null, Describe(authority, cause), cause, IsSent(cause))
    {
        Error = ErrorOf(cause);
    }

    /// <summary>What sort of failure it is.</summary>
    public HttpRequestError Error { get; }

    private static HttpRequestError ErrorOf(Exception cause) => cause switch
    {
        HttpRequestException e => e.HttpRequestError,
        HttpIOException e => e.HttpRequestError,
        _ => HttpRequestError.Unknown,
    };

    private static bool IsSent(Exception cause) => cause is not RequestNotSentException && ErrorOf(cause) is not
        (HttpRequestError.NameResolutionError
        or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError);

    private static string Describe(string authority, Exception cause)
    {
        HttpRequestError error = ErrorOf(cause);
        return error switch
        {
            HttpRequestError.NameResolutionError => $"the host of {authority} cannot be found.",
            HttpRequestError.ConnectionError => $"no connection to {authority}{Because(SocketProblem(cause))}.",
            HttpRequestError.SecureConnectionError => $"no TLS connection to {authority}{Because(TlsFailure.Describe(cause))}.",
            HttpRequestError.ProxyTunnelError => $"no connection to {authority} through the proxy.",
            _ when cause is RequestNotSentException => $"nothing was sent to {authority}: {cause.Message.TrimEnd('.')}.",
            _ => $"the connection to {authority} broke.",
        };
    }

    private static string Because(string? problem) => problem is null ? "" : ": " + problem;

    private static string? SocketProblem(Exception cause)
    {
        for (Exception? e = cause; e is not null; e = e.InnerException)
        {
            if (e is SocketException)
            {
                return e.Message.TrimEnd('.');
            }
        }

        return null;
    }
}
