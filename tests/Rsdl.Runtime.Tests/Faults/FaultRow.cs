using System;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Connections;

namespace Rsdl.Runtime.Tests.Faults;

/// <summary>One row of the fault table: what a server does, and what the caller sees.</summary>
/// <param name="Name">What the server does, in words.</param>
/// <param name="Method">The method of the request.</param>
/// <param name="Serve">Serves one connection.</param>
/// <param name="Sent">How many requests the server has read in the end.</param>
/// <param name="Seen">
/// The body that was answered, or the exception's type, whether the request may have been executed (<c>?</c> or <c>!</c> for "certainly
/// not"), and its message, in which <c>HOST</c> stands for the server.
/// </param>
internal sealed record FaultRow(string Name, string Method, Func<RawConnection, Task> Serve, int Sent, string Seen)
{
    private const string Xml = "Content-Type: application/xml";

    /// <summary>An answer with a body of a known length, after which the connection closes.</summary>
    public static FaultRow Answers(string method, string status, string? type, string body, string seen, string headers = "", int sent = 1) => new(
        $"{method}: answers {status} {type} {(body.Length > 30 ? body[..30] : body)} {headers.Trim()}",
        method,
        async connection =>
        {
            await connection.ReadAsync();
            string content = type is null ? "" : $"Content-Type: {type}\r\n";
            await connection.WriteAsync(
                $"HTTP/1.1 {status}\r\nConnection: close\r\n{content}{headers}Content-Length: {body.Length}\r\n\r\n{body}");
        },
        sent,
        seen);

    /// <summary>A fault in XML.</summary>
    public static FaultRow Refuses(string method, string status, string seen, int sent = 1) => Answers(
        method,
        status,
        "application/xml",
        "<fault><reason>Operation Failed</reason><detail>[Cannot do that.]</detail></fault>",
        seen,
        sent: sent);

    /// <summary>Bytes as they are, after a request has been read; then the connection closes.</summary>
    public static FaultRow Writes(string name, string method, string bytes, string seen, int sent = 1) => new(
        $"{method}: {name}",
        method,
        async connection =>
        {
            await connection.ReadAsync();
            await connection.WriteAsync(bytes.Replace("XML", Xml, StringComparison.Ordinal));
        },
        sent,
        seen);
}
