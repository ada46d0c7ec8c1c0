namespace Rsdl.Runtime;

/// <summary>A link was not followed because it does not lead below the base address of the connection. Nothing was sent.</summary>
public sealed class ApiLinkException : ApiException
{
    internal ApiLinkException(ApiCall call, string problem)
        : base(call, null, $"the link is not followed: {problem}.")
    {
    }
}
