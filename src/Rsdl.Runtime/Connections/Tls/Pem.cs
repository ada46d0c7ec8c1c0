using System;
using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Rsdl.Runtime;

/// <summary>Reads PEM files and texts.</summary>
internal static class Pem
{
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static string ReadFile(string path, string source) => File.Exists(path)
        ? File.ReadAllText(path)
        : throw new FileNotFoundException($"{source} does not exist.", path);

    /// <summary>The certificates in a text, in its order; at least one.</summary>
    /// <exception cref="ArgumentException">There is no certificate, or a damaged one.</exception>
    public static X509Certificate2Collection ReadCertificates(string pem, string source, string parameter)
    {
        X509Certificate2Collection certificates = [];
        CryptographicException? damage = null;
        try
        {
            // A file without a line end was put before another.
            certificates.ImportFromPem(pem.Replace("----------", "-----\n-----", StringComparison.Ordinal));
        }
        catch (CryptographicException e)
        {
            damage = e;
        }

        // The import passes over a block that is not even base64.
        int blocks = pem.AsSpan().Count("-----BEGIN CERTIFICATE-----");
        if (damage is not null || certificates.Count < blocks)
        {
            throw new ArgumentException($"{source} holds a damaged certificate.", parameter, damage);
        }

        string found = HasPrivateKey(pem) ? "a private key, but no certificate" : "no certificate";
        return certificates.Count > 0
            ? certificates
            : throw new ArgumentException($"{source} holds {found} (no BEGIN CERTIFICATE block).", parameter);
    }

    public static bool HasPrivateKey(string pem) => pem.Contains("PRIVATE KEY-----", StringComparison.Ordinal);

    public static bool HasEncryptedKey(string pem) => pem.Contains("-----BEGIN ENCRYPTED PRIVATE KEY-----", StringComparison.Ordinal);

    /// <summary>Whether a key is encrypted in the form that OpenSSL wrote before PKCS#8, which the platform cannot read.</summary>
    public static bool HasTraditionallyEncryptedKey(string pem) => pem.Contains("Proc-Type: 4,ENCRYPTED", StringComparison.Ordinal);
}
