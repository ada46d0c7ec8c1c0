using System;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace Rsdl.Runtime.Tests.Connections;

public class TlsTests
{
    private static readonly TestAuthority Root = TestAuthority.CreateRoot("Manager CA");

    [Fact]
    public async Task A_server_of_the_trusted_authority_is_accepted_again_and_again()
    {
        await using LoopbackServer server = Start(Root.CreateServer());
        await using ApiConnection connection = Connect(server, TlsOptions.TrustPem(Root.Pem));

        for (int i = 0; i < 3; i++)
        {
            ApiResponse response = await connection.SendAsync(new() { Method = HttpMethod.Get, Path = "" });
            Assert.Equal("<api/>", Encoding.UTF8.GetString(response.Body.Span));
        }

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Another_authority_is_refused_even_if_it_has_the_same_name()
    {
        await AssertRefused(Root.CreateServer(), TlsOptions.TrustPem(TestAuthority.CreateRoot("Manager CA").Pem));
    }

    [Fact]
    public async Task A_private_authority_is_refused_by_the_trust_of_the_system() =>
        await AssertRefused(Root.CreateServer(), TlsOptions.System);

    [Fact]
    public async Task A_certificate_for_another_host_is_refused() =>
        await AssertRefused(Root.CreateServer(host: "manager.example"), TlsOptions.TrustPem(Root.Pem), "RemoteCertificateNameMismatch");

    [Fact]
    public async Task An_expired_certificate_is_refused() =>
        await AssertRefused(Root.CreateServer(expired: true), TlsOptions.TrustPem(Root.Pem), "NotTimeValid");

    [Fact]
    public async Task A_certificate_that_is_not_for_servers_is_refused() =>
        await AssertRefused(Root.CreateServer(forClients: true), TlsOptions.TrustPem(Root.Pem), "NotValidForUsage");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_order_of_a_bundle_does_not_matter(bool rootFirst)
    {
        TestAuthority intermediate = Root.CreateIntermediate("Manager CA 2");
        string bundle = rootFirst ? $"{Root.Pem}\n{intermediate.Pem}" : $"{intermediate.Pem}\n{Root.Pem}";
        await using LoopbackServer server = Start(intermediate.CreateServer());
        await using ApiConnection connection = Connect(server, TlsOptions.TrustPem($"Manager\n{bundle}\n"));

        ApiResponse response = await connection.SendAsync(new() { Method = HttpMethod.Get, Path = "" });

        Assert.Equal("<api/>", Encoding.UTF8.GetString(response.Body.Span));
    }

    [Fact]
    public async Task A_chain_that_lacks_its_intermediate_is_refused() =>
        await AssertRefused(Root.CreateIntermediate("Manager CA 2").CreateServer(), TlsOptions.TrustPem(Root.Pem), "PartialChain");

    [Fact]
    public async Task Handshakes_leave_the_shared_policy_as_it_is()
    {
        using SocketsHttpHandler handler = Transport.Create(TlsOptions.TrustPem(Root.Pem));
        await using LoopbackServer server = Start(Root.CreateServer());
        using HttpMessageInvoker invoker = new(handler);

        for (int i = 0; i < 3; i++)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, server.BaseAddress);
            using HttpResponseMessage response = await invoker.SendAsync(request, default);
        }

        X509ChainPolicy policy = handler.SslOptions.CertificateChainPolicy!;
        Assert.Equal((1, 1, 0), (policy.CustomTrustStore.Count, policy.ExtraStore.Count, policy.ApplicationPolicy.Count));
    }

    private static LoopbackServer Start(SslStreamCertificateContext certificate) =>
        new(LoopbackServer.Answer("Content-Type: application/xml\r\n", "<api/>"), certificate);

    private static ApiConnection Connect(LoopbackServer server, TlsOptions tls) => ApiConnection.Create(new()
    {
        BaseAddress = server.BaseAddress,
        Credential = Credential.Basic("admin@internal", "secret"),
        Retry = RetryOptions.None,
        Tls = tls,
    });

    private static async Task AssertRefused(SslStreamCertificateContext certificate, TlsOptions tls, string because = "")
    {
        await using LoopbackServer server = Start(certificate);
        await using ApiConnection connection = Connect(server, tls);

        ApiTransportException e = await Assert.ThrowsAsync<ApiTransportException>(
            () => connection.SendAsync(new() { Method = HttpMethod.Post, Path = "vms" }));

        Assert.Equal(HttpRequestError.SecureConnectionError, e.Error);
        Assert.False(e.MayHaveExecuted);
        Assert.StartsWith($"POST vms: no TLS connection to 127.0.0.1:{server.Port}: ", e.Message, StringComparison.Ordinal);
        Assert.Contains(because, e.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }
}
