using System;
using System.Linq;

namespace Rsdl.Runtime;

/// <summary>Makes text of an address: without user and password, and with the values of secret parameters masked.</summary>
internal static class AddressMask
{
    /// <summary>Masks an absolute address.</summary>
    public static string Show(Uri address)
    {
        string origin = address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        string path = string.Join('/', address.AbsolutePath.Split('/').Select(MaskSegment));
        string query = string.Join('&', address.Query.TrimStart('?').Split('&').Select(MaskQueryPart));
        return origin + path + (query.Length == 0 ? "" : "?" + query);
    }

    private static string MaskSegment(string segment) => string.Join(
        ';', segment.Split(';').Select((part, index) => index > 0 && IsSecret(part) ? MaskValue(part) : part));

    // Some servers separate by semicolons too, and others take them for part of the value: what follows a secret goes with it.
    private static string MaskQueryPart(string part)
    {
        string[] pieces = part.Split(';');
        int secret = Array.FindIndex(pieces, IsSecret);
        return secret < 0 ? part : string.Join(';', [.. pieces[..secret], MaskValue(pieces[secret])]);
    }

    private static bool IsSecret(string parameter) =>
        parameter.Contains('=', StringComparison.Ordinal) && SecretElements.IsSecretParameter(Uri.UnescapeDataString(NameOf(parameter)));

    private static string MaskValue(string parameter) => NameOf(parameter) + "=" + XmlMask.Mask;

    private static string NameOf(string parameter) => parameter[..parameter.IndexOf('=', StringComparison.Ordinal)];
}
