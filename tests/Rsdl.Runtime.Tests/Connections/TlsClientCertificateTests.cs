using System;
using System.IO;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Xunit;

namespace Rsdl.Runtime.Tests.Connections;

public sealed class TlsClientCertificateTests : IDisposable
{
    private const string Password = "correct horse";

    private static readonly TestAuthority Root = TestAuthority.CreateRoot("Manager CA");
    private static readonly TestAuthority Intermediate = Root.CreateIntermediate("Client CA");
    private static readonly X509Certificate2 Admin = Intermediate.CreateClient("admin");
    private static readonly SslStreamCertificateContext Server = Root.CreateServer();
    private static readonly string CertificatePem = Admin.ExportCertificatePem();
    private static readonly string KeyPem = Admin.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem();
    private static readonly string EncryptedKeyPem = Admin.GetECDsaPrivateKey()!.ExportEncryptedPkcs8PrivateKeyPem(
        Password, new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public static TheoryData<string, string, SslProtocols, string> Combinations
    {
        get
        {
            TheoryData<string, string, SslProtocols, string> rows = new();
            foreach (string trust in (string[])["file", "text", "pin", "skip"])
            {
                foreach (SslProtocols protocol in (SslProtocols[])[SslProtocols.Tls12, SslProtocols.Tls13])
                {
                    rows.Add(trust, "certificate", protocol, "CN=admin");
                    rows.Add(trust, "files", protocol, "CN=admin");
                    rows.Add(trust, "encrypted files", protocol, "CN=admin");
                    rows.Add(trust, "one file", protocol, "CN=admin");
                    rows.Add(trust, "files with the chain", protocol, "CN=admin CN=Client CA");
                    rows.Add(trust, "certificate in place of another", protocol, "CN=admin");
                }
            }

            return rows;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Combinations))]
    public async Task A_server_that_demands_a_certificate_sees_the_right_one(
        string trust, string form, SslProtocols protocol, string client)
    {
        await using LoopbackServer server = new(TlsAttempt.Answer, Server, demandsCertificate: true, protocol);

        Assert.Equal(TlsAttempt.Connects, await TlsAttempt.TryAsync(server, Present(Trust(trust), form)));
        Assert.Equal([client], server.Clients);
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task A_server_that_demands_a_certificate_refuses_who_has_none(SslProtocols protocol)
    {
        LoopbackServer server = new(TlsAttempt.Answer, Server, demandsCertificate: true, protocol);
        await using (server)
        {
            await using ApiConnection connection = TlsAttempt.Connect(server.BaseAddress, TlsOptions.TrustPem(Root.Pem));

            // Whether before or after the client took the handshake for complete is the server's choice.
            await Assert.ThrowsAsync<ApiTransportException>(() => TlsAttempt.SendAsync(connection));
        }

        Assert.NotEmpty(server.Refusals);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_server_that_does_not_ask_for_a_certificate_sees_none()
    {
        await using LoopbackServer server = TlsAttempt.Start(Server);

        Assert.Equal(TlsAttempt.Connects, await TlsAttempt.TryAsync(server, Present(Trust("text"), "certificate")));
        Assert.Empty(server.Clients);
    }

    [Fact]
    public async Task A_client_certificate_does_not_make_a_server_trusted()
    {
        await using LoopbackServer server = new(TlsAttempt.Answer, Server, demandsCertificate: true);
        TlsOptions other = TlsOptions.TrustPem(TestAuthority.CreateRoot("Another CA").Pem);

        Assert.Equal(
            "the certificate is not signed by a trusted authority; TlsOptions.TrustPemFile trusts the Manager's ca.crt",
            await TlsAttempt.TryAsync(server, Present(other, "certificate")));
    }

    [Fact]
    public void The_options_are_copied_and_left_as_they_are()
    {
        TlsOptions options = Trust("text");

        TlsOptions copy = options.WithClientCertificate(Admin);

        Assert.Equal("1 certificate authority", options.ToString());
        Assert.Equal("1 certificate authority, client certificate CN=admin", copy.ToString());
    }

    [Fact]
    public void A_certificate_without_its_key_is_refused()
    {
        using var certificate = X509Certificate2.CreateFromPem(CertificatePem);

        ArgumentException e = Assert.Throws<ArgumentException>(() => TlsOptions.System.WithClientCertificate(certificate));

        Assert.Equal("The client certificate CN=admin has no private key. (Parameter 'certificate')", e.Message);
    }

    [Fact]
    public void A_file_that_is_missing_is_named()
    {
        string file = Write("admin.pem", CertificatePem + "\n" + KeyPem);
        string missing = Path.Combine(_folder.FullName, "missing");

        FileNotFoundException certificate = Assert.Throws<FileNotFoundException>(
            () => TlsOptions.System.WithClientCertificatePemFiles(missing, file));
        FileNotFoundException key = Assert.Throws<FileNotFoundException>(
            () => TlsOptions.System.WithClientCertificatePemFiles(file, missing));

        Assert.Equal($"The client certificate file '{missing}' does not exist.", certificate.Message);
        Assert.Equal($"The key file '{missing}' does not exist.", key.Message);
        Assert.Equal((missing, missing), (certificate.FileName, key.FileName));
    }

    [Theory]
    [InlineData("", "holds no certificate (no BEGIN CERTIFICATE block)")]
    [InlineData("key", "holds a private key, but no certificate (no BEGIN CERTIFICATE block)")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "holds a damaged certificate")]
    public void A_certificate_file_that_cannot_be_used_is_refused(string text, string problem)
    {
        string file = Write("cert.pem", text == "key" ? KeyPem : text);

        ArgumentException e = Assert.Throws<ArgumentException>(
            () => TlsOptions.System.WithClientCertificatePemFiles(file, Write("key.pem", KeyPem)));

        Assert.Equal($"The client certificate file '{file}' {problem}. (Parameter 'certificateFile')", e.Message);
    }

    [Theory]
    [InlineData("certificate", null, "holds no private key (no BEGIN PRIVATE KEY block)")]
    [InlineData("key of another", null, "holds a damaged key or that of another certificate")]
    [InlineData("damaged", null, "holds a damaged key or that of another certificate")]
    [InlineData("encrypted", null, "holds an encrypted key; its password is needed")]
    [InlineData("encrypted", "wrong horse", "holds a damaged key or that of another certificate, or the password is wrong")]
    [InlineData("old", Password, "holds a key in OpenSSL's old encryption; convert it with 'openssl pkcs8 -topk8'")]
    public void A_key_file_that_cannot_be_used_is_refused(string kind, string? password, string problem)
    {
        using ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string file = Write("key.pem", kind switch
        {
            "certificate" => CertificatePem,
            "key of another" => other.ExportPkcs8PrivateKeyPem(),
            "damaged" => "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
            "encrypted" => EncryptedKeyPem,
            _ => "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: DES-EDE3-CBC,00\n\nAAAA\n"
                + "-----END RSA PRIVATE KEY-----",
        });

        ArgumentException e = Assert.Throws<ArgumentException>(
            () => TlsOptions.System.WithClientCertificatePemFiles(Write("cert.pem", CertificatePem), file, password));

        Assert.Equal($"The key file '{file}' {problem}. (Parameter 'keyFile')", e.Message);
        Assert.DoesNotContain("horse", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_is_not_used_for_a_key_without_one()
    {
        TlsOptions options = TlsOptions.System.WithClientCertificatePemFiles(
            Write("cert.pem", CertificatePem), Write("key.pem", KeyPem), Password);

        Assert.Equal("system trust, client certificate CN=admin", options.ToString());
    }

    [Fact]
    public void Importing_again_keeps_certificate_and_key()
    {
        using X509Certificate2 again = ClientCertificate.Reimport(Admin);

        Assert.Equal(Admin.RawData, again.RawData);
        Assert.Equal(KeyPem, again.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
    }

    private static TlsOptions Trust(string trust) => trust switch
    {
        "file" => TrustFile(),
        "text" => TlsOptions.TrustPem(Root.Pem),
        "pin" => TlsOptions.PinSha256(TlsAttempt.Fingerprint(Server)),
        _ => TlsOptions.DangerouslySkipVerification(),
    };

    private static TlsOptions TrustFile()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Root.Pem);
            return TlsOptions.TrustPemFile(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private TlsOptions Present(TlsOptions tls, string form)
    {
        switch (form)
        {
            case "files":
                return tls.WithClientCertificatePemFiles(Write("cert.pem", CertificatePem), Write("key.pem", KeyPem));
            case "encrypted files":
                return tls.WithClientCertificatePemFiles(Write("cert.pem", CertificatePem), Write("key.pem", EncryptedKeyPem), Password);
            case "one file":
                string file = Write("admin.pem", $"Bag Attributes\n{KeyPem}\nsubject=admin\n{CertificatePem}");
                return tls.WithClientCertificatePemFiles(file, file);
            case "files with the chain":
                return tls.WithClientCertificatePemFiles(
                    Write("cert.pem", CertificatePem + "\n" + Intermediate.Pem), Write("key.pem", KeyPem));
            case "certificate in place of another":
                return Present(tls.WithClientCertificate(Root.CreateClient("other")), "certificate");
            default:
                // Disposed of before it is used: the options have their own.
                using (X509Certificate2 certificate = new(Admin))
                {
                    return tls.WithClientCertificate(certificate);
                }
        }
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
