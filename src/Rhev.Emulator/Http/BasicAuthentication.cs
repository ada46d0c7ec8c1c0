using System;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Rhev.Emulator.Http;

/// <summary>Checks basic credentials in a time that does not depend on how much of them is right.</summary>
internal sealed class BasicAuthentication(string user, string password)
{
    public const string Challenge = "Basic realm=\"RESTAPI\"";

    private readonly byte[] _expected = SHA256.HashData(Encoding.UTF8.GetBytes($"{user}:{password}"));

    public bool Accepts(string? authorization)
    {
        if (!AuthenticationHeaderValue.TryParse(authorization, out AuthenticationHeaderValue? header)
            || !string.Equals(header.Scheme, "Basic", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        byte[] credentials = new byte[header.Parameter?.Length ?? 0];
        return Convert.TryFromBase64String(header.Parameter ?? "", credentials, out int length)
            && CryptographicOperations.FixedTimeEquals(SHA256.HashData(credentials.AsSpan(0, length)), _expected);
    }
}
