using System;
using System.Net;
using System.Net.Http;
using System.Threading;

namespace Rsdl.Runtime;

/// <summary>Decides whether a request is sent again, and when.</summary>
internal static class RetryPolicy
{
    /// <param name="options">The options.</param>
    /// <param name="attempt">How many attempts there have been.</param>
    /// <param name="failure">How the last one failed.</param>
    /// <param name="left">The time that is left for the call.</param>
    /// <returns>How long to wait; null if the failure is final.</returns>
    public static TimeSpan? DelayBeforeNext(RetryOptions options, int attempt, Exception failure, TimeSpan left)
    {
        if (attempt >= options.MaxAttempts || failure is not ApiException api || !IsSafe(options, api))
        {
            return null;
        }

        TimeSpan delay = api.RetryAfter ?? BackOff(options, attempt);
        return delay > options.LongestDelay || (left != Timeout.InfiniteTimeSpan && delay >= left) ? null : delay;
    }

    // The call of the failure counts, not the request: a session that could not be begun is a failure of a request that only reads.
    private static bool IsSafe(RetryOptions options, ApiException failure) => failure switch
    {
        ApiTransportException { Error: HttpRequestError.SecureConnectionError } => false,
        ApiTransportException { InnerException: RequestNotSentException } => false,
        ApiTransportException transport => !transport.MayHaveExecuted,
        ApiActionFailedException or ApiCreationFailedException => false,
        ApiFaultException fault when options.ShouldRetry?.Invoke(fault) == true => !fault.MayHaveExecuted,
        _ => failure.Call.IsSafeMethod
            && failure.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout,
    };

    private static TimeSpan BackOff(RetryOptions options, int attempt)
    {
        double longest = Math.Min(options.FirstDelay.TotalMilliseconds * Math.Pow(2, attempt - 1), options.LongestDelay.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(longest * (0.5 + (Random.Shared.NextDouble() / 2)));
    }
}
