using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rsdl.Runtime.Xml;

/// <summary>
/// The tags of an element whose name is known to be one, made once for all its occurrences: both in one array, each with room behind it,
/// so that copying one takes a fixed number of instructions.
/// </summary>
internal sealed class XmlTagPair
{
    private readonly byte[] _bytes;

    public XmlTagPair(ReadOnlySpan<byte> utf8Name)
    {
        StartLength = utf8Name.Length + 2;
        EndLength = utf8Name.Length + 3;
        TagRoom = (EndLength + Vector256<byte>.Count - 1) / Vector256<byte>.Count * Vector256<byte>.Count;
        _bytes = new byte[2 * TagRoom];
        Fill(_bytes, "<"u8, utf8Name);
        Fill(_bytes.AsSpan(TagRoom), "</"u8, utf8Name);
    }

    /// <summary>The length of the start tag: <c>&lt;name&gt;</c>.</summary>
    public int StartLength { get; }

    /// <summary>The length of the end tag: <c>&lt;/name&gt;</c>.</summary>
    public int EndLength { get; }

    /// <summary>The room that copying one of the tags needs, which is more than its length.</summary>
    public int TagRoom { get; }

    /// <summary>The room for both tags, whatever stands between them.</summary>
    public int Room => _bytes.Length;

    /// <summary>Copies the start tag; what follows it up to <see cref="TagRoom"/> is overwritten.</summary>
    /// <param name="destination">At least <see cref="TagRoom"/> bytes, which the caller has made sure of.</param>
    /// <returns>Where the tag ends.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte CopyStartTo(ref byte destination)
    {
        Copy(ref MemoryMarshal.GetArrayDataReference(_bytes), ref destination);
        return ref Unsafe.Add(ref destination, StartLength);
    }

    /// <summary>Copies the end tag; what follows it up to <see cref="TagRoom"/> is overwritten.</summary>
    /// <inheritdoc cref="CopyStartTo"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte CopyEndTo(ref byte destination)
    {
        Copy(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), TagRoom), ref destination);
        return ref Unsafe.Add(ref destination, EndLength);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Copy(ref byte tag, ref byte destination)
    {
        if (TagRoom == Vector256<byte>.Count)
        {
            Vector256.LoadUnsafe(ref tag).StoreUnsafe(ref destination);
        }
        else
        {
            Unsafe.CopyBlockUnaligned(ref destination, ref tag, (uint)TagRoom);
        }
    }

    private static void Fill(Span<byte> tag, ReadOnlySpan<byte> opening, ReadOnlySpan<byte> name)
    {
        opening.CopyTo(tag);
        name.CopyTo(tag[opening.Length..]);
        tag[opening.Length + name.Length] = (byte)'>';
    }
}
