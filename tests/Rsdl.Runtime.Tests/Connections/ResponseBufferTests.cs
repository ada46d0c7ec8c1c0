using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Rsdl.Runtime.Tests.Connections;

/// <summary>Buffers go back to their pool however reading a body ends.</summary>
public class ResponseBufferTests
{
    private const int Size = 100_000;

    [Theory]
    [InlineData("whole", 4)]
    [InlineData("too large", 4)]
    [InlineData("breaks", 4)]
    [InlineData("cancelled", 4)]
    [InlineData("empty", 1)]
    public async Task Every_buffer_is_returned_once(string end, int buffers)
    {
        using CancellationTokenSource cancellation = new();
        CountingPool pool = new();
        using StreamContent content = new(new EndingStream(end, cancellation));

        object? seen = await Record.ExceptionAsync(
            async () => Assert.Equal(
                end switch { "whole" => Size, "empty" => 0, _ => null },
                (await ResponseBody.ReadAsync(content, end == "too large" ? Size - 1 : Size, cancellation.Token, pool))?.Length));

        Assert.Equal(
            end switch { "breaks" => typeof(IOException), "cancelled" => typeof(OperationCanceledException), _ => null },
            seen?.GetType());
        Assert.Equal(buffers, pool.Rented);
        Assert.Empty(pool.Lent);
    }

    /// <summary>Gives bytes up to a size, and then ends as it is told to.</summary>
    private sealed class EndingStream(string end, CancellationTokenSource cancellation) : MemoryStream(new byte[end == "empty" ? 0 : Size])
    {
        // The content would learn the length otherwise, and with it the size of the one buffer.
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, CancellationToken.None);
            if (read == 0 && end == "breaks")
            {
                throw new IOException("reset");
            }

            if (read == 0 && end == "cancelled")
            {
                await cancellation.CancelAsync();
                cancellationToken.ThrowIfCancellationRequested();
            }

            return read;
        }
    }

    private sealed class CountingPool : ArrayPool<byte>
    {
        public HashSet<byte[]> Lent { get; } = [];

        public int Rented { get; private set; }

        public override byte[] Rent(int minimumLength)
        {
            byte[] buffer = new byte[minimumLength];
            Lent.Add(buffer);
            Rented++;
            return buffer;
        }

        public override void Return(byte[] array, bool clearArray = false) => Assert.True(Lent.Remove(array));
    }
}
