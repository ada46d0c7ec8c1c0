using System;
using System.Net;

namespace Rsdl.Runtime;

/// <summary>
/// The answer is not one that the API gives: an HTML page, no body or no XML where XML is needed, malformed XML, a redirect. Often the
/// base address is wrong, or a proxy answered.
/// </summary>
public sealed class ApiProtocolException : ApiException
{
    internal ApiProtocolException(ApiCall call, HttpStatusCode status, string problem, string? excerpt = null, Exception? inner = null)
        : base(call, status, $"{problem} ({HttpStatus.Describe(status)}{(excerpt is null ? "" : $", '{excerpt}'")}).", inner, HttpStatus.TellsNothing(status))
    {
        Excerpt = excerpt;
    }

    /// <summary>The title or first heading of an HTML page, at most 200 characters; <see langword="null"/> if there is none.</summary>
    public string? Excerpt { get; }
}
