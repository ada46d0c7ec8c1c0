using System;
using System.Buffers;
using System.Text;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>
/// Reads and writes entities as UTF-8 XML. What is read and written again has the same elements, attributes and text, whether the
/// type knows them or not; only comments, processing instructions, white space between elements and their order may differ.
/// </summary>
public static class EntityXml
{
    /// <summary>How many elements may be open at once in a document, unless told otherwise.</summary>
    public const int DefaultMaxDepth = 64;

    /// <summary>Reads a document of a known type, whatever the name of its root element.</summary>
    /// <typeparam name="T">The class of the type's entities.</typeparam>
    /// <param name="utf8">The whole document.</param>
    /// <param name="type">The type of the root element.</param>
    /// <param name="maxDepth">How many elements may be open at once.</param>
    /// <returns>A new entity.</returns>
    /// <exception cref="XmlFormatException">The document is not well-formed or nests too deep.</exception>
    /// <exception cref="InvalidCastException">The type's entities are not of the class <typeparamref name="T"/>.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, EntityType type, int maxDepth = DefaultMaxDepth)
        where T : Entity
    {
        ArgumentNullException.ThrowIfNull(type);
        return (T)ReadRoot(utf8, type, maxDepth);
    }

    /// <summary>Reads one element.</summary>
    /// <param name="reader">Stands on the element's start tag; is left on its end tag, or on the empty-element tag.</param>
    /// <param name="type">The element's type.</param>
    /// <returns>A new entity.</returns>
    /// <exception cref="XmlFormatException">The document is not well-formed or nests too deep.</exception>
    /// <exception cref="InvalidOperationException">The reader is not on a start tag.</exception>
    public static Entity Read(ref XmlUtf8Reader reader, EntityType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return reader.TokenType == XmlTokenType.StartElement
            ? EntityReader.Read(ref reader, type)
            : throw new InvalidOperationException("The reader is not on a start tag.");
    }

    /// <summary>
    /// Reads any document whose root element is known. The entity remembers that element where its type has another one.
    /// </summary>
    /// <param name="utf8">The whole document.</param>
    /// <param name="types">The types that a root element may have.</param>
    /// <param name="maxDepth">How many elements may be open at once.</param>
    /// <returns>A new entity.</returns>
    /// <exception cref="XmlFormatException">The document is not well-formed or nests too deep.</exception>
    /// <exception cref="UnknownRootElementException">There is no type for the root element.</exception>
    public static Entity ReadDocument(ReadOnlySpan<byte> utf8, EntityTypes types, int maxDepth = DefaultMaxDepth)
    {
        ArgumentNullException.ThrowIfNull(types);
        var reader = new XmlUtf8Reader(utf8, maxDepth);
        reader.Read();
        string rootName = StringCache.Get(reader.Name);
        EntityType type = types.FindRoot(rootName) ?? throw new UnknownRootElementException(rootName);
        Entity entity = EntityReader.Read(ref reader, type);
        reader.Read();
        if (rootName != type.RootElement)
        {
            entity.RootElement = rootName;
        }

        return entity;
    }

    /// <summary>Writes an entity as an element: its attributes, its members in schema order, then what its type does not know.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="output">Receives the XML, without a declaration.</param>
    /// <param name="rootName">The name of the element.</param>
    /// <exception cref="ArgumentException">The name is no XML name, or a value holds a character that XML forbids.</exception>
    /// <exception cref="InvalidOperationException">The entities form a cycle.</exception>
    public static void Write(Entity entity, IBufferWriter<byte> output, string rootName)
    {
        ArgumentException.ThrowIfNullOrEmpty(rootName);
        Write(entity, output, Encoding.UTF8.GetBytes(rootName));
    }

    /// <inheritdoc cref="Write(Entity, IBufferWriter{byte}, string)"/>
    public static void Write(Entity entity, IBufferWriter<byte> output, ReadOnlySpan<byte> rootName)
    {
        var writer = new XmlUtf8Writer(output);
        Write(entity, ref writer, rootName);
        writer.Flush();
    }

    /// <inheritdoc cref="Write(Entity, IBufferWriter{byte}, string)"/>
    /// <param name="entity">The entity.</param>
    /// <param name="writer">Receives the element; the caller flushes it.</param>
    /// <param name="name">The name of the element.</param>
    public static void Write(Entity entity, ref XmlUtf8Writer writer, ReadOnlySpan<byte> name)
    {
        ArgumentNullException.ThrowIfNull(entity);
        EntityWriter.Write(ref writer, Tags(name), entity, 0);
    }

    /// <summary>Writes an entity as a document of its own, under the element that it was read from or that its type has.</summary>
    /// <param name="entity">The entity.</param>
    /// <returns>The document as UTF-8, without a declaration.</returns>
    /// <exception cref="InvalidOperationException">The type has no root element, or the entities form a cycle.</exception>
    /// <exception cref="ArgumentException">A value holds a character that XML forbids.</exception>
    public static byte[] ToUtf8(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (entity.RootElement is { } rootName)
        {
            return ToUtf8(entity, rootName);
        }

        EntityType type = entity.EntityType;
        return ToUtf8(entity, type.RootTags
            ?? throw new InvalidOperationException(
                $"The type '{type.Name}' is never the root of a document; give the element's name."));
    }

    /// <summary>Writes an entity as a document of its own.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="rootName">The name of the root element.</param>
    /// <returns>The document as UTF-8, without a declaration.</returns>
    /// <inheritdoc cref="Write(Entity, IBufferWriter{byte}, string)" path="/exception"/>
    public static byte[] ToUtf8(Entity entity, string rootName)
    {
        ArgumentException.ThrowIfNullOrEmpty(rootName);
        return ToUtf8(entity, Tags(Encoding.UTF8.GetBytes(rootName)));
    }

    /// <summary>Reads a document as <see cref="Read{T}"/> does, into an entity of whatever class the type has.</summary>
    internal static Entity ReadRoot(ReadOnlySpan<byte> utf8, EntityType type, int maxDepth = DefaultMaxDepth)
    {
        var reader = new XmlUtf8Reader(utf8, maxDepth);
        reader.Read();
        Entity entity = EntityReader.Read(ref reader, type);
        reader.Read();
        return entity;
    }

    private static byte[] ToUtf8(Entity entity, XmlTagPair tags)
    {
        Utf8Buffer buffer = Utf8Buffer.Rent();
        bool isComplete = false;
        try
        {
            var writer = new XmlUtf8Writer(buffer);
            EntityWriter.Write(ref writer, tags, entity, 0);
            writer.Flush();
            isComplete = true;
            return buffer.ToArray();
        }
        finally
        {
            buffer.Return(isComplete);
        }
    }

    private static XmlTagPair Tags(ReadOnlySpan<byte> name)
    {
        XmlUtf8Writer.RequireName(name);
        return new XmlTagPair(name.ToArray());
    }
}
