using System;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using Rhev.Sdk;
using Rsdl.Runtime.DependencyInjection.Tests.Support;
using Rsdl.Runtime.Tests.Connections;
using Xunit;

namespace Rsdl.Runtime.DependencyInjection.Tests.Http;

public class TransportTests
{
    [Fact]
    public void The_transport_is_the_runtimes_and_lives_as_long_as_the_container()
    {
        ServiceCollection services = new();
        HttpMessageHandler? transport = null;
        services.ConfigureHttpClientDefaults(defaults => defaults
            .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler())
            .SetHandlerLifetime(TimeSpan.FromMinutes(2)));
        services.AddApiClient(connection => new RhevApi(connection), StubManager.Configure)
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler((handler, _) => transport = handler);
        using ServiceProvider provider = services.BuildServiceProvider();

        provider.GetRequiredService<RhevApi>();

        SocketsHttpHandler sockets = Assert.IsType<SocketsHttpHandler>(transport);
        const DecompressionMethods Methods = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli;
        Assert.Equal(
            (false, false, Methods, TimeSpan.FromMinutes(10)),
            (sockets.AllowAutoRedirect, sockets.UseCookies, sockets.AutomaticDecompression, sockets.PooledConnectionLifetime));
        Assert.Null(sockets.SslOptions.CertificateChainPolicy);
        Assert.Equal(
            Timeout.InfiniteTimeSpan,
            provider.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get("Rsdl.Runtime/RhevApi").HandlerLifetime);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_authority_by_file_or_by_code_is_the_only_one_that_is_trusted(bool isFile)
    {
        string pem = TestAuthority.CreateRoot("Manager").Pem;
        using TemporaryFile file = new(pem);
        ServiceCollection services = new();
        HttpMessageHandler? transport = null;
        services.AddApiClient(connection => new RhevApi(connection), options =>
        {
            StubManager.Configure(options);
            options.CaFile = isFile ? file.Path : null;
            options.Tls = isFile ? null : TlsOptions.TrustPem(pem);
        }).HttpClientBuilder.ConfigurePrimaryHttpMessageHandler((handler, _) => transport = handler);
        using ServiceProvider provider = services.BuildServiceProvider();

        provider.GetRequiredService<RhevApi>();

        X509ChainPolicy policy = Assert.IsType<SocketsHttpHandler>(transport).SslOptions.CertificateChainPolicy!;
        Assert.Equal(X509ChainTrustMode.CustomRootTrust, policy.TrustMode);
        Assert.Equal("CN=Manager", Assert.Single(policy.CustomTrustStore).Subject);
    }

    [Fact]
    public async Task Handlers_of_ones_own_see_the_requests()
    {
        using StubManager manager = new();
        ServiceCollection services = new();
        services.AddSingleton(manager);
        manager.AddTo(services).HttpClientBuilder.AddHttpMessageHandler(() => new Marking());
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<RhevApi>().CheckAsync();

        Assert.Contains("X-Marked: yes", Assert.Single(manager.Headers), StringComparison.Ordinal);
    }

    private sealed class Marking : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Marked", "yes");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
