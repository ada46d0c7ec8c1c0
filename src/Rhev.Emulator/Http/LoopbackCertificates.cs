using System;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Rhev.Emulator.Http;

/// <summary>A certificate for loopback and the authority that issued it, both made at start.</summary>
internal sealed class LoopbackCertificates : IDisposable
{
    private static readonly TimeSpan Validity = TimeSpan.FromDays(30);
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromDays(1);

    private LoopbackCertificates(X509Certificate2 server, string authorityPem)
    {
        Server = server;
        AuthorityPem = authorityPem;
    }

    public X509Certificate2 Server { get; }

    public string AuthorityPem { get; }

    public static LoopbackCertificates Issue()
    {
        // The real clock, whatever the Manager's clock says: clients check validity against it.
        DateTimeOffset from = DateTimeOffset.UtcNow - ClockTolerance;
        DateTimeOffset until = from + Validity;
        using ECDsa authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest authorityRequest = new("CN=Emulated Manager CA", authorityKey, HashAlgorithmName.SHA256);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        authorityRequest.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        authorityRequest.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(authorityRequest.PublicKey, false));
        using X509Certificate2 authority = authorityRequest.CreateSelfSigned(from, until);

        using ECDsa serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest serverRequest = new("CN=localhost", serverKey, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        serverRequest.CertificateExtensions.Add(names.Build());
        serverRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        serverRequest.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        serverRequest.CertificateExtensions.Add(
            new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1", "Server Authentication")], false));
        serverRequest.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(
                authority, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        using X509Certificate2 unkeyed = serverRequest.Create(authority, from, until, RandomNumberGenerator.GetBytes(16));
        using X509Certificate2 keyed = unkeyed.CopyWithPrivateKey(serverKey);

        // Windows' TLS cannot use a key that was never stored; a round trip through PKCS #12 stores it.
        X509Certificate2 server = X509CertificateLoader.LoadPkcs12(keyed.Export(X509ContentType.Pkcs12), null);
        return new LoopbackCertificates(server, authority.ExportCertificatePem() + "\n");
    }

    public void Dispose() => Server.Dispose();
}
