using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Serialization;

namespace Rsdl.Benchmarks.Peers;

/// <summary>Reads and writes one of the plain classes with <see cref="XmlSerializer"/>, the way its documentation recommends.</summary>
/// <param name="type">The class.</param>
internal sealed class PlainXml(Type type)
{
    // The white space between elements is nothing to the serializer; its own reader over a stream skips it as well.
    private static readonly XmlReaderSettings ReaderSettings = new() { IgnoreWhitespace = true, DtdProcessing = DtdProcessing.Prohibit };

    private static readonly XmlWriterSettings WriterSettings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
    };

    private static readonly XmlSerializerNamespaces NoNamespaces = new([XmlQualifiedName.Empty]);

    private readonly XmlSerializer _serializer = new(type);

    /// <summary>Reads a document.</summary>
    public object Read(byte[] utf8)
    {
        using MemoryStream stream = new(utf8, writable: false);
        using XmlReader reader = XmlReader.Create(stream, ReaderSettings);
        return _serializer.Deserialize(reader)!;
    }

    /// <summary>Writes a document without declaration, as our SDK does.</summary>
    public MemoryStream Write(object value)
    {
        MemoryStream stream = new();
        using (XmlWriter writer = XmlWriter.Create(stream, WriterSettings))
        {
            _serializer.Serialize(writer, value, NoNamespaces);
        }

        return stream;
    }

    /// <summary>Makes sure that reading takes in everything: what is written again has as many elements, attributes and texts.</summary>
    /// <exception cref="InvalidOperationException">Something got lost, so a comparison with this reader would be unfair.</exception>
    public void RequireComplete(byte[] utf8)
    {
        (int, int, int) original = Count(utf8);
        (int, int, int) again = Count(Write(Read(utf8)).ToArray());
        if (original != again)
        {
            throw new InvalidOperationException($"Of {original} elements, attributes and texts of '{type.Name}', {again} were read.");
        }
    }

    private static (int Elements, int Attributes, int Texts) Count(byte[] utf8)
    {
        using MemoryStream stream = new(utf8, writable: false);
        XElement root = XElement.Load(stream);
        return (
            root.DescendantsAndSelf().Count(),
            root.DescendantsAndSelf().Attributes().Count(),
            root.DescendantNodes().OfType<XText>().Count());
    }
}
