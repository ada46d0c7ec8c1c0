using System.Linq;
using System.Text.RegularExpressions;

namespace Rsdl.CodeFixes;

/// <summary>
/// Where the values stand in the text of a search. It is taken apart as the runtime does it: into words, at blanks that are not in quotes.
/// </summary>
internal static class SearchGrammar
{
    /// <summary>Stands for a value.</summary>
    public const char Hole = '\uFFFC';

    private const string Operators = "=<>!";

    private static readonly Regex QuotedHole = new($"(?<=[=<>]\\s*)([\"']){Hole}\\1(?=\\s|$)", RegexOptions.CultureInvariant);

    /// <summary>Takes away quotes that enclose one value and nothing else, since values are quoted where they need it.</summary>
    public static string DropQuotes(string text) => QuotedHole.Replace(text, Hole.ToString());

    /// <summary>
    /// Whether each value is compared with. Elsewhere it may be meant as a criterion, a direction, or anything else that is no value.
    /// </summary>
    public static bool HasOnlyValues(string text)
    {
        // The runtime has no quotes of this kind, so that what they were meant to do is not known.
        if (text.Contains('\''))
        {
            return false;
        }

        string previous = "";
        int start = 0;
        bool isInQuotes = false;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '"')
            {
                isInQuotes = !isInQuotes;
            }
            else if (i == text.Length || (char.IsWhiteSpace(text[i]) && !isInQuotes))
            {
                string word = text.Substring(start, i - start);
                if (word.Contains(Hole) && !IsComparison(word, previous))
                {
                    return false;
                }

                previous = word is "" ? previous : word;
                start = i + 1;
            }
        }

        return !isInQuotes;
    }

    private static bool IsComparison(string word, string previous)
    {
        int place = word.IndexOfAny([.. Operators, '"', Hole]);
        string value;
        if (Operators.Contains(word[place]))
        {
            // A word such as '=x' continues what stands before the blank.
            value = word.Substring(place).TrimStart([.. Operators]);
        }
        else if (previous is not "" && Operators.Contains(previous[previous.Length - 1]))
        {
            // The runtime would take it for a comparison of its own.
            if (word.IndexOfAny([.. Operators]) >= 0)
            {
                return false;
            }

            value = word;
        }
        else
        {
            return false;
        }

        return value.Count(c => c == '"') switch
        {
            0 => true,
            2 => value.Length > 2 && value[0] == '"' && value[value.Length - 1] == '"',
            _ => false,
        };
    }
}
