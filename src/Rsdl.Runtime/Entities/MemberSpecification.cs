using System;
using System.Buffers;
using System.Collections.Generic;

namespace Rsdl.Runtime;

/// <summary>Parses the compact specification of a type's members.</summary>
internal static class MemberSpecification
{
    private const string Kinds = "sbilmdte";
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("@#*:=<>&'\"/!?\t\r\n");

    public static EntityMember[] Parse(
        string typeName, EntityMember[] inherited, string specification, Func<string, EntityType?> find)
    {
        var members = new List<EntityMember>(inherited);
        var names = new HashSet<string>(StringComparer.Ordinal);
        members.ForEach(member => names.Add(Key(member)));
        for (int start = 0; specification.Length > 0 && start <= specification.Length;)
        {
            int end = specification.IndexOf(' ', start);
            end = end < 0 ? specification.Length : end;
            EntityMember member = ParseMember(specification[start..end], members.Count, find, out string? problem);
            if (problem is null && !names.Add(Key(member)))
            {
                problem = "the name occurs twice";
            }

            if (problem is null && (member.IsItem || member.IsText) && members.Exists(other => other.Form == member.Form))
            {
                problem = member.IsItem ? "a type has one item" : "a type has one text";
            }

            if (problem is not null)
            {
                throw new ArgumentException(
                    $"Type '{typeName}', member '{specification[start..end]}' at position {start}: {problem}.", nameof(specification));
            }

            members.Add(member);
            start = end + 1;
        }

        return [.. members];
    }

    private static string Key(EntityMember member) => member.IsAttribute ? "@" + member.Name : member.Name;

    private static EntityMember ParseMember(string text, int slot, Func<string, EntityType?> find, out string? problem)
    {
        MemberForm form = text.Length == 0 ? MemberForm.Element : text[0] switch
        {
            '@' => MemberForm.Attribute,
            '#' => MemberForm.Text,
            '*' => MemberForm.Item,
            _ => MemberForm.Element,
        };
        int nameStart = form == MemberForm.Element ? 0 : 1;
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string name = colon < nameStart ? "" : text[nameStart..colon];
        char letter = colon >= 0 && colon + 1 < text.Length ? text[colon + 1] : '\0';
        int kind = Kinds.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
        bool repeated = char.IsAsciiLetterUpper(letter);
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string? typeName = equals < 0 ? null : text[(equals + 1)..];

        problem = (colon, kind) switch
        {
            (< 0, _) => "a colon and a kind are missing",
            (_, < 0) => "the kind is unknown",
            _ when (name.Length == 0) != (form == MemberForm.Text) => "a name is missing or misplaced",
            _ when name.AsSpan().ContainsAny(NotInNames) => "the name is not an XML name",
            _ when repeated && form != MemberForm.Element => "only elements repeat",
            _ when (EntityMemberKind)kind == EntityMemberKind.Entity && form is MemberForm.Attribute or MemberForm.Text
                => "attributes and text are not entities",
            _ when (equals < 0 ? text.Length : equals) != colon + 2 => "the kind is more than one letter",
            _ when ((EntityMemberKind)kind == EntityMemberKind.Entity) != (typeName is { Length: > 0 })
                => "entities and only entities have a type name",
            _ => null,
        };
        return new EntityMember(
            name, (EntityMemberKind)kind, repeated ? MemberForm.RepeatedElement : form, slot, typeName, find);
    }
}
