using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Rsdl.Model.Naming;

/// <summary>
/// Turns the names of an API (elements, types, path segments, enumerated values) into C# identifiers.
/// Every function depends on its argument alone and never on the culture.
/// </summary>
public static class CSharpName
{
    private const string Unnamed = "Unnamed";

    private static readonly HashSet<string> Keywords = new(
        """
        abstract as base bool break byte case catch char checked class const continue decimal default delegate do double
        else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal
        is lock long namespace new null object operator out override params private protected public readonly ref return
        sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked
        unsafe ushort using virtual void volatile while
        """.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>
    /// The PascalCase identifier for a name: <c>storage_domain</c>, <c>storagedomain</c> and <c>StorageDomain</c> all
    /// become <c>StorageDomain</c>, and acronyms are words like any other (<c>HostNIC</c> becomes <c>HostNic</c>).
    /// Numbers that only a separator kept apart stay apart by an underscore (<c>x86_64</c> becomes <c>X86_64</c>),
    /// and a name that begins with a digit gets a leading V (<c>3.3</c> becomes <c>V3_3</c>).
    /// </summary>
    /// <param name="wireName">The name as the documents have it.</param>
    /// <returns>A valid identifier that is never a keyword; <c>Unnamed</c> where the name has no letter or digit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="wireName"/> is null.</exception>
    public static string ToPascalCase(string wireName)
    {
        if (wireName is null)
        {
            throw new ArgumentNullException(nameof(wireName));
        }

        var result = new StringBuilder(wireName.Length + 2);
        foreach (var word in NameWords.Split(wireName))
        {
            var startsWithDigit = char.IsDigit(word.Text[0]);
            if (startsWithDigit && result.Length == 0)
            {
                result.Append('V');
            }
            else if (startsWithDigit && char.IsDigit(result[result.Length - 1]))
            {
                result.Append('_');
            }

            var first = word.IsTail ? word.Text[0] : char.ToUpperInvariant(word.Text[0]);
            result.Append(first).Append(word.Text, 1, word.Text.Length - 1);
        }

        return result.Length == 0 ? Unnamed : result.ToString();
    }

    /// <summary>The camelCase identifier for a name, as parameters have it; a reserved keyword gets a leading <c>@</c>.</summary>
    /// <param name="wireName">The name as the documents have it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="wireName"/> is null.</exception>
    public static string ToCamelCase(string wireName)
    {
        var pascal = ToPascalCase(wireName);
        var camel = char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
        return IsKeyword(camel) ? "@" + camel : camel;
    }

    /// <summary>
    /// The name of one item of what <paramref name="wireNameOrPascal"/> names; only its last word changes
    /// (<c>StorageDomains</c> becomes <c>StorageDomain</c>). A singular stays as it is.
    /// </summary>
    /// <param name="wireNameOrPascal">A name as the documents have it, or a PascalCase identifier.</param>
    /// <exception cref="ArgumentNullException"><paramref name="wireNameOrPascal"/> is null.</exception>
    public static string Singular(string wireNameOrPascal) =>
        ReplaceLastWord(wireNameOrPascal ?? throw new ArgumentNullException(nameof(wireNameOrPascal)), Inflection.Singular);

    /// <summary>
    /// The name of several of what <paramref name="pascal"/> names; only its last word changes (<c>MacPool</c> becomes
    /// <c>MacPools</c>). A plural stays as it is.
    /// </summary>
    /// <param name="pascal">A PascalCase identifier, or a name as the documents have it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pascal"/> is null.</exception>
    public static string Plural(string pascal) =>
        ReplaceLastWord(pascal ?? throw new ArgumentNullException(nameof(pascal)), Inflection.Plural);

    /// <summary>Whether an identifier is one of C#'s reserved keywords; contextual keywords are not.</summary>
    /// <param name="identifier">An identifier without a leading <c>@</c>.</param>
    public static bool IsKeyword(string identifier) => Keywords.Contains(identifier);

    /// <summary>Whether a text can be used as an identifier as it stands: letters, digits and underscores, and no keyword.</summary>
    /// <param name="text">The text.</param>
    public static bool IsIdentifier(string text) =>
        !string.IsNullOrEmpty(text)
        && !char.IsDigit(text[0])
        && !IsKeyword(text)
        && text.All(character => character == '_' || char.IsLetterOrDigit(character));

    private static string ReplaceLastWord(string name, Func<string, string> inflect)
    {
        var words = NameWords.Split(name);
        if (words.Count == 0 || !name.EndsWith(words[words.Count - 1].Text, StringComparison.OrdinalIgnoreCase))
        {
            return name;
        }

        var word = words[words.Count - 1].Text;
        var inflected = inflect(word);
        var common = 0;
        while (common < word.Length && common < inflected.Length && word[common] == inflected[common])
        {
            common++;
        }

        var start = name.Length - word.Length;
        var ending = inflected.Substring(common);
        var replacesCapitals = common < word.Length && char.IsUpper(name[start + common]);
        return name.Substring(0, start + common) + (replacesCapitals ? ending.ToUpperInvariant() : ending);
    }
}
