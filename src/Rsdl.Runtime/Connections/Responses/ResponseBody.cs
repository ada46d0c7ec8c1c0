using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime;

/// <summary>Reads a response's body into memory, up to a limit.</summary>
internal static class ResponseBody
{
    private const int FirstBuffer = 16 * 1024;

    /// <param name="content">The response's content.</param>
    /// <param name="maxBytes">The limit.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <param name="pool">Lends the buffers; the shared one, unless given.</param>
    /// <returns>The body; <see langword="null"/> if it is larger than the limit.</returns>
    public static ValueTask<byte[]?> ReadAsync(
        HttpContent content, long maxBytes, CancellationToken cancellationToken, ArrayPool<byte>? pool = null) =>
        content.Headers.ContentLength switch
        {
            { } length when length > maxBytes => new((byte[]?)null),
            { } length and > 0 and <= FirstBuffer => ReadShortAsync(content, (int)length, cancellationToken),
            _ => ReadAnyAsync(content, maxBytes, pool ?? ArrayPool<byte>.Shared, cancellationToken),
        };

    /// <summary>Reads a body of a length that is known; the transport sees to it that no more comes.</summary>
    private static async ValueTask<byte[]?> ReadShortAsync(HttpContent content, int length, CancellationToken cancellationToken)
    {
        byte[] body = new byte[length];
        Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        for (int read, filled = 0; filled < length; filled += read)
        {
            read = await stream.ReadAsync(body.AsMemory(filled), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                throw new EndOfStreamException();
            }
        }

        return body;
    }

    private static async ValueTask<byte[]?> ReadAnyAsync(
        HttpContent content, long maxBytes, ArrayPool<byte> pool, CancellationToken cancellationToken)
    {
        Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            return await ReadAsync(stream, maxBytes, pool, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<byte[]?> ReadAsync(
        Stream stream, long maxBytes, ArrayPool<byte> pool, CancellationToken cancellationToken)
    {
        byte[] buffer = pool.Rent(FirstBuffer);
        try
        {
            int length = 0;
            while (true)
            {
                int read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                length += read;
                if (length > maxBytes)
                {
                    return null;
                }

                if (read == 0)
                {
                    return buffer[..length];
                }

                if (length == buffer.Length)
                {
                    buffer = Grow(buffer, pool);
                }
            }
        }
        finally
        {
            pool.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer, ArrayPool<byte> pool)
    {
        byte[] larger = pool.Rent((int)Math.Min(buffer.Length * 2L, Array.MaxLength));
        buffer.CopyTo(larger, 0);
        pool.Return(buffer);
        return larger;
    }
}
