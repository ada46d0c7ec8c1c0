using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Connections;
using static Rsdl.Runtime.Tests.Faults.FaultRow;

namespace Rsdl.Runtime.Tests.Faults;

/// <summary>What servers, front ends and networks do, and what the caller of a request sees.</summary>
internal static class FaultTable
{
    private const string Open = " The outcome is uncertain: the request may have been executed.";
    private const string Failure = ": Operation Failed: Cannot do that.";
    private const string Ok = "HTTP/1.1 200 OK\r\nXML\r\nConnection: close\r\n";

    private static readonly string[] Changing = ["POST", "PUT", "DELETE"];

    public static IReadOnlyDictionary<string, FaultRow> Rows { get; } = Statuses().Concat(Pages()).Concat(Bodies()).Concat(Breaks())
        .ToDictionary(row => row.Name);

    private static IEnumerable<FaultRow> Statuses()
    {
        yield return Answers("GET", "200 OK", "application/xml", "<vm/>", "<vm/>");
        yield return Answers("POST", "201 Created", "application/xml", "<vm/>", "<vm/>");
        yield return Answers("POST", "202 Accepted", "application/xml", "<vm/>", "<vm/>");
        yield return Answers("POST", "202 Accepted", null, "", "");
        yield return Writes("answers 204 without a body", "DELETE", "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n", "");
        yield return Refuses("GET", "400 Bad Request", "ApiBadRequestException! GET vms/1: 400 BadRequest" + Failure);
        yield return Answers("HEAD", "401 Authorization Required", null, "", "ApiUnauthorizedException! HEAD vms/1: 401 Unauthorized");
        yield return Refuses("POST", "401 Unauthorized", "ApiUnauthorizedException! POST vms/1: 401 Unauthorized" + Failure);
        yield return Refuses("PUT", "403 Forbidden", "ApiForbiddenException! PUT vms/1: 403 Forbidden" + Failure);
        yield return Refuses("DELETE", "404 Not Found", "ApiNotFoundException! DELETE vms/1: 404 NotFound" + Failure);
        yield return Refuses("POST", "405 Method Not Allowed", "ApiFaultException! POST vms/1: 405 MethodNotAllowed" + Failure);
        yield return Refuses("PUT", "409 Conflict", "ApiConflictException! PUT vms/1: 409 Conflict" + Failure);
        yield return Refuses("POST", "415 Unsupported Media Type", "ApiFaultException! POST vms/1: 415 UnsupportedMediaType" + Failure);
        yield return Refuses("POST", "500 Internal Server Error", "ApiFaultException! POST vms/1: 500 InternalServerError" + Failure);
        yield return Refuses("GET", "503 Service Unavailable", "ApiFaultException! GET vms/1: 503 ServiceUnavailable" + Failure, sent: 3);
        yield return Refuses("GET", "200 OK", "ApiFaultException! GET vms/1: 200 OK" + Failure);
        yield return Answers(
            "POST",
            "200 OK",
            "application/xml",
            "<action><status><state>failed</state></status><fault><reason>r</reason></fault></action>",
            "ApiActionFailedException! POST vms/1: the action failed: r");
        yield return Answers(
            "GET",
            "301 Moved Permanently",
            null,
            "",
            "ApiProtocolException! GET vms/1: a redirect to /api/vms/1 was not followed (301 MovedPermanently).",
            "Location: /api/vms/1\r\n");
        yield return Answers(
            "POST",
            "302 Found",
            null,
            "",
            "ApiProtocolException! POST vms/1: a redirect to /login was not followed (302 Found).",
            "Location: https://admin:secret@evil.example/login?password=secret\r\n");
    }

    private static IEnumerable<FaultRow> Pages()
    {
        const string Page = "<html><head><title>Service Unavailable</title></head><body>secret</body></html>";
        const string Seen = "vms/1: the answer is an HTML page (503 ServiceUnavailable, 'Service Unavailable').";
        yield return Answers("GET", "503 Service Unavailable", "text/html", Page, "ApiProtocolException! GET " + Seen, sent: 3);
        foreach (string method in Changing)
        {
            yield return Answers(method, "503 Service Unavailable", "text/html", Page, $"ApiProtocolException? {method} {Seen}{Open}");
        }

        yield return Answers(
            "GET", "500 Internal Server Error", null, "", "ApiProtocolException! GET vms/1: the answer has no body (500 InternalServerError).");
        yield return Answers("GET", "401 Unauthorized", "text/html", Page, "ApiUnauthorizedException! GET vms/1: 401 Unauthorized");
        yield return Answers(
            "GET",
            "200 OK",
            "text/html",
            Page,
            "ApiProtocolException! GET vms/1: the answer is an HTML page (200 OK, 'Service Unavailable').");
        yield return Answers(
            "POST", "200 OK", "application/json", "{}", "ApiProtocolException? POST vms/1: the answer is not XML (200 OK)." + Open);
        yield return Answers(
            "GET",
            "200 OK",
            "application/xml; charset=klingon",
            "<vm/>",
            "ApiProtocolException! GET vms/1: the answer's encoding is unknown or damaged (200 OK).");
        yield return Answers(
            "GET", "200 OK", "application/xml", "<vm><name>", "ApiProtocolException! GET vms/1: the answer is malformed XML (200 OK).");
        yield return Answers(
            "GET",
            "200 OK",
            "application/xml",
            string.Concat(Enumerable.Repeat("<a>", 65)) + string.Concat(Enumerable.Repeat("</a>", 65)),
            "ApiProtocolException! GET vms/1: the answer is malformed XML (200 OK).");
        yield return Answers(
            "GET",
            "200 OK",
            "application/xml",
            "<!DOCTYPE vm [<!ENTITY x \"y\">]><vm>&x;</vm>",
            "ApiProtocolException! GET vms/1: the answer is malformed XML (200 OK).");
        yield return Answers(
            "PUT", "200 OK", "application/xml", "<vm><na", "ApiProtocolException? PUT vms/1: the answer is malformed XML (200 OK)." + Open);
    }

    private static IEnumerable<FaultRow> Bodies()
    {
        yield return Writes(
            "answers in chunks", "GET", Ok + "Transfer-Encoding: chunked\r\n\r\n3\r\n<vm\r\n2\r\n/>\r\n0\r\n\r\n", "<vm/>");
        yield return new FaultRow(
            "GET: answers byte by byte",
            "GET",
            async connection =>
            {
                await connection.ReadAsync();
                foreach (char next in (Ok + "\r\n<vm/>").Replace("XML", "Content-Type: application/xml", System.StringComparison.Ordinal))
                {
                    await connection.WriteAsync(next.ToString());
                }
            },
            1,
            "<vm/>");
        yield return Writes(
            "announces 1 GiB", "GET", Ok + "Content-Length: 1073741824\r\n\r\n<vm>",
            "ApiResponseTooLargeException! GET vms/1: the answer (200 OK) is larger than 100000 bytes.");
        yield return Writes(
            "announces 1 GiB", "POST", Ok + "Content-Length: 1073741824\r\n\r\n<vm>",
            "ApiResponseTooLargeException? POST vms/1: the answer (200 OK) is larger than 100000 bytes." + Open);
        yield return new FaultRow(
            "GET: sends without end",
            "GET",
            async connection =>
            {
                await connection.ReadAsync();
                await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n\r\n<vm>");
                while (true)
                {
                    await connection.WriteAsync(new string('x', 10_000));
                }
            },
            1,
            "ApiResponseTooLargeException! GET vms/1: the answer (200 OK) is larger than 100000 bytes.");
        yield return new FaultRow(
            "GET: stalls in the body",
            "GET",
            async connection =>
            {
                await connection.ReadAsync();
                await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nContent-Length: 100\r\n\r\n<vm>");
                await connection.StallAsync();
            },
            1,
            "ApiTimeoutException! GET vms/1: no complete answer within 00:00:05.");
        foreach (string method in Changing)
        {
            yield return new FaultRow(
                $"{method}: stalls before the answer",
                method,
                async connection =>
                {
                    await connection.ReadAsync();
                    await connection.StallAsync();
                },
                1,
                $"ApiTimeoutException? {method} vms/1: no complete answer within 00:00:05.{Open}");
        }
    }

    private static IEnumerable<FaultRow> Breaks()
    {
        const string Broke = "vms/1: the connection to HOST broke.";
        foreach (string method in Changing.Append("GET"))
        {
            // A request that only reads is sent three times; one that changes something never twice.
            bool reads = method == "GET";
            int sent = reads ? 3 : 1;
            string seen = reads ? $"ApiTransportException! GET {Broke}" : $"ApiTransportException? {method} {Broke}{Open}";
            yield return new FaultRow($"{method}: closes before it reads", method, _ => Task.CompletedTask, 0, seen);
            yield return Writes("closes after it has read", method, "", seen, reads ? -1 : 1);
            yield return new FaultRow(
                $"{method}: resets after it has read",
                method,
                async connection =>
                {
                    await connection.ReadAsync();
                    connection.Reset();
                },
                reads ? -1 : 1,
                seen);
            yield return Writes("closes in the head", method, "HTTP/1.1 200 OK\r\nContent-", seen, sent);
            yield return Writes("closes in the body", method, Ok + "Content-Length: 100\r\n\r\n<vm>", seen, sent);
            yield return Writes("closes in a chunk", method, Ok + "Transfer-Encoding: chunked\r\n\r\n64\r\n<vm>", seen, sent);
            yield return Writes("speaks something else", method, "SSH-2.0-OpenSSH_5.3\r\n", seen, sent);
        }
    }
}
