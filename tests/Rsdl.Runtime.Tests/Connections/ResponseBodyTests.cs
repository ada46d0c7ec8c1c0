using System;
using System.IO;
using System.IO.Compression;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Rsdl.Runtime.Tests.Connections;

public class ResponseBodyTests
{
    [Theory]
    [InlineData("Content-Length: 100000\r\n", 100_000)]
    [InlineData("", 100_000)]
    public async Task A_body_of_exactly_the_limit_is_read_whole(string head, int size)
    {
        string xml = XmlOf(size);

        ApiResponse response = await Send(LoopbackServer.Answer(head + "Content-Type: application/xml\r\n", xml), size);

        Assert.Equal(xml, Encoding.UTF8.GetString(response.Body.Span));
    }

    [Fact]
    public async Task A_length_beyond_the_limit_is_refused_before_the_body_is_read()
    {
        // The body never comes: whoever waited for it would see a broken connection instead.
        await AssertTooLarge(LoopbackServer.Answer("Content-Length: 1001\r\nContent-Type: application/xml\r\n", ""), 1000);
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_counted() =>
        await AssertTooLarge(LoopbackServer.Answer("Content-Type: application/xml\r\n", XmlOf(100_001)), 100_000);

    [Fact]
    public async Task Bytes_are_counted_after_decompression()
    {
        byte[] bomb = Gzip(XmlOf(10_000_000));
        Assert.True(bomb.Length < 20_000);

        await AssertTooLarge(
            LoopbackServer.Answer($"Content-Length: {bomb.Length}\r\nContent-Encoding: gzip\r\nContent-Type: application/xml\r\n", bomb),
            1_000_000);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Compressed_bodies_are_read(string encoding)
    {
        string xml = XmlOf(50_000);
        byte[] body = encoding switch
        {
            "gzip" => Gzip(xml),
            "deflate" => Compress(xml, stream => new ZLibStream(stream, CompressionLevel.Fastest)),
            _ => Compress(xml, stream => new BrotliStream(stream, CompressionLevel.Fastest)),
        };

        ApiResponse response = await Send(
            LoopbackServer.Answer($"Content-Encoding: {encoding}\r\nContent-Type: application/xml\r\n", body), 50_000);

        Assert.Equal(xml, Encoding.UTF8.GetString(response.Body.Span));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Damaged_compression_is_a_protocol_error(string encoding)
    {
        byte[] answer = LoopbackServer.Answer(
            $"Content-Encoding: {encoding}\r\nContent-Type: application/xml\r\n", "this is not compressed at all, is it?");

        ApiProtocolException e = await Assert.ThrowsAsync<ApiProtocolException>(() => Send(answer, 1000));

        Assert.Equal("GET vms: the answer's compression is damaged (200 OK).", e.Message);
    }

    [Fact]
    public async Task A_body_that_ends_too_early_is_a_broken_connection()
    {
        byte[] answer = LoopbackServer.Answer("Content-Length: 100\r\nContent-Type: application/xml\r\n", "<vms>");

        ApiTransportException e = await Assert.ThrowsAsync<ApiTransportException>(() => Send(answer, 1000, HttpMethod.Post));

        Assert.True(e.MayHaveExecuted);
        Assert.Equal(HttpRequestError.ResponseEnded, e.Error);
        Assert.EndsWith(" broke. The outcome is uncertain: the request may have been executed.", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, "hello")]
    [InlineData(6, null)]
    public async Task A_short_body_comes_in_pieces_and_must_have_the_length_that_is_told(int length, string? expected)
    {
        using StreamContent content = new(new DrippingStream("hello"u8.ToArray()));
        content.Headers.ContentLength = length;

        Task<byte[]?> read = ResponseBody.ReadAsync(content, 100, default).AsTask();

        if (expected is null)
        {
            await Assert.ThrowsAsync<EndOfStreamException>(() => read);
        }
        else
        {
            Assert.Equal(expected, Encoding.UTF8.GetString((await read)!));
        }
    }

    [Theory]
    [InlineData("application/xml; charset=ISO-8859-1", "iso-8859-1")]
    [InlineData("application/xml; charset=\"utf-16\"", "utf-16")]
    [InlineData("application/xml; charset=UTF-8", "utf-8")]
    [InlineData("text/xml; charset=utf-8", "utf-8")]
    [InlineData("application/vnd.ovirt+xml", "utf-8")]
    [InlineData(null, "utf-8")]
    public async Task Xml_becomes_utf_8(string? contentType, string encoding)
    {
        byte[] body = Encoding.GetEncoding(encoding).GetBytes("<vm><name>Käse</name></vm>");
        using ScriptedHandler handler = new(() => ScriptedHandler.Answer(200, contentType, body));
        await using ApiConnection connection = handler.Connect();

        ApiResponse response = await connection.SendAsync(new() { Method = HttpMethod.Get, Path = "vms" });

        Assert.Equal("<vm><name>Käse</name></vm>", Encoding.UTF8.GetString(response.Body.Span));
    }

    private static string XmlOf(int size) => "<a>" + new string('x', size - 7) + "</a>";

    private static byte[] Gzip(string text) => Compress(text, stream => new GZipStream(stream, CompressionLevel.SmallestSize));

    private static byte[] Compress(string text, Func<Stream, Stream> compressor)
    {
        MemoryStream target = new();
        using (Stream stream = compressor(target))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return target.ToArray();
    }

    private static async Task AssertTooLarge(byte[] answer, long limit)
    {
        ApiResponseTooLargeException e = await Assert.ThrowsAsync<ApiResponseTooLargeException>(() => Send(answer, limit));

        Assert.Equal($"GET vms: the answer (200 OK) is larger than {limit} bytes.", e.Message);
        Assert.Equal(limit, e.MaxBytes);
    }

    private static async Task<ApiResponse> Send(byte[] answer, long limit, HttpMethod? method = null)
    {
        await using LoopbackServer server = new(answer);
        await using ApiConnection connection = ApiConnection.Create(new()
        {
            BaseAddress = server.BaseAddress,
            Credential = Credential.Basic("admin@internal", "secret"),
            Retry = RetryOptions.None,
            MaxResponseBytes = limit,
            Timeout = TimeSpan.FromSeconds(30),
        });
        return await connection.SendAsync(new() { Method = method ?? HttpMethod.Get, Path = "vms" });
    }

    /// <summary>Gives one byte at a time.</summary>
    private sealed class DrippingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..1], cancellationToken);
    }
}
