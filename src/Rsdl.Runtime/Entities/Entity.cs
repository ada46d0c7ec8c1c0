using System;
using System.Collections.Generic;

namespace Rsdl.Runtime;

/// <summary>
/// The base of all generated representations: properties over numbered slots, described by an <see cref="EntityType"/>.
/// An entity keeps what its type does not know and writes it back. Entities form trees; an instance is not thread-safe while
/// it is changed.
/// </summary>
public abstract class Entity
{
    /// <summary>What a document held that the entity's type does not know, kept to be written back.</summary>
    public UnrecognizedContent Unrecognized => UnrecognizedOrNull ??= new UnrecognizedContent(GetEntityType());

    internal EntityType EntityType => GetEntityType();

    /// <summary>The root element of the document that this was read from, where it is not the one of the type.</summary>
    internal string? RootElement { get; set; }

    internal UnrecognizedContent? UnrecognizedOrNull { get; set; }

    /// <summary>The members' values by slot; null while none was set.</summary>
    internal object?[]? Slots { get; private set; }

    /// <summary>The type's name, with the identifier and the name if the entity has these; never other values.</summary>
    public sealed override string ToString() => EntityText.Describe(this);

    /// <summary>The items, if the entity is a list that has any.</summary>
    internal virtual List<object>? GetItems() => null;

    internal virtual void AddItem(object item) =>
        throw new InvalidOperationException($"The class of type '{EntityType.Name}' is not an EntityList.");

    internal object?[] EnsureSlots() => Slots ??= new object?[GetEntityType().SlotCount];

    /// <summary>The description of the entity's type.</summary>
    /// <returns>The one instance that describes the type.</returns>
    protected abstract EntityType GetEntityType();

    /// <summary>Reads a text member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <returns>The text, or null if it is absent.</returns>
    protected string? GetText(int slot) => Slots?[slot] switch
    {
        null => null,
        string text => text,
        RawValue raw => raw.Value as string,
        _ => null,
    };

    /// <summary>Sets a text member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <param name="value">The text; the empty string clears the element on the server, null leaves it out.</param>
    protected void SetText(int slot, string? value) => EnsureSlots()[slot] = value;

    /// <summary>Reads a boolean member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <returns>The value, or null if it is absent or no boolean.</returns>
    protected bool? GetBoolean(int slot) => GetValue<bool>(slot);

    /// <summary>Sets a boolean member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <param name="value">The value; null leaves it out.</param>
    protected void SetBoolean(int slot, bool? value) => EnsureSlots()[slot] = value is { } set ? Boxes.Of(set) : null;

    /// <summary>Reads a 32-bit integer member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <returns>The value, or null if it is absent or no such number.</returns>
    protected int? GetInt32(int slot) => GetValue<int>(slot);

    /// <summary>Sets a 32-bit integer member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <param name="value">The value; null leaves it out.</param>
    protected void SetInt32(int slot, int? value) => EnsureSlots()[slot] = value is { } set ? Boxes.Of(set) : null;

    /// <summary>Reads a 64-bit integer member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <returns>The value, or null if it is absent or no such number.</returns>
    protected long? GetInt64(int slot) => GetValue<long>(slot);

    /// <summary>Sets a 64-bit integer member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <param name="value">The value; null leaves it out.</param>
    protected void SetInt64(int slot, long? value) => EnsureSlots()[slot] = value is { } set ? Boxes.Of(set) : null;

    /// <summary>Reads a decimal member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <returns>The value, or null if it is absent or no decimal number.</returns>
    protected decimal? GetDecimal(int slot) => GetValue<decimal>(slot);

    /// <summary>Sets a decimal member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <param name="value">The value; null leaves it out.</param>
    protected void SetDecimal(int slot, decimal? value) => EnsureSlots()[slot] = value;

    /// <summary>Reads a floating-point member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <returns>The value, or null if it is absent or no number.</returns>
    protected double? GetDouble(int slot) => GetValue<double>(slot);

    /// <summary>Sets a floating-point member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <param name="value">The value; null leaves it out.</param>
    protected void SetDouble(int slot, double? value) => EnsureSlots()[slot] = value;

    /// <summary>Reads a member that is a point in time.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <returns>The value, UTC where the document names no zone; null if it is absent or no point in time.</returns>
    protected DateTimeOffset? GetDateTime(int slot) => GetValue<DateTimeOffset>(slot);

    /// <summary>Sets a member that is a point in time.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <param name="value">The value; null leaves it out.</param>
    protected void SetDateTime(int slot, DateTimeOffset? value) => EnsureSlots()[slot] = value;

    /// <summary>Reads an entity member.</summary>
    /// <typeparam name="T">The member's class.</typeparam>
    /// <param name="slot">The member's slot.</param>
    /// <returns>The entity, or null if it is absent.</returns>
    protected T? GetEntity<T>(int slot)
        where T : Entity => Slots?[slot] as T;

    /// <summary>Sets an entity member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <param name="value">The entity, which the member then shares; null leaves it out.</param>
    protected void SetEntity(int slot, Entity? value) => EnsureSlots()[slot] = value;

    /// <summary>Reads a repeated element.</summary>
    /// <typeparam name="T">The element's class, or <see cref="string"/> or another simple type.</typeparam>
    /// <param name="slot">The member's slot.</param>
    /// <returns>The live list of the elements; empty if there is none, never null.</returns>
    protected ElementList<T> GetList<T>(int slot)
        where T : notnull
    {
        ref object? value = ref EnsureSlots()[slot];
        if (value is ElementList<T> list)
        {
            return list;
        }

        var created = value is List<object> items ? new ElementList<T>(items) : new ElementList<T>();
        value = created;
        return created;
    }

    /// <summary>Sets a repeated element.</summary>
    /// <typeparam name="T">The element's class, or <see cref="string"/> or another simple type.</typeparam>
    /// <param name="slot">The member's slot.</param>
    /// <param name="value">The list, which the member then shares; empty leaves the element out.</param>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    protected void SetList<T>(int slot, ElementList<T> value)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(value);
        EnsureSlots()[slot] = value;
    }

    private T? GetValue<T>(int slot)
        where T : struct
    {
        object? value = Slots?[slot];
        return value is T typed ? typed : value is RawValue { Value: T parsed } ? parsed : null;
    }
}
