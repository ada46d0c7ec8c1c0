using System;
using System.Net;
using System.Net.Http;

namespace Rsdl.Runtime;

/// <summary>Makes the transport that a connection owns.</summary>
internal static class Transport
{
    public static SocketsHttpHandler Create(TlsOptions tls) => new()
    {
        // A redirect would carry the request to an address that nobody checked, or an action's parser to another resource.
        AllowAutoRedirect = false,
        // The handler would mix the sessions of everyone who shares it.
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
        // So that a changed address of the host is noticed.
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        SslOptions = tls.CreateSslOptions(),
    };
}
