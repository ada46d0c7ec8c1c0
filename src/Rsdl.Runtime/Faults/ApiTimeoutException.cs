using System;

namespace Rsdl.Runtime;

/// <summary>
/// A request took longer than <see cref="ConnectionOptions.Timeout"/>. The server may have executed it, or may do so yet.
/// </summary>
public sealed class ApiTimeoutException : ApiException
{
    internal ApiTimeoutException(ApiCall call, TimeSpan timeout, Exception cause)
        : base(call, null, $"no complete answer within {timeout}.", cause, isUncertain: true)
    {
        Timeout = timeout;
    }

    /// <summary>The time that the request had.</summary>
    public TimeSpan Timeout { get; }
}
