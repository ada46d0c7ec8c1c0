using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Rsdl.Runtime;

#pragma warning disable CA1000 // An enum is named by its type alone: OpenEnum<VmStatus>.FromWire(text).
#pragma warning disable CA1711 // It is an enum to those who use it.

/// <summary>
/// An enumerated value as a Manager sent it: one of the values that the SDK knows, or a text from a newer or older Manager, which
/// is kept and written back as it is. Equality, hash code and the look-up of the name all ignore the case of the text.
/// </summary>
/// <typeparam name="TEnum">
/// The known values. Its members carry <see cref="WireNameAttribute"/>; the member <c>Unrecognized</c>, with the value 0, has none.
/// The numbers mean nothing outside the program: to store a value, store <see cref="Wire"/>.
/// </typeparam>
/// <example>
/// <code>
/// if (vm.Status == VmStatus.Up) { }
/// if (vm.Status is { Known: VmStatus.Up or VmStatus.PoweringUp }) { }
/// string text = vm.Status.ToEnum() switch { VmStatus.Up => "running", _ => vm.Status?.Wire ?? "no status" };
/// </code>
/// </example>
public readonly struct OpenEnum<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>
    : IEquatable<OpenEnum<TEnum>>
    where TEnum : struct, Enum
{
    private readonly string? _wire;

    private OpenEnum(string wire) => _wire = wire;

    /// <summary>The texts that the members of the enum have on the wire, in the order of the members' values.</summary>
    public static IReadOnlyList<string> WireNames => OpenEnumNames<TEnum>.Wires;

    /// <summary>The text exactly as it was received; empty for a default instance.</summary>
    public string Wire => _wire ?? "";

    /// <summary>The member with this text; the member with the value 0, <c>Unrecognized</c>, when there is none.</summary>
    public TEnum Known => OpenEnumNames<TEnum>.TryGetValue(Wire, out TEnum value) ? value : default;

    /// <summary>Whether a member has this text.</summary>
    public bool IsKnown => OpenEnumNames<TEnum>.TryGetValue(Wire, out _);

    /// <summary>The value with a member's text.</summary>
    /// <param name="value">The member.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The value is <c>Unrecognized</c> or is in no member, so that it has no text.
    /// </exception>
    public static implicit operator OpenEnum<TEnum>(TEnum value) => new(OpenEnumNames<TEnum>.GetWire(value));

    /// <summary>The value for a search, translated as appendix D of the guide tells.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The text, from a Manager, has a character that a search cannot carry.</exception>
    public static implicit operator SearchValue(OpenEnum<TEnum> value) => SearchValue.Enumerated(value.Wire);

    /// <summary>Whether two values have the same text, ignoring case.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">A value.</param>
    public static bool operator ==(OpenEnum<TEnum> left, OpenEnum<TEnum> right) => left.Equals(right);

    /// <summary>Whether two values have different texts, ignoring case.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">A value.</param>
    public static bool operator !=(OpenEnum<TEnum> left, OpenEnum<TEnum> right) => !left.Equals(right);

    /// <summary>A value with any text, known or not.</summary>
    /// <param name="wire">The text, kept as it is.</param>
    /// <returns>The value.</returns>
    public static OpenEnum<TEnum> FromWire(string wire)
    {
        ArgumentNullException.ThrowIfNull(wire);
        return new(wire);
    }

    /// <summary>Whether another value has the same text, ignoring case.</summary>
    /// <param name="other">The other value.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(OpenEnum<TEnum> other) => string.Equals(Wire, other.Wire, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OpenEnum<TEnum> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Wire.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>The text on the wire.</summary>
    /// <returns><see cref="Wire"/>.</returns>
    public override string ToString() => Wire;
}
