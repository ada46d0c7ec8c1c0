using System;
using System.Linq;
using System.Net.Http;
using System.Net.Security;
using System.Net.Sockets;
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
        await using LoopbackServer server = TlsAttempt.Start(Root.CreateServer());
        await using ApiConnection connection = TlsAttempt.Connect(server.BaseAddress, TlsOptions.TrustPem(Root.Pem));

        for (int i = 0; i < 3; i++)
        {
            ApiResponse response = await TlsAttempt.SendAsync(connection);
            Assert.Equal("<api/>", Encoding.UTF8.GetString(response.Body.Span));
        }

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_self_signed_certificate_is_a_root_that_can_be_trusted()
    {
        SslStreamCertificateContext certificate = TestAuthority.CreateSelfSigned();
        await using LoopbackServer server = TlsAttempt.Start(certificate);
        TlsOptions tls = TlsOptions.TrustPem(certificate.TargetCertificate.ExportCertificatePem());

        Assert.Equal(TlsAttempt.Connects, await TlsAttempt.TryAsync(server, tls));
    }

    [Theory]
    [InlineData("localhost", "connects")]
    [InlineData("manager.example", "the certificate is for another host; connect by a name that it holds")]
    public async Task A_certificate_of_an_old_Manager_names_its_host_as_common_name_only(string host, string outcome)
    {
        await using LoopbackServer server = TlsAttempt.Start(Root.CreateOldServer(host));
        await using ApiConnection connection =
            TlsAttempt.Connect(new($"https://localhost:{server.Port}/api"), TlsOptions.TrustPem(Root.Pem));

        Exception? e = await Record.ExceptionAsync(() => TlsAttempt.SendAsync(connection));

        string actual = e?.Message ?? "connects";
        Assert.Equal(outcome == "connects" ? outcome : $"POST vms: no TLS connection to localhost:{server.Port}: {outcome}.", actual);
    }

    [Fact]
    public async Task A_reversed_chain_arrives_reversed()
    {
        TestAuthority first = Root.CreateIntermediate("1");
        TestAuthority second = first.CreateIntermediate("2");
        await using LoopbackServer server = TlsAttempt.Start(TestAuthority.Reverse(second.CreateServer(sent: [second, first])));
        using TcpClient client = new();
        await client.ConnectAsync("127.0.0.1", server.Port);
        string[] received = [];
        await using SslStream stream = new(client.GetStream(), leaveInnerStreamOpen: false, (_, _, chain, _) =>
        {
            received = [.. chain!.ChainPolicy.ExtraStore.Select(c => c.Subject)];
            return true;
        });

        await stream.AuthenticateAsClientAsync("127.0.0.1");

        Assert.Equal(["CN=1", "CN=2"], received.Where(s => s != "CN=server"));
    }

    [Fact]
    public async Task Handshakes_leave_the_shared_policy_as_it_is()
    {
        using SocketsHttpHandler handler = Transport.Create(TlsOptions.TrustPem(Root.Pem));
        await using LoopbackServer server = TlsAttempt.Start(Root.CreateServer());
        using HttpMessageInvoker invoker = new(handler);

        for (int i = 0; i < 3; i++)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, server.BaseAddress);
            using HttpResponseMessage response = await invoker.SendAsync(request, default);
        }

        X509ChainPolicy policy = handler.SslOptions.CertificateChainPolicy!;
        Assert.Equal((1, 1, 0), (policy.CustomTrustStore.Count, policy.ExtraStore.Count, policy.ApplicationPolicy.Count));
    }

    [Fact]
    public void A_connection_that_verifies_nothing_logs_a_warning_and_no_other_does()
    {
        Assert.Equal(
            ["Warning Rsdl.Runtime.ApiConnection: The certificate of manager.example:443 is not verified: whoever is in between can "
                + "read the password and everything else"],
            LogOf(TlsOptions.DangerouslySkipVerification()));
        Assert.Single(LogOf(TlsOptions.DangerouslySkipVerification().WithClientCertificate(Root.CreateClient("admin"))));
        Assert.Empty(LogOf(TlsOptions.System));
        Assert.Empty(LogOf(TlsOptions.TrustPem(Root.Pem)));
        Assert.Empty(LogOf(TlsOptions.PinSha256(new string('0', 64))));
    }

    private static string[] LogOf(TlsOptions tls)
    {
        using MemoryLoggerFactory log = new();
        ApiConnection.Create(new()
        {
            BaseAddress = new("https://manager.example/api"),
            Credential = Credential.Basic("admin@internal", "secret"),
            Tls = tls,
            LoggerFactory = log,
        }).Dispose();
        return log.Lines;
    }
}
