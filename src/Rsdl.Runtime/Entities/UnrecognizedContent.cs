using System;
using System.Collections.Generic;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>
/// What stands in an entity's element beside the members of its type: attributes, child elements and text. It is written after
/// the known members, so nothing of a document is lost, and elements that the schema lacks can be sent.
/// </summary>
public sealed class UnrecognizedContent
{
    private readonly EntityType _type;
    private readonly List<KeyValuePair<string, string>> _attributes = [];
    private readonly List<ReadOnlyMemory<byte>> _elements = [];

    internal UnrecognizedContent(EntityType type) => _type = type;

    /// <summary>The names and values of the attributes, in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes => _attributes;

    /// <summary>The child elements in their order, each as UTF-8 XML, tags included.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Elements => _elements;

    /// <summary>The text between the child elements; null if there is none.</summary>
    public string? Text { get; private set; }

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => _attributes.Count == 0 && _elements.Count == 0 && Text is null;

    /// <summary>Adds an attribute.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="value">The attribute's value.</param>
    /// <exception cref="ArgumentException">
    /// The name is no XML name, or the type declares an attribute of this name, or there is one already.
    /// </exception>
    public void AddAttribute(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        XmlName.ThrowIfInvalid(name, nameof(name));
        if (_attributes.Exists(attribute => attribute.Key == name))
        {
            throw new ArgumentException($"There is an attribute '{name}' already.", nameof(name));
        }

        foreach (EntityMember member in _type.Layout.Attributes.Members)
        {
            if (member.Name == name)
            {
                throw new ArgumentException($"The type '{_type.Name}' declares the attribute '{name}'; set its property.", nameof(name));
            }
        }

        KeepAttribute(name, value);
    }

    /// <summary>Adds a child element.</summary>
    /// <param name="utf8">One well-formed element as UTF-8 XML; what is around it, such as comments, is left out.</param>
    /// <exception cref="XmlFormatException">The text is not one well-formed element.</exception>
    public void AddElement(ReadOnlySpan<byte> utf8)
    {
        var reader = new XmlUtf8Reader(utf8);
        reader.Read();
        ReadOnlySpan<byte> element = reader.ReadOuterXml();
        reader.Read();
        KeepElement(element);
    }

    /// <summary>Appends text; the empty string adds nothing.</summary>
    /// <param name="text">The text.</param>
    public void AddText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 0)
        {
            Text += text;
        }
    }

    /// <summary>Removes everything.</summary>
    public void Clear()
    {
        _attributes.Clear();
        _elements.Clear();
        Text = null;
    }

    /// <summary>The root element of the document that the entity was read from; not part of the content.</summary>
    internal string? RootElement { get; set; }

    internal void KeepAttribute(string name, string value) => _attributes.Add(new(name, value));

    internal void KeepElement(ReadOnlySpan<byte> utf8) => _elements.Add(utf8.ToArray());

    internal void CopyTo(UnrecognizedContent target)
    {
        target._attributes.AddRange(_attributes);
        target._elements.AddRange(_elements);
        target.Text = Text;
    }
}
