using System.Net;

namespace Rsdl.Runtime;

/// <summary>An action failed: its answer says so, whatever the HTTP status is.</summary>
public sealed class ApiActionFailedException : ApiFaultException
{
    internal ApiActionFailedException(ApiCall call, HttpStatusCode status, Fault fault)
        : base(call, status, fault, "the action failed")
    {
    }
}
