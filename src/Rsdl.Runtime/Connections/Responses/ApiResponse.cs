using System;
using System.Net;
using System.Net.Http;
using System.Text;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>The answer to a request that succeeded (HTTP status 2xx).</summary>
public sealed class ApiResponse
{
    private readonly ApiCall _call;
    private readonly HttpResponseMessage _message;

    internal ApiResponse(ApiCall call, HttpResponseMessage message, ReadOnlyMemory<byte> body)
    {
        _call = call;
        _message = message;
        Body = body;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode => _message.StatusCode;

    /// <summary>The body: XML in UTF-8, whatever encoding the server chose. Empty if the answer had none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>A header of the response.</summary>
    /// <param name="name">The name; case does not matter.</param>
    /// <returns>The value, several joined by a comma; <see langword="null"/> if the response has no such header.</returns>
    public string? GetHeader(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return _message.Headers.NonValidated.TryGetValues(name, out var values)
            || _message.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values.ToString()
            : null;
    }

    /// <summary>Reads the body where one is needed.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="reader">Reads XML in UTF-8.</param>
    /// <returns>What <paramref name="reader"/> returned.</returns>
    /// <exception cref="ApiProtocolException">There is no body, or it is malformed.</exception>
    public T Read<T>(Func<ReadOnlySpan<byte>, T> reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        RequireBody();
        try
        {
            return reader(Body.Span);
        }
        catch (XmlFormatException e)
        {
            throw Malformed(e);
        }
    }

    /// <summary>What an exception says about the request.</summary>
    internal ApiCall Call => _call;

    /// <summary>Reads the body as an entity.</summary>
    /// <exception cref="ApiProtocolException">There is no body, or it is malformed.</exception>
    internal Entity ReadEntity(EntityType type)
    {
        RequireBody();
        try
        {
            return EntityXml.ReadRoot(Body.Span, type);
        }
        catch (XmlFormatException e)
        {
            throw Malformed(e);
        }
    }

    /// <exception cref="ApiProtocolException">The body's root element is another, or there is no body, or it is malformed.</exception>
    internal void RequireRoot(string name)
    {
        string root = Read(static utf8 =>
        {
            XmlUtf8Reader reader = new(utf8);
            reader.Read();
            return Encoding.UTF8.GetString(reader.Name);
        });
        if (root != name)
        {
            throw Unusable($"the answer is <{root}> and not <{name}>; is the base address the entry point of the API?");
        }
    }

    /// <summary>The failure to report when the answer lacks what it must have.</summary>
    internal ApiProtocolException Unusable(string problem) => new(_call, StatusCode, problem);

    /// <summary>Operation, status and the size of the body.</summary>
    /// <returns>For instance <c>GET vms: 200 OK, 1234 bytes</c>.</returns>
    public override string ToString() => $"{_call.Operation}: {HttpStatus.Describe(StatusCode)}, {Body.Length} bytes";

    private void RequireBody()
    {
        if (Body.IsEmpty)
        {
            throw Unusable("the answer has no body");
        }
    }

    private ApiProtocolException Malformed(XmlFormatException problem) =>
        new(_call, StatusCode, "the answer is malformed XML", inner: problem);
}
