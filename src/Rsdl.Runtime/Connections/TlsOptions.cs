using System;
using System.IO;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Rsdl.Runtime;

/// <summary>
/// Which certificates of servers the connection trusts, and which certificate it presents itself. Whatever is trusted, the host name and
/// the period of validity are checked, except by <see cref="DangerouslySkipVerification"/>; TLS 1.2 is the oldest protocol that is
/// spoken. Immutable, and may be shared by connections.
/// </summary>
public sealed class TlsOptions
{
    private readonly ServerTrust _trust;
    private readonly ClientCertificate? _clientCertificate;

    private TlsOptions(ServerTrust trust, ClientCertificate? clientCertificate = null)
    {
        _trust = trust;
        _clientCertificate = clientCertificate;
    }

    /// <summary>Trusts what the operating system trusts.</summary>
    public static TlsOptions System { get; } = new(new SystemTrust());

    /// <summary>Whether nothing but the defaults is asked for.</summary>
    internal bool IsSystem => _trust is SystemTrust && _clientCertificate is null;

    internal bool SkipsVerification => _trust is NoVerification;

    /// <summary>Trusts the certificate authorities in a PEM file, and no other.</summary>
    /// <param name="path">
    /// The file, such as the <c>ca.crt</c> of the Manager (chapter 2.1): one certificate or several, in any order, with any text around
    /// them. Intermediate authorities only help to build the chain; what is trusted are the roots.
    /// </param>
    /// <returns>The options. The file is read now and not looked at again.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="ArgumentException">The file holds no certificate, a damaged one, or no root.</exception>
    public static TlsOptions TrustPemFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string source = $"The CA file '{path}'";
        return new(AuthorityTrust.FromPem(Pem.ReadFile(path, source), source, nameof(path)));
    }

    /// <summary>Trusts the certificate authorities in a PEM text, and no other.</summary>
    /// <param name="text">One or several <c>BEGIN CERTIFICATE</c> blocks, as in a file for <see cref="TrustPemFile"/>.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentException">The text holds no certificate, a damaged one, or no root.</exception>
    public static TlsOptions TrustPem(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(AuthorityTrust.FromPem(text, "The PEM text", nameof(text)));
    }

    /// <summary>
    /// Trusts the server certificates with these fingerprints, and no other, whoever issued them. The host name and the period of
    /// validity are checked nonetheless. A renewed certificate has another fingerprint.
    /// </summary>
    /// <param name="fingerprints">
    /// SHA-256 fingerprints of the certificates: 64 hexadecimal digits each, as <c>openssl x509 -noout -fingerprint -sha256</c> prints
    /// them. Colons, blanks and case do not matter.
    /// </param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentException">There is no fingerprint, or one is malformed; the message says what is expected.</exception>
    public static TlsOptions PinSha256(params string[] fingerprints)
    {
        ArgumentNullException.ThrowIfNull(fingerprints);
        return new(PinnedTrust.Parse(fingerprints, nameof(fingerprints)));
    }

    /// <summary>
    /// Trusts every server: the <c>insecure</c> of chapter 26.1. DANGEROUS: whoever is between here and the Manager can pretend to be
    /// it, read the credential and change every request. For experiments only; <see cref="PinSha256"/> is nearly as easy and is safe.
    /// Connections log a warning.
    /// </summary>
    /// <returns>The options.</returns>
    public static TlsOptions DangerouslySkipVerification() => new(new NoVerification());

    /// <summary>Presents a certificate to the server too. What is trusted stays as it is.</summary>
    /// <param name="certificate">
    /// The certificate with its private key, which on Windows must not be ephemeral. Is copied, so that it may be disposed of afterwards.
    /// </param>
    /// <returns>A copy of the options with this client certificate.</returns>
    /// <exception cref="ArgumentException">The certificate has no private key.</exception>
    public TlsOptions WithClientCertificate(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return new(_trust, ClientCertificate.Create(certificate, [], nameof(certificate)));
    }

    /// <summary>
    /// Presents a certificate from PEM files to the server too: the <c>cert_file</c> and <c>key_file</c> of chapter 26.1. What is trusted
    /// stays as it is.
    /// </summary>
    /// <param name="certificateFile">The certificate, first in the file; those of intermediate authorities may follow.</param>
    /// <param name="keyFile">The private key of the certificate; may be the same file.</param>
    /// <param name="keyPassword">The password of an encrypted key; not used if the key is not encrypted.</param>
    /// <returns>A copy of the options with this client certificate. The files are read now and not looked at again.</returns>
    /// <exception cref="FileNotFoundException">There is no such file; the message names it.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="ArgumentException">
    /// There is no certificate or key in a file, or a damaged one; the key is that of another certificate; the password is missing or
    /// wrong. The message never holds the password.
    /// </exception>
    public TlsOptions WithClientCertificatePemFiles(string certificateFile, string keyFile, string? keyPassword = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(certificateFile);
        ArgumentException.ThrowIfNullOrEmpty(keyFile);
        return new(_trust, ClientCertificate.FromPemFiles(certificateFile, keyFile, keyPassword));
    }

    /// <summary>What is trusted and what is presented, never a secret.</summary>
    /// <returns>For instance <c>2 certificate authorities, client certificate CN=admin</c>.</returns>
    public override string ToString() => _clientCertificate is null ? $"{_trust}" : $"{_trust}, {_clientCertificate}";

    internal SslClientAuthenticationOptions CreateSslOptions()
    {
        SslClientAuthenticationOptions options = new() { EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13 };
        _trust.Apply(options);
        _clientCertificate?.Apply(options);
        return options;
    }
}
