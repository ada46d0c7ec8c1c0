namespace Rsdl.Runtime;

/// <summary>What was waited for will not happen: the resource has reached a state that means failure.</summary>
public sealed class ApiWaitFailedException : ApiException
{
    internal ApiWaitFailedException(ApiCall call, string? state, string? wantedState)
        : base(
            call,
            null,
            $"the wait has failed: the state is {Describe(state)}{(wantedState is null ? "" : $", and '{wantedState}' was waited for")}.")
    {
        Path = call.Path;
        State = state;
        WantedState = wantedState;
    }

    /// <summary>The address of the resource, without parameters.</summary>
    public string Path { get; }

    /// <summary>
    /// The state that the resource has reached, as the Manager names it; for an event, its text. <see langword="null"/> if the Manager
    /// tells none.
    /// </summary>
    public string? State { get; }

    /// <summary>The state that was waited for; <see langword="null"/> when it was a condition of the caller's.</summary>
    public string? WantedState { get; }

    internal static string Describe(string? state) => state is null ? "not told" : $"'{state}'";
}
