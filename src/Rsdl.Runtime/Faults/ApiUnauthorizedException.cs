using System.Net;

namespace Rsdl.Runtime;

/// <summary>The server does not accept the credential (401). The request was not executed.</summary>
public sealed class ApiUnauthorizedException : ApiFaultException
{
    internal ApiUnauthorizedException(ApiCall call, Fault fault)
        : base(call, HttpStatusCode.Unauthorized, fault)
    {
    }
}
