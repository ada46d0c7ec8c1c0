using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Rsdl.Model.Naming;

/// <summary>
/// The names of one scope, such as the members of a type or the types of a namespace: no two are alike, not even
/// when case is ignored, since file systems and other languages of .NET ignore it.
/// </summary>
public sealed class NameScope
{
    private readonly HashSet<string> taken;

    /// <summary>Opens a scope.</summary>
    /// <param name="reserved">Names that the scope may not give away; they are compared ignoring case.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reserved"/> is null.</exception>
    public NameScope(IEnumerable<string> reserved) => taken = new HashSet<string>(reserved, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Gives every key a name that no other key and no reserved name has. Input order does not matter: of several keys
    /// that want one name, the first in ordinal order gets it, and the others get a name with the suffix, which in turn
    /// never takes a name that a key wanted. A key keeps its name when keys are added that want none of the names in use.
    /// </summary>
    /// <param name="wanted">The keys, each once, with the name each prefers.</param>
    /// <param name="reserved">Names that no key may get; they are compared ignoring case.</param>
    /// <param name="suffix">What a name gets appended, see <see cref="Add"/>.</param>
    /// <param name="renamed">The keys that did not get the name they prefer, in ordinal order.</param>
    /// <returns>The name of every key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="wanted"/> or <paramref name="reserved"/> is null.</exception>
    /// <exception cref="ArgumentException">A key occurs twice.</exception>
    public static IReadOnlyDictionary<string, string> Assign(
        IEnumerable<(string Key, string Preferred)> wanted,
        IEnumerable<string> reserved,
        string suffix,
        out IReadOnlyList<string> renamed) => Assign(wanted, () => new NameScope(reserved), suffix, out renamed);

    /// <summary>As the other one, in a scope that is opened twice where names clash.</summary>
    internal static IReadOnlyDictionary<string, string> Assign(
        IEnumerable<(string Key, string Preferred)> wanted,
        Func<NameScope> open,
        string suffix,
        out IReadOnlyList<string> renamed)
    {
        var scope = open();
        var keys = wanted.ToArray();
        var names = new Dictionary<string, string>(keys.Length, StringComparer.Ordinal);

        // Nearly always nothing clashes, and then order does not matter.
        var clash = false;
        foreach (var (key, preferred) in keys)
        {
            names.Add(key, preferred);
            clash |= !scope.taken.Add(preferred);
        }

        renamed = clash ? Rename(keys, open(), suffix, names) : [];
        return names;
    }

    /// <summary>Takes names that the scope may not give away.</summary>
    internal void Reserve(IEnumerable<string> names) => taken.UnionWith(names);

    /// <summary>
    /// Takes a name: the preferred one, else that with the suffix, else that followed by 2, 3, 4 and so on, whichever
    /// is free first.
    /// </summary>
    /// <param name="preferred">The name to take when it is free.</param>
    /// <param name="fallbackSuffix">What is appended when it is not; may be empty.</param>
    /// <returns>The name taken.</returns>
    public string Add(string preferred, string fallbackSuffix)
    {
        var name = preferred;
        for (var number = 1; !taken.Add(name); number++)
        {
            name = preferred + fallbackSuffix + (number == 1 ? "" : number.ToString(CultureInfo.InvariantCulture));
        }

        return name;
    }

    /// <summary>Gives names to keys that want the same: the first in ordinal order gets it.</summary>
    /// <returns>The others.</returns>
    private static List<string> Rename(
        (string Key, string Preferred)[] keys, NameScope scope, string suffix, Dictionary<string, string> names)
    {
        (string Key, string Preferred)[] losers =
        [
            .. keys.OrderBy(pair => pair.Key, StringComparer.Ordinal).Where(pair => !scope.taken.Add(pair.Preferred)),
        ];
        foreach (var (key, preferred) in losers)
        {
            names[key] = scope.Add(preferred, suffix);
        }

        return [.. losers.Select(loser => loser.Key)];
    }
}
