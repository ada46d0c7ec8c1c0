using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Enums;
using Rsdl.Model.Schema;

namespace Rsdl.Model.Diff;

/// <summary>Finds the types and lists of one model.</summary>
internal sealed class TypeIndex(ApiModel model)
{
    private readonly Dictionary<string, EntityModel> _types = model.Entities.ToDictionary(type => type.WireName, StringComparer.Ordinal);

    private readonly Dictionary<string, string> _lists =
        model.Enums.ToDictionary(list => list.Name, list => list.ListName, StringComparer.Ordinal);

    public EntityModel? Find(string wireName) => _types.TryGetValue(wireName, out EntityModel? type) ? type : null;

    /// <summary>The types that a type derives from, the nearest first.</summary>
    public IEnumerable<EntityModel> BasesOf(EntityModel type)
    {
        for (EntityModel? one = Base(type); one is not null; one = Base(one))
        {
            yield return one;
        }

        EntityModel? Base(EntityModel derived) => derived.BaseType is { } name ? Find(name) : null;
    }

    /// <summary>The elements of a type and of those that it derives from.</summary>
    public Dictionary<string, MemberModel> MembersOf(EntityModel type)
    {
        Dictionary<string, MemberModel> members = new(StringComparer.Ordinal);
        foreach (MemberModel member in BasesOf(type).Prepend(type).SelectMany(one => one.Members))
        {
            if (!members.ContainsKey(KeyOf(member)))
            {
                members.Add(KeyOf(member), member);
            }
        }

        return members;
    }

    /// <summary>What is the same element in both versions: attributes and elements of one name are two.</summary>
    public static string KeyOf(MemberModel member) => member.Node switch
    {
        MemberNode.Text => "",
        MemberNode.Attribute => "@" + member.WireName,
        _ => member.WireName,
    };

    /// <summary>The C# type of an element.</summary>
    public string TypeOf(MemberModel member)
    {
        string type = member.Kind switch
        {
            ValueKind.Entity => member.EntityType is { } name ? Find(name)?.Name ?? name : "Entity",
            ValueKind.Boolean => "bool",
            ValueKind.Int32 => "int",
            ValueKind.Int64 => "long",
            ValueKind.Decimal => "decimal",
            ValueKind.Double => "double",
            ValueKind.DateTime => "DateTimeOffset",
            ValueKind.EventCode => "EventCode",
            _ => member.Enum ?? "string",
        };
        return member.Repeated && !member.IsItem ? $"list of {type}" : type;
    }

    /// <summary>The same by names on the wire, which stay when only the C# name of a class changes.</summary>
    public (ValueKind Kind, string? Type, bool Repeated) IdentityOf(MemberModel member) =>
        (member.Kind, member.Enum is { } list ? "list " + _lists[list] : member.EntityType, member.Repeated);
}
