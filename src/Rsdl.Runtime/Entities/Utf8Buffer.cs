using System;
using System.Buffers;

namespace Rsdl.Runtime;

/// <summary>
/// A buffer that documents are written into. Each thread keeps one, so that writing allocates nothing but the document; what was
/// in it is wiped, since requests hold passwords.
/// </summary>
internal sealed class Utf8Buffer : IBufferWriter<byte>
{
    private const int FirstSize = 4 * 1024;
    private const int LargestKept = 16 * 1024;

    [ThreadStatic]
    private static Utf8Buffer? spare;

    private byte[] _bytes = new byte[FirstSize];
    private int _length;

    /// <summary>An empty buffer, which the caller gives back with <see cref="Return"/>.</summary>
    public static Utf8Buffer Rent()
    {
        Utf8Buffer buffer = spare ?? new Utf8Buffer();
        spare = null;
        return buffer;
    }

    /// <summary>A copy of what was written.</summary>
    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();

    /// <summary>Wipes the buffer and keeps it for the thread's next document, unless it has grown very large.</summary>
    /// <param name="isComplete">Whether the writer told of all that it wrote; one that failed has not.</param>
    public void Return(bool isComplete)
    {
        Array.Clear(_bytes, 0, isComplete ? _length : _bytes.Length);
        _length = 0;
        if (_bytes.Length <= LargestKept)
        {
            spare = this;
        }
    }

    /// <inheritdoc/>
    public void Advance(int count) => _length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_length);
    }

    private void Reserve(int sizeHint)
    {
        long needed = _length + (long)Math.Max(sizeHint, 1);
        if (needed <= _bytes.Length)
        {
            return;
        }

        byte[] larger = new byte[Math.Max(needed, Math.Min(_bytes.Length * 2L, Array.MaxLength))];
        _bytes.AsSpan(0, _length).CopyTo(larger);
        Array.Clear(_bytes);
        _bytes = larger;
    }
}
