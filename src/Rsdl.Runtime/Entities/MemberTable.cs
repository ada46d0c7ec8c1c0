using System;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rsdl.Runtime;

/// <summary>
/// Finds members by UTF-8 name. It remembers which member followed which the last time and tries that one first, because a server
/// writes all representations of a type alike. The memory is a hint: racing threads at worst cost each other a look-up.
/// </summary>
internal sealed class MemberTable
{
    private readonly EntityMember[] _members;
    private readonly Place[] _places;
    private readonly int[] _buckets;

    public MemberTable(EntityMember[] members)
    {
        _members = members;
        _places = new Place[members.Length + 1];
        for (int i = 0; i < members.Length; i++)
        {
            _places[i + 1] = new Place
            {
                Head = Head(members[i].Utf8Name),
                Length = members[i].Utf8Name.Length,
                Following = members[i].Form == MemberForm.Item ? i : i + 1,
            };
        }

        _buckets = new int[(int)BitOperations.RoundUpToPowerOf2((uint)(members.Length * 2) + 1)];
        for (int i = 0; i < members.Length; i++)
        {
            int bucket = (int)Utf8Hash.Compute(members[i].Utf8Name) & (_buckets.Length - 1);
            while (_buckets[bucket] != 0)
            {
                bucket = (bucket + 1) & (_buckets.Length - 1);
            }

            _buckets[bucket] = i + 1;
        }
    }

    public ReadOnlySpan<EntityMember> Members => _members;

    /// <summary>Finds a member.</summary>
    /// <param name="data">The document.</param>
    /// <param name="start">Where the name begins in it.</param>
    /// <param name="length">The length of the name.</param>
    /// <param name="previous">The index of the member found before, -1 at the start; receives the index of the one found.</param>
    /// <returns>The member, or null if the type has none of that name.</returns>
    public EntityMember? Find(ReadOnlySpan<byte> data, int start, int length, ref int previous)
    {
        int predicted = _places[previous + 1].Following;
        EntityMember[] members = _members;
        if ((uint)predicted < (uint)members.Length && IsName(data, start, length, predicted))
        {
            previous = predicted;
            return members[predicted];
        }

        return FindByHash(data.Slice(start, length), ref previous);
    }

    /// <summary>The text member of a name; null if there is none.</summary>
    public EntityMember? FindText(ReadOnlySpan<byte> name)
    {
        foreach (EntityMember member in _members)
        {
            if (member.Kind == EntityMemberKind.Text && name.SequenceEqual(member.Utf8Name))
            {
                return member;
            }
        }

        return null;
    }

    // Most names are short, and most lie far enough before the end of the document to be read as one number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsName(ReadOnlySpan<byte> data, int start, int length, int index)
    {
        ref readonly Place place = ref _places[index + 1];
        if (length != place.Length)
        {
            return false;
        }

        if (length <= sizeof(ulong) && start <= data.Length - sizeof(ulong))
        {
            int unused = 8 * (sizeof(ulong) - length);
            return BinaryPrimitives.ReadUInt64LittleEndian(data[start..]) << unused == place.Head;
        }

        return data.Slice(start, length).SequenceEqual(_members[index].Utf8Name);
    }

    /// <summary>The first bytes of a name, of which fewer than eight lie at the end of the number.</summary>
    private static ulong Head(ReadOnlySpan<byte> name)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        bytes.Clear();
        name[..Math.Min(name.Length, sizeof(ulong))].CopyTo(bytes[Math.Max(0, sizeof(ulong) - name.Length)..]);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    private EntityMember? FindByHash(ReadOnlySpan<byte> name, ref int previous)
    {
        if (previous >= 0 && _members[previous].Form is MemberForm.RepeatedElement or MemberForm.Item
            && name.SequenceEqual(_members[previous].Utf8Name))
        {
            return _members[previous];
        }

        int bucket = (int)Utf8Hash.Compute(name) & (_buckets.Length - 1);
        for (int index; (index = _buckets[bucket] - 1) >= 0; bucket = (bucket + 1) & (_buckets.Length - 1))
        {
            if (name.SequenceEqual(_members[index].Utf8Name))
            {
                _places[previous + 1].Following = index;
                previous = index;
                return _members[index];
            }
        }

        return null;
    }

    /// <summary>What is looked at of a member to predict the next one; all together, and the first before any member.</summary>
    private struct Place
    {
        /// <summary>The first bytes of the name.</summary>
        public ulong Head;

        /// <summary>The length of the name.</summary>
        public int Length;

        /// <summary>The index of the member that followed the last time.</summary>
        public int Following;
    }
}
