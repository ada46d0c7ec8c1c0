using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Rsdl.Runtime;

/// <summary>Which certificates of servers are trusted.</summary>
internal abstract class ServerTrust
{
    public abstract void Apply(SslClientAuthenticationOptions options);

    public abstract override string ToString();

    /// <summary>A policy that trusts no root at all, and to which nothing on this machine or in the network adds any.</summary>
    private protected static X509ChainPolicy CreatePolicy() => new()
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        // A private CA such as the Manager's own publishes no revocation list that a client could reach.
        RevocationMode = X509RevocationMode.NoCheck,
        DisableCertificateDownloads = true,
    };
}
