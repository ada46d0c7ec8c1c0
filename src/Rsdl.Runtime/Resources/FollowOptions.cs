using System;

namespace Rsdl.Runtime;

/// <summary>How a collection is followed.</summary>
public sealed class FollowOptions
{
    /// <summary>How long to wait after something new came, and at first: 1 second, unless set.</summary>
    public TimeSpan ShortestDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long to wait at the most; while nothing new comes, each wait is twice as long as the one before. 15 seconds, unless set.
    /// </summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Which resources to follow, in the Manager's search language; null for all. It cannot ask for a page.</summary>
    public string? Search { get; init; }

    /// <exception cref="ArgumentException">An option makes no sense; the message names it.</exception>
    internal void Validate(bool isSearchable)
    {
        Require(ShortestDelay > TimeSpan.Zero, nameof(ShortestDelay), "must be positive");
        Require(LongestDelay >= ShortestDelay, nameof(LongestDelay), "must not be shorter than ShortestDelay");
        Require(LongestDelay.TotalMilliseconds <= int.MaxValue, nameof(LongestDelay), "must be at most 24 days");
        Require(isSearchable || Search is null, nameof(Search), "has no meaning, since the collection cannot be searched");
        Require(!SearchPage.IsIn(Search), nameof(Search), "cannot ask for a page");
    }

    private static void Require(bool condition, string property, string problem)
    {
        if (!condition)
        {
            throw new ArgumentException($"{nameof(FollowOptions)}.{property} {problem}.");
        }
    }
}
