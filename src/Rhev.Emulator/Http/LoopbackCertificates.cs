using System;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Rhev.Emulator.Http;

/// <summary>A certificate for loopback that is made at start, and the authority that issued it.</summary>
internal sealed class LoopbackCertificates : IDisposable
{
    /// <summary>How long the server's certificate is valid.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromDays(30);

    private static readonly TimeSpan ClockTolerance = TimeSpan.FromDays(1);

    private LoopbackCertificates(X509Certificate2 server, string authorityPem)
    {
        Server = server;
        AuthorityPem = authorityPem;
    }

    public X509Certificate2 Server { get; }

    public string AuthorityPem { get; }

    /// <summary>Issues a certificate; without an authority, by one that ends with it.</summary>
    public static LoopbackCertificates Issue(CertificateAuthority? authority = null)
    {
        if (authority is null)
        {
            using CertificateAuthority fleeting = CertificateAuthority.Create(Validity + ClockTolerance);
            return Issue(fleeting);
        }

        // The real clock, whatever the Manager's clock says: clients check validity against it.
        DateTimeOffset from = DateTimeOffset.UtcNow - ClockTolerance;
        DateTimeOffset until = from + Validity;
        X509Certificate2 issuer = authority.Certificate;
        if (from < authority.Certificate.NotBefore)
        {
            from = authority.Certificate.NotBefore;
        }

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
                issuer, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        using X509Certificate2 unkeyed = serverRequest.Create(issuer, from, until, RandomNumberGenerator.GetBytes(16));
        using X509Certificate2 keyed = unkeyed.CopyWithPrivateKey(serverKey);

        // Windows' TLS cannot use a key that was never stored; a round trip through PKCS #12 stores it.
        X509Certificate2 server = X509CertificateLoader.LoadPkcs12(keyed.Export(X509ContentType.Pkcs12), null);
        return new LoopbackCertificates(server, authority.CertificatePem);
    }

    public void Dispose() => Server.Dispose();
}
