using System.Net;

namespace Rsdl.Runtime;

/// <summary>The Manager accepted a new resource and then failed to make it: the status of the creation says so.</summary>
public sealed class ApiCreationFailedException : ApiFaultException
{
    internal ApiCreationFailedException(ApiCall call, HttpStatusCode status, Fault fault)
        : base(call, status, fault, "the creation failed")
    {
    }
}
