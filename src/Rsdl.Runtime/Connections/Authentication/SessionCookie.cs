using System;
using System.Buffers;
using System.Net.Http;

namespace Rsdl.Runtime;

/// <summary>The identifier of a session, as a Manager sends it: in a header of its own, or as a cookie.</summary>
internal static class SessionCookie
{
    public const string Name = "JSESSIONID";

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=!*:");

    /// <summary>The session that a response begins or moves to; null if it names none.</summary>
    public static string? Find(HttpResponseMessage response)
    {
        if (response.Headers.NonValidated.TryGetValues(Name, out var values) && Valid(values.ToString()) is { } id)
        {
            return id;
        }

        if (response.Headers.NonValidated.TryGetValues("Set-Cookie", out var cookies))
        {
            foreach (string cookie in cookies)
            {
                string[] pair = cookie.Split(';')[0].Split('=', 2);
                if (pair.Length == 2 && pair[0].Trim() == Name && Valid(pair[1].Trim().Trim('"')) is { } value)
                {
                    return value;
                }
            }
        }

        return null;
    }

    // It goes back to the server in a header, where a blank, a comma or a line break would mean something else.
    private static string? Valid(string id) => id.Length > 0 && id.AsSpan().IndexOfAnyExcept(Allowed) < 0 ? id : null;
}
