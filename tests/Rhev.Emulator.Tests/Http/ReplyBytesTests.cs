using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Rhev.Emulator.Http;
using Xunit;

namespace Rhev.Emulator.Tests.Http;

public sealed class ReplyBytesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(ReplyBytes.PartSize - 1)]
    [InlineData(ReplyBytes.PartSize)]
    [InlineData(3 * ReplyBytes.PartSize)]
    [InlineData((5 * ReplyBytes.PartSize) + 17)]
    public async Task What_was_written_is_sent(int length)
    {
        byte[] content = new byte[length];
        new Random(length).NextBytes(content);
        ReplyBytes bytes = new();
        foreach (byte[] piece in content.Chunk(10_007))
        {
            bytes.Target.Write(piece);
            bytes.Pack();
        }

        using MemoryStream sent = new();
        await bytes.SendAsync(sent, CancellationToken.None);
        using MemoryStream again = new();
        await bytes.SendAsync(again, CancellationToken.None);

        Assert.Equal(length, bytes.Length);
        Assert.Equal(content, sent.ToArray());
        Assert.Equal(content, again.ToArray());
        Assert.Equal(content.Take(32_000), bytes.Beginning(32_000));
    }

    [Fact]
    public async Task A_piece_may_be_larger_than_a_part()
    {
        byte[] content = new byte[3 * ReplyBytes.PartSize];
        new Random(1).NextBytes(content);
        ReplyBytes bytes = new();
        bytes.Target.Write(content);
        bytes.Pack();
        using MemoryStream sent = new();
        await bytes.SendAsync(sent, CancellationToken.None);

        Assert.Equal(content, sent.ToArray());
        Assert.Equal(0, bytes.Target.Length);
    }
}
