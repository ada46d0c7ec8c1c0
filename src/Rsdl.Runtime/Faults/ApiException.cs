using System;
using System.Net;

namespace Rsdl.Runtime;

/// <summary>
/// A request to the API failed. No message holds headers, credentials, values of parameters or the body of the request.
/// </summary>
public abstract class ApiException : Exception
{
    private protected ApiException(ApiCall call, HttpStatusCode? status, string problem, Exception? inner = null)
        : base($"{call.Operation}: {problem}", inner)
    {
        Operation = call.Operation;
        StatusCode = status;
        CorrelationId = call.CorrelationId;
    }

    /// <summary>The method and the path relative to the base address, without parameters, such as <c>POST vms/123/start</c>.</summary>
    public string Operation { get; }

    /// <summary>The HTTP status; <see langword="null"/> if there was no answer.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>The correlation id that was sent with the request; <see langword="null"/> if none was.</summary>
    public string? CorrelationId { get; }
}
