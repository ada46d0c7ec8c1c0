using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Http;

/// <summary>What the Manager answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The representation; <c>null</c> for an empty body.</param>
internal sealed record ApiReply(int Status, XElement? Body)
{
    /// <summary>A body that is written already, in place of <see cref="Body"/>.</summary>
    public ReplyBytes? Written { get; init; }

    /// <summary>A body that is served as it is, in place of <see cref="Body"/>.</summary>
    public string? Text { get; init; }

    /// <summary>The media type of <see cref="Text"/>; <c>null</c> for XML.</summary>
    public string? ContentType { get; init; }

    public string? Location { get; init; }

    /// <summary>The methods that the address has; told with status 405 and to OPTIONS.</summary>
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

    /// <summary>
    /// What a method that an address does not have gets: the methods that it has, which is no refusal when they were asked for.
    /// </summary>
    public static ApiReply NotAllowed(string method, IEnumerable<string> methods)
    {
        string allowed = string.Join(
            ", ", methods.SelectMany(known => HttpMethods.IsGet(known) ? [known, HttpMethods.Head] : new[] { known })
                .Append(HttpMethods.Options).Distinct());
        return HttpMethods.IsOptions(method)
            ? new ApiReply(200, null) { Allow = allowed }
            : Fault(405, "Method not allowed", "The address has the methods " + allowed) with { Allow = allowed };
    }

    public static ApiReply Fault(int status, string reason, string detail) =>
        new(status, new XElement("fault", new XElement("reason", reason), new XElement("detail", Writable(detail))));

    // What a client sent in its address may have characters that XML cannot hold.
    private static string Writable(string text) => string.Create(text.Length, text, (target, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            bool isPair = i + 1 < source.Length && char.IsSurrogatePair(source, i);
            target[i] = XmlConvert.IsXmlChar(source[i]) || isPair || (i > 0 && char.IsSurrogatePair(source, i - 1)) ? source[i] : '\uFFFD';
        }
    });
}
