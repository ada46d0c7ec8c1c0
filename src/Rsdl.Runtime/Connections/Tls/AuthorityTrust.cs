using System;
using System.Globalization;
using System.Linq;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Rsdl.Runtime;

/// <summary>Trusts certificate authorities of its own, and no other.</summary>
internal sealed class AuthorityTrust : ServerTrust
{
    private readonly X509Certificate2Collection _authorities;

    private AuthorityTrust(X509Certificate2Collection authorities) => _authorities = authorities;

    public static AuthorityTrust FromPem(string pem, string source, string parameter)
    {
        X509Certificate2Collection authorities = Pem.ReadCertificates(pem, source, parameter);

        // No chain could ever end in them, and every connection would fail with less to go by.
        return authorities.Any(IsRoot)
            ? new(authorities)
            : throw new ArgumentException(
                $"{source} holds no root certificate; take the Manager's ca.crt, or pin the server with TlsOptions.PinSha256.", parameter);
    }

    // A policy, not a validation callback: with a callback the check of the host name is ours to forget.
    public override void Apply(SslClientAuthenticationOptions options)
    {
        X509ChainPolicy policy = CreatePolicy();
        policy.CustomTrustStore.AddRange(_authorities);

        // A bundle may hold intermediate authorities too, which only help to build the chain.
        policy.ExtraStore.AddRange(_authorities);
        options.CertificateChainPolicy = policy;
    }

    public override string ToString() => _authorities.Count == 1
        ? "1 certificate authority"
        : string.Create(CultureInfo.InvariantCulture, $"{_authorities.Count} certificate authorities");

    private static bool IsRoot(X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);
}
