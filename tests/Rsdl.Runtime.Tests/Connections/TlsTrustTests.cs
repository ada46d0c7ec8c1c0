using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Security;
using System.Threading.Tasks;
using Xunit;

namespace Rsdl.Runtime.Tests.Connections;

/// <summary>Which servers are trusted by which options: the whole table.</summary>
public class TlsTrustTests
{
    private const string Yes = TlsAttempt.Connects;
    private const string Pin = "the certificate is not pinned; its SHA-256 fingerprint is ";
    private const string Host = "the certificate is for another host; connect by a name that it holds";
    private const string Time = "the certificate or one of its authorities has expired or is not valid yet";
    private const string Usage = "the certificate is not one of a server";
    private const string Authority =
        "the certificate is not signed by a trusted authority; TlsOptions.TrustPemFile trusts the Manager's ca.crt";

    private static readonly TestAuthority Root = TestAuthority.CreateRoot("Manager CA");
    private static readonly TestAuthority First = Root.CreateIntermediate("Manager CA 1");
    private static readonly TestAuthority Second = First.CreateIntermediate("Manager CA 2");
    private static readonly TestAuthority SameName = TestAuthority.CreateRoot("Manager CA");
    private static readonly TestAuthority OtherName = TestAuthority.CreateRoot("Another CA");

    private static readonly Dictionary<string, SslStreamCertificateContext> Servers = new()
    {
        ["right"] = Root.CreateServer(),
        ["authority of the same name"] = SameName.CreateServer(),
        ["authority of another name"] = OtherName.CreateServer(),
        ["another host"] = Root.CreateServer(host: "manager.example"),
        ["another host and authority"] = OtherName.CreateServer(host: "manager.example"),
        ["expired"] = Root.CreateServer(expired: true),
        ["not yet valid"] = Root.CreateServer(notYetValid: true),
        ["expired, another authority"] = OtherName.CreateServer(expired: true),
        ["expired, another host"] = Root.CreateServer(host: "manager.example", expired: true),
        ["not for servers"] = Root.CreateServer(forClients: true),
        ["self-signed"] = TestAuthority.CreateSelfSigned(),
        ["self-signed, another host"] = TestAuthority.CreateSelfSigned(host: "manager.example"),
        ["self-signed, expired"] = TestAuthority.CreateSelfSigned(expired: true),
        ["intermediates sent"] = Second.CreateServer(sent: [Second, First]),
        ["intermediates sent in reverse"] = TestAuthority.Reverse(Second.CreateServer(sent: [Second, First])),
        ["one intermediate of two sent"] = Second.CreateServer(sent: [Second]),
        ["intermediates not sent"] = Second.CreateServer(),
        ["expired, intermediates sent"] = Second.CreateServer(expired: true, sent: [Second, First]),
    };

    private static readonly Dictionary<string, Func<SslStreamCertificateContext, TlsOptions>> Trusts = new()
    {
        ["system"] = _ => TlsOptions.System,
        ["file"] = _ => TrustFile(Root.Pem),
        ["text"] = _ => TlsOptions.TrustPem(Root.Pem),
        ["bundle"] = _ => TlsOptions.TrustPem($"{Root.Pem}\n{First.Pem}\n{Second.Pem}"),
        ["bundle in reverse"] = _ => TlsOptions.TrustPem($"{Second.Pem}\n{First.Pem}\n{Root.Pem}"),
        ["bundle of several roots"] = _ => TrustFile($"{Second.Pem}\n{OtherName.Pem}\n{Root.Pem}\n{First.Pem}"),
        ["pin"] = server => TlsOptions.PinSha256(TlsAttempt.Fingerprint(server)),
        ["one of two pins"] = server => TlsOptions.PinSha256(new string('0', 64), TlsAttempt.Fingerprint(server)),
        ["another pin"] = _ => TlsOptions.PinSha256(new string('0', 64)),
        ["pins of the authorities"] = _ => TlsOptions.PinSha256(Root.Fingerprint, First.Fingerprint, Second.Fingerprint),
        ["skip"] = _ => TlsOptions.DangerouslySkipVerification(),
    };

    public static TheoryData<string, string, string> Table
    {
        get
        {
            TheoryData<string, string, string> rows = new();

            //                                 system     roots      bundles    several    pin   other  skip
            Add("right",                         Authority, Yes,       Yes,       Yes,       Yes,  Pin,  Yes);
            Add("authority of the same name",    Authority, Authority, Authority, Authority, Yes,  Pin,  Yes);
            Add("authority of another name",     Authority, Authority, Authority, Yes,       Yes,  Pin,  Yes);
            Add("another host",                  Host,      Host,      Host,      Host,      Host, Host, Yes);
            Add("another host and authority",    Host,      Host,      Host,      Host,      Host, Host, Yes);
            Add("expired",                       Time,      Time,      Time,      Time,      Time, Time, Yes);
            Add("not yet valid",                 Time,      Time,      Time,      Time,      Time, Time, Yes);
            Add("expired, another authority",    Time,      Time,      Time,      Time,      Time, Time, Yes);
            Add("expired, another host",         Host,      Host,      Host,      Host,      Host, Host, Yes);
            Add("not for servers",               Authority, Usage,     Usage,     Usage,     Usage, Usage, Yes);
            Add("self-signed",                   Authority, Authority, Authority, Authority, Yes,  Pin,  Yes);
            Add("self-signed, another host",     Host,      Host,      Host,      Host,      Host, Host, Yes);
            Add("self-signed, expired",          Time,      Time,      Time,      Time,      Time, Time, Yes);
            Add("intermediates sent",            Authority, Yes,       Yes,       Yes,       Yes,  Pin,  Yes);
            Add("intermediates sent in reverse", Authority, Yes,       Yes,       Yes,       Yes,  Pin,  Yes);
            Add("one intermediate of two sent",  Authority, Authority, Yes,       Yes,       Yes,  Pin,  Yes);
            Add("intermediates not sent",        Authority, Authority, Yes,       Yes,       Yes,  Pin,  Yes);
            Add("expired, intermediates sent",   Time,      Time,      Time,      Time,      Time, Time, Yes);
            return rows;

            void Add(string server, string system, string roots, string bundles, string several, string pin, string other, string skip)
            {
                rows.Add(server, "system", system);
                rows.Add(server, "file", roots);
                rows.Add(server, "text", roots);
                rows.Add(server, "bundle", bundles);
                rows.Add(server, "bundle in reverse", bundles);
                rows.Add(server, "bundle of several roots", several);
                rows.Add(server, "pin", pin);
                rows.Add(server, "one of two pins", pin);
                rows.Add(server, "another pin", other);
                rows.Add(server, "pins of the authorities", other);
                rows.Add(server, "skip", skip);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_server_is_reached_or_refused_for_the_reason_that_the_message_tells(string server, string trust, string outcome)
    {
        SslStreamCertificateContext certificate = Servers[server];
        await using LoopbackServer loopback = TlsAttempt.Start(certificate);

        string actual = await TlsAttempt.TryAsync(loopback, Trusts[trust](certificate));

        Assert.Equal(outcome == Pin ? Pin + TlsAttempt.Fingerprint(certificate) : outcome, actual);
    }

    [Fact]
    public async Task An_intermediate_authority_that_has_expired_is_refused()
    {
        TestAuthority expired = Root.CreateIntermediate("Manager CA of old", expired: true);
        await using LoopbackServer server = TlsAttempt.Start(expired.CreateServer(sent: [expired]));

        Assert.Equal(Time, await TlsAttempt.TryAsync(server, TlsOptions.TrustPem(Root.Pem)));
    }

    private static TlsOptions TrustFile(string pem)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, pem);
            return TlsOptions.TrustPemFile(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
