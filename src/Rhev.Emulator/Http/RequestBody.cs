using System;
using System.IO;
using System.Net.Http.Headers;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Http;

/// <summary>
/// The body of a request: XML in the charset of its content type or, without one, in the encoding that it declares itself.
/// </summary>
internal sealed class RequestBody(string? contentType, byte[] bytes)
{
    /// <summary>The largest body that is read, in bytes.</summary>
    public const int Limit = 1 << 20;

    /// <summary>How deep elements may be nested. What walks through a body does so by recursion.</summary>
    private const int DepthLimit = 100;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public bool IsEmpty => bytes.Length == 0;

    /// <summary>The body for the record: empty when it is no XML or in doubt, since secrets can be masked in certain text only.</summary>
    public string TextWithoutDoubt()
    {
        if (MediaType is not { } type || !IsXml(type))
        {
            return "";
        }

        try
        {
            string text = (CharsetOf(type) ?? Utf8).GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? "" : text;
        }
        catch (Exception undecodable) when (undecodable is DecoderFallbackException or FaultException)
        {
            return "";
        }
    }

    /// <summary>Reads the body.</summary>
    /// <param name="root">The name that its root element must have; <c>null</c> for any.</param>
    /// <exception cref="FaultException">There is none, it is no XML, or its root is another.</exception>
    public XElement Read(string? root)
    {
        if (IsEmpty)
        {
            throw FaultException.BadRequest($"The request needs a body{(root is null ? "" : $" with the root element '{root}'")}");
        }

        if (MediaType is not { } type || !IsXml(type))
        {
            throw Unsupported("The content type of a body must be application/xml");
        }

        XElement body = Parse(CharsetOf(type));
        return root is null || body.Name == root
            ? body
            : throw FaultException.BadRequest($"The root element is '{body.Name}', but '{root}' was expected");
    }

    private MediaTypeHeaderValue? MediaType => MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type) ? type : null;

    private static bool IsXml(MediaTypeHeaderValue type) => type.MediaType?.ToUpperInvariant() is "APPLICATION/XML" or "TEXT/XML";

    private static Encoding? CharsetOf(MediaTypeHeaderValue type)
    {
        if (type.CharSet?.Trim('"') is not { } charset)
        {
            return null;
        }

        try
        {
            return Encoding.GetEncoding(charset, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            throw Unsupported($"The charset '{charset}' of the body is unknown; use UTF-8");
        }
    }

    private XElement Parse(Encoding? charset)
    {
        try
        {
            using (XmlReader depths = Open(charset))
            {
                while (depths.Read())
                {
                    if (depths.Depth > DepthLimit)
                    {
                        throw FaultException.BadRequest($"The body has elements that are nested more than {DepthLimit} deep");
                    }
                }
            }

            using XmlReader reader = Open(charset);
            return XDocument.Load(reader).Root!;
        }
        catch (Exception malformed) when (malformed is XmlException or DecoderFallbackException)
        {
            throw FaultException.BadRequest("The body is no acceptable XML: " + malformed.Message);
        }
    }

    private XmlReader Open(Encoding? charset)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = true,
        };
        MemoryStream stream = new(bytes, writable: false);
        return charset is null ? XmlReader.Create(stream, settings) : XmlReader.Create(new StreamReader(stream, charset), settings);
    }

    private static FaultException Unsupported(string detail) => new(415, "Unsupported media type", detail);
}
