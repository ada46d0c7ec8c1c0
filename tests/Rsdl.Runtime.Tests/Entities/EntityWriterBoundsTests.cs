using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using Rsdl.Runtime.Tests.Entities.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Entities;

/// <summary>The writer copies tags in blocks that are longer than they are, which must not reach past the room that it asked for.</summary>
public class EntityWriterBoundsTests
{
    private const byte Guard = 0xA5;
    private const int GuardLength = 64;

    public static TheoryData<int> NameLengths => [1, 2, 5, 12, 28, 29, 30, 31, 32, 33, 60, 61, 62, 63, 93, 94, 300];

    [Theory]
    [MemberData(nameof(NameLengths))]
    public void Nothing_is_written_past_the_room_wherever_an_element_stands(int nameLength)
    {
        string name = new('n', nameLength);
        EntityType type = SlotEntity.Define(
            $"pad:s {name}s:s {name}l:l {name}t:b {name}f:b {name}d:d {name}e:e=Inner {name}r:E=Inner", $"Inner|@{name}:s");
        EntityType inner = type.Members[6].EntityType;
        var item = (SlotEntity)inner.Create();
        item.Set(0, "v");
        for (int before = 0; before < 300; before++)
        {
            var entity = (SlotEntity)type.Create();
            entity.Set(0, new string('p', before));
            entity.Set(1, "text");
            entity.Set(2, long.MinValue);
            entity.Set(3, true);
            entity.Set(4, false);
            entity.Set(5, 1.5);
            entity.Set(6, inner.Create());
            entity.Entities(7).Add(item);
            entity.Entities(7).Add(item);
            GuardedOutput output = new();

            EntityXml.Write(entity, output, name);

            Assert.Equal(
                $"<{name}><pad>{new string('p', before)}</pad><{name}s>text</{name}s><{name}l>-9223372036854775808</{name}l>"
                    + $"<{name}t>true</{name}t><{name}f>false</{name}f><{name}d>1.5</{name}d><{name}e/>"
                    + $"<{name}r {name}=\"v\"/><{name}r {name}=\"v\"/></{name}>",
                output.ToString());
        }
    }

    /// <summary>Gives exactly as much room as is asked for, and sees whether the bytes behind it are left alone.</summary>
    private sealed class GuardedOutput : IBufferWriter<byte>
    {
        private readonly List<byte> _written = [];
        private byte[] _room = [];

        public void Advance(int count)
        {
            Assert.True(_room.AsSpan(Math.Max(0, _room.Length - GuardLength)).IndexOfAnyExcept(Guard) < 0);
            _written.AddRange(_room.AsSpan(0, count));
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => throw new NotSupportedException();

        public Span<byte> GetSpan(int sizeHint = 0)
        {
            _room = new byte[sizeHint + GuardLength];
            Array.Fill(_room, Guard);
            return _room.AsSpan(0, sizeHint);
        }

        public override string ToString() => Encoding.UTF8.GetString([.. _written]);
    }
}
