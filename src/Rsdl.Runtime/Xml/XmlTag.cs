using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rsdl.Runtime.Xml;

/// <summary>Markup that is written often: kept with room behind it, so that copying it takes a fixed number of instructions.</summary>
internal sealed class XmlTag
{
    private readonly byte[] _bytes;

    public XmlTag(ReadOnlySpan<byte> markup)
    {
        int blocks = (markup.Length + Vector256<byte>.Count - 1) / Vector256<byte>.Count;
        _bytes = new byte[blocks * Vector256<byte>.Count];
        markup.CopyTo(_bytes);
        Length = markup.Length;
    }

    /// <summary>The length of the markup.</summary>
    public int Length { get; }

    /// <summary>The room that <see cref="CopyTo"/> needs, which is more than the length for short markup.</summary>
    public int RoomLength => _bytes.Length;

    /// <summary>Copies the markup; what follows it up to <see cref="RoomLength"/> is overwritten.</summary>
    /// <param name="destination">At least <see cref="RoomLength"/> bytes.</param>
    /// <returns>The length of the markup.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CopyTo(Span<byte> destination)
    {
        byte[] bytes = _bytes;
        if (bytes.Length == Vector256<byte>.Count && destination.Length >= Vector256<byte>.Count)
        {
            Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(bytes))
                .StoreUnsafe(ref MemoryMarshal.GetReference(destination));
        }
        else
        {
            bytes.CopyTo(destination);
        }

        return Length;
    }
}
