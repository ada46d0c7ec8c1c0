using System;
using System.Numerics;

namespace Rsdl.Runtime;

/// <summary>
/// Finds members by UTF-8 name. It remembers which member followed which the last time and tries that one first, because a server
/// writes all representations of a type alike. The memory is a hint: racing threads at worst cost each other a look-up.
/// </summary>
internal sealed class MemberTable
{
    private readonly EntityMember[] _members;
    private readonly int[] _buckets;
    private readonly int[] _following;

    public MemberTable(EntityMember[] members)
    {
        _members = members;
        _following = new int[members.Length + 1];
        for (int i = 0; i < members.Length; i++)
        {
            _following[i + 1] = members[i].IsItem ? i : i + 1;
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
    /// <param name="name">The name as UTF-8.</param>
    /// <param name="previous">The index of the member found before, -1 at the start; receives the index of the one found.</param>
    /// <returns>The member, or null if the type has none of that name.</returns>
    public EntityMember? Find(ReadOnlySpan<byte> name, ref int previous)
    {
        int predicted = _following[previous + 1];
        if ((uint)predicted < (uint)_members.Length && name.SequenceEqual(_members[predicted].Utf8Name))
        {
            previous = predicted;
            return _members[predicted];
        }

        return FindByHash(name, ref previous);
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
                _following[previous + 1] = index;
                previous = index;
                return _members[index];
            }
        }

        return null;
    }
}
