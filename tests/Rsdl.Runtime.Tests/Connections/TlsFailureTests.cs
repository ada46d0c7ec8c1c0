using System;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace Rsdl.Runtime.Tests.Connections;

/// <summary>Servers with which there is no handshake.</summary>
public class TlsFailureTests
{
    private const string Hint = "; the server may demand a client certificate (TlsOptions.WithClientCertificate), or not know TLS 1.2";

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")]
    [InlineData("220 manager.example ESMTP\r\n")]
    public async Task A_server_that_does_not_speak_TLS_may_be_that_of_plain_http(string answer)
    {
        await using LoopbackServer server = new(Encoding.ASCII.GetBytes(answer), listens: false);

        Assert.Equal(
            "the server does not speak TLS at this port; it may be the one of plain http",
            await TlsAttempt.TryAsync(server, TlsOptions.System));
    }

    [Theory]
    [InlineData(40)] // handshake_failure: without a client certificate, or no cipher in common
    [InlineData(42)] // bad_certificate
    [InlineData(70)] // protocol_version
    [InlineData(116)] // certificate_required
    public async Task A_server_that_refuses_the_handshake_gives_the_reason_and_we_what_it_may_mean(byte alert)
    {
        await using LoopbackServer server = new([0x15, 3, 3, 0, 2, 2, alert], listens: false);

        string reason = await TlsAttempt.TryAsync(server, TlsOptions.System);

        Assert.Matches(@"\Athe handshake failed \([^)]{10,}\); the server", reason);
        Assert.EndsWith(Hint, reason, StringComparison.Ordinal);
        Assert.DoesNotContain("see inner", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_closes_instead_of_the_handshake_is_told_so()
    {
        await using LoopbackServer server = new([], listens: false);

        Assert.Equal(
            "the server closed the connection during the handshake" + Hint, await TlsAttempt.TryAsync(server, TlsOptions.System));
    }
}
