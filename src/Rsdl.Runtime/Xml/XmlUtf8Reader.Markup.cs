using System;
using System.Runtime.CompilerServices;
using System.Text;

namespace Rsdl.Runtime.Xml;

/// <content>Tags, character data, comments and processing instructions.</content>
public ref partial struct XmlUtf8Reader
{
    // No legal document holds a zero byte, so it can stand for the end.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte At(int position) => (uint)position < (uint)_data.Length ? _data[position] : (byte)0;

    private readonly int SkipWhiteSpace(int position)
    {
        while (XmlCharacters.IsWhiteSpace(At(position)))
        {
            position++;
        }

        return position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SetToken(XmlTokenType type, int tokenStart, int valueStart, int valueLength, int position)
    {
        _tokenType = type;
        _tokenStart = tokenStart;
        _valueStart = valueStart;
        _valueLength = valueLength;
        _position = position;
        _attributeIndex = -1;
    }

    private void ReadStartTag(int start)
    {
        int nameStart = start + 1;
        int position = XmlScanner.EndOfName(_data, nameStart);
        int nameLength = position - nameStart;
        if (nameLength == 0)
        {
            throw ExceptionAt(nameStart, "An element name must follow '<'.");
        }

        if (_open.Count >= _maxDepth)
        {
            throw TooDeep(start);
        }

        _attributes.Count = 0;
        byte next = At(position);
        if (next != '>')
        {
            position = ReadAttributes(position);
            next = _data[position];
        }

        _isEmptyElement = next == '/';
        if (!_isEmptyElement)
        {
            _open.Push(nameStart, nameLength);
        }
        else if (At(++position) != '>')
        {
            throw ExceptionAt(position, "'>' must follow '/' in a tag.");
        }

        SetToken(XmlTokenType.StartElement, start, nameStart, nameLength, position + 1);
    }

    private int ReadAttributes(int position)
    {
        ReadOnlySpan<byte> data = _data;
        while (true)
        {
            // One blank, and nothing around the equals sign: so machines write attributes.
            int nameStart = At(position) == ' ' && At(position + 1) > ' ' ? position + 1 : SkipWhiteSpace(position);
            if (At(nameStart) is (byte)'>' or (byte)'/')
            {
                int duplicate = _attributes.Count < 2 ? -1 : _attributes.IndexOfDuplicate(data);
                return duplicate < 0 ? nameStart : throw ExceptionAt(duplicate, "The tag has two attributes of this name.");
            }

            int nameEnd = XmlScanner.EndOfName(data, nameStart);
            if (nameEnd == nameStart)
            {
                throw ExceptionAt(nameStart, "An attribute, '/>' or '>' must follow in a tag.");
            }

            if (nameStart == position)
            {
                throw ExceptionAt(position, "White space must precede an attribute.");
            }

            int open = At(nameEnd) == '=' && At(nameEnd + 1) == '"' ? nameEnd + 1 : ReadEquals(nameEnd);
            int close = EndOfAttributeValue(open + 1, data[open], out bool isLiteral);
            _attributes.Add(nameStart, nameEnd - nameStart, open + 1, close - open - 1, isLiteral);
            position = close + 1;
        }
    }

    private readonly int ReadEquals(int position)
    {
        position = SkipWhiteSpace(position);
        if (At(position) != '=')
        {
            throw ExceptionAt(position, "'=' must follow the name of an attribute.");
        }

        position = SkipWhiteSpace(position + 1);
        return At(position) is (byte)'"' or (byte)'\''
            ? position
            : throw ExceptionAt(position, "The value of an attribute must be quoted.");
    }

    private readonly int EndOfAttributeValue(int position, byte quote, out bool isLiteral)
    {
        isLiteral = true;
        while (true)
        {
            position = XmlScanner.IndexOfAttributeStop(_data, position, quote);
            byte stop = At(position);
            if (stop == quote)
            {
                return position;
            }

            isLiteral = false;
            if (stop is (byte)'\t' or (byte)'\n' or (byte)'\r')
            {
                position++;
                continue;
            }

            if (stop != '&')
            {
                throw ExceptionAt(position, stop == '<' ? "'<' is not allowed in the value of an attribute." : "a quote is missing.");
            }

            position = SkipReference(position);
        }
    }

    private readonly int SkipReference(int position)
    {
        int end = XmlReference.Read(_data, position, out _);
        return end >= 0 ? end : throw ExceptionAt(position, XmlMessages.Reference);
    }

    private void ReadEndTag(int start)
    {
        _open.Peek(out int openStart, out int openLength);
        int nameStart = start + 2;
        int nameLength = openLength;
        int position = nameStart + openLength;
        if (At(position) != '>' || !XmlScanner.AreEqual(_data, openStart, nameStart, openLength))
        {
            nameLength = XmlScanner.EndOfName(_data, nameStart) - nameStart;
            if (!_data.Slice(nameStart, nameLength).SequenceEqual(_data.Slice(openStart, openLength)))
            {
                throw WrongEndTag(start, nameStart, nameLength);
            }

            position = SkipWhiteSpace(nameStart + nameLength);
            if (At(position) != '>')
            {
                throw ExceptionAt(position, "'>' must end an end tag.");
            }
        }

        _open.Pop();
        SetToken(XmlTokenType.EndElement, start, nameStart, nameLength, position + 1);
    }

    private void ReadText(int start)
    {
        bool isLiteral = true;
        int position = start;
        while (true)
        {
            position = XmlScanner.IndexOfTextStop(_data, position);
            switch (At(position))
            {
                case (byte)'<':
                    _isLiteral = isLiteral;
                    _textForm = XmlTextForm.Content;
                    SetToken(XmlTokenType.Text, start, start, position - start, position);
                    return;
                case (byte)'&':
                    isLiteral = false;
                    position = SkipReference(position);
                    break;
                case (byte)'\r':
                    isLiteral = false;
                    position++;
                    break;
                case (byte)']' when At(position + 1) != ']' || At(position + 2) != '>':
                    position++;
                    break;
                case (byte)']':
                    throw ExceptionAt(position, "']]>' is not allowed in text.");
                default:
                    throw MissingEndTag();
            }
        }
    }

    private void ReadCData(int start)
    {
        const int DelimiterLength = 9;
        int textStart = start + DelimiterLength;
        int length = _data[textStart..].IndexOf("]]>"u8);
        if (length < 0)
        {
            throw ExceptionAt(_data.Length, "the end of a CDATA section is missing.");
        }

        _textForm = XmlTextForm.CData;
        _isLiteral = XmlText.IsLiteral(_data.Slice(textStart, length), XmlTextForm.CData);
        SetToken(XmlTokenType.Text, start, textStart, length, textStart + length + 3);
    }

    private readonly int SkipComment(int start)
    {
        const int DelimiterLength = 4;
        if (!_data[start..].StartsWith("<!--"u8))
        {
            throw ExceptionAt(start, _data[start..].StartsWith("<!DOCTYPE"u8)
                ? "A document type declaration (<!DOCTYPE) is not accepted."
                : "Neither a comment nor a CDATA section that is allowed here follows '<!'.");
        }

        int length = _data[(start + DelimiterLength)..].IndexOf("--"u8);
        if (length < 0)
        {
            throw ExceptionAt(_data.Length, "the end of a comment is missing.");
        }

        int dashes = start + DelimiterLength + length;
        return At(dashes + 2) == '>' ? dashes + 3 : throw ExceptionAt(dashes, "'--' is not allowed in a comment.");
    }

    private readonly int SkipProcessingInstruction(int start)
    {
        int nameStart = start + 2;
        int nameEnd = XmlScanner.EndOfName(_data, nameStart);
        if (nameEnd == nameStart)
        {
            throw ExceptionAt(nameStart, "The name of a processing instruction must follow '<?'.");
        }

        if (Ascii.EqualsIgnoreCase(_data[nameStart..nameEnd], "xml"u8))
        {
            throw ExceptionAt(start, "An XML declaration may only stand at the very start of the document.");
        }

        int length = _data[nameEnd..].IndexOf("?>"u8);
        if (length < 0)
        {
            throw ExceptionAt(_data.Length, "the end of a processing instruction is missing.");
        }

        return length == 0 || XmlCharacters.IsWhiteSpace(_data[nameEnd])
            ? nameEnd + length + 2
            : throw ExceptionAt(nameEnd, "White space or '?>' must follow the name of a processing instruction.");
    }
}
