using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Xml;
using Rsdl.Runtime.Xml;

namespace Rsdl.Tests.Xml;

/// <summary>The tokens of a document, decoded and with adjacent text merged, as our reader and as the BCL's sees them.</summary>
internal static class XmlTokenStreams
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The tokens that <see cref="XmlUtf8Reader"/> gives, or null if it refuses the document.</summary>
    public static List<string>? Ours(byte[] document)
    {
        try
        {
            return Read(document);
        }
        catch (XmlFormatException)
        {
            return null;
        }
    }

    /// <summary>The tokens that the BCL's reader gives, or null if it refuses the document.</summary>
    /// <remarks>XmlTextReader is the one that can leave namespaces unresolved, as ours does.</remarks>
    public static List<string>? Oracle(byte[] document)
    {
        try
        {
            string text = StrictUtf8.GetString(document);
            using var reader = new XmlTextReader(new StringReader(text.StartsWith('\uFEFF') ? text[1..] : text))
            {
                Namespaces = false,
                Normalization = true,
                EntityHandling = EntityHandling.ExpandEntities,
                WhitespaceHandling = WhitespaceHandling.All,
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
            };
            return Read(reader);
        }
        catch (XmlException)
        {
            return null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The tokens of the reader that <see cref="XmlReader.Create(Stream, XmlReaderSettings)"/> makes.</summary>
    public static List<string> FactoryReader(byte[] document)
    {
        using XmlReader reader = XmlReader.Create(
            new MemoryStream(document),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            });
        return Read(reader);
    }

    /// <summary>The tokens that <see cref="XmlUtf8Reader"/> gives; throws what it throws.</summary>
    public static List<string> Read(byte[] document)
    {
        var reader = new XmlUtf8Reader(document);
        var tokens = new Tokens();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case XmlTokenType.StartElement:
                    tokens.Start(Text(reader.Name), reader.Depth);
                    while (reader.ReadAttribute())
                    {
                        tokens.Attribute(Text(reader.AttributeName), reader.GetAttributeString());
                    }

                    tokens.EndOfStart(reader.IsEmptyElement);
                    break;
                case XmlTokenType.EndElement:
                    tokens.End(Text(reader.Name), reader.Depth);
                    break;
                default:
                    tokens.Text(reader.GetText());
                    break;
            }
        }

        return tokens.ToList();
    }

    private static List<string> Read(XmlReader reader)
    {
        var tokens = new Tokens();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    tokens.Start(reader.Name, reader.Depth);
                    bool isEmpty = reader.IsEmptyElement;
                    while (reader.MoveToNextAttribute())
                    {
                        tokens.Attribute(reader.Name, reader.Value);
                    }

                    tokens.EndOfStart(isEmpty);
                    break;
                case XmlNodeType.EndElement:
                    tokens.End(reader.Name, reader.Depth);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
                    when reader.Depth > 0:
                    tokens.Text(reader.Value);
                    break;
            }
        }

        return tokens.ToList();
    }

    private static string Text(System.ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    private sealed class Tokens
    {
        private readonly List<string> _tokens = [];
        private readonly StringBuilder _text = new();

        public void Start(string name, int depth)
        {
            EndText();
            _tokens.Add($"{depth} <{name}");
        }

        public void Attribute(string name, string value) => _tokens.Add($"@{name}={value}");

        public void EndOfStart(bool isEmpty) => _tokens.Add(isEmpty ? "/>" : ">");

        public void End(string name, int depth)
        {
            EndText();
            _tokens.Add($"{depth} </{name}>");
        }

        public void Text(string text) => _text.Append(text);

        public List<string> ToList() => _tokens;

        private void EndText()
        {
            if (_text.Length > 0)
            {
                _tokens.Add("'" + _text);
                _text.Clear();
            }
        }
    }
}
