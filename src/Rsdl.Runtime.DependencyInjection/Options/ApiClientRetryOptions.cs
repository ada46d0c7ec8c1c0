using System;

namespace Rsdl.Runtime.DependencyInjection;

/// <summary>When a request of a client that failed is sent again; the rules of <see cref="RetryOptions"/> hold.</summary>
public sealed class ApiClientRetryOptions
{
    /// <summary>How often a request is sent at the most: 3, unless set; 1 never sends again.</summary>
    public int MaxAttempts { get; set; } = RetryOptions.Default.MaxAttempts;

    /// <summary>The longest time before the second attempt: half a second, unless set. It doubles with each further attempt.</summary>
    public TimeSpan FirstDelay { get; set; } = RetryOptions.Default.FirstDelay;

    /// <summary>The longest time between two attempts: 10 seconds, unless set.</summary>
    public TimeSpan LongestDelay { get; set; } = RetryOptions.Default.LongestDelay;

    /// <summary>
    /// Refusals that are worth another attempt: see <see cref="RetryOptions.ShouldRetry"/>. None, unless set. Not bound to configuration.
    /// </summary>
    public Func<ApiFaultException, bool>? ShouldRetry { get; set; }
}
