using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>
/// The description of one type of representation: its members in schema order, and how to make an instance.
/// Reading, writing, cloning and comparing entities are driven by it. Instances are immutable and thread-safe.
/// </summary>
public sealed class EntityType
{
    /// <summary>Longer lists grow by themselves.</summary>
    internal const int MostUsualItems = 64;

    private readonly Func<Entity> _factory;
    private readonly EntityMember[] _members;
    private EntityLayout? _layout;
    private XmlTagPair? _rootTags;

    private EntityType(string name, EntityType? baseType, Func<Entity> factory, EntityMember[] members, string? rootElement)
    {
        RootElement = rootElement;
        Name = name;
        BaseType = baseType;
        _factory = factory;
        _members = members;
    }

    /// <summary>The name of the type in the XSD.</summary>
    public string Name { get; }

    /// <summary>The element that holds this type at the root of a document; null if there is none.</summary>
    public string? RootElement { get; }

    /// <summary>The type whose members come before the own ones; null if there is none.</summary>
    public EntityType? BaseType { get; }

    /// <summary>All members, those of the base types first, each at the index of its slot.</summary>
    public IReadOnlyList<EntityMember> Members => _members;

    /// <summary>Whether entities of this type are lists.</summary>
    public bool IsList => Layout.Item is not null;

    internal XmlTagPair? RootTags => RootElement is null ? null : _rootTags ??= new XmlTagPair(Encoding.UTF8.GetBytes(RootElement));

    internal int SlotCount => _members.Length;

    /// <summary>One more than the highest slot that an entity has used so far. A hint: racing threads may lose an update.</summary>
    internal int UsualSlots { get; set; }

    /// <summary>How many items a list has had so far at the most, up to a limit. A hint, as <see cref="UsualSlots"/> is.</summary>
    internal int UsualItems { get; private set; }

    internal EntityLayout Layout => _layout ?? CreateLayout();

    internal void NoteItems(int count)
    {
        if (count > UsualItems)
        {
            UsualItems = Math.Min(count, MostUsualItems);
        }
    }

    internal EntityMember MemberAt(int slot) => _members[slot];

    /// <summary>Defines a type from its compact specification.</summary>
    /// <param name="name">The name of the type in the XSD.</param>
    /// <param name="baseType">The type whose members come first, or null.</param>
    /// <param name="factory">Makes an empty instance.</param>
    /// <param name="specification">
    /// The own members in schema order, separated by one blank; each is an optional prefix, the wire name, a colon, and a kind letter.
    /// Prefixes: none for a child element, <c>@</c> for an attribute, <c>#</c> for the element's own text (which has no name),
    /// <c>*</c> for the item of a list type. Kinds: <c>s</c> text, <c>n</c> text out of a list of values, whose case does not count,
    /// <c>b</c> boolean, <c>i</c> 32-bit and <c>l</c> 64-bit integer, <c>m</c> decimal, <c>d</c> double, <c>t</c> point in time,
    /// <c>e=Type</c> entity; a capital letter means a repeated element.
    /// Example: <c>@type:s memory:l disks:e=Disks boot:E=Boot</c>.
    /// </param>
    /// <param name="find">Finds the types that the specification refers to, by XSD name; called at their first use.</param>
    /// <param name="rootElement">The element that holds this type at the root of a document; null if there is none.</param>
    /// <returns>The type.</returns>
    /// <exception cref="ArgumentException">The specification is malformed; the message tells the position.</exception>
    public static EntityType Define(
        string name,
        EntityType? baseType,
        Func<Entity> factory,
        string specification,
        Func<string, EntityType?> find,
        string? rootElement = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(factory);
        ArgumentNullException.ThrowIfNull(specification);
        ArgumentNullException.ThrowIfNull(find);
        EntityMember[] inherited = baseType?._members ?? [];
        return new EntityType(name, baseType, factory, MemberSpecification.Parse(name, inherited, specification, find), rootElement);
    }

    /// <summary>Makes an empty entity of this type.</summary>
    /// <returns>A new entity.</returns>
    public Entity Create()
    {
        Entity entity = _factory();
        entity.EntityType = this;
        return entity;
    }

    /// <summary>The name of the type in the XSD.</summary>
    public override string ToString() => Name;

    private EntityLayout CreateLayout() => Interlocked.CompareExchange(ref _layout, new EntityLayout(_members), null) ?? _layout!;
}
