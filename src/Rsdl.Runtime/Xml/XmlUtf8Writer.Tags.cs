using System;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rsdl.Runtime.Xml;

/// <content>Elements with tags made beforehand, whose names need no check.</content>
public ref partial struct XmlUtf8Writer
{
    private static readonly ulong TrueText = MemoryMarshal.Read<ulong>("true\0\0\0\0"u8);
    private static readonly ulong FalseText = MemoryMarshal.Read<ulong>("false\0\0\0"u8);

    /// <summary>Begins an element.</summary>
    internal void WriteStart(XmlTagPair tags)
    {
        CloseTag();

        // Without its end, for attributes to follow.
        tags.CopyStartTo(ref MemoryMarshal.GetReference(Reserve(tags.TagRoom)));
        Commit(tags.StartLength - 1);
        _isTagOpen = true;
        _depth++;
    }

    /// <summary>Ends an element.</summary>
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

        AppendEnd(tags);
    }

    /// <summary>Writes an element with text.</summary>
    internal void WriteElement(XmlTagPair tags, string text)
    {
        CloseTag();
        if (text.Length <= MinimumChunk)
        {
            ref byte start = ref ReserveElement(tags, text.Length);
            ref byte value = ref tags.CopyStartTo(ref start);
            if (XmlPlainText.TryCopy(text, MemoryMarshal.CreateSpan(ref value, text.Length)))
            {
                CommitElement(tags, ref start, ref Unsafe.Add(ref value, text.Length));
                return;
            }
        }

        AppendStart(tags);
        AppendEscaped(text, TextStops);
        AppendEnd(tags);
    }

    /// <summary>Writes an element with a whole number.</summary>
    internal void WriteElement(XmlTagPair tags, long value)
    {
        CloseTag();
        ref byte start = ref ReserveElement(tags, MaxFormattedValue);
        ref byte digits = ref tags.CopyStartTo(ref start);
        int length = Format(value, MemoryMarshal.CreateSpan(ref digits, MaxFormattedValue));
        CommitElement(tags, ref start, ref Unsafe.Add(ref digits, length));
    }

    /// <summary>Writes an element with a truth value.</summary>
    internal void WriteElement(XmlTagPair tags, bool value)
    {
        CloseTag();
        ref byte start = ref ReserveElement(tags, sizeof(ulong));
        ref byte text = ref tags.CopyStartTo(ref start);
        Unsafe.WriteUnaligned(ref text, value ? TrueText : FalseText);
        CommitElement(tags, ref start, ref Unsafe.Add(ref text, value ? "true".Length : "false".Length));
    }

    /// <summary>Writes an element with text that needs no escaping.</summary>
    internal void WriteRawElement(XmlTagPair tags, scoped ReadOnlySpan<byte> utf8)
    {
        CloseTag();
        AppendStart(tags);
        Append(utf8);
        AppendEnd(tags);
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

    // Room for both tags and for a value, so that neither needs to look whether there is some.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte ReserveElement(XmlTagPair tags, int valueLength) =>
        ref MemoryMarshal.GetReference(Reserve(tags.Room + valueLength));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CommitElement(XmlTagPair tags, ref byte start, ref byte endOfValue) =>
        Commit((int)Unsafe.ByteOffset(ref start, ref tags.CopyEndTo(ref endOfValue)));

    private void AppendStart(XmlTagPair tags)
    {
        tags.CopyStartTo(ref MemoryMarshal.GetReference(Reserve(tags.TagRoom)));
        Commit(tags.StartLength);
    }

    private void AppendEnd(XmlTagPair tags)
    {
        tags.CopyEndTo(ref MemoryMarshal.GetReference(Reserve(tags.TagRoom)));
        Commit(tags.EndLength);
    }

    private void Append(XmlTag tag) => Commit(tag.CopyTo(Reserve(tag.RoomLength)));
}
