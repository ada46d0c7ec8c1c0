using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Rhev.Emulator.Http;

/// <summary>The authority that issues the server's certificate and that clients trust.</summary>
internal sealed class CertificateAuthority : IDisposable
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromDays(1);

    private CertificateAuthority(X509Certificate2 certificate) => Certificate = certificate;

    /// <summary>The certificate with its key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>The certificate as PEM.</summary>
    public string CertificatePem => Certificate.ExportCertificatePem() + "\n";

    /// <summary>When trust in it ends.</summary>
    public DateTimeOffset NotAfter => Certificate.NotAfter;

    /// <summary>Makes an authority with a key of its own.</summary>
    public static CertificateAuthority Create(TimeSpan validity)
    {
        // The real clock, whatever the Manager's clock says: clients check validity against it.
        DateTimeOffset from = DateTimeOffset.UtcNow - ClockTolerance;
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=Emulated Manager CA", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return new CertificateAuthority(request.CreateSelfSigned(from, from + validity));
    }

    /// <summary>Reads an authority that was kept.</summary>
    /// <exception cref="CryptographicException">A text is no such PEM, or the key is that of another certificate.</exception>
    /// <exception cref="ArgumentException">The key is that of another certificate.</exception>
    public static CertificateAuthority FromPem(string certificate, string key) =>
        new(X509Certificate2.CreateFromPem(certificate, key));

    /// <summary>The key as PEM.</summary>
    public string KeyPem()
    {
        using ECDsa key = Certificate.GetECDsaPrivateKey()!;
        return key.ExportPkcs8PrivateKeyPem() + "\n";
    }

    public void Dispose() => Certificate.Dispose();
}
