using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Tasks;

namespace Rhev.Emulator.Tests;

/// <summary>A client that trusts one authority only and checks every body against the schema.</summary>
public sealed class RawClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly bool _checksSchema;

    public RawClient(EmulatedManager manager, bool authenticates = true, bool checksSchema = true)
        : this(manager.BaseAddress, manager.CaCertificatePem, checksSchema)
    {
        if (authenticates)
        {
            _http.DefaultRequestHeaders.Authorization = Basic(manager.User, manager.Password);
        }
    }

    public RawClient(Uri address, string authorityPem, string user, string password)
        : this(address, authorityPem, checksSchema: false) => _http.DefaultRequestHeaders.Authorization = Basic(user, password);

    private RawClient(Uri address, string authorityPem, bool checksSchema)
    {
        X509ChainPolicy policy = new()
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            CustomTrustStore = { X509Certificate2.CreateFromPem(authorityPem) },
        };
        SocketsHttpHandler handler = new()
        {
            UseCookies = false,
            SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = policy },
            AllowAutoRedirect = false,
        };
        _http = new HttpClient(handler) { BaseAddress = new Uri(address, "/") };
        _checksSchema = checksSchema;
    }

    public static AuthenticationHeaderValue Basic(string user, string password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Reply> PostAsync(string path, string body) => SendAsync(HttpMethod.Post, path, body);

    public Task<Reply> PutAsync(string path, string body) => SendAsync(HttpMethod.Put, path, body);

    public Task<Reply> DeleteAsync(string path, string? body = null) => SendAsync(HttpMethod.Delete, path, body);

    public async Task<Reply> SendAsync(
        HttpMethod method,
        string path,
        string? body = null,
        string contentType = "application/xml",
        Action<HttpRequestMessage>? adjust = null)
    {
        using HttpRequestMessage request = new(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, contentType);
        }

        adjust?.Invoke(request);
        using HttpResponseMessage response = await _http.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        Reply reply = new((int)response.StatusCode, text.StartsWith('<') ? text : "", response.Headers, response.Content.Headers);
        if (_checksSchema && text.StartsWith('<') && !path.Contains("?rsdl", StringComparison.Ordinal)
            && !path.Contains("?schema", StringComparison.Ordinal))
        {
            SchemaCheck.AssertValid(text, $"{method} {path}");
        }

        return reply;
    }

    /// <summary>Sends a request as it is; credentials that it has replace those of the client.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    public void Dispose() => _http.Dispose();
}
