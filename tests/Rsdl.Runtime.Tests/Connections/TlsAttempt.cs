using System;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace Rsdl.Runtime.Tests.Connections;

/// <summary>Tries to reach a server over TLS.</summary>
internal static class TlsAttempt
{
    public const string Connects = "connects";

    public static LoopbackServer Start(SslStreamCertificateContext certificate) => new(Answer, certificate);

    public static byte[] Answer { get; } = LoopbackServer.Answer("Content-Type: application/xml\r\n", "<api/>");

    public static string Fingerprint(SslStreamCertificateContext certificate) =>
        certificate.TargetCertificate.GetCertHashString(HashAlgorithmName.SHA256);

    public static ApiConnection Connect(Uri address, TlsOptions tls) => ApiConnection.Create(new()
    {
        BaseAddress = address,
        Credential = Credential.Basic("admin@internal", "secret"),
        Tls = tls,
    });

    /// <summary>Sends what must not be sent twice.</summary>
    public static Task<ApiResponse> SendAsync(ApiConnection connection) =>
        connection.SendAsync(new() { Method = HttpMethod.Post, Path = "vms", Body = "<vm/>"u8.ToArray() });

    /// <summary>Either <see cref="Connects"/>, or why there is no TLS connection; then nothing was sent, and the failure says so.</summary>
    public static async Task<string> TryAsync(LoopbackServer server, TlsOptions tls)
    {
        UriBuilder address = new(server.BaseAddress) { Scheme = Uri.UriSchemeHttps };
        await using ApiConnection connection = Connect(address.Uri, tls);
        try
        {
            ApiResponse response = await SendAsync(connection);
            Assert.Equal("<api/>", Encoding.UTF8.GetString(response.Body.Span));
            Assert.Single(server.Requests);
            return Connects;
        }
        catch (ApiTransportException e)
        {
            Assert.Equal(HttpRequestError.SecureConnectionError, e.Error);
            Assert.False(e.MayHaveExecuted);
            Assert.Empty(server.Requests);
            string beginning = $"POST vms: no TLS connection to 127.0.0.1:{server.Port}: ";
            Assert.StartsWith(beginning, e.Message, StringComparison.Ordinal);
            Assert.EndsWith(".", e.Message, StringComparison.Ordinal);
            return e.Message[beginning.Length..^1];
        }
    }
}
