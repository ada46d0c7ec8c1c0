using System;
using System.Collections.Generic;

namespace Rsdl.Runtime;

/// <summary>
/// Parses the compact specification of a type's members. It goes character by character: what it parses is short, and the platform's
/// vectorized searches would have to be compiled first, which takes longer than all of a program's specifications together.
/// </summary>
internal static class MemberSpecification
{
    // As the values of the enumeration, and then the kind for enumerated text.
    private const string Kinds = "sbilmdten";

    public static EntityMember[] Parse(
        string typeName, EntityMember[] inherited, string specification, Func<string, EntityType?> find)
    {
        var members = new List<EntityMember>(inherited);
        for (int start = 0; specification.Length > 0 && start <= specification.Length;)
        {
            int end = IndexOf(specification, ' ', start, specification.Length);
            EntityMember member = ParseMember(specification, start, end, members.Count, find, out string? problem);
            problem ??= FindConflict(members, member);
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

    private static string? FindConflict(List<EntityMember> members, EntityMember member)
    {
        foreach (EntityMember other in members)
        {
            if (other.Name == member.Name && other.IsAttribute == member.IsAttribute)
            {
                return "the name occurs twice";
            }

            if (other.Form == member.Form && (member.IsItem || member.IsText))
            {
                return member.IsItem ? "a type has one item" : "a type has one text";
            }
        }

        return null;
    }

    private static EntityMember ParseMember(
        string text, int start, int end, int slot, Func<string, EntityType?> find, out string? problem)
    {
        MemberForm form = start == end ? MemberForm.Element : text[start] switch
        {
            '@' => MemberForm.Attribute,
            '#' => MemberForm.Text,
            '*' => MemberForm.Item,
            _ => MemberForm.Element,
        };
        int nameStart = form == MemberForm.Element ? start : start + 1;
        int colon = IndexOf(text, ':', start, end);
        string name = colon == end || colon < nameStart ? "" : text[nameStart..colon];
        char letter = colon + 1 < end ? text[colon + 1] : '\0';
        int kind = IndexOf(Kinds, char.ToLowerInvariant(letter), 0, Kinds.Length);
        bool repeated = char.IsAsciiLetterUpper(letter);
        int equals = IndexOf(text, '=', start, end);
        string? typeName = equals == end ? null : text[(equals + 1)..end];
        bool isEntity = kind == (int)EntityMemberKind.Entity;
        bool isEnumerated = kind == (int)EntityMemberKind.Entity + 1;

        problem = colon == end ? "a colon and a kind are missing"
            : kind == Kinds.Length ? "the kind is unknown"
            : (name.Length == 0) != (form == MemberForm.Text) ? "a name is missing or misplaced"
            : HasForbiddenCharacter(name) ? "the name is not an XML name"
            : repeated && form != MemberForm.Element ? "only elements repeat"
            : isEntity && form is MemberForm.Attribute or MemberForm.Text ? "attributes and text are not entities"
            : equals != colon + 2 ? "the kind is more than one letter"
            : isEntity != (typeName is { Length: > 0 }) ? "entities and only entities have a type name"
            : null;
        EntityMemberKind content = isEnumerated ? EntityMemberKind.Text : (EntityMemberKind)kind;
        return new EntityMember(name, content, repeated ? MemberForm.RepeatedElement : form, slot, typeName, find)
        {
            IsEnumerated = isEnumerated,
        };
    }

    private static bool HasForbiddenCharacter(string name)
    {
        foreach (char c in name)
        {
            if (c is '@' or '#' or '*' or ':' or '=' or '<' or '>' or '&' or '\'' or '"' or '/' or '!' or '?' or '\t' or '\r' or '\n')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a character stands first between two places; the second place if it does not.</summary>
    private static int IndexOf(string text, char character, int start, int end)
    {
        while (start < end && text[start] != character)
        {
            start++;
        }

        return start;
    }
}
