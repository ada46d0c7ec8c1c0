using System;
using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Rsdl.Runtime.Xml;

/// <summary>
/// The inner loops of <see cref="XmlUtf8Reader"/>. Most runs are shorter than a vector, so the first block is
/// examined in line instead of by a call into the library.
/// </summary>
internal static class XmlScanner
{
    /// <summary>The offset of the next '&lt;', '&amp;', ']' or carriage return; the length of the data if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IndexOfTextStop(ReadOnlySpan<byte> data, int index)
    {
        while (index <= data.Length - Vector128<byte>.Count)
        {
            Vector128<byte> block = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(data), (nuint)index);
            uint stops = (Vector128.Equals(block, Vector128.Create((byte)'<'))
                | Vector128.Equals(block, Vector128.Create((byte)'&'))
                | Vector128.Equals(block, Vector128.Create((byte)']'))
                | Vector128.Equals(block, Vector128.Create((byte)'\r'))).ExtractMostSignificantBits();
            if (stops != 0)
            {
                return index + BitOperations.TrailingZeroCount(stops);
            }

            index += Vector128<byte>.Count;
        }

        while (index < data.Length && data[index] is not ((byte)'<' or (byte)'&' or (byte)']' or (byte)'\r'))
        {
            index++;
        }

        return index;
    }

    /// <summary>
    /// The offset of the next '&lt;', '&amp;', quote or byte below the blank; the length of the data if there is none.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IndexOfAttributeStop(ReadOnlySpan<byte> data, int index, byte quote)
    {
        while (index <= data.Length - Vector128<byte>.Count)
        {
            Vector128<byte> block = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(data), (nuint)index);
            uint stops = (Vector128.Equals(block, Vector128.Create(quote))
                | Vector128.Equals(block, Vector128.Create((byte)'<'))
                | Vector128.Equals(block, Vector128.Create((byte)'&'))
                | Vector128.LessThan(block, Vector128.Create((byte)' '))).ExtractMostSignificantBits();
            if (stops != 0)
            {
                return index + BitOperations.TrailingZeroCount(stops);
            }

            index += Vector128<byte>.Count;
        }

        while (index < data.Length && data[index] != quote && data[index] is not ((byte)'<' or (byte)'&' or < (byte)' '))
        {
            index++;
        }

        return index;
    }

    /// <summary>The offset of the next byte that is no white space; the length of the data if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IndexOfContent(ReadOnlySpan<byte> data, int index)
    {
        while (index <= data.Length - Vector128<byte>.Count)
        {
            Vector128<byte> block = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(data), (nuint)index);
            uint blanks = (Vector128.Equals(block, Vector128.Create((byte)' '))
                | Vector128.Equals(block, Vector128.Create((byte)'\n'))
                | Vector128.Equals(block, Vector128.Create((byte)'\r'))
                | Vector128.Equals(block, Vector128.Create((byte)'\t'))).ExtractMostSignificantBits();
            if (blanks != ushort.MaxValue)
            {
                return index + BitOperations.TrailingZeroCount(~blanks);
            }

            index += Vector128<byte>.Count;
        }

        while (index < data.Length && XmlCharacters.IsWhiteSpace(data[index]))
        {
            index++;
        }

        return index;
    }

    /// <summary>
    /// The offset of the first byte that is no ASCII or a control that XML forbids; the length of the data if there is none.
    /// </summary>
    public static int IndexOfUnusual(ReadOnlySpan<byte> data)
    {
        int index = 0;
        for (; index <= data.Length - Vector256<byte>.Count; index += Vector256<byte>.Count)
        {
            Vector256<byte> block = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(data), (nuint)index);

            // As signed numbers, bytes beyond ASCII are less than the blank too.
            Vector256<byte> low = Vector256.LessThan(block.AsSByte(), Vector256.Create((sbyte)' ')).AsByte();
            Vector256<byte> white = Vector256.Equals(block, Vector256.Create((byte)'\n'))
                | Vector256.Equals(block, Vector256.Create((byte)'\t'))
                | Vector256.Equals(block, Vector256.Create((byte)'\r'));
            uint unusual = Vector256.AndNot(low, white).ExtractMostSignificantBits();
            if (unusual != 0)
            {
                return index + BitOperations.TrailingZeroCount(unusual);
            }
        }

        while (index < data.Length && (data[index] is >= (byte)' ' and < 0x80 || XmlCharacters.IsWhiteSpace(data[index])))
        {
            index++;
        }

        return index;
    }

    /// <summary>The offset after the name that begins at <paramref name="start"/>; <paramref name="start"/> if none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EndOfName(ReadOnlySpan<byte> data, int start)
    {
        if ((uint)start >= (uint)data.Length)
        {
            return start;
        }

        byte first = data[start];
        if (!char.IsAsciiLetter((char)first) && first != '_')
        {
            return EndOfRareName(data, start);
        }

        // A byte below 0x80 is a name character when the entries of its two nibbles share a bit.
        Vector128<byte> lowNibble = Vector128.Create((byte)26, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 4, 4, 5, 5, 12);
        Vector128<byte> highNibble = Vector128.Create((byte)0, 0, 1, 2, 4, 8, 4, 16, 0, 0, 0, 0, 0, 0, 0, 0);
        int index = start + 1;
        while (index <= data.Length - Vector128<byte>.Count)
        {
            Vector128<byte> block = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(data), (nuint)index);
            Vector128<byte> classes = Vector128.ShuffleNative(lowNibble, block & Vector128.Create((byte)0x0F))
                & Vector128.ShuffleNative(highNibble, block >>> 4);
            uint stops = Vector128.Equals(classes, Vector128<byte>.Zero).ExtractMostSignificantBits();
            if (stops != 0)
            {
                index += BitOperations.TrailingZeroCount(stops);
                return data[index] < 0x80 ? index : ContinueName(data, index);
            }

            index += Vector128<byte>.Count;
        }

        return ContinueName(data, index);
    }

    /// <summary>Whether the same bytes follow two offsets, of which <paramref name="second"/> is the greater.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEqual(ReadOnlySpan<byte> data, int first, int second, int length)
    {
        if (length > Vector128<byte>.Count || second > data.Length - Vector128<byte>.Count)
        {
            return data.Slice(first, length).SequenceEqual(data.Slice(second, length));
        }

        ref byte start = ref MemoryMarshal.GetReference(data);
        uint equal = Vector128.Equals(Vector128.LoadUnsafe(ref start, (nuint)first), Vector128.LoadUnsafe(ref start, (nuint)second))
            .ExtractMostSignificantBits();
        return BitOperations.TrailingZeroCount(~equal) >= length;
    }

    private static int EndOfRareName(ReadOnlySpan<byte> data, int start) =>
        Rune.DecodeFromUtf8(data[start..], out Rune rune, out int length) == OperationStatus.Done
            && XmlCharacters.IsNameStart(rune.Value)
            ? ContinueName(data, start + length)
            : start;

    private static int ContinueName(ReadOnlySpan<byte> data, int index)
    {
        while (index < data.Length
            && Rune.DecodeFromUtf8(data[index..], out Rune rune, out int length) == OperationStatus.Done
            && XmlCharacters.IsName(rune.Value))
        {
            index += length;
        }

        return index;
    }
}
