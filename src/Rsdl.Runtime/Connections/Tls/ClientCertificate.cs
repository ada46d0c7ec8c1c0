using System;
using System.Linq;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Rsdl.Runtime;

/// <summary>The certificate that the connection presents to the server.</summary>
internal sealed class ClientCertificate
{
    private readonly X509Certificate2 _certificate;
    private readonly X509Certificate2Collection _intermediates;

    private ClientCertificate(X509Certificate2 certificate, X509Certificate2Collection intermediates)
    {
        _certificate = certificate;
        _intermediates = intermediates;
    }

    public static ClientCertificate Create(X509Certificate2 certificate, X509Certificate2Collection intermediates, string parameter) =>
        certificate.HasPrivateKey
            ? new(new X509Certificate2(certificate), intermediates)
            : throw new ArgumentException($"The client certificate {certificate.Subject} has no private key.", parameter);

    public static ClientCertificate FromPemFiles(string certificateFile, string keyFile, string? keyPassword)
    {
        string certificateSource = $"The client certificate file '{certificateFile}'";
        string certificatePem = Pem.ReadFile(certificateFile, certificateSource);
        string keyPem = Pem.ReadFile(keyFile, $"The key file '{keyFile}'");
        X509Certificate2Collection certificates = Pem.ReadCertificates(certificatePem, certificateSource, nameof(certificateFile));
        using X509Certificate2 pair = Combine(certificatePem, keyPem, keyPassword, keyFile);
        using X509Certificate2 usable = OperatingSystem.IsWindows() ? Reimport(pair) : new X509Certificate2(pair);
        return Create(usable, [.. certificates.Skip(1)], nameof(certificateFile));
    }

    /// <summary>Gives the key a container of its own, without which Windows cannot use it for TLS.</summary>
    internal static X509Certificate2 Reimport(X509Certificate2 certificate) =>
        X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);

    public void Apply(SslClientAuthenticationOptions options) =>
        // A context, not a list to choose from: it is presented whichever authorities the server names.
        options.ClientCertificateContext = SslStreamCertificateContext.Create(_certificate, _intermediates, offline: true);

    public override string ToString() => $"client certificate {_certificate.Subject}";

    private static X509Certificate2 Combine(string certificatePem, string keyPem, string? password, string keyFile)
    {
        if (Pem.HasTraditionallyEncryptedKey(keyPem))
        {
            throw Unusable("holds a key in OpenSSL's old encryption; convert it with 'openssl pkcs8 -topk8'");
        }

        if (!Pem.HasPrivateKey(keyPem))
        {
            throw Unusable("holds no private key (no BEGIN PRIVATE KEY block)");
        }

        bool encrypted = Pem.HasEncryptedKey(keyPem);
        if (encrypted && password is null)
        {
            throw Unusable("holds an encrypted key; its password is needed");
        }

        try
        {
            return encrypted
                ? X509Certificate2.CreateFromEncryptedPem(certificatePem, keyPem, password)
                : X509Certificate2.CreateFromPem(certificatePem, keyPem);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            string wrongPassword = encrypted ? ", or the password is wrong" : "";
            throw Unusable($"holds a damaged key or that of another certificate{wrongPassword}", e);
        }

        ArgumentException Unusable(string problem, Exception? cause = null) =>
            new($"The key file '{keyFile}' {problem}.", nameof(keyFile), cause);
    }
}
