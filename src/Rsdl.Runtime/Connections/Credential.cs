using System;
using System.Net.Http.Headers;

namespace Rsdl.Runtime;

/// <summary>Who the connection acts for. Its secret is sent to the Manager and shown nowhere.</summary>
public abstract class Credential
{
    private protected Credential()
    {
    }

    /// <summary>A user and a password, sent by HTTP Basic authentication in UTF-8.</summary>
    /// <param name="user">The user with its domain, such as <c>admin@internal</c>.</param>
    /// <param name="password">The password.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">
    /// The user is empty or has a colon, or either has control characters such as line breaks.
    /// </exception>
    public static Credential Basic(string user, string password) => new BasicCredential(user, password);

    internal abstract AuthenticationHeaderValue CreateAuthorization();

    /// <summary>The scheme and the user, never the secret.</summary>
    /// <returns>For instance <c>Basic admin@internal</c>.</returns>
    public abstract override string ToString();
}
