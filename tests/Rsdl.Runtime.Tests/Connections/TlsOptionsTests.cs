using System;
using System.IO;
using System.Linq;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Xunit;

namespace Rsdl.Runtime.Tests.Connections;

public class TlsOptionsTests
{
    private const string Digits = "00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF";
    private const string Colons =
        "00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff:00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff";

    private static readonly TestAuthority One = TestAuthority.CreateRoot("one");
    private static readonly TestAuthority Two = TestAuthority.CreateRoot("two");

    [Fact]
    public void A_missing_file_is_named()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        FileNotFoundException e = Assert.Throws<FileNotFoundException>(() => TlsOptions.TrustPemFile(path));

        Assert.Equal($"The CA file '{path}' does not exist.", e.Message);
    }

    [Theory]
    [InlineData("", "holds no certificate (no BEGIN CERTIFICATE block)")]
    [InlineData("Proxy Error", "holds no certificate (no BEGIN CERTIFICATE block)")]
    [InlineData("KEY", "holds a private key, but no certificate (no BEGIN CERTIFICATE block)")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "holds a damaged certificate")]
    [InlineData("CA\n-----BEGIN CERTIFICATE-----\n<html>\n-----END CERTIFICATE-----", "holds a damaged certificate")]
    [InlineData("CA\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\nCA", "holds a damaged certificate")]
    [InlineData("CA\n-----BEGIN CERTIFICATE-----\nMIIB", "holds a damaged certificate")]
    [InlineData(
        "INTERMEDIATE", "holds no root certificate; take the Manager's ca.crt, or pin the server with TlsOptions.PinSha256")]
    public void A_text_or_file_that_cannot_be_trusted_is_refused(string template, string problem)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string text = template switch
        {
            "KEY" => key.ExportPkcs8PrivateKeyPem(),
            "INTERMEDIATE" => One.CreateIntermediate("between").Pem,
            _ => template
                .Replace("CA\n", One.Pem + "\n", StringComparison.Ordinal)
                .Replace("\nCA", "\n" + Two.Pem, StringComparison.Ordinal),
        };

        Assert.Equal(
            $"The PEM text {problem}. (Parameter 'text')", Assert.Throws<ArgumentException>(() => TlsOptions.TrustPem(text)).Message);
        InFile(text, path => Assert.Equal(
            $"The CA file '{path}' {problem}. (Parameter 'path')",
            Assert.Throws<ArgumentException>(() => TlsOptions.TrustPemFile(path)).Message));
    }

    [Fact]
    public void Certificates_are_found_between_any_text()
    {
        string text = $"# of the Manager: -----BEGIN\r\n\r\nsubject=CN = one\r\n{One.Pem.ReplaceLineEndings("\r\n")}\r\nBag Attributes\r\n"
            + $"    localKeyID: 01\r\n{Two.Pem}\n-----END-----\ngrüße\n";

        InFile(text, path => Assert.Equal(
            ["CN=one", "CN=two"], Subjects(TlsOptions.TrustPemFile(path).CreateSslOptions().CertificateChainPolicy!.CustomTrustStore)));
    }

    [Fact]
    public void Files_that_were_joined_without_a_line_end_are_read() =>
        Assert.Equal("2 certificate authorities", TlsOptions.TrustPem(One.Pem.TrimEnd() + Two.Pem.TrimEnd()).ToString());

    [Fact]
    public void A_file_is_trusted_by_policy_and_nothing_else() => InFile(One.Pem + "\n" + Two.Pem, path =>
    {
        SslClientAuthenticationOptions ssl = TlsOptions.TrustPemFile(path).CreateSslOptions();

        Assert.Equal(X509ChainTrustMode.CustomRootTrust, ssl.CertificateChainPolicy!.TrustMode);
        Assert.Equal(["CN=one", "CN=two"], Subjects(ssl.CertificateChainPolicy.CustomTrustStore));
        Assert.Equal(X509VerificationFlags.NoFlag, ssl.CertificateChainPolicy.VerificationFlags);
        Assert.Null(ssl.RemoteCertificateValidationCallback);
        Assert.Equal(SslProtocols.Tls12 | SslProtocols.Tls13, ssl.EnabledSslProtocols);
    });

    [Fact]
    public void The_trust_of_the_system_is_left_to_the_platform()
    {
        SslClientAuthenticationOptions ssl = TlsOptions.System.CreateSslOptions();

        Assert.Null(ssl.CertificateChainPolicy);
        Assert.Null(ssl.RemoteCertificateValidationCallback);
        Assert.Null(ssl.ClientCertificateContext);
        Assert.Equal(SslProtocols.Tls12 | SslProtocols.Tls13, ssl.EnabledSslProtocols);
    }

    [Fact]
    public void A_pin_forgives_an_unknown_authority_and_trusts_no_root()
    {
        X509ChainPolicy policy = TlsOptions.PinSha256(Digits).CreateSslOptions().CertificateChainPolicy!;

        Assert.Equal(X509VerificationFlags.AllowUnknownCertificateAuthority, policy.VerificationFlags);
        Assert.Equal(X509ChainTrustMode.CustomRootTrust, policy.TrustMode);
        Assert.Empty(policy.CustomTrustStore);
    }

    [Theory]
    [InlineData(Digits)]
    [InlineData(Colons)]
    [InlineData("sha256 Fingerprint=" + Colons)]
    [InlineData("SHA256 Fingerprint=" + Colons + "\n")]
    [InlineData("00112233 44556677 8899aabb ccddeeff\r\n\t00112233 44556677 8899aabb ccddeeff ")]
    public void A_fingerprint_may_be_written_in_any_usual_way(string fingerprint) =>
        Assert.Equal("1 pinned certificate", TlsOptions.PinSha256(fingerprint, Digits).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33")]
    [InlineData("SHA1 Fingerprint=" + Colons)]
    [InlineData(Digits + "0")]
    [InlineData("G" + "0112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF")]
    [InlineData("0" + "0112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEE-F")]
    [InlineData("٠٠112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF")]
    public void A_malformed_fingerprint_is_refused(string? fingerprint) => Assert.Equal(
        "Fingerprint 2 is not a SHA-256 fingerprint. Expected are 64 hexadecimal digits, with or without colons, as "
            + "'openssl x509 -noout -fingerprint -sha256' prints them. (Parameter 'fingerprints')",
        Assert.Throws<ArgumentException>(() => TlsOptions.PinSha256(Digits, fingerprint!)).Message);

    [Fact]
    public void No_fingerprint_is_refused() => Assert.Equal(
        "At least one fingerprint is needed. (Parameter 'fingerprints')",
        Assert.Throws<ArgumentException>(() => TlsOptions.PinSha256()).Message);

    [Fact]
    public void Options_tell_in_words_what_they_trust()
    {
        using X509Certificate2 admin = One.CreateClient("admin");

        Assert.Equal("system trust", TlsOptions.System.ToString());
        Assert.Equal("1 certificate authority", TlsOptions.TrustPem(One.Pem).ToString());
        Assert.Equal("2 certificate authorities", TlsOptions.TrustPem(One.Pem + "\n" + Two.Pem).ToString());
        Assert.Equal("1 pinned certificate", TlsOptions.PinSha256(Digits).ToString());
        Assert.Equal("2 pinned certificates", TlsOptions.PinSha256(Digits, new('0', 64)).ToString());
        Assert.Equal("NO VERIFICATION", TlsOptions.DangerouslySkipVerification().ToString());
        Assert.Equal("system trust, client certificate CN=admin", TlsOptions.System.WithClientCertificate(admin).ToString());
        Assert.Equal(
            "NO VERIFICATION, client certificate CN=admin",
            TlsOptions.DangerouslySkipVerification().WithClientCertificate(admin).ToString());
    }

    [Fact]
    public void Only_the_plain_options_of_the_system_are_those_of_the_system()
    {
        using X509Certificate2 admin = One.CreateClient("admin");
        TlsOptions[] others =
        [
            TlsOptions.System.WithClientCertificate(admin),
            TlsOptions.TrustPem(One.Pem),
            TlsOptions.PinSha256(Digits),
            TlsOptions.DangerouslySkipVerification(),
        ];

        Assert.True(TlsOptions.System.IsSystem);
        Assert.All(others, o => Assert.False(o.IsSystem));
    }

    private static void InFile(string text, Action<string> test)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            test(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string[] Subjects(X509Certificate2Collection certificates) => [.. certificates.Select(c => c.Subject)];
}
