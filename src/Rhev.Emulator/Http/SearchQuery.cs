using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Rhev.Emulator.State;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rhev.Emulator.Http;

/// <summary>Understands searches of the form <c>name=web* and status=up</c>.</summary>
internal static partial class SearchQuery
{
    /// <summary>Splits a search into what it searches for and the number of the page, from 1, if it ends with one.</summary>
    public static (string Text, int? Page) SplitPage(string text) => PageAtEnd().Match(text) is { Success: true } match
        && int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int page) && page > 0
        ? (text[..match.Index], page)
        : (text, null);

    /// <summary>Makes a filter of a search; an empty one lets everything through.</summary>
    /// <exception cref="FaultException">The search has another form, or a field that the type does not have.</exception>
    public static Func<Resource, bool> Parse(string text, ManagerState state, string itemType, StringComparison comparison)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return _ => true;
        }

        Match match = Whole().Match(text);
        if (!match.Success)
        {
            throw Unsupported($"The search '{text}'");
        }

        Func<Resource, bool>[] clauses = [.. match.Groups["field"].Captures.Zip(match.Groups["value"].Captures, (field, value) =>
            Clause(field.Value, value.Value.Trim('"'), state, itemType, comparison))];
        return resource => clauses.All(clause => clause(resource));
    }

    private static Func<Resource, bool> Clause(
        string field, string pattern, ManagerState state, string itemType, StringComparison comparison)
    {
        Regex glob = Glob(pattern, comparison);
        if (field == "id")
        {
            return resource => Matches(resource.Id);
        }

        if (field == "type" && state.Schema.Element(itemType, "code") is not null)
        {
            // The search language calls the code of an event its type.
            field = "code";
        }

        MemberModel member = state.Schema.Element(itemType, field) ?? throw Unsupported($"The search field '{field}'");
        if (member.EntityType is { } type && state.Schema.RootPlace(type) is { } place)
        {
            return resource => resource.Get(field + "/@id") is { } id && (Matches(id) || Matches(NameOf(place, id)));
        }

        string path = field == "status" ? "status/state" : field;
        return resource => Matches(resource.Get(path));

        bool Matches(string? value) => value is not null && glob.IsMatch(value);

        string? NameOf(PlaceModel root, string id) => state.Store.FindRoot(root.Segment, id)?.Get("name");
    }

    // '*' is the only wildcard. Patterns come from clients, so matching must not backtrack.
    private static Regex Glob(string pattern, StringComparison comparison) => new(
        "^" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal) + "\\z",
        RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.CultureInvariant
            | (comparison == StringComparison.OrdinalIgnoreCase ? RegexOptions.IgnoreCase : RegexOptions.None));

    private static FaultException Unsupported(string what) =>
        FaultException.BadRequest(what + " is not supported by the emulator yet; searches are field=value, joined by 'and'");

    [GeneratedRegex(
        """^\s*(?<field>[\w.]+)\s*=\s*(?<value>"[^"]*"|[^\s"=<>!]+)(\s+and\s+(?<field>[\w.]+)\s*=\s*(?<value>"[^"]*"|[^\s"=<>!]+))*\s*$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex("""(^|\s)page\s+(?<number>[0-9]+)\s*$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageAtEnd();
}
