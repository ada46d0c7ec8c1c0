using System;
using System.IO;
using System.Linq;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Xunit;

namespace Rsdl.Runtime.Tests.Connections;

public class TlsOptionsTests
{
    [Fact]
    public void A_missing_file_is_named()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        FileNotFoundException e = Assert.Throws<FileNotFoundException>(() => TlsOptions.TrustPemFile(path));

        Assert.Equal($"The CA file '{path}' does not exist.", e.Message);
    }

    [Theory]
    [InlineData("", "The PEM text holds no certificate (no BEGIN CERTIFICATE block). (Parameter 'text')")]
    [InlineData("Proxy Error", "The PEM text holds no certificate (no BEGIN CERTIFICATE block). (Parameter 'text')")]
    [InlineData(
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
        "The PEM text holds a damaged certificate. (Parameter 'text')")]
    public void A_text_without_a_certificate_is_refused(string text, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => TlsOptions.TrustPem(text)).Message);

    [Fact]
    public void A_file_without_a_certificate_is_named()
    {
        string path = Path.GetTempFileName();
        try
        {
            ArgumentException e = Assert.Throws<ArgumentException>(() => TlsOptions.TrustPemFile(path));

            Assert.Equal($"The CA file '{path}' holds no certificate (no BEGIN CERTIFICATE block). (Parameter 'path')", e.Message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_file_is_trusted_by_policy_and_nothing_else()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, TestAuthority.CreateRoot("one").Pem + "\n" + TestAuthority.CreateRoot("two").Pem);

            var ssl = TlsOptions.TrustPemFile(path).CreateSslOptions();

            Assert.Equal(X509ChainTrustMode.CustomRootTrust, ssl.CertificateChainPolicy!.TrustMode);
            Assert.Equal(["CN=one", "CN=two"], Subjects(ssl.CertificateChainPolicy.CustomTrustStore));
            Assert.Equal(X509VerificationFlags.NoFlag, ssl.CertificateChainPolicy.VerificationFlags);
            Assert.Null(ssl.RemoteCertificateValidationCallback);
            Assert.Equal(SslProtocols.Tls12 | SslProtocols.Tls13, ssl.EnabledSslProtocols);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string[] Subjects(X509Certificate2Collection certificates) => [.. certificates.Select(c => c.Subject)];
}
