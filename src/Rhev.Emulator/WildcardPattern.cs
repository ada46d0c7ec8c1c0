using System;
using System.Text.RegularExpressions;

namespace Rhev.Emulator;

/// <summary>Patterns in the rules of faults: <c>*</c> stands for any characters, everything else for itself.</summary>
internal static class WildcardPattern
{
    public static Regex Compile(string pattern) => new(
        "^" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal) + "\\z",
        RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.CultureInvariant);
}
