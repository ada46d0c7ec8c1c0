using System;

namespace Rhev.Emulator.Http;

/// <summary>A request and what came of it, for people to look at: without secrets, and with bodies cut.</summary>
/// <param name="Number">Its number since the start, from 1.</param>
/// <param name="Time">When it arrived.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path with its parameters and query, as it was sent.</param>
internal sealed record Exchange(long Number, DateTimeOffset Time, string Method, string Path)
{
    /// <summary>The account that it came from; <c>null</c> without valid credentials.</summary>
    public string? Account { get; init; }

    public CutText Request { get; init; } = CutText.Empty;

    /// <summary>The HTTP status; <c>null</c> while there is no answer, and when there will be none.</summary>
    public int? Status { get; init; }

    public CutText Answer { get; init; } = CutText.Empty;

    /// <summary>How long it took until the answer was ready; <c>null</c> while it goes on.</summary>
    public TimeSpan? Duration { get; init; }
}
