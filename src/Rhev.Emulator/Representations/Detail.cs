using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Rhev.Emulator.Representations;

/// <summary>What a representation shall hold beyond its usual content, or not hold (guide, section 8.3.3).</summary>
/// <param name="Included">What is asked for, such as the sub-collections <c>nics</c> and <c>disks</c>.</param>
/// <param name="Excluded">What is not wanted.</param>
internal sealed partial record Detail(IReadOnlySet<string> Included, IReadOnlySet<string> Excluded)
{
    /// <summary>The usual content.</summary>
    public const string Main = "main";

    /// <summary>How many resources a list has.</summary>
    public const string Size = "size";

    /// <summary>Reads the values of parameters: names with a <c>+</c> between them, or a <c>-</c> before one that is not wanted.</summary>
    /// <param name="values">The values, such as <c>nics+disks</c>.</param>
    /// <param name="allowsExclusion">Whether a <c>-</c> means that; otherwise it is part of a name.</param>
    public static Detail Of(IEnumerable<string> values, bool allowsExclusion)
    {
        HashSet<string> included = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> excluded = new(StringComparer.OrdinalIgnoreCase);
        foreach (Match name in values.SelectMany(value => (allowsExclusion ? SignedName() : PlainName()).Matches(value)))
        {
            (name.Groups["sign"].Value == "-" ? excluded : included).Add(name.Groups["name"].Value);
        }

        return new Detail(included, excluded);
    }

    /// <summary>Reads the parameters <c>detail</c> of a header <c>Accept</c>.</summary>
    public static IEnumerable<string> InAccept(string? accept) => accept is null
        ? []
        : HeaderParameter().Matches(accept).Select(parameter => parameter.Groups["value"].Value);

    // In a query a plus is a space.
    [GeneratedRegex("""(?<sign>-?)(?<name>[^+\-\s]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex SignedName();

    [GeneratedRegex("""(?<name>[^+\s]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex PlainName();

    [GeneratedRegex(""";\s*detail\s*=\s*"?(?<value>[^;,"]*)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeaderParameter();
}
