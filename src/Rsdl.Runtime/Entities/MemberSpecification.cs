using System;
using System.Collections.Generic;
using System.Text;

namespace Rsdl.Runtime;

/// <summary>
/// Parses what a type consists of; <see cref="EntityTypes"/> tells the grammar. It goes character by character: what it parses is
/// short, and the platform's vectorized searches would have to be compiled first, which takes longer than all of a program's
/// definitions together.
/// </summary>
internal static class MemberSpecification
{
    // As the values of the enumeration, and then the kind for enumerated text.
    private const string Kinds = "sbilmdten";

    public static EntityLayout Parse(EntityTypes types, string typeName, string text)
    {
        // A file that is kept under version control may come back with other line ends.
        text = text is [.., '\r'] ? text[..^1] : text;
        EntityType? baseType = null;
        List<EntityMember> members = [];
        for (int start = 0, end; text.Length > 0 && start <= text.Length; start = end + 1)
        {
            end = IndexOf(text, ' ', start, text.Length);
            if (start == 0 && text[0] == ':')
            {
                baseType = types[text[1..end]];
                members.AddRange(baseType.Layout.Members);
                continue;
            }

            EntityMember member = ParseMember(text, start, end, members.Count, types, out string? problem);
            problem ??= FindConflict(members, member);
            if (problem is not null)
            {
                throw new FormatException(
                    $"Type '{typeName}', member '{text[start..end]}' at position {start}: {problem}.");
            }

            members.Add(member);
        }

        return new EntityLayout(baseType, [.. members]);
    }

    private static string? FindConflict(List<EntityMember> members, EntityMember member)
    {
        ReadOnlySpan<byte> name = member.Utf8Name;
        for (int i = 0; i < members.Count; i++)
        {
            EntityMember other = members[i];
            if (other.Utf8Name.Length == name.Length && name.SequenceEqual(other.Utf8Name)
                && (other.Form == MemberForm.Attribute) == (member.Form == MemberForm.Attribute))
            {
                return "the name occurs twice";
            }

            if (other.Form == member.Form && other.Form is MemberForm.Item or MemberForm.Text)
            {
                return other.Form == MemberForm.Item ? "a type has one item" : "a type has one text";
            }
        }

        return null;
    }

    private static EntityMember ParseMember(
        string text, int start, int end, int slot, EntityTypes types, out string? problem)
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
        ReadOnlySpan<char> name = colon <= nameStart || colon == end ? default : text.AsSpan(nameStart, colon - nameStart);
        char letter = colon + 1 < end ? text[colon + 1] : '\0';
        bool repeated = char.IsAsciiLetterUpper(letter);
        int kind = IndexOf(Kinds, repeated ? (char)(letter | 0x20) : letter, 0, Kinds.Length);
        int equals = IndexOf(text, '=', start, end);
        string? typeName = equals == end ? null : text[(equals + 1)..end];
        bool isEntity = kind == (int)EntityMemberKind.Entity;
        bool isEnumerated = kind == (int)EntityMemberKind.Entity + 1;
        byte[]? utf8Name = ToUtf8(name);

        problem = colon == end ? "a colon and a kind are missing"
            : kind == Kinds.Length ? "the kind is unknown"
            : name.IsEmpty != (form == MemberForm.Text) ? "a name is missing or misplaced"
            : utf8Name is null ? "the name is not an XML name"
            : repeated && form != MemberForm.Element ? "only elements repeat"
            : isEntity && form is MemberForm.Attribute or MemberForm.Text ? "attributes and text are not entities"
            : equals != colon + 2 ? "the kind is more than one letter"
            : isEntity != (typeName is { Length: > 0 }) ? "entities and only entities have a type name"
            : null;
        return new EntityMember(
            types,
            utf8Name ?? [],
            isEnumerated ? EntityMemberKind.Text : (EntityMemberKind)kind,
            repeated ? MemberForm.RepeatedElement : form,
            isEnumerated,
            slot,
            typeName);
    }

    /// <summary>A name as UTF-8; null if it has a character that no name has.</summary>
    private static byte[]? ToUtf8(ReadOnlySpan<char> name)
    {
        byte[] utf8 = new byte[name.Length];
        bool isAscii = true;
        for (int i = 0; i < utf8.Length; i++)
        {
            char c = name[i];
            if (c is '@' or '#' or '*' or ':' or '=' or '<' or '>' or '&' or '\'' or '"' or '/' or '!' or '?' or '\t' or '\r' or '\n')
            {
                return null;
            }

            isAscii &= c <= 0x7F;
            utf8[i] = (byte)c;
        }

        // Names are nearly all ASCII; the platform's encoder would have to be compiled before it could convert the first one.
        return isAscii ? utf8 : Encoding.UTF8.GetBytes(name.ToArray());
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
