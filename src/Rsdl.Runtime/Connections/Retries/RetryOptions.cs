using System;

namespace Rsdl.Runtime;

/// <summary>
/// When a request that failed is sent again. A request that only reads (GET) is sent again after 502, 503 and 504, and when there is no
/// connection or it broke. Any other is sent again only when it certainly never left this machine, because no connection came about:
/// nothing is ever executed twice. What the certificate is refused for does not change by itself, so that is never tried again; nor is what
/// a handler of one's own did not let through (<see cref="RequestNotSentException"/>).
/// </summary>
public sealed class RetryOptions
{
    /// <summary>Three attempts, the second after half a second at most.</summary>
    public static RetryOptions Default { get; } = new();

    /// <summary>One attempt only.</summary>
    public static RetryOptions None { get; } = new() { MaxAttempts = 1 };

    /// <summary>How often a request is sent at the most: 3, unless set; 1 never sends again.</summary>
    public int MaxAttempts { get; init; } = 3;

    /// <summary>
    /// The longest time before the second attempt: half a second, unless set. It doubles with each further attempt. A random half of it is
    /// left out, so that many clients do not come back at once.
    /// </summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// The longest time between two attempts: 10 seconds, unless set. A server that asks to wait longer (<c>Retry-After</c>) is not
    /// asked again.
    /// </summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Refusals that are worth another attempt, such as a conflict because another operation holds a lock: a refused request was not
    /// executed, so it may be sent again whatever its method. None, unless set.
    /// </summary>
    public Func<ApiFaultException, bool>? ShouldRetry { get; init; }

    /// <exception cref="ArgumentException">An option makes no sense; the message names it.</exception>
    internal void Validate()
    {
        Require(MaxAttempts >= 1, nameof(MaxAttempts), "must be at least 1");
        Require(FirstDelay >= TimeSpan.Zero, nameof(FirstDelay), "must not be negative");
        Require(LongestDelay >= FirstDelay, nameof(LongestDelay), "must not be less than FirstDelay");
        Require(LongestDelay.TotalMilliseconds <= int.MaxValue, nameof(LongestDelay), "must be at most 24 days");
    }

    private static void Require(bool condition, string property, string problem)
    {
        if (!condition)
        {
            throw new ArgumentException($"{nameof(RetryOptions)}.{property} {problem}.");
        }
    }
}
