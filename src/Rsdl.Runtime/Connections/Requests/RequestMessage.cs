using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Rsdl.Runtime;

/// <summary>Builds the HTTP message of a request.</summary>
internal static class RequestMessage
{
    private static readonly string[] OwnHeaders =
        ["Authorization", "Host", "Cookie", "Correlation-Id", "Content-Type", "Content-Length", "Content-Encoding", "Transfer-Encoding", "Prefer", "Session-TTL", SessionCookie.Name];

    /// <exception cref="ArgumentException">A header of the request cannot be sent.</exception>
    public static HttpRequestMessage Create(ApiRequest request, Uri address, string? correlationId, ConnectionOptions options)
    {
        HttpRequestMessage message = new(request.Method, address);
        foreach (ApiHeader header in request.Headers)
        {
            Add(message, header);
        }

        AddDefault(message, request, "Accept", "application/xml");

        // Faults are localized, and without this header in the language of the server.
        AddDefault(message, request, "Accept-Language", "en-US");
        if (options.Filter is bool filter)
        {
            AddDefault(message, request, "Filter", filter ? "true" : "false");
        }

        if (correlationId is not null)
        {
            AddDefault(message, request, "Correlation-Id", correlationId);
        }

        if (request.Body is ReadOnlyMemory<byte> body)
        {
            message.Content = new ReadOnlyMemoryContent(body);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/xml", "utf-8");
        }
        else if (!ApiCall.IsSafe(request.Method))
        {
            // The transport sends a request without content again, up to three times, when the server closes the connection
            // without an answer, though it may have executed the request.
            message.Content = new ByteArrayContent([]);
        }

        return message;
    }

    private static void Add(HttpRequestMessage message, ApiHeader header)
    {
        if (OwnHeaders.Contains(header.Name, StringComparer.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The header {header.Name} is set by the connection.");
        }

        if (header.Value is null || header.Value.Any(c => c is < ' ' or > '~'))
        {
            throw new ArgumentException($"The value of the header {header.Name} is not printable ASCII.");
        }

        if (!message.Headers.TryAddWithoutValidation(header.Name, header.Value))
        {
            throw new ArgumentException($"'{header.Name}' is not a request header.");
        }
    }

    private static void AddDefault(HttpRequestMessage message, ApiRequest request, string name, string value)
    {
        if (request.Headers.Count == 0 || !message.Headers.NonValidated.Contains(name))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
