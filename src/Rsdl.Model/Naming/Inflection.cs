using System;
using System.Collections.Generic;
using System.Linq;

namespace Rsdl.Model.Naming;

/// <summary>English singulars and plurals of single words in lower case, as far as the API's names need them.</summary>
internal static class Inflection
{
    // Alike in singular and plural, or a singular that ends like a plural.
    private static readonly HashSet<string> Unchanging = new(
        """
        always as bios data dns fs graphics has https information iops is its linux media
        metadata nfs os pos previous series sos species this tls vfs
        """.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    private static readonly Dictionary<string, string> SingularOf = new(StringComparer.Ordinal)
    {
        ["aliases"] = "alias",
        ["analyses"] = "analysis",
        ["buses"] = "bus",
        ["caches"] = "cache",
        ["children"] = "child",
        ["cookies"] = "cookie",
        ["cpus"] = "cpu",
        ["criteria"] = "criterion",
        ["errata"] = "erratum",
        ["gpus"] = "gpu",
        ["indices"] = "index",
        ["matrices"] = "matrix",
        ["menus"] = "menu",
        ["people"] = "person",
        ["qoss"] = "qos",
        ["vcpus"] = "vcpu",
        ["vertices"] = "vertex",
    };

    private static readonly Dictionary<string, string> PluralOf = CreatePlurals();

    public static string Singular(string word)
    {
        if (SingularOf.TryGetValue(word, out var singular))
        {
            return singular;
        }

        if (word.Length < 3 || Unchanging.Contains(word) || PluralOf.ContainsKey(word) || !Ends(word, "s")
            || Ends(word, "ss") || Ends(word, "us") || Ends(word, "is"))
        {
            return word;
        }

        if (Ends(word, "ies") && word.Length > 4)
        {
            return Cut(word, 3) + "y";
        }

        var hasExtraE = Ends(word, "sses") || Ends(word, "ches") || Ends(word, "shes") || Ends(word, "xes")
            || Ends(word, "zzes") || Ends(word, "tuses") || Ends(word, "ruses");
        return Cut(word, hasExtraE ? 2 : 1);
    }

    public static string Plural(string word)
    {
        if (PluralOf.TryGetValue(word, out var plural))
        {
            return plural;
        }

        if (Unchanging.Contains(word) || Singular(word) != word)
        {
            return word;
        }

        if (Ends(word, "y") && word.Length > 1 && "aeiou".IndexOf(word[word.Length - 2]) < 0)
        {
            return Cut(word, 1) + "ies";
        }

        return word + (Ends(word, "s") || Ends(word, "x") || Ends(word, "z") || Ends(word, "ch") || Ends(word, "sh") ? "es" : "s");
    }

    private static Dictionary<string, string> CreatePlurals()
    {
        var plurals = SingularOf.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        plurals["alias"] = "aliases";
        plurals["datum"] = "data";
        plurals["index"] = "indexes";
        return plurals;
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static string Cut(string word, int count) => word.Substring(0, word.Length - count);
}
