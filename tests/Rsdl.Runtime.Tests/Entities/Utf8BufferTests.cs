using System;
using System.Buffers;
using System.Globalization;
using System.Linq;
using System.Text;
using Rsdl.Runtime.Tests.Entities.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Entities;

/// <summary>Each thread keeps a buffer for the documents that it writes. These tests stay on theirs.</summary>
public class Utf8BufferTests
{
    private const string Secret = "s3cr3t!";
    private static readonly EntityType Type = SlotEntity.Define("name:s password:s note:s item:S");

    public static TheoryData<int> Sizes =>
        [0, 1, 255, 256, 257, 4000, 4095, 4096, 4097, 8191, 8192, 8193, 16_383, 16_384, 16_385, 20_000, 65_536, 300_000, 1_000_000];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_document_is_complete_whatever_its_size(int size)
    {
        foreach (int part in new[] { 10, 250, 3000, 20_000 })
        {
            var entity = (SlotEntity)Type.Create();
            var expected = new StringBuilder("<r>");
            for (int i = 0; expected.Length < size; i++)
            {
                string text = i.ToString(CultureInfo.InvariantCulture).PadLeft(Math.Min(part, Math.Max(1, size - expected.Length)), '.');
                entity.Texts(3).Add(text);
                expected.Append("<item>").Append(text).Append("</item>");
            }

            string document = size <= "<r>".Length ? "<r/>" : expected.Append("</r>").ToString();

            Assert.Equal(document, Write(entity));
            Assert.Equal(document, Write(entity));
            AssertClean();
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void One_long_value_is_complete_whatever_it_holds(int size)
    {
        foreach (string unit in new[] { "x", "&", "\u00E9", "\u20AC" })
        {
            var entity = (SlotEntity)Type.Create();
            entity.Set(0, string.Concat(Enumerable.Repeat(unit, size / 4)));
            string escaped = string.Concat(Enumerable.Repeat(unit == "&" ? "&amp;" : unit, size / 4));

            Assert.Equal($"<r><name>{escaped}</name></r>", Write(entity));
            AssertClean();
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void After_a_failed_write_nothing_is_left_and_the_next_document_is_right(int size)
    {
        var entity = (SlotEntity)Type.Create();
        entity.Set(0, new string('n', size));
        entity.Set(1, Secret);
        foreach (string note in new[] { "\0", Secret + "\0", "&" + Secret + "\uFFFE", new string('x', 300) + Secret + "\uD83D" })
        {
            entity.Set(2, note);
            Assert.Throws<ArgumentException>(() => EntityXml.ToUtf8(entity, "r"));
            AssertClean();

            entity.Set(2, "a");
            Assert.Equal($"<r><name>{new string('n', size)}</name><password>{Secret}</password><note>a</note></r>", Write(entity));
            AssertClean();
        }
    }

    [Fact]
    public void A_secret_is_not_left_in_the_buffer_wherever_it_stood()
    {
        string[] secrets = [Secret, Secret + "&", Secret + "\u00E9", "<" + Secret, string.Concat(Enumerable.Repeat(Secret, 30)) + "\""];
        for (int before = 0; before < 5000; before += 7)
        {
            foreach (string secret in secrets)
            {
                var entity = (SlotEntity)Type.Create();
                entity.Set(0, new string('n', before));
                entity.Set(1, secret);

                byte[] written = EntityXml.ToUtf8(entity, "r");

                Assert.Equal(secret, EntityXml.Read<SlotEntity>(written, Type).Text(1));
                AssertClean();
            }
        }
    }

    [Fact]
    public void A_short_document_after_a_long_one_has_nothing_of_it()
    {
        foreach (int size in new[] { 10_000, 100, 300_000, 0, 5000 })
        {
            var entity = (SlotEntity)Type.Create();
            entity.Set(0, new string('n', size));

            Assert.Equal($"<r><name>{new string('n', size)}</name></r>", Write(entity));
        }
    }

    [Fact]
    public void The_thread_keeps_one_buffer_and_none_that_is_very_large()
    {
        Utf8Buffer first = Utf8Buffer.Rent();
        Utf8Buffer second = Utf8Buffer.Rent();
        Assert.NotSame(first, second);
        first.Return(true);
        Assert.Same(first, Utf8Buffer.Rent());

        first.GetSpan(100_000);
        first.Return(true);

        Utf8Buffer next = Utf8Buffer.Rent();
        Assert.NotSame(first, next);
        next.Return(true);
    }

    [Fact]
    public void Growing_keeps_what_was_written_and_wipes_where_it_was()
    {
        Utf8Buffer buffer = Utf8Buffer.Rent();
        Memory<byte> small = buffer.GetMemory();
        Encoding.ASCII.GetBytes(Secret, small.Span);
        buffer.Advance(Secret.Length);

        Memory<byte> large = buffer.GetMemory(small.Length);

        Assert.True(large.Length >= small.Length);
        Assert.Equal(Secret, Encoding.ASCII.GetString(buffer.ToArray()));
        Assert.True(small.Span.IndexOfAnyExcept((byte)0) < 0);
        buffer.Return(true);
        AssertClean();
    }

    [Fact]
    public void Asking_for_no_room_gives_some()
    {
        Utf8Buffer buffer = Utf8Buffer.Rent();
        buffer.Advance(buffer.GetSpan().Length);

        Assert.NotEqual(0, buffer.GetSpan().Length);
        Assert.NotEqual(0, buffer.GetMemory().Length);
        buffer.Return(true);
    }

    private static void AssertClean()
    {
        Utf8Buffer buffer = Utf8Buffer.Rent();
        int left = buffer.GetSpan().IndexOfAnyExcept((byte)0);
        int length = buffer.ToArray().Length;
        buffer.Return(true);
        Assert.Equal((-1, 0), (left, length));
    }

    private static string Write(Entity entity)
    {
        byte[] document = EntityXml.ToUtf8(entity, "r");
        var output = new ArrayBufferWriter<byte>();
        EntityXml.Write(entity, output, "r");
        Assert.True(output.WrittenSpan.SequenceEqual(document));
        return Encoding.UTF8.GetString(document);
    }
}
