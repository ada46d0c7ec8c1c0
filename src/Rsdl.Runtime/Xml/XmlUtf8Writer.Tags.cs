using System;
using System.Diagnostics;
using System.Globalization;

namespace Rsdl.Runtime.Xml;

/// <content>Elements with tags made beforehand, whose names need no check.</content>
public ref partial struct XmlUtf8Writer
{
    internal void WriteStart(XmlTagPair tags)
    {
        CloseTag();
        Append(tags.OpenStart);
        _isTagOpen = true;
        _depth++;
    }

    internal void WriteEnd(XmlTagPair tags)
    {
        Debug.Assert(_depth > 0, "Every element that ends was begun.");
        _depth--;
        if (_isTagOpen)
        {
            _isTagOpen = false;
            Append("/>"u8);
            return;
        }

        Append(tags.End);
    }

    /// <summary>Writes an element with text.</summary>
    internal void WriteElement(XmlTagPair tags, string text)
    {
        CloseTag();
        XmlTag start = tags.Start;
        XmlTag end = tags.End;
        if (text.Length <= MinimumChunk)
        {
            Span<byte> free = Reserve(start.RoomLength + text.Length + end.RoomLength);
            int length = start.CopyTo(free);
            if (XmlPlainText.TryCopy(text, free[length..]))
            {
                length += text.Length;
                Commit(length + end.CopyTo(free[length..]));
                return;
            }
        }

        Append(start);
        AppendEscaped(text, TextStops);
        Append(end);
    }

    /// <summary>Writes an element with a whole number.</summary>
    internal void WriteElement(XmlTagPair tags, long value)
    {
        CloseTag();
        XmlTag start = tags.Start;
        XmlTag end = tags.End;
        Span<byte> free = Reserve(start.RoomLength + MaxFormattedValue + end.RoomLength);
        int length = start.CopyTo(free) + Format(value, free[start.Length..]);
        Commit(length + end.CopyTo(free[length..]));
    }

    /// <summary>Writes an element with a truth value.</summary>
    internal void WriteElement(XmlTagPair tags, bool value)
    {
        CloseTag();
        Append(value ? tags.True : tags.False);
    }

    /// <summary>Writes an element with text that needs no escaping.</summary>
    internal void WriteRawElement(XmlTagPair tags, scoped ReadOnlySpan<byte> utf8)
    {
        CloseTag();
        Append(tags.Start);
        Append(utf8);
        Append(tags.End);
    }

    /// <summary>Adds an attribute.</summary>
    /// <param name="start">A blank, the name, and all up to the value.</param>
    /// <param name="value">The value.</param>
    internal void WriteAttribute(XmlTag start, string value)
    {
        if (value.Length <= MinimumChunk)
        {
            Span<byte> free = Reserve(start.RoomLength + value.Length + 1);
            int length = start.CopyTo(free);
            if (XmlPlainText.TryCopy(value, free[length..]))
            {
                length += value.Length;
                free[length] = (byte)'"';
                Commit(length + 1);
                return;
            }
        }

        Append(start);
        AppendEscaped(value, AttributeStops);
        Append((byte)'"');
    }

    /// <summary>Adds an attribute with a whole number.</summary>
    internal void WriteAttribute(XmlTag start, long value)
    {
        Span<byte> free = Reserve(start.RoomLength + MaxFormattedValue);
        int length = start.CopyTo(free) + Format(value, free[start.Length..]);
        free[length] = (byte)'"';
        Commit(length + 1);
    }

    /// <summary>Adds an attribute whose value needs no escaping.</summary>
    internal void WriteRawAttribute(XmlTag start, scoped ReadOnlySpan<byte> utf8Value)
    {
        Append(start);
        Append(utf8Value);
        Append((byte)'"');
    }

    private static int Format(long value, Span<byte> destination)
    {
        if ((ulong)value < 10)
        {
            destination[0] = (byte)('0' + value);
            return 1;
        }

        value.TryFormat(destination, out int written, default, CultureInfo.InvariantCulture);
        return written;
    }

    private void Append(XmlTag tag) => Commit(tag.CopyTo(Reserve(tag.RoomLength)));
}
