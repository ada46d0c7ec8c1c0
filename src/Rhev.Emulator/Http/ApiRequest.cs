using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http.Headers;
using System.Xml;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Http;

/// <summary>A request, taken apart.</summary>
internal sealed class ApiRequest
{
    /// <summary>The largest body that is read, in bytes.</summary>
    public const int BodyLimit = 1 << 20;

    private readonly byte[] _body;
    private readonly string? _contentType;

    public ApiRequest(string method, string target, string? contentType, byte[] body)
    {
        Method = method;
        _contentType = contentType;
        _body = body;
        string[] pathAndQuery = target.Split('?', 2);
        string[][] segments = [.. pathAndQuery[0].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(segment => segment.Split(';'))];
        Segments = [.. segments.Select(segment => Uri.UnescapeDataString(segment[0]))];
        Matrix = Parameters(segments.SelectMany(segment => segment.Skip(1)));
        Query = Parameters(pathAndQuery.Length == 1 ? [] : pathAndQuery[1].Replace('+', ' ').Split('&'));
    }

    public string Method { get; }

    /// <summary>The identifier that events and jobs of the request shall have; the header <c>Correlation-Id</c>.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>
    /// Whether a creation shall be answered when it is over; the header <c>Expect</c>, or <c>X-Ovirt-Expect</c> where a proxy
    /// takes the first away.
    /// </summary>
    public bool ExpectsCreated { get; init; }

    /// <summary>The decoded segments of the path without their parameters.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>The matrix parameters of all segments.</summary>
    public IReadOnlyDictionary<string, string> Matrix { get; }

    public IReadOnlyDictionary<string, string> Query { get; }

    /// <summary>A parameter that may stand in the path or in the query.</summary>
    public string? Parameter(string name) => Matrix.GetValueOrDefault(name) ?? Query.GetValueOrDefault(name);

    public bool HasBody => _body.Length > 0;

    /// <summary>Reads the body.</summary>
    /// <param name="root">The name that its root element must have; <c>null</c> for any.</param>
    /// <exception cref="FaultException">There is none, it is no XML, or its root is another.</exception>
    public XElement ReadBody(string? root)
    {
        if (!HasBody)
        {
            throw FaultException.BadRequest($"The request needs a body{(root is null ? "" : $" with the root element '{root}'")}");
        }

        if (!MediaTypeHeaderValue.TryParse(_contentType, out MediaTypeHeaderValue? type)
            || type.MediaType?.ToUpperInvariant() is not ("APPLICATION/XML" or "TEXT/XML"))
        {
            throw new FaultException(415, "Unsupported media type", "The content type of a body must be application/xml");
        }

        XElement body = Parse();
        return root is null || body.Name == root
            ? body
            : throw FaultException.BadRequest($"The root element is '{body.Name}', but '{root}' was expected");
    }

    private XElement Parse()
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        try
        {
            using System.IO.MemoryStream stream = new(_body, writable: false);
            using XmlReader reader = XmlReader.Create(stream, settings);
            return XDocument.Load(reader).Root!;
        }
        catch (XmlException malformed)
        {
            throw FaultException.BadRequest("The body is no acceptable XML: " + malformed.Message);
        }
    }

    private static Dictionary<string, string> Parameters(IEnumerable<string> texts)
    {
        Dictionary<string, string> parameters = new(StringComparer.Ordinal);
        foreach (string[] parameter in texts.Where(text => text.Length > 0).Select(text => text.Split('=', 2)))
        {
            parameters[Uri.UnescapeDataString(parameter[0])] = parameter.Length == 1 ? "" : Uri.UnescapeDataString(parameter[1]);
        }

        return parameters;
    }
}
