using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Rsdl.Runtime;

/// <summary>Trusts the certificates of servers themselves by their SHA-256 fingerprints, whoever issued them.</summary>
internal sealed class PinnedTrust : ServerTrust
{
    // What openssl writes before the digits.
    private const string Prefix = "sha256 Fingerprint=";

    private readonly HashSet<string> _fingerprints;

    private PinnedTrust(HashSet<string> fingerprints) => _fingerprints = fingerprints;

    public static PinnedTrust Parse(string[] fingerprints, string parameter)
    {
        if (fingerprints.Length == 0)
        {
            throw new ArgumentException("At least one fingerprint is needed.", parameter);
        }

        HashSet<string> parsed = [];
        for (int i = 0; i < fingerprints.Length; i++)
        {
            string digits = Normalize(fingerprints[i] ?? "");
            if (digits.Length != 2 * SHA256.HashSizeInBytes || !digits.All(char.IsAsciiHexDigit))
            {
                // Without the text: it may be anything, even a key that was pasted here.
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Fingerprint {i + 1} is not a SHA-256 fingerprint. Expected are 64 ")
                    + "hexadecimal digits, with or without colons, as 'openssl x509 -noout -fingerprint -sha256' prints them.",
                    parameter);
            }

            parsed.Add(digits);
        }

        return new(parsed);
    }

    public override void Apply(SslClientAuthenticationOptions options)
    {
        X509ChainPolicy policy = CreatePolicy();

        // Forgives an untrusted root and a partial chain, and nothing else: name, time and usage are still the platform's to judge.
        policy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        options.CertificateChainPolicy = policy;
        options.RemoteCertificateValidationCallback = Verify;
    }

    public override string ToString() => _fingerprints.Count == 1
        ? "1 pinned certificate"
        : string.Create(CultureInfo.InvariantCulture, $"{_fingerprints.Count} pinned certificates");

    private static string Normalize(string fingerprint)
    {
        string text = fingerprint.Trim();
        string digits = text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? text[Prefix.Length..] : text;
        return string.Concat(digits.Where(c => c != ':' && !char.IsWhiteSpace(c))).ToUpperInvariant();
    }

    // Can only refuse more than the policy does. Throws, as a plain no would hide the reason.
    private bool Verify(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors != SslPolicyErrors.None || certificate is null)
        {
            throw new AuthenticationException($"The certificate is not valid: {Problems(chain, errors)}");
        }

        string fingerprint = certificate.GetCertHashString(HashAlgorithmName.SHA256);
        return _fingerprints.Contains(fingerprint)
            ? true
            : throw new AuthenticationException($"the certificate is not pinned; its SHA-256 fingerprint is {fingerprint}");
    }

    private static string Problems(X509Chain? chain, SslPolicyErrors errors)
    {
        IEnumerable<X509ChainStatusFlags> statuses = (chain?.ChainStatus ?? [])
            .Select(s => s.Status)
            .Where(s => s is not (X509ChainStatusFlags.UntrustedRoot or X509ChainStatusFlags.PartialChain));
        return string.Join(", ", [errors.ToString(), .. statuses.Select(s => s.ToString())]);
    }
}
