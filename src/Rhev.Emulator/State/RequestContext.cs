namespace Rhev.Emulator.State;

/// <summary>On whose behalf the state changes: what work that a request began remembers of it.</summary>
/// <param name="CorrelationId">The identifier that the client gave the request; <c>null</c> when it gave none.</param>
internal sealed record RequestContext(string? CorrelationId)
{
    /// <summary>Nobody's request.</summary>
    public static RequestContext None { get; } = new((string?)null);
}
