using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Rsdl.Runtime;

/// <summary>
/// The base of all generated representations: properties over numbered slots, described by an <see cref="EntityType"/>.
/// An entity keeps what its type does not know and writes it back. Entities form trees; an instance is not thread-safe while
/// it is changed.
/// </summary>
public abstract class Entity
{
    /// <summary>How many slots need no array.</summary>
    internal const int InlineSlotCount = 2;

    private InlineSlots _first;
    private object?[]? _more;
    private EntityType? _type;

    /// <summary>What a document held that the entity's type does not know, kept to be written back.</summary>
    public UnrecognizedContent Unrecognized => UnrecognizedOrNull ??= new UnrecognizedContent(EntityType);

    /// <summary>The description of the type; found once, since generated classes look it up by name.</summary>
    internal EntityType EntityType
    {
        get => _type ??= GetEntityType();
        set => _type = value;
    }

    /// <summary>The root element of the document that this was read from, where it is not the one of the type.</summary>
    internal string? RootElement
    {
        get => UnrecognizedOrNull?.RootElement;
        set => Unrecognized.RootElement = value;
    }

    internal UnrecognizedContent? UnrecognizedOrNull { get; set; }

    /// <summary>The values after those of the first slots, as they are kept.</summary>
    internal ReadOnlySpan<object?> FurtherSlots => _more;

    /// <summary>The slots up to here may have values; those after it have none.</summary>
    internal int SlotsInUse => InlineSlotCount + (_more?.Length ?? 0);

    internal bool HasOnlyAbsentSlots
    {
        get
        {
            for (int slot = 0; slot < SlotsInUse; slot++)
            {
                if (!EntityComparison.IsAbsent(GetStored(slot)))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The type's name, with the identifier and the name if the entity has these; never other values.</summary>
    public sealed override string ToString() => EntityText.Describe(this);

    /// <summary>Whether the entity is a list that has had items.</summary>
    internal virtual bool HasItems => false;

    /// <summary>The items, if the entity is a list that has any.</summary>
    internal virtual List<object>? GetItems() => null;

    internal virtual void AddItem(object item) => throw NoList();

    /// <summary>Makes links the items of a list that has none.</summary>
    internal virtual void SetItems(LinkRun links) => throw NoList();

    /// <summary>The value of a slot, with text put together.</summary>
    internal object? GetSlot(int slot)
    {
        object? value = GetStored(slot);
        if (value is JoinedText joined)
        {
            SetSlot(slot, value = joined.ToString());
        }

        return value;
    }

    /// <summary>The value of a slot as it is kept.</summary>
    internal object? GetStored(int slot)
    {
        if ((uint)slot < InlineSlotCount)
        {
            return Unsafe.Add(ref _first.Slot, slot);
        }

        object?[]? more = _more;
        int index = slot - InlineSlotCount;
        return more is not null && (uint)index < (uint)more.Length ? more[index] : null;
    }

    internal void SetSlot(int slot, object? value)
    {
        if ((uint)slot < InlineSlotCount)
        {
            Unsafe.Add(ref _first.Slot, slot) = value;
            return;
        }

        object?[]? more = _more;
        int index = slot - InlineSlotCount;
        if (more is not null && (uint)index < (uint)more.Length)
        {
            more[index] = value;
        }
        else if (value is not null)
        {
            AddSlots(more, slot)[index] = value;
        }
    }

    /// <summary>The description of the entity's type.</summary>
    /// <returns>The one instance that describes the type.</returns>
    protected abstract EntityType GetEntityType();

    /// <summary>Reads a text member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <returns>The text, or null if it is absent.</returns>
    protected string? GetText(int slot) => GetSlot(slot) switch
    {
        null => null,
        string text => text,
        RawValue raw => raw.Value as string,
        _ => null,
    };

    /// <summary>Sets a text member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <param name="value">The text; the empty string clears the element on the server, null leaves it out.</param>
    protected void SetText(int slot, string? value) => SetSlot(slot, value);

    /// <summary>Reads a boolean member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <returns>The value, or null if it is absent or no boolean.</returns>
    protected bool? GetBoolean(int slot) => GetValue<bool>(slot);

    /// <summary>Sets a boolean member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <param name="value">The value; null leaves it out.</param>
    protected void SetBoolean(int slot, bool? value) => SetSlot(slot, value is { } set ? Boxes.Of(set) : null);

    /// <summary>Reads a 32-bit integer member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <returns>The value, or null if it is absent or no such number.</returns>
    protected int? GetInt32(int slot) => GetValue<int>(slot);

    /// <summary>Sets a 32-bit integer member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <param name="value">The value; null leaves it out.</param>
    protected void SetInt32(int slot, int? value) => SetSlot(slot, value is { } set ? Boxes.Of(set) : null);

    /// <summary>Reads a 64-bit integer member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <returns>The value, or null if it is absent or no such number.</returns>
    protected long? GetInt64(int slot) => GetValue<long>(slot);

    /// <summary>Sets a 64-bit integer member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <param name="value">The value; null leaves it out.</param>
    protected void SetInt64(int slot, long? value) => SetSlot(slot, value is { } set ? Boxes.Of(set) : null);

    /// <summary>Reads a decimal member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <returns>The value, or null if it is absent or no decimal number.</returns>
    protected decimal? GetDecimal(int slot) => GetValue<decimal>(slot);

    /// <summary>Sets a decimal member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <param name="value">The value; null leaves it out.</param>
    protected void SetDecimal(int slot, decimal? value) => SetSlot(slot, value);

    /// <summary>Reads a floating-point member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <returns>The value, or null if it is absent or no number.</returns>
    protected double? GetDouble(int slot) => GetValue<double>(slot);

    /// <summary>Sets a floating-point member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <param name="value">The value; null leaves it out.</param>
    protected void SetDouble(int slot, double? value) => SetSlot(slot, value);

    /// <summary>Reads a member that is a point in time.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <returns>The value, UTC where the document names no zone; null if it is absent or no point in time.</returns>
    protected DateTimeOffset? GetDateTime(int slot) => GetValue<DateTimeOffset>(slot);

    /// <summary>Sets a member that is a point in time.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <param name="value">The value; null leaves it out.</param>
    protected void SetDateTime(int slot, DateTimeOffset? value) => SetSlot(slot, value);

    /// <summary>Reads an enumerated member.</summary>
    /// <typeparam name="TEnum">The known values.</typeparam>
    /// <param name="slot">The member's slot.</param>
    /// <returns>The value, known or not; null if it is absent.</returns>
    protected OpenEnum<TEnum>? GetEnum<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>(int slot)
        where TEnum : struct, Enum => GetText(slot) is { } wire ? OpenEnum<TEnum>.FromWire(wire) : null;

    /// <summary>Sets an enumerated member.</summary>
    /// <typeparam name="TEnum">The known values.</typeparam>
    /// <param name="slot">The member's slot.</param>
    /// <param name="value">The value; null leaves it out.</param>
    protected void SetEnum<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>(
        int slot, OpenEnum<TEnum>? value)
        where TEnum : struct, Enum => SetText(slot, value?.Wire);

    /// <summary>Reads an entity member.</summary>
    /// <typeparam name="T">The member's class.</typeparam>
    /// <param name="slot">The member's slot.</param>
    /// <returns>The entity, or null if it is absent.</returns>
    protected T? GetEntity<T>(int slot)
        where T : Entity => GetSlot(slot) as T;

    /// <summary>Sets an entity member.</summary>
    /// <param name="slot">The member's slot.</param>
    /// <param name="value">The entity, which the member then shares; null leaves it out.</param>
    protected void SetEntity(int slot, Entity? value) => SetSlot(slot, value);

    /// <summary>Reads a repeated element.</summary>
    /// <typeparam name="T">The element's class, or <see cref="string"/> or another simple type.</typeparam>
    /// <param name="slot">The member's slot.</param>
    /// <returns>The live list of the elements; empty if there is none, never null.</returns>
    protected ElementList<T> GetList<T>(int slot)
        where T : notnull
    {
        object? value = GetSlot(slot);
        if (value is ElementList<T> list)
        {
            return list;
        }

        var created = IItemSource.Of(value) is { } items ? new ElementList<T>(items) : new ElementList<T>();
        SetSlot(slot, created);
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
        SetSlot(slot, value);
    }

    // As many as entities of the type have had at the most: representations of a type are alike, so none is left over or missing.
    // Other threads may change both the hint and, as lists come into being when they are read, the slots: each is read once.
    private object?[] AddSlots(object?[]? more, int slot)
    {
        EntityType type = EntityType;
        int count = type.UsualSlots;
        if (slot >= count)
        {
            type.UsualSlots = slot + 1;
            count = more is null ? slot + 1 : type.Layout.Members.Length;
        }

        Array.Resize(ref more, count - InlineSlotCount);
        _more = more;
        return more;
    }

    private InvalidOperationException NoList() => new($"The class of type '{EntityType.Name}' is not an EntityList.");

    private T? GetValue<T>(int slot)
        where T : struct
    {
        object? value = GetSlot(slot);
        return value is T typed ? typed : value is RawValue { Value: T parsed } ? parsed : null;
    }

    /// <summary>The first slots. Most entities have values in no others: links and references have a name and an address.</summary>
    [InlineArray(InlineSlotCount)]
    private struct InlineSlots
    {
        // Others are found from here: a span of its own would be compiled apart from all others.
        public object? Slot;
    }
}
