using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Tasks;
using Rhev.Emulator;
using Rhev.Sdk;
using Rsdl.Runtime;

namespace Rhev.Guide.Tests.Labs;

/// <summary>
/// An emulated Manager for one row. A Manager makes identifiers itself, so those of the guide are bound to its own: requests are
/// written with the guide's, and sent with the Manager's.
/// </summary>
internal sealed partial class Lab : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly Dictionary<string, string> _bindings = new(StringComparer.Ordinal);
    private readonly LabClock _clock;

    private Lab(EmulatedManager manager, LabClock clock)
    {
        Manager = manager;
        _clock = clock;
        X509ChainPolicy policy = new()
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            CustomTrustStore = { X509Certificate2.CreateFromPem(manager.CaCertificatePem) },
        };
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = policy },
        })
        {
            BaseAddress = new Uri(manager.BaseAddress, "/"),
        };
    }

    public EmulatedManager Manager { get; }

    /// <summary>Starts a Manager whose work takes no time.</summary>
    public static async Task<Lab> StartAsync()
    {
        LabClock clock = new();
        return new Lab(await EmulatedManager.StartAsync(new EmulatorOptions { TimeProvider = clock }), clock);
    }

    /// <summary>Lets the work that begins from now on last, so that the guide's request meets it.</summary>
    public void LetWorkLast() => _clock.Hold();

    /// <summary>The header value of the user's name and password.</summary>
    public string Authorization =>
        "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Manager.User}:{Manager.Password}"));

    public Task<RhevApi> ConnectAsync() => RhevApi.ConnectAsync(new ConnectionOptions
    {
        BaseAddress = Manager.BaseAddress,
        Credential = Credential.Basic(Manager.User, Manager.Password),
        Tls = TlsOptions.TrustPem(Manager.CaCertificatePem),
    });

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Manager.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Lets what the guide calls one name mean one identifier of the Manager.</summary>
    public void Bind(string guideName, string id) => _bindings[guideName] = id;

    /// <summary>A text of the guide with the Manager's identifiers.</summary>
    public string ToManager(string text) => _bindings.OrderByDescending(binding => binding.Key.Length)
        .Aggregate(text, (result, binding) => result.Replace(binding.Key, binding.Value, StringComparison.Ordinal));

    /// <summary>A text of the Manager with the guide's identifiers.</summary>
    public string ToGuide(string text) => _bindings.OrderByDescending(binding => binding.Value.Length)
        .Aggregate(text, (result, binding) => result.Replace(binding.Value, binding.Key, StringComparison.Ordinal));

    /// <summary>Sends a request of the guide.</summary>
    /// <param name="request">The method and the address.</param>
    /// <param name="body">The body, if there is one.</param>
    /// <param name="headers">More headers, each as <c>name: value</c>; an <c>Authorization</c> without value sends none.</param>
    public async Task<LabReply> SendAsync(string request, string? body = null, params IEnumerable<string> headers)
    {
        string[] line = request.Split(' ', 2);
        using HttpRequestMessage message = new(new HttpMethod(line[0]), ToManager(line[1]));
        Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase)
        {
            ["Accept"] = "application/xml",
            ["Authorization"] = Authorization,
        };
        foreach (string[] field in headers.Select(header => header.Split(": ", 2)))
        {
            fields[field[0]] = ToManager(field[1]);
        }

        foreach ((string name, string value) in fields.Where(field => field.Value.Length > 0))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (body is not null)
        {
            message.Content = new StringContent(ToManager(body), Encoding.UTF8, "application/xml");
        }

        using HttpResponseMessage response = await _http.SendAsync(message).ConfigureAwait(false);
        string text = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
        Dictionary<string, string> answered = response.Headers.ToDictionary(
            header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new LabReply((int)response.StatusCode, text, answered);
    }
}
