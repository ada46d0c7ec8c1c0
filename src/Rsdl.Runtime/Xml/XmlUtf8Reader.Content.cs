using System;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Rsdl.Runtime.Xml;

/// <content>Attributes, text, and whole elements.</content>
public ref partial struct XmlUtf8Reader
{
    /// <summary>Whether this is a start tag with attributes.</summary>
    public readonly bool HasAttributes => _tokenType == XmlTokenType.StartElement && _attributes.Count > 0;

    /// <summary>The name, as written, of the current attribute; empty if none is current.</summary>
    public readonly ReadOnlySpan<byte> AttributeName => _attributeIndex < 0
        ? default
        : _data.Slice(_attributes[_attributeIndex].NameStart, _attributes[_attributeIndex].NameLength);

    /// <summary>The value of the current attribute as written, without quotes; empty if none is current.</summary>
    public readonly ReadOnlySpan<byte> AttributeRawValue => _attributeIndex < 0
        ? default
        : _data.Slice(_attributes[_attributeIndex].ValueStart, _attributes[_attributeIndex].ValueLength);

    /// <summary>Whether <see cref="AttributeRawValue"/> is the value itself, without references, tabs and line ends.</summary>
    public readonly bool AttributeIsLiteral => _attributeIndex < 0 || _attributes[_attributeIndex].IsLiteral;

    /// <summary>The text as written: without decoding, of a CDATA section without its delimiters; empty if this is no text.</summary>
    public readonly ReadOnlySpan<byte> RawText => _tokenType == XmlTokenType.Text ? _data.Slice(_valueStart, _valueLength) : default;

    /// <summary>Whether <see cref="RawText"/> is the text itself, without references and carriage returns.</summary>
    public readonly bool TextIsLiteral => _tokenType == XmlTokenType.Text && _isLiteral;

    /// <summary>Whether the text, as written, has only blanks, tabs and line ends.</summary>
    public readonly bool TextIsWhiteSpace => _tokenType == XmlTokenType.Text && !RawText.ContainsAnyExcept(" \n\t\r"u8);

    /// <summary>The whole document, into which attributes and names point.</summary>
    internal readonly ReadOnlySpan<byte> Data => _data;

    /// <summary>Where the current token begins in the document.</summary>
    internal readonly int TokenStart => _tokenStart;

    /// <summary>Where the next token begins in the document.</summary>
    internal readonly int Position => _position;

    /// <summary>How many attributes the current start tag has.</summary>
    internal readonly int AttributeCount => _attributes.Count;

    /// <summary>Where an attribute of the current start tag lies.</summary>
    [UnscopedRef]
    internal readonly ref readonly XmlAttributeRange GetAttributeRange(int index) => ref _attributes[index];

    /// <summary>Passes over what the caller has found to be well-formed content of the open element.</summary>
    internal void PassTo(int position) => _position = position;

    /// <summary>Finds a member by the name of the current tag.</summary>
    internal readonly EntityMember? FindMember(MemberTable members, ref int previous) =>
        members.Find(_data, _valueStart, _valueLength, ref previous);

    /// <summary>Moves to the next attribute of the current start tag, in document order.</summary>
    /// <returns>False when there is none left.</returns>
    public bool ReadAttribute()
    {
        if (!HasAttributes || _attributeIndex + 1 >= _attributes.Count)
        {
            return false;
        }

        _attributeIndex++;
        return true;
    }

    /// <summary>The value of the current attribute: references replaced, literal tabs and line ends as blanks.</summary>
    public readonly string GetAttributeString() => XmlText.GetString(AttributeRawValue, XmlTextForm.Attribute);

    /// <summary>Copies the value of the current attribute, decoded as by <see cref="GetAttributeString"/>.</summary>
    /// <param name="destination">Receives UTF-8; the length of <see cref="AttributeRawValue"/> always suffices.</param>
    /// <param name="written">The number of bytes written; 0 when the method returns false.</param>
    /// <returns>False if <paramref name="destination"/> is too short.</returns>
    public readonly bool TryGetAttributeValue(Span<byte> destination, out int written) =>
        XmlText.TryDecode(AttributeRawValue, XmlTextForm.Attribute, destination, out written);

    /// <summary>The text of this token: references replaced, line ends as line feeds; empty if this is no text.</summary>
    public readonly string GetText() => XmlText.GetString(RawText, _textForm);

    /// <summary>
    /// On a start tag: the whole text of the element. Leaves the reader on the end tag, or on the empty-element tag.
    /// </summary>
    /// <exception cref="InvalidOperationException">The reader is not on a start tag.</exception>
    /// <exception cref="XmlFormatException">The element has a child element, or is not well-formed.</exception>
    public string ReadElementText()
    {
        RequireStartElement();
        if (_isEmptyElement)
        {
            return "";
        }

        string text = "";
        StringBuilder? builder = null;
        while (Read() && _tokenType == XmlTokenType.Text)
        {
            if (text.Length == 0)
            {
                text = GetText();
            }
            else
            {
                (builder ??= new StringBuilder(text)).Append(GetText());
            }
        }

        return _tokenType == XmlTokenType.EndElement
            ? builder?.ToString() ?? text
            : throw UnexpectedChild();
    }

    /// <summary>
    /// On a start tag: reads the element if its content is nothing or one literal text token, and otherwise leaves the
    /// reader where it is. Having read, the reader stands on the end tag, or on the empty-element tag.
    /// </summary>
    /// <param name="literal">The text, which needs no decoding.</param>
    /// <returns>Whether the element was read.</returns>
    /// <exception cref="InvalidOperationException">The reader is not on a start tag.</exception>
    /// <exception cref="XmlFormatException">The document is not well-formed.</exception>
    public bool TryReadSimpleText(out ReadOnlySpan<byte> literal)
    {
        RequireStartElement();
        literal = default;
        if (_isEmptyElement)
        {
            return true;
        }

        int start = _position;
        int end = XmlScanner.IndexOfTextStop(_data, start);
        while (At(end) == ']' && (At(end + 1) != ']' || At(end + 2) != '>'))
        {
            end = XmlScanner.IndexOfTextStop(_data, end + 1);
        }

        if (At(end) != '<')
        {
            return false;
        }

        switch (At(end + 1))
        {
            case (byte)'/':
                ReadEndTag(end);
                literal = _data[start..end];
                return true;
            case (byte)'!' or (byte)'?':
                return TryReadOneText(out literal);
            default:
                return false;
        }
    }

    /// <summary>On a start tag: moves to the matching end tag. Elsewhere, and on an empty-element tag, does nothing.</summary>
    /// <exception cref="XmlFormatException">The element is not well-formed.</exception>
    public void Skip()
    {
        if (_tokenType != XmlTokenType.StartElement || _isEmptyElement)
        {
            return;
        }

        int around = _open.Count - 1;
        while (_open.Count > around)
        {
            Read();
        }
    }

    /// <summary>On a start tag: the element as written, both tags included. Moves on as <see cref="Skip"/> does.</summary>
    /// <exception cref="InvalidOperationException">The reader is not on a start tag.</exception>
    /// <exception cref="XmlFormatException">The element is not well-formed.</exception>
    public ReadOnlySpan<byte> ReadOuterXml()
    {
        RequireStartElement();
        int start = _tokenStart;
        Skip();
        return _data[start.._position];
    }

    private readonly void RequireStartElement()
    {
        if (_tokenType != XmlTokenType.StartElement)
        {
            throw new InvalidOperationException("The reader is not on a start tag.");
        }
    }

    private bool TryReadOneText(out ReadOnlySpan<byte> literal)
    {
        // A child's attributes must not go into an array that the copy shares.
        XmlUtf8Reader before = this;
        _attributes = default;
        literal = default;
        Read();
        if (_tokenType == XmlTokenType.Text && _isLiteral)
        {
            literal = RawText;
            Read();
        }

        if (_tokenType == XmlTokenType.EndElement)
        {
            return true;
        }

        literal = default;
        this = before;
        return false;
    }
}
