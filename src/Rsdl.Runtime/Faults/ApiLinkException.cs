namespace Rsdl.Runtime;

/// <summary>
/// A link was not followed, and nothing was sent: it does not lead below the base address of the connection, or a representation
/// does not have it.
/// </summary>
public sealed class ApiLinkException : ApiException
{
    internal ApiLinkException(ApiCall call, string problem)
        : this($"the link is not followed: {problem}.", call)
    {
    }

    private ApiLinkException(string message, ApiCall call)
        : base(call, null, message)
    {
    }

    internal static ApiLinkException Missing(ApiCall call, string relation) => new(
        $"the answer had no link '{relation}'; the user may lack the permission for it, or this version of the Manager does not have it.",
        call);
}
