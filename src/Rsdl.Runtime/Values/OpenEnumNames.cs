using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Reflection;

namespace Rsdl.Runtime;

/// <summary>The wire texts of an enum's members, read once from their <see cref="WireNameAttribute"/>.</summary>
internal static class OpenEnumNames<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>
    where TEnum : struct, Enum
{
    // Filled before the type initializer ends and never changed: any number of threads may read them.
    private static readonly Dictionary<string, TEnum> ValuesByWire = new(StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<TEnum, string> WiresByValue = [];

    /// <summary>The wire texts in the order of the members' values.</summary>
    public static IReadOnlyList<string> Wires { get; } = ReadMembers();

    public static bool TryGetValue(string wire, out TEnum value) => ValuesByWire.TryGetValue(wire, out value);

    /// <exception cref="ArgumentOutOfRangeException">No member with a wire text has this value.</exception>
    public static string GetWire(TEnum value) => WiresByValue.TryGetValue(value, out string? wire)
        ? wire
        : throw new ArgumentOutOfRangeException(
            nameof(value),
            value,
            $"No member of {typeof(TEnum).Name} with this value has a text on the wire; for a text that is not in the enum use FromWire.");

    private static ImmutableArray<string> ReadMembers()
    {
        List<(TEnum Value, string Wire)> members = [];
        foreach (FieldInfo field in typeof(TEnum).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            if (field.GetCustomAttribute<WireNameAttribute>() is { Name: string wire })
            {
                TEnum value = Enum.Parse<TEnum>(field.Name);
                ValuesByWire.TryAdd(wire, value);
                WiresByValue.TryAdd(value, wire);
                members.Add((value, wire));
            }
        }

        return [.. members.OrderBy(member => member.Value).Select(member => member.Wire)];
    }
}
