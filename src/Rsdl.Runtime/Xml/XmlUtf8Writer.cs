using System;
using System.Buffers;

namespace Rsdl.Runtime.Xml;

/// <summary>
/// Writes UTF-8 XML 1.0 into a buffer, without allocating. Names are checked, values are escaped, and characters that
/// XML forbids are refused. After an exception the output is incomplete and must be discarded.
/// </summary>
/// <remarks>Pass the writer by reference, and call <see cref="Flush"/> at the end.</remarks>
public ref partial struct XmlUtf8Writer
{
    private const int MinimumChunk = 256;

    private readonly IBufferWriter<byte> _output;
    private Span<byte> _buffer;
    private int _position;
    private int _depth;
    private bool _isTagOpen;

    /// <summary>Makes a writer that appends to <paramref name="output"/>.</summary>
    public XmlUtf8Writer(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
    }

    /// <summary>How many elements are open.</summary>
    public readonly int Depth => _depth;

    /// <summary>Writes the XML declaration, naming UTF-8. Must come first.</summary>
    public void WriteDeclaration() => Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"u8);

    /// <summary>Begins an element.</summary>
    /// <exception cref="ArgumentException"><paramref name="utf8Name"/> is not an XML name.</exception>
    public void WriteStartElement(scoped ReadOnlySpan<byte> utf8Name)
    {
        RequireName(utf8Name);
        CloseTag();
        Append((byte)'<');
        Append(utf8Name);
        _isTagOpen = true;
        _depth++;
    }

    /// <summary>Ends the innermost open element; as an empty-element tag if it got no content.</summary>
    /// <param name="utf8Name">The name that the element was begun with, which the writer does not remember.</param>
    /// <exception cref="ArgumentException"><paramref name="utf8Name"/> is not an XML name.</exception>
    /// <exception cref="InvalidOperationException">No element is open.</exception>
    public void WriteEndElement(scoped ReadOnlySpan<byte> utf8Name)
    {
        RequireName(utf8Name);
        RequireOpenElement();
        _depth--;
        if (_isTagOpen)
        {
            _isTagOpen = false;
            Append("/>"u8);
            return;
        }

        Append("</"u8);
        Append(utf8Name);
        Append((byte)'>');
    }

    /// <summary>Writes an element with text; without text as a start tag and an end tag.</summary>
    /// <exception cref="ArgumentException">The name is not an XML name, or the text holds a character that XML forbids.</exception>
    public void WriteElement(scoped ReadOnlySpan<byte> utf8Name, scoped ReadOnlySpan<char> text)
    {
        WriteStartElement(utf8Name);
        WriteText(text);
        WriteEndElement(utf8Name);
    }

    /// <summary>Writes markup as it is: well-formed XML content that is trusted, not checked.</summary>
    public void WriteRaw(scoped ReadOnlySpan<byte> utf8)
    {
        CloseTag();
        Append(utf8);
    }

    /// <summary>Hands everything written so far to the output.</summary>
    public void Flush()
    {
        _output.Advance(_position);
        _position = 0;
        _buffer = default;
    }

    internal static void RequireName(ReadOnlySpan<byte> utf8Name)
    {
        if (utf8Name.IsEmpty || XmlScanner.EndOfName(utf8Name, 0) != utf8Name.Length)
        {
            throw new ArgumentException("This is not an XML name.", nameof(utf8Name));
        }
    }

    private readonly void RequireOpenElement()
    {
        if (_depth == 0)
        {
            throw new InvalidOperationException("No element is open.");
        }
    }

    private void CloseTag()
    {
        if (_isTagOpen)
        {
            _isTagOpen = false;
            Append((byte)'>');
        }
    }

    // At least the given number of bytes to write to; Commit tells how many were used.
    private Span<byte> Reserve(int length)
    {
        if (_buffer.Length - _position < length)
        {
            Refill(length);
        }

        return _buffer[_position..];
    }

    private void Refill(int length)
    {
        Flush();
        _buffer = _output.GetSpan(Math.Max(length, MinimumChunk));
    }

    private void Commit(int length) => _position += length;

    private void Append(byte value)
    {
        Reserve(1)[0] = value;
        Commit(1);
    }

    private void Append(scoped ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        Commit(utf8.Length);
    }
}
