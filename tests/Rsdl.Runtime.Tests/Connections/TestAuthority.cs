using System;
using System.Collections.ObjectModel;
using System.Linq;
using System.Net;
using System.Net.Security;
using System.Reflection;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Rsdl.Runtime.Tests.Connections;

/// <summary>A certificate authority of our own.</summary>
internal sealed class TestAuthority
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;
    private static readonly DateTimeOffset Start = Now.AddDays(-30);
    private static readonly DateTimeOffset End = Now.AddDays(30);
    private static readonly Oid ServerAuthentication = new("1.3.6.1.5.5.7.3.1");
    private static readonly Oid ClientAuthentication = new("1.3.6.1.5.5.7.3.2");

    private readonly X509Certificate2 _certificate;

    private TestAuthority(X509Certificate2 certificate) => _certificate = certificate;

    public string Fingerprint => _certificate.GetCertHashString(HashAlgorithmName.SHA256);

    public string Pem => _certificate.ExportCertificatePem();

    public static TestAuthority CreateRoot(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new(CreateAuthorityRequest(name, key).CreateSelfSigned(Start, End));
    }

    public TestAuthority CreateIntermediate(string name, bool expired = false)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        DateTimeOffset end = EndOf(expired);
        using X509Certificate2 certificate = CreateAuthorityRequest(name, key).Create(_certificate, Start, end, [1, 2, 3]);
        return new(certificate.CopyWithPrivateKey(key));
    }

    /// <summary>The certificate of a server that no authority signed.</summary>
    public static SslStreamCertificateContext CreateSelfSigned(string? host = null, bool expired = false)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        X509Certificate2 certificate = CreateServerRequest(key, host, ServerAuthentication).CreateSelfSigned(Start, EndOf(expired));
        return SslStreamCertificateContext.Create(certificate, null, offline: true);
    }

    /// <summary>The certificate of a server, by default a good one for 127.0.0.1.</summary>
    public SslStreamCertificateContext CreateServer(
        string? host = null, bool expired = false, bool notYetValid = false, bool forClients = false, TestAuthority[]? sent = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = CreateServerRequest(key, host, forClients ? ClientAuthentication : ServerAuthentication);
        DateTimeOffset start = notYetValid ? Now.AddDays(1) : Start;

        // Signed by hand: an authority that has expired would be refused here already.
        using ECDsa signer = _certificate.GetECDsaPrivateKey()!;
        using X509Certificate2 certificate = request.Create(
            _certificate.SubjectName, X509SignatureGenerator.CreateForECDsa(signer), start, EndOf(expired), [4, 5, 6]);
        X509Certificate2Collection others = [.. (sent ?? []).Select(a => a._certificate)];
        return SslStreamCertificateContext.Create(certificate.CopyWithPrivateKey(key), others, offline: true);
    }

    /// <summary>The certificate of a server that has its host's name as common name only, as those of old Managers.</summary>
    public SslStreamCertificateContext CreateOldServer(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN={host}", key, HashAlgorithmName.SHA256);
        using X509Certificate2 certificate = request.Create(_certificate, Start, End, [4, 5, 6]);
        return SslStreamCertificateContext.Create(certificate.CopyWithPrivateKey(key), null, offline: true);
    }

    /// <summary>A certificate with its key that a client presents.</summary>
    public X509Certificate2 CreateClient(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([ClientAuthentication], critical: true));
        using X509Certificate2 certificate = request.Create(_certificate, Start, End, [7, 8, 9]);
        return certificate.CopyWithPrivateKey(key);
    }

    /// <summary>Makes a server send its intermediate authorities in the wrong order, as many do; SslStream itself would not.</summary>
    public static SslStreamCertificateContext Reverse(SslStreamCertificateContext server)
    {
        FieldInfo list = typeof(ReadOnlyCollection<X509Certificate2>).GetField("list", BindingFlags.Instance | BindingFlags.NonPublic)!;
        Array.Reverse((X509Certificate2[])list.GetValue(server.IntermediateCertificates)!);
        return server;
    }

    private static DateTimeOffset EndOf(bool expired) => expired ? Now.AddDays(-1) : End;

    private static CertificateRequest CreateServerRequest(ECDsa key, string? host, Oid usage)
    {
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
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([usage], critical: true));
        return request;
    }

    private static CertificateRequest CreateAuthorityRequest(string name, ECDsa key)
    {
        CertificateRequest request = new($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        return request;
    }
}
