using System;
using System.Buffers.Binary;

namespace Rhev.Emulator.Seeding;

/// <summary>Numbers that look random and are always the same: each depends on what it is for and on nothing else.</summary>
internal static class SeedNumbers
{
    // Any number would do; another one makes another environment.
    private const ulong Seed = 0x5eed_2014_0122_0001;

    /// <summary>The id of the <paramref name="number"/>th thing of a kind.</summary>
    public static string Id(SeedKind kind, int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Mix(kind, number, 1));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], Mix(kind, number, 2));

        // The marks of a random GUID.
        bytes[7] = (byte)((bytes[7] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes).ToString();
    }

    /// <summary>A number from 0 to below a limit that belongs to a thing, one for each use.</summary>
    public static int Below(int limit, SeedKind kind, int number, int use) => (int)(Mix(kind, number, use + 3) % (ulong)limit);

    // SplitMix64.
    private static ulong Mix(SeedKind kind, int number, int use)
    {
        ulong mixed = Seed + (((ulong)kind << 48) ^ ((ulong)use << 40) ^ (ulong)number) * 0x9e37_79b9_7f4a_7c15;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58_476d_1ce4_e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d0_49bb_1331_11eb;
        return mixed ^ (mixed >> 31);
    }
}
