using System.Net;

namespace Rsdl.Runtime;

/// <summary>The state of the resource does not allow the request (409), such as starting a virtual machine that is up.</summary>
public sealed class ApiConflictException : ApiFaultException
{
    internal ApiConflictException(ApiCall call, Fault fault)
        : base(call, HttpStatusCode.Conflict, fault)
    {
    }
}
