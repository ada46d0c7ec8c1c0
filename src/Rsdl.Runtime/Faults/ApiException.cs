using System;
using System.Net;

namespace Rsdl.Runtime;

/// <summary>
/// A request to the API failed. No message holds headers, credentials, values of parameters or the body of the request.
/// </summary>
public abstract class ApiException : Exception
{
    private protected ApiException(
        ApiCall call, HttpStatusCode? status, string problem, Exception? inner = null, bool isUncertain = false)
        : base($"{call.Operation}: {problem}{(isUncertain ? call.UncertainOutcome : "")}", inner)
    {
        Call = call;
        StatusCode = status;
        MayHaveExecuted = isUncertain && !call.IsSafeMethod;
    }

    /// <summary>The method and the path relative to the base address, without parameters, such as <c>POST vms/123/start</c>.</summary>
    public string Operation => Call.Operation;

    /// <summary>The HTTP status; <see langword="null"/> if there was no answer.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>The correlation id that was sent with the request; <see langword="null"/> if none was.</summary>
    public string? CorrelationId => Call.CorrelationId;

    /// <summary>
    /// Whether the Manager may have executed the request although it failed: there was no complete answer, or one that tells nothing.
    /// <see langword="false"/> is certain: it was refused, never sent, or changes nothing (GET). Where it is <see langword="true"/>, look for what
    /// the request would have done, for instance for the events with the <see cref="CorrelationId"/>, before it is sent again.
    /// </summary>
    public bool MayHaveExecuted { get; }

    /// <summary>How long the server asks to wait (<c>Retry-After</c>); <see langword="null"/> if it does not.</summary>
    public TimeSpan? RetryAfter { get; internal set; }

    internal ApiCall Call { get; }
}
