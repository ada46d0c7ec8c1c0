using System;
using System.Buffers.Binary;
using System.Numerics;

namespace Rsdl.Runtime;

/// <summary>A cheap hash of short names and values: their length and the bytes at both ends.</summary>
internal static class Utf8Hash
{
    public static uint Compute(ReadOnlySpan<byte> utf8)
    {
        ulong head, tail;
        if (utf8.Length >= sizeof(ulong))
        {
            head = BinaryPrimitives.ReadUInt64LittleEndian(utf8);
            tail = BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..]);
        }
        else if (utf8.Length >= sizeof(uint))
        {
            head = BinaryPrimitives.ReadUInt32LittleEndian(utf8);
            tail = BinaryPrimitives.ReadUInt32LittleEndian(utf8[^sizeof(uint)..]);
        }
        else if (utf8.Length > 0)
        {
            head = utf8[0];
            tail = (ulong)(utf8[^1] | (utf8[utf8.Length / 2] << 8));
        }
        else
        {
            return 0;
        }

        ulong mixed = (head * 0x9E3779B97F4A7C15UL) ^ BitOperations.RotateLeft(tail * 0xC2B2AE3D27D4EB4FUL, 31) ^ (uint)utf8.Length;
        mixed *= 0xD6E8FEB86659FD93UL;
        return (uint)(mixed >> 32);
    }
}
