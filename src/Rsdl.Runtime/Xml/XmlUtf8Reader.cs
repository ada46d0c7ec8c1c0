using System;

namespace Rsdl.Runtime.Xml;

/// <summary>
/// A forward-only reader of one complete UTF-8 XML 1.0 document. It checks that the document is well-formed, refuses
/// document type declarations, skips comments, processing instructions and the XML declaration, and does not resolve
/// namespaces. It allocates nothing except what the methods that return strings return.
/// </summary>
/// <remarks>Every member that reads throws <see cref="XmlFormatException"/> where the document is not well-formed.
/// Pass the reader by reference: a copy reads on by itself.</remarks>
public ref partial struct XmlUtf8Reader
{
    private readonly ReadOnlySpan<byte> _data;
    private readonly int _byteOrderMark;
    private readonly int _maxDepth;
    private int _position;
    private int _tokenStart;
    private int _valueStart;
    private int _valueLength;
    private int _attributeIndex;
    private XmlTokenType _tokenType;
    private XmlTextForm _textForm;
    private bool _isEmptyElement;
    private bool _isLiteral;
    private bool _hasRoot;
    private XmlAttributeList _attributes;
    private XmlOpenElements _open;

    /// <summary>Begins before the first token.</summary>
    /// <param name="utf8">The whole document; a byte order mark is skipped.</param>
    /// <param name="maxDepth">How many elements may be open at once.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDepth"/> is less than 1.</exception>
    public XmlUtf8Reader(ReadOnlySpan<byte> utf8, int maxDepth = 64)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDepth, 1);
        _byteOrderMark = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
        _data = utf8[_byteOrderMark..];
        _maxDepth = maxDepth;
        _attributeIndex = -1;
    }

    /// <summary>What the reader stands on.</summary>
    public readonly XmlTokenType TokenType => _tokenType;

    /// <summary>The qualified name, as written, of the start or end tag; else empty.</summary>
    public readonly ReadOnlySpan<byte> Name =>
        _tokenType is XmlTokenType.StartElement or XmlTokenType.EndElement ? _data.Slice(_valueStart, _valueLength) : default;

    /// <summary>Whether this is an empty-element tag. No <see cref="XmlTokenType.EndElement"/> follows it.</summary>
    public readonly bool IsEmptyElement => _tokenType == XmlTokenType.StartElement && _isEmptyElement;

    /// <summary>How many elements enclose the element of this token; text belongs to the element around it.</summary>
    public readonly int Depth => _tokenType == XmlTokenType.Text || (_tokenType == XmlTokenType.StartElement && !_isEmptyElement)
        ? _open.Count - 1
        : _open.Count;

    /// <summary>How many bytes of the input are read, byte order mark included.</summary>
    public readonly long BytesConsumed => _position + (long)_byteOrderMark;

    /// <summary>Moves to the next token.</summary>
    /// <returns>False at the end of the document.</returns>
    /// <exception cref="XmlFormatException">The document is not well-formed, has a document type declaration, or nests
    /// deeper than allowed.</exception>
    public bool Read()
    {
        if (_tokenType == XmlTokenType.None)
        {
            ReadDeclaration();
        }

        if (_open.Count == 0)
        {
            return ReadOutsideRoot();
        }

        int position = _position;
        while (true)
        {
            byte first = At(position);
            if (first != '<')
            {
                ReadText(position);
                return true;
            }

            switch (At(position + 1))
            {
                case (byte)'/':
                    ReadEndTag(position);
                    return true;
                case (byte)'!' when _data[position..].StartsWith("<![CDATA["u8):
                    ReadCData(position);
                    return true;
                case (byte)'!':
                    position = SkipComment(position);
                    break;
                case (byte)'?':
                    position = SkipProcessingInstruction(position);
                    break;
                default:
                    ReadStartTag(position);
                    return true;
            }
        }
    }

    /// <summary>
    /// Moves to the next token as <see cref="Read"/> does, but passes over text that is white space up to the next tag.
    /// </summary>
    internal bool ReadPastWhiteSpace()
    {
        int content = XmlScanner.IndexOfContent(_data, _position);
        if (_open.Count == 0 || At(content) != '<')
        {
            return Read();
        }

        byte next = At(content + 1);
        if (next == '/')
        {
            ReadEndTag(content);
        }
        else if (char.IsAsciiLetter((char)next))
        {
            ReadStartTag(content);
        }
        else
        {
            _position = content;
            return Read();
        }

        return true;
    }

    /// <summary>An exception for the place of the current attribute if one is read, else of the current token.</summary>
    /// <param name="message">What is wrong; must not quote text or attribute values. The place is appended.</param>
    public readonly XmlFormatException CreateException(string message) =>
        XmlPlace.CreateException(message, _data[..(_attributeIndex >= 0 ? _attributes[_attributeIndex].NameStart : _tokenStart)]);

    private void ReadDeclaration()
    {
        int illegal = XmlCharacters.IndexOfIllegal(_data);
        if (illegal >= 0)
        {
            throw ExceptionAt(illegal, _data[illegal] is < 0x20 or 0xEF
                ? "The document holds a character that XML forbids, or is not valid UTF-8."
                : "The document is not valid UTF-8.");
        }

        _position = XmlDeclaration.LengthIn(_data);
    }

    private bool ReadOutsideRoot()
    {
        int position = _position;
        while (true)
        {
            position = SkipWhiteSpace(position);
            if (position == _data.Length)
            {
                return EndDocument();
            }

            if (_data[position] != '<')
            {
                throw ExceptionAt(position, "There is text outside the root element.");
            }

            switch (At(position + 1))
            {
                case (byte)'!':
                    position = SkipComment(position);
                    break;
                case (byte)'?':
                    position = SkipProcessingInstruction(position);
                    break;
                case (byte)'/':
                    throw ExceptionAt(position, "There is an end tag without a start tag.");
                case var _ when _hasRoot:
                    throw ExceptionAt(position, "There is more than one root element.");
                default:
                    ReadStartTag(position);
                    _hasRoot = true;
                    return true;
            }
        }
    }

    private bool EndDocument()
    {
        if (!_hasRoot)
        {
            throw ExceptionAt(_data.Length, "There is no root element.");
        }

        _position = _tokenStart = _data.Length;
        _tokenType = XmlTokenType.EndOfDocument;
        _attributeIndex = -1;
        return false;
    }
}
