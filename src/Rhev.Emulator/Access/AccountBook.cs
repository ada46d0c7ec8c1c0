using System;
using System.Collections.Generic;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Rhev.Emulator.Access;

/// <summary>Who may log in. Passwords are compared in a time that does not depend on how much of them is right.</summary>
internal sealed class AccountBook
{
    private static readonly byte[] Nobody = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);

    private readonly Dictionary<string, byte[]> _passwords = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">There are two accounts of one name.</exception>
    public void Add(string name, string password)
    {
        if (!_passwords.TryAdd(name, SHA256.HashData(Encoding.UTF8.GetBytes(password))))
        {
            throw new ArgumentException($"There are two accounts with the name '{name}'");
        }
    }

    /// <summary>The account that a header has the credentials of; <c>null</c> when they are wrong or malformed.</summary>
    public string? Find(string? authorization) => Find(authorization, out _);

    /// <inheritdoc cref="Find(string?)"/>
    /// <param name="authorization">The header.</param>
    /// <param name="known">The account whose name the header has, whatever the password.</param>
    public string? Find(string? authorization, out string? known)
    {
        known = null;
        if (!AuthenticationHeaderValue.TryParse(authorization, out AuthenticationHeaderValue? header)
            || !string.Equals(header.Scheme, "Basic", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        byte[] decoded = new byte[header.Parameter?.Length ?? 0];
        if (!Convert.TryFromBase64String(header.Parameter ?? "", decoded, out int length))
        {
            return null;
        }

        Span<byte> credentials = decoded.AsSpan(0, length);
        int colon = credentials.IndexOf((byte)':');
        if (colon < 0)
        {
            return null;
        }

        string name = Encoding.UTF8.GetString(credentials[..colon]);
        known = _passwords.ContainsKey(name) ? name : null;
        bool isRight = CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(credentials[(colon + 1)..]), _passwords.GetValueOrDefault(name, Nobody));
        return isRight ? name : null;
    }
}
