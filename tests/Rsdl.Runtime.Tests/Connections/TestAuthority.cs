using System;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Rsdl.Runtime.Tests.Connections;

/// <summary>A certificate authority of our own.</summary>
internal sealed class TestAuthority
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UtcNow.AddDays(-30);
    private static readonly DateTimeOffset End = DateTimeOffset.UtcNow.AddDays(30);
    private static readonly Oid ServerAuthentication = new("1.3.6.1.5.5.7.3.1");
    private static readonly Oid ClientAuthentication = new("1.3.6.1.5.5.7.3.2");

    private readonly X509Certificate2 _certificate;

    private TestAuthority(X509Certificate2 certificate) => _certificate = certificate;

    public string Pem => _certificate.ExportCertificatePem();

    public static TestAuthority CreateRoot(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new(CreateAuthorityRequest(name, key).CreateSelfSigned(Start, End));
    }

    public TestAuthority CreateIntermediate(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 certificate = CreateAuthorityRequest(name, key).Create(_certificate, Start, End, [1, 2, 3]);
        return new(certificate.CopyWithPrivateKey(key));
    }

    /// <summary>The certificate of a server, by default a good one for 127.0.0.1.</summary>
    public SslStreamCertificateContext CreateServer(string? host = null, bool expired = false, bool forClients = false)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=server", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        if (host is null)
        {
            names.AddIpAddress(IPAddress.Loopback);
        }
        else
        {
            names.AddDnsName(host);
        }

        request.CertificateExtensions.Add(names.Build());
        Oid usage = forClients ? ClientAuthentication : ServerAuthentication;
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([usage], critical: true));
        DateTimeOffset end = expired ? DateTimeOffset.UtcNow.AddDays(-1) : End;
        using X509Certificate2 certificate = request.Create(_certificate, Start, end, [4, 5, 6]);
        return SslStreamCertificateContext.Create(certificate.CopyWithPrivateKey(key), null, offline: true);
    }

    private static CertificateRequest CreateAuthorityRequest(string name, ECDsa key)
    {
        CertificateRequest request = new($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        return request;
    }
}
