using System;
using System.Threading.Tasks;
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

    /// <summary>What must end, outside of the gate, before there is an answer; <see cref="Then"/> makes it afterwards.</summary>
    public Task? Wait { get; init; }

    /// <summary>Makes the answer that was waited for, which may have to wait again.</summary>
    public Func<ApiReply>? Then { get; init; }

    /// <summary>An answer that must be waited for.</summary>
    public static ApiReply After(Task wait, Func<ApiReply> then) => new(0, null) { Wait = wait, Then = then };

    /// <summary>Leads to another address for good.</summary>
    public static ApiReply MovedTo(string address) => new(301, null) { Location = address };

    public static ApiReply Fault(FaultException fault) => Fault(fault.Status, fault.Reason, fault.Detail);

    public static ApiReply Fault(int status, string reason, string detail) =>
        new(status, new XElement("fault", new XElement("reason", reason), new XElement("detail", detail)));
}
