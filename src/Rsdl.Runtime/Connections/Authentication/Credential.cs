using System;
using System.Threading;
using System.Threading.Tasks;

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

    /// <summary>
    /// A credential that is asked for: before the first request, at each new session, and again when the Manager does not accept the
    /// one that it has (401), so that a password may change while the connection is open. Many requests at once ask but once.
    /// </summary>
    /// <param name="callback">Gives the credential as it is now. What it throws reaches the caller of the request.</param>
    /// <returns>The credential.</returns>
    public static Credential FromCallback(Func<CancellationToken, ValueTask<Credential>> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return new CallbackCredential(callback);
    }

    /// <summary>Whether asking again may give another one.</summary>
    internal abstract bool CanChange { get; }

    /// <summary>The credential as it is now.</summary>
    /// <exception cref="InvalidOperationException">A callback gave nothing, or another callback.</exception>
    internal abstract ValueTask<BasicCredential> GetAsync(CancellationToken cancellationToken);

    /// <summary>The scheme and the user, never the secret.</summary>
    /// <returns>For instance <c>Basic admin@internal</c>.</returns>
    public abstract override string ToString();
}
