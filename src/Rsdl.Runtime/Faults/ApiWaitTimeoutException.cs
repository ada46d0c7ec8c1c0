using System;

namespace Rsdl.Runtime;

/// <summary>
/// What was waited for did not happen within <see cref="PollOptions.Timeout"/>. The Manager goes on with it. When the Manager could not
/// be reached at the end, the inner exception tells why.
/// </summary>
public sealed class ApiWaitTimeoutException : ApiException
{
    internal ApiWaitTimeoutException(ApiCall call, string goal, TimeSpan timeout, string? lastState, ApiException? inner)
        : base(
            call, null, $"{goal} within {timeout}; the last state is {ApiWaitFailedException.Describe(lastState)}.", inner)
    {
        Timeout = timeout;
        LastState = lastState;
        Path = call.Path;
    }

    /// <summary>The address of what was waited for, without parameters.</summary>
    public string Path { get; }

    /// <summary>The time that the wait had.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>The state that was seen last, as the Manager names it; <see langword="null"/> if it told none.</summary>
    public string? LastState { get; }
}
