using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>
/// The description of one type of representation: its members in schema order, and how to make an instance.
/// Reading, writing, cloning and comparing entities are driven by it. Instances are thread-safe.
/// </summary>
public sealed class EntityType
{
    /// <summary>Longer lists grow by themselves.</summary>
    internal const int MostUsualItems = 64;

    /// <summary>One more than the highest slot that an entity has used so far. A hint: racing threads may lose an update.</summary>
    internal int UsualSlots;

    /// <summary>How many items a list has had so far at the most, up to a limit. A hint, as <see cref="UsualSlots"/> is.</summary>
    internal int UsualItems;

    private readonly EntityTypes _types;
    private readonly int _index;
    private int _definitionStart;
    private int _definitionEnd;
    private EntityLayout? _layout;
    private XmlTagPair? _rootTags;

    internal EntityType(EntityTypes types, int index, string name)
    {
        _types = types;
        _index = index;
        Name = name;
    }

    /// <summary>The name of the type in the XSD.</summary>
    public string Name { get; internal set; }

    /// <summary>The element that holds this type at the root of a document; null if there is none.</summary>
    public string? RootElement { get; internal set; }

    /// <summary>The type whose members come before the own ones; null if there is none.</summary>
    /// <exception cref="FormatException">The definition is malformed; the message tells the position.</exception>
    public EntityType? BaseType => Layout.BaseType;

    /// <summary>All members, those of the base types first, each at the index of its slot.</summary>
    /// <exception cref="FormatException">The definition is malformed; the message tells the position.</exception>
    public IReadOnlyList<EntityMember> Members => Layout.Members;

    /// <summary>Whether entities of this type are lists.</summary>
    /// <exception cref="FormatException">The definition is malformed; the message tells the position.</exception>
    public bool IsList => Layout.Item is not null;

    internal XmlTagPair? RootTags => RootElement is null ? null : _rootTags ??= new XmlTagPair(Encoding.UTF8.GetBytes(RootElement));

    internal int SlotCount => Layout.Members.Length;

    internal EntityLayout Layout => _layout ?? CreateLayout();

    internal void NoteItems(int count)
    {
        if (count > UsualItems)
        {
            UsualItems = Math.Min(count, MostUsualItems);
        }
    }

    internal EntityMember MemberAt(int slot) => Layout.Members[slot];

    /// <summary>Tells where among the definitions of all types that of this one stands.</summary>
    internal void Define(int start, int end)
    {
        _definitionStart = start;
        _definitionEnd = end;
    }

    /// <summary>Makes an empty entity of this type.</summary>
    /// <returns>A new entity.</returns>
    public Entity Create()
    {
        Entity entity = _types.Create(_index);
        entity.EntityType = this;
        return entity;
    }

    /// <summary>The name of the type in the XSD.</summary>
    public override string ToString() => Name;

    // Racing threads may both read the definition; all of them then use what was there first.
    private EntityLayout CreateLayout()
    {
        EntityLayout layout = MemberSpecification.Parse(_types, Name, _types.Definitions[_definitionStart.._definitionEnd]);
        return Interlocked.CompareExchange(ref _layout, layout, null) ?? layout;
    }
}
