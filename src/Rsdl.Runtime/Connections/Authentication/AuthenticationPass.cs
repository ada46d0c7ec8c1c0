namespace Rsdl.Runtime;

/// <summary>What lets a request in: a credential, or the session that it began.</summary>
/// <param name="credential">The credential.</param>
/// <param name="sessionId">The session; null where the credential goes with each request.</param>
internal sealed class AuthenticationPass(BasicCredential credential, string? sessionId)
{
    public BasicCredential Credential { get; } = credential;

    public string? SessionId { get; } = sessionId;

    /// <summary>The session as a cookie; null where there is none.</summary>
    public string? Cookie { get; } = sessionId is null ? null : $"{SessionCookie.Name}={sessionId}";
}
