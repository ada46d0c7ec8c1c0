using System.Net;

namespace Rsdl.Runtime;

/// <summary>The request makes no sense to the server (400): something is missing, unknown or malformed.</summary>
public sealed class ApiBadRequestException : ApiFaultException
{
    internal ApiBadRequestException(ApiCall call, Fault fault)
        : base(call, HttpStatusCode.BadRequest, fault)
    {
    }
}
