using System;
using System.Text;
using Rsdl.Runtime.Xml;

namespace Rsdl.Runtime;

/// <summary>One member of an <see cref="EntityType"/>: an attribute, a child element, or the element's own text.</summary>
public sealed class EntityMember
{
    private readonly Func<string, EntityType?> _find;
    private EntityType? _entityType;

    internal EntityMember(string name, EntityMemberKind kind, MemberForm form, int slot, string? typeName, Func<string, EntityType?> find)
    {
        Name = name;
        Kind = kind;
        Form = form;
        Slot = slot;
        TypeName = typeName;
        Utf8Name = Encoding.UTF8.GetBytes(name);
        AttributeStart = form is MemberForm.Attribute ? new XmlTag([(byte)' ', .. Utf8Name, (byte)'=', (byte)'"']) : null;
        Tags = form is MemberForm.Attribute or MemberForm.Text ? null : new XmlTagPair(Utf8Name);
        _find = find;
    }

    /// <summary>The name of the element or attribute on the wire; empty for the element's own text.</summary>
    public string Name { get; }

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

    internal MemberForm Form { get; }

    internal byte[] Utf8Name { get; }

    /// <summary>What precedes the value of the attribute; null for what is no attribute.</summary>
    internal XmlTag? AttributeStart { get; }

    /// <summary>The tags of the element; null for what is no element.</summary>
    internal XmlTagPair? Tags { get; }

    /// <summary>How often a repeated element has occurred so far at the most, up to a limit. A hint: racing threads may lose an update.</summary>
    internal int UsualCount { get; set; } = 1;

    /// <summary>The type of an entity member, resolved on first use so that types may refer to each other.</summary>
    internal EntityType EntityType => _entityType ??= _find(TypeName!)
        ?? throw new InvalidOperationException($"The type '{TypeName}' of the member '{Name}' is not defined.");

    /// <summary>The member's name.</summary>
    public override string ToString() => Name;
}
