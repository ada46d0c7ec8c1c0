using System.Net;

namespace Rsdl.Runtime;

/// <summary>The user lacks a permission (403).</summary>
public sealed class ApiForbiddenException : ApiFaultException
{
    internal ApiForbiddenException(ApiCall call, Fault fault)
        : base(call, HttpStatusCode.Forbidden, fault)
    {
    }
}
