using System;
using System.Security.Cryptography;
using System.Text;

namespace Rhev.Emulator.State;

/// <summary>Ids that follow from names, for what is not stored.</summary>
internal static class StableId
{
    public static string Of(string owner, string name) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{owner}/{name}")).AsSpan(0, 16)).ToString();
}
