using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Http;

/// <summary>What the Manager answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The representation; <c>null</c> for an empty body.</param>
internal sealed record ApiReply(int Status, XElement? Body)
{
    /// <summary>A body that is served as it is, in place of <see cref="Body"/>.</summary>
    public string? Text { get; init; }

    public string? Location { get; init; }

    /// <summary>The methods that the address has; told with status 405.</summary>
    public string? Allow { get; init; }

    public static ApiReply Fault(FaultException fault) => Fault(fault.Status, fault.Reason, fault.Detail);

    public static ApiReply Fault(int status, string reason, string detail) =>
        new(status, new XElement("fault", new XElement("reason", reason), new XElement("detail", detail)));
}
