using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rsdl.Runtime.Xml;

/// <summary>Converts text that needs neither escaping nor decoding, which is nearly all of it.</summary>
internal static class XmlPlainText
{
    /// <summary>Copies the text, unless it has a character that needs more than a copy.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">As many bytes as the text has characters; undefined when the method returns false.</param>
    /// <returns>Whether the text was copied.</returns>
    public static bool TryCopy(ReadOnlySpan<char> text, Span<byte> destination)
    {
        int length = text.Length;
        if (length < Vector64<ushort>.Count)
        {
            return TryCopyShort(text, destination);
        }

        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref byte target = ref MemoryMarshal.GetReference(destination[..length]);
        if (length < Vector128<ushort>.Count)
        {
            return TryCopyTwoParts(ref source, ref target, length - Vector64<ushort>.Count);
        }

        int index = 0;
        do
        {
            // The last block overlaps the one before it.
            index = Math.Min(index, length - Vector128<ushort>.Count);
            Vector128<ushort> block = Vector128.LoadUnsafe(ref source, (nuint)index);
            if (!IsPlain(block))
            {
                return false;
            }

            Vector128.Narrow(block, block).GetLower().StoreUnsafe(ref target, (nuint)index);
            index += Vector128<ushort>.Count;
        }
        while (index < length);
        return true;
    }

    /// <summary>Turns ASCII into characters.</summary>
    /// <param name="ascii">The text.</param>
    /// <param name="destination">As many characters as the text has bytes; undefined when the method returns false.</param>
    /// <returns>Whether the text is ASCII.</returns>
    public static bool TryWiden(ReadOnlySpan<byte> ascii, Span<char> destination)
    {
        ref byte source = ref MemoryMarshal.GetReference(ascii);
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(destination[..ascii.Length]));
        int index = 0;
        for (; index <= ascii.Length - Vector128<byte>.Count; index += Vector128<byte>.Count)
        {
            Vector128<byte> block = Vector128.LoadUnsafe(ref source, (nuint)index);
            if (block.ExtractMostSignificantBits() != 0)
            {
                return false;
            }

            Vector128.WidenLower(block).StoreUnsafe(ref target, (nuint)index);
            Vector128.WidenUpper(block).StoreUnsafe(ref target, (nuint)(index + Vector128<ushort>.Count));
        }

        for (; index < ascii.Length; index++)
        {
            if (ascii[index] > 0x7F)
            {
                return false;
            }

            destination[index] = (char)ascii[index];
        }

        return true;
    }

    private static bool TryCopyShort(ReadOnlySpan<char> text, Span<byte> destination)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is < ' ' or > '~' or '&' or '<' or '>' or '"')
            {
                return false;
            }

            destination[i] = (byte)c;
        }

        return true;
    }

    // The first four characters and the last four, which overlap.
    private static bool TryCopyTwoParts(ref ushort source, ref byte target, int last)
    {
        Vector128<ushort> block = Vector128.Create(
            Vector64.LoadUnsafe(ref source), Vector64.LoadUnsafe(ref source, (nuint)last));
        if (!IsPlain(block))
        {
            return false;
        }

        Vector128<uint> bytes = Vector128.Narrow(block, block).AsUInt32();
        Unsafe.WriteUnaligned(ref target, bytes.GetElement(0));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, last), bytes.GetElement(1));
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(Vector128<ushort> block)
    {
        Vector128<ushort> special = Vector128.GreaterThan(block - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')))
            | Vector128.Equals(block, Vector128.Create((ushort)'&'))
            | Vector128.Equals(block, Vector128.Create((ushort)'<'))
            | Vector128.Equals(block, Vector128.Create((ushort)'>'))
            | Vector128.Equals(block, Vector128.Create((ushort)'"'));
        return special == Vector128<ushort>.Zero;
    }
}
