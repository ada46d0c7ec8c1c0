using System;
using System.Linq;
using System.Text;
using Rsdl.Runtime.Xml;
using Xunit;

namespace Rsdl.Tests.Xml;

public class XmlAllocationTests
{
    private static readonly byte[] Document = Encoding.UTF8.GetBytes(
        "<vms>" + string.Concat(Enumerable.Repeat(XmlSamples.WellFormed[26].Trim(), 50)) + "</vms>");

    [Fact]
    public void Scanning_a_document_allocates_nothing()
    {
        byte[] buffer = new byte[256];
        long consumed = Scan(buffer);

        long before = GC.GetAllocatedBytesForCurrentThread();
        long again = Scan(buffer);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.Equal((Document.Length, Document.Length), (consumed, again));
    }

    [Fact]
    public void Writing_into_a_buffer_that_is_large_enough_allocates_nothing()
    {
        var output = new FixedBuffer(new byte[100_000]);
        int expected = Write(output);

        long before = GC.GetAllocatedBytesForCurrentThread();
        int written = Write(output);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.Equal(expected, written);
    }

    private static long Scan(byte[] buffer)
    {
        var reader = new XmlUtf8Reader(Document);
        while (reader.Read())
        {
            while (reader.ReadAttribute())
            {
                Assert.True(reader.TryGetAttributeValue(buffer, out _));
            }

            if (reader.TokenType == XmlTokenType.Text && !reader.TextIsLiteral)
            {
                XmlText.TryDecode(reader.RawText, buffer, out _);
            }
            else if (reader.TokenType == XmlTokenType.StartElement && reader.Name.SequenceEqual("memory"u8))
            {
                Assert.True(reader.TryReadSimpleText(out _));
            }
        }

        return reader.BytesConsumed;
    }

    private static int Write(FixedBuffer output)
    {
        output.Written = 0;
        var writer = new XmlUtf8Writer(output);
        writer.WriteStartElement("vms"u8);
        for (int i = 0; i < 500; i++)
        {
            writer.WriteStartElement("vm"u8);
            writer.WriteAttribute("id"u8, i);
            writer.WriteElement("name"u8, "caf\u00E9 & \u20AC");
            writer.WriteText(true);
            writer.WriteText(1.5m);
            writer.WriteText(2.5);
            writer.WriteText(DateTimeOffset.UnixEpoch);
            writer.WriteEndElement("vm"u8);
        }

        writer.WriteEndElement("vms"u8);
        writer.Flush();
        return output.Written;
    }

    private sealed class FixedBuffer(byte[] bytes) : System.Buffers.IBufferWriter<byte>
    {
        public int Written { get; set; }

        public void Advance(int count) => Written += count;

        public Memory<byte> GetMemory(int sizeHint = 0) => bytes.AsMemory(Written);

        public Span<byte> GetSpan(int sizeHint = 0) => bytes.AsSpan(Written);
    }
}
