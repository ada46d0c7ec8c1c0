using System;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>One member of an <see cref="EntityType"/>: an attribute, a child element, or the element's own text.</summary>
public sealed class EntityMember
{
    internal readonly MemberForm Form;

    internal readonly byte[] Utf8Name;

    /// <summary>Whether the text comes from a list of values, whose case does not count.</summary>
    internal readonly bool IsEnumerated;

    /// <summary>
    /// How often a repeated element has occurred so far at the most, up to a limit. A hint: racing threads may lose an update.
    /// </summary>
    internal int UsualCount = 1;

    /// <summary>Whether items of the member have been read. A hint, as <see cref="UsualCount"/> is.</summary>
    internal bool HasBeenRepeated;

    /// <summary>Reads links at once; of no use where the member's elements are not links, and null until there is need to know.</summary>
    internal LinkRuns? LinkRuns;

    private readonly EntityTypes _types;
    private string? _name;
    private EntityType? _entityType;
    private XmlTag? _attributeStart;
    private XmlTagPair? _tags;

    internal EntityMember(
        EntityTypes types, byte[] utf8Name, EntityMemberKind kind, MemberForm form, bool isEnumerated, int slot, string? typeName)
    {
        _types = types;
        Utf8Name = utf8Name;
        Kind = kind;
        Form = form;
        IsEnumerated = isEnumerated;
        Slot = slot;
        TypeName = typeName;
    }

    /// <summary>The name of the element or attribute on the wire; empty for the element's own text.</summary>
    public string Name => _name ??= StringCache.Get(Utf8Name);

    /// <summary>What the member's content is.</summary>
    public EntityMemberKind Kind { get; }

    /// <summary>The XSD name of the member's type, for members of kind <see cref="EntityMemberKind.Entity"/>; else null.</summary>
    public string? TypeName { get; }

    /// <summary>The number of the member among all members of its type, base types first.</summary>
    public int Slot { get; }

    /// <summary>Whether the member is an attribute.</summary>
    public bool IsAttribute => Form == MemberForm.Attribute;

    /// <summary>Whether the member is the element's own text.</summary>
    public bool IsText => Form == MemberForm.Text;

    /// <summary>Whether the member is an element that may occur several times directly inside a type that is not a list.</summary>
    public bool IsRepeated => Form == MemberForm.RepeatedElement;

    /// <summary>Whether the member is the item of a list type.</summary>
    public bool IsItem => Form == MemberForm.Item;

    /// <summary>What precedes the value of the attribute that this member is.</summary>
    internal XmlTag AttributeStart => _attributeStart ??= new XmlTag([(byte)' ', .. Utf8Name, (byte)'=', (byte)'"']);

    /// <summary>The tags of the element that this member is.</summary>
    internal XmlTagPair Tags => _tags ??= new XmlTagPair(Utf8Name);

    /// <summary>The type of an entity member, resolved on first use so that types may refer to each other.</summary>
    internal EntityType EntityType => _entityType ??= _types.Find(TypeName!)
        ?? throw new InvalidOperationException($"The type '{TypeName}' of the member '{Name}' is not defined.");

    internal LinkRuns CreateLinkRuns() => LinkRuns ??= new LinkRuns(Kind == EntityMemberKind.Entity ? EntityType : null);

    /// <summary>The member's name.</summary>
    public override string ToString() => Name;
}
