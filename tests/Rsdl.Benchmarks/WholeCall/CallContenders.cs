using System;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Tasks;
using Rhev.Sdk;
using Rhev.Sdk.Models;
using Rsdl.Benchmarks.Writing;
using Rsdl.Runtime;

namespace Rsdl.Benchmarks.WholeCall;

/// <summary>The SDK, and a bare HTTP client that asks the same Manager the same and looks at nothing of the answer.</summary>
internal sealed class CallContenders : IDisposable
{
    private readonly RhevApi _api;
    private readonly HttpClient _bare;
    private readonly Uri _vms;
    private readonly string _oneId;

    private CallContenders(RhevApi api, HttpClient bare, Uri vms, string oneId)
    {
        _api = api;
        _bare = bare;
        _vms = vms;
        _oneId = oneId;
    }

    /// <summary>Connects both, and fills the Manager with virtual machines.</summary>
    public static async Task<CallContenders> CreateAsync(EmulatorProcess emulator, int count)
    {
        RhevApi api = await RhevApi.ConnectAsync(new ConnectionOptions
        {
            BaseAddress = emulator.Address,
            Credential = Credential.Basic(emulator.User, emulator.Password),
            Tls = TlsOptions.TrustPem(emulator.AuthorityPem),
        });
        string id = "";
        for (int i = 0; i < count; i++)
        {
            Vm vm = CreateRequest.Entity();
            vm.Name = string.Create(CultureInfo.InvariantCulture, $"vm{i:d4}");
            vm.Template = new Template { Name = "Blank" };
            id = (await api.Vms.AddAsync(vm).CompletedAsync()).Id;
        }

        return new CallContenders(api, CreateBare(emulator), new Uri(emulator.Address + "/vms"), id);
    }

    /// <summary>The SDK lists all machines.</summary>
    /// <returns>Their number.</returns>
    public async Task<int> ListAsync()
    {
        int count = 0;
        await foreach (VmResource vm in _api.Vms.ListAsync())
        {
            count++;
        }

        return count;
    }

    /// <summary>The bytes of the same answer.</summary>
    public Task<byte[]> BareListAsync() => _bare.GetByteArrayAsync(_vms);

    /// <summary>The SDK gets one machine.</summary>
    public Task<VmResource> GetAsync() => _api.Vms[_oneId].GetAsync();

    /// <summary>The bytes of the same answer.</summary>
    public Task<byte[]> BareGetAsync() => _bare.GetByteArrayAsync(new Uri($"{_vms}/{_oneId}"));

    public void Dispose()
    {
        _api.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _bare.Dispose();
    }

    private static HttpClient CreateBare(EmulatorProcess emulator)
    {
        X509ChainPolicy trust = new()
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        trust.CustomTrustStore.ImportFromPem(emulator.AuthorityPem);
        SocketsHttpHandler handler = new()
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
            SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = trust },
        };
        HttpClient client = new(handler);
        client.DefaultRequestHeaders.Accept.ParseAdd("application/xml");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-US");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{emulator.User}:{emulator.Password}")));
        return client;
    }
}
