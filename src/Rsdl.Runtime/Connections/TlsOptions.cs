using System;
using System.IO;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Rsdl.Runtime;

/// <summary>
/// Which certificates the connection trusts. Whatever is trusted, the host name and the period of validity are always checked, and
/// TLS 1.2 is the oldest protocol that is spoken.
/// </summary>
public sealed class TlsOptions
{
    private readonly X509Certificate2Collection? _roots;

    private TlsOptions(X509Certificate2Collection? roots) => _roots = roots;

    /// <summary>Trusts what the operating system trusts.</summary>
    public static TlsOptions System { get; } = new(null);

    internal bool IsSystem => _roots is null;

    /// <summary>Trusts the certificate authorities in a PEM file, and no other.</summary>
    /// <param name="path">The file, such as the <c>ca.crt</c> of the Manager; one certificate or several, in any order.</param>
    /// <returns>The options. The file is read now and not looked at again.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="ArgumentException">The file holds no certificate, or a damaged one.</exception>
    public static TlsOptions TrustPemFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"The CA file '{path}' does not exist.", path);
        }

        return new(Import(File.ReadAllText(path), $"The CA file '{path}'", nameof(path)));
    }

    /// <summary>Trusts the certificate authorities in a PEM text, and no other.</summary>
    /// <param name="text">One or several <c>BEGIN CERTIFICATE</c> blocks, in any order.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentException">The text holds no certificate, or a damaged one.</exception>
    public static TlsOptions TrustPem(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(Import(text, "The PEM text", nameof(text)));
    }

    internal SslClientAuthenticationOptions CreateSslOptions() => new()
    {
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        CertificateChainPolicy = _roots is null ? null : CreateChainPolicy(_roots),
    };

    // A policy, not a validation callback: with a callback the check of the host name is ours to forget.
    private static X509ChainPolicy CreateChainPolicy(X509Certificate2Collection roots)
    {
        // A private CA such as the Manager's own publishes no revocation list that a client could reach.
        X509ChainPolicy policy = new()
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        policy.CustomTrustStore.AddRange(roots);

        // A bundle may hold intermediate authorities too, which only help to build the chain.
        policy.ExtraStore.AddRange(roots);
        return policy;
    }

    private static X509Certificate2Collection Import(string pem, string source, string parameter)
    {
        X509Certificate2Collection certificates = [];
        try
        {
            certificates.ImportFromPem(pem);
        }
        catch (CryptographicException e)
        {
            throw new ArgumentException($"{source} holds a damaged certificate.", parameter, e);
        }

        return certificates.Count > 0
            ? certificates
            : throw new ArgumentException($"{source} holds no certificate (no BEGIN CERTIFICATE block).", parameter);
    }
}
