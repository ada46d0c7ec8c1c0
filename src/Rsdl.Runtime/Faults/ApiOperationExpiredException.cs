using System.Net.Http;

namespace Rsdl.Runtime;

/// <summary>
/// The Manager has forgotten an action: its address leads to the resource by now. Whether the action succeeded cannot be known from it;
/// look at the state of the resource.
/// </summary>
public sealed class ApiOperationExpiredException : ApiException
{
    internal ApiOperationExpiredException(string path, ApiException redirect)
        : base(
            new ApiCall(HttpMethod.Get, ApiPath.WithoutParameters(path), null),
            redirect.StatusCode,
            "the Manager has forgotten the action, so its outcome is unknown; look at the resource.",
            redirect)
    {
    }
}
