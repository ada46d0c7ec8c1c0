using System;
using System.Buffers;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.IO.Compression;
using System.Threading;
using System.Threading.Tasks;

namespace Rhev.Emulator.Http;

/// <summary>
/// The bytes of an answer until they are sent. Those of a large one are packed part by part: lists repeat themselves so much that
/// hundreds of megabytes become a few.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A stream in memory holds nothing that has to be given back.")]
internal sealed class ReplyBytes
{
    /// <summary>How many bytes are kept as they are.</summary>
    public const int PartSize = 1 << 20;

    // The fastest, which is enough for text as regular as this.
    private const int Quality = 1;
    private const int Window = 20;

    private readonly List<(byte[] Packed, int Length)> _parts = [];
    private readonly MemoryStream _latest = new();
    private long _packedLength;

    /// <summary>How many bytes there are.</summary>
    public long Length => _packedLength + _latest.Length;

    /// <summary>Takes further bytes.</summary>
    public Stream Target => _latest;

    /// <summary>Packs what was written if it has become much; to be called between writes.</summary>
    public void Pack()
    {
        if (_latest.Length < PartSize)
        {
            return;
        }

        ReadOnlySpan<byte> part = _latest.GetBuffer().AsSpan(0, (int)_latest.Length);
        byte[] packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(part.Length));
        try
        {
            if (!BrotliEncoder.TryCompress(part, packed, out int length, Quality, Window))
            {
                throw new InvalidOperationException("A part of an answer is larger packed than it can be.");
            }

            _parts.Add((packed[..length], part.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }

        _packedLength += part.Length;
        _latest.SetLength(0);
    }

    /// <summary>The first bytes.</summary>
    /// <param name="count">How many at most; no more than <see cref="PartSize"/>.</param>
    public byte[] Beginning(int count)
    {
        if (_parts.Count == 0)
        {
            return _latest.GetBuffer()[..(int)Math.Min(count, _latest.Length)];
        }

        byte[] first = new byte[_parts[0].Length];
        Unpack(_parts[0].Packed, first);
        return first[..count];
    }

    /// <summary>Sends all bytes, as fast as they are taken.</summary>
    public async Task SendAsync(Stream receiver, CancellationToken ct)
    {
        foreach ((byte[] packed, int length) in _parts)
        {
            byte[] part = ArrayPool<byte>.Shared.Rent(length);
            try
            {
                Unpack(packed, part);
                await receiver.WriteAsync(part.AsMemory(0, length), ct).ConfigureAwait(false);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(part);
            }
        }

        await receiver.WriteAsync(_latest.GetBuffer().AsMemory(0, (int)_latest.Length), ct).ConfigureAwait(false);
    }

    private static void Unpack(byte[] packed, Span<byte> part)
    {
        if (!BrotliDecoder.TryDecompress(packed, part, out _))
        {
            throw new InvalidOperationException("A part of an answer cannot be unpacked.");
        }
    }
}
