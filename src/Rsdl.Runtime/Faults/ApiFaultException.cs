using System.Net;

namespace Rsdl.Runtime;

/// <summary>The server refused a request. The common reasons have derived types.</summary>
public class ApiFaultException : ApiException
{
    internal ApiFaultException(ApiCall call, HttpStatusCode status, Fault fault)
        : this(call, status, fault, HttpStatus.Describe(status))
    {
    }

    private protected ApiFaultException(ApiCall call, HttpStatusCode status, Fault fault, string problem)
        : base(call, status, fault.AppendTo(problem))
    {
        Reason = fault.Reason;
        Detail = fault.Detail;
    }

    /// <summary>
    /// What failed, in a few words, such as <c>Operation Failed</c>; <see langword="null"/> if the server gave no fault. Meant for
    /// people: the text depends on the server's version and language.
    /// </summary>
    public string? Reason { get; }

    /// <summary>Why it failed, as the server tells it, often in square brackets; <see langword="null"/> if it does not tell.</summary>
    public string? Detail { get; }

    /// <summary>Whether an exception type of its own belongs to a status.</summary>
    internal static bool HasType(HttpStatusCode status) => status
        is HttpStatusCode.BadRequest
        or HttpStatusCode.Unauthorized
        or HttpStatusCode.Forbidden
        or HttpStatusCode.NotFound
        or HttpStatusCode.Conflict;

    internal static ApiFaultException ForStatus(ApiCall call, HttpStatusCode status, Fault fault) => status switch
    {
        HttpStatusCode.BadRequest => new ApiBadRequestException(call, fault),
        HttpStatusCode.Unauthorized => new ApiUnauthorizedException(call, fault),
        HttpStatusCode.Forbidden => new ApiForbiddenException(call, fault),
        HttpStatusCode.NotFound => new ApiNotFoundException(call, fault),
        HttpStatusCode.Conflict => new ApiConflictException(call, fault),
        _ => new ApiFaultException(call, status, fault),
    };
}
