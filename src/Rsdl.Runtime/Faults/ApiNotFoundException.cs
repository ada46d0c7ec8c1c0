using System.Net;

namespace Rsdl.Runtime;

/// <summary>There is no such resource (404), or the user may not know of it.</summary>
public sealed class ApiNotFoundException : ApiFaultException
{
    internal ApiNotFoundException(ApiCall call, Fault fault)
        : base(call, HttpStatusCode.NotFound, fault)
    {
    }
}
