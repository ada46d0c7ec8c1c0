using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Enums;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rhev.Emulator.Search;

/// <summary>
/// Finds what a name in a search means: a word of the language, an element of the representation, a related resource; or with dots
/// one of these of a related resource or a nested element, as in <c>vms.status</c> and <c>os.type</c>.
/// </summary>
internal sealed class SearchFields
{
    private const string SeveritiesList = "event_severities";

    // Further than any two kinds of resource are apart.
    private const int NestingLimit = 6;

    private readonly ManagerState _state;
    private readonly Relations _relations;
    private readonly ComputedFields _computed;

    public SearchFields(ManagerState state)
    {
        _state = state;
        _relations = new Relations(state);
        _computed = new ComputedFields(state, _relations);
    }

    /// <summary>The field; <c>null</c> when there is none of that name.</summary>
    /// <param name="place">Where the resources are.</param>
    /// <param name="name">The name.</param>
    public SearchField? Find(PlaceModel place, string name)
    {
        string[] steps = name.Split('.', 2);
        if (steps is [var head, var rest])
        {
            bool isTooLong = rest.Count(letter => letter == '.') > NestingLimit;
            return isTooLong ? null : IsPart(place, head) ? OfElement(place, name) : Nested(place, head, rest) ?? OfElement(place, name);
        }

        return OfWord(place, name) ?? _computed.Find(place, name) ?? Plain(place, name);
    }

    /// <summary>The texts in which a text without a field is looked for.</summary>
    public IReadOnlyList<SearchField> Texts(PlaceModel place) =>
    [
        .. new[] { Find(place, "tag"), Find(place, "ip"), Find(place, "usrname") }.OfType<SearchField>(),
        .. _state.Schema.Members(place.ItemType)
            .Where(member => member.Node == MemberNode.Element)
            .Where(member => _state.Schema.RootPlace(member.EntityType) is not null
                || member is { Kind: ValueKind.Text, Enum: null, Constants: null })
            .Select(member => Find(place, member.WireName))
            .OfType<SearchField>()
            .Where(field => field.Kind == SearchValueKind.Text),
    ];

    /// <summary>The names that are understood, to tell whoever used another.</summary>
    public IEnumerable<string> Names(PlaceModel place) => _state.Schema.Members(place.ItemType)
        .Where(member => member.Node == MemberNode.Element && member.WireName is not ("actions" or "link" or "creation_status"))
        .Where(member => member.EntityType is not { } type || !_state.Schema.IsList(type))
        .Where(member => !Representations.Secrets.IsSecret(member.WireName))
        .Select(member => member.WireName)
        .Concat(SearchWords.Of(place.ItemElement))
        .Concat(ComputedFields.Of(place.ItemElement))
        .Append("id")
        .Where(name => Find(place, name) is not null)
        .Distinct()
        .Order(StringComparer.Ordinal);

    /// <summary>Whether a name is that of an element which is neither a reference nor a list.</summary>
    private bool IsPart(PlaceModel place, string name) => MemberOf(place.ItemType, name) is { } member
        && (member.EntityType is not { } type || (_state.Schema.RootPlace(type) is null && !_state.Schema.IsList(type)));

    private SearchField? Nested(PlaceModel place, string head, string rest)
    {
        if (_relations.Find(place, head) is not { } relation || Find(relation.Place, rest) is not { } field)
        {
            return null;
        }

        return field with
        {
            Sources = resource => relation.Of(resource).DistinctBy(other => other.Id).SelectMany(field.Sources),
        };
    }

    private SearchField? OfWord(PlaceModel place, string word)
    {
        SearchField[] fields = [.. SearchWords.PathsOf(place.ItemElement, word)
            .Select(path => path == word ? Plain(place, path) : Find(place, path)).OfType<SearchField>()];
        return fields is []
            ? null
            : fields[0] with
            {
                // Values of which one list is open can be any.
                Known = fields.All(field => field.Known.Count > 0) ? [.. fields.SelectMany(field => field.Known).Distinct()] : [],
                Values = fields is [var only]
                    ? only.Values
                    : resource => fields.SelectMany(field => field.Sources(resource).SelectMany(field.Values)),
                Sources = fields is [var one] ? one.Sources : resource => [resource],
            };
    }

    private SearchField? Plain(PlaceModel place, string name)
    {
        if (name.Equals("id", StringComparison.OrdinalIgnoreCase))
        {
            return new SearchField(SearchValueKind.Text, resource => [resource.Id]);
        }

        return !IsPart(place, name) && _relations.Find(place, name) is { } relation
            ? new SearchField(SearchValueKind.Text, resource => relation.Of(resource).SelectMany(IdAndName))
            : OfElement(place, name);
    }

    private SearchField? OfElement(PlaceModel place, string path)
    {
        List<string> steps = [];
        string type = place.ItemType;
        MemberModel? member = null;
        foreach (string name in path.Split('.'))
        {
            member = MemberOf(type, name);
            if (member is null || Representations.Secrets.IsSecret(member.WireName))
            {
                return null;
            }

            steps.Add(Step(member));
            while (member.EntityType is { } list && _state.Schema.IsList(list) && ItemOf(list) is { } item)
            {
                member = item;
                steps.Add(Step(item));
            }

            type = member.EntityType ?? "";
        }

        if (type.Length > 0)
        {
            if (MemberOf(type, "major") is not null && MemberOf(type, "minor") is not null)
            {
                return new SearchField(SearchValueKind.Text, resource => Elements(resource, steps).Select(VersionText).OfType<string>());
            }

            member = MemberOf(type, "state");
            if (member is not null)
            {
                steps.Add(Step(member));
            }
            else if ((member = _state.Schema.Members(type).FirstOrDefault(part => part.Node == MemberNode.Text)) is null)
            {
                return null;
            }
        }

        return Of(place, member!, steps);
    }

    private SearchField Of(PlaceModel place, MemberModel member, List<string> steps)
    {
        EnumModel? values = _state.Documents.Model.Enums.FirstOrDefault(list => list.Name == (member.Enum ?? member.Constants));
        SearchValueKind kind = member.Kind switch
        {
            ValueKind.Boolean => SearchValueKind.Boolean,
            ValueKind.DateTime => SearchValueKind.Time,
            ValueKind.Int64 when UnitOf(place, member) > 1 => SearchValueKind.Size,
            ValueKind.Int32 or ValueKind.Int64 or ValueKind.Decimal or ValueKind.Double or ValueKind.EventCode => SearchValueKind.Number,
            _ when values?.ListName == SeveritiesList => SearchValueKind.Ordered,
            _ when member.Enum is not null || member.Constants is not null || member.WireName == "state" => SearchValueKind.Enumerated,
            _ => SearchValueKind.Text,
        };
        return new SearchField(kind, resource => Values(resource, steps))
        {
            Known = values is { IsOpen: false } ? [.. values.Members.Select(value => value.WireName)] : [],
            Unit = UnitOf(place, member),
        };
    }

    /// <summary>The language counts the memory of machines in megabytes, and space on storage in gigabytes.</summary>
    private static long UnitOf(PlaceModel place, MemberModel member) => (place.ItemElement, member.WireName) switch
    {
        (_, "memory") => 1L << 20,
        ("storage_domain", "available" or "used" or "committed") => 1L << 30,
        ("disk", "size" or "provisioned_size" or "actual_size") => 1L << 30,
        _ => 1,
    };

    private MemberModel? MemberOf(string type, string name)
    {
        string plain = SearchWords.Plain(name);
        return _state.Schema.Members(type).FirstOrDefault(member =>
            member.WireName.Length > 0 && SearchWords.Plain(member.WireName) == plain && member.WireName is not ("link" or "actions"));
    }

    private MemberModel? ItemOf(string list) => _state.Schema.Members(list).FirstOrDefault(member => member.IsItem);

    private static string Step(MemberModel member) => member.Node == MemberNode.Attribute ? "@" + member.WireName : member.WireName;

    private static IEnumerable<string> Values(Resource resource, List<string> steps) => steps[^1][0] == '@'
        ? Elements(resource, steps[..^1]).Attributes(steps[^1][1..]).Select(attribute => attribute.Value)
        : Elements(resource, steps).Select(element => element.Value);

    /// <summary>The elements at a path: of an attachment before those of its target.</summary>
    private static IEnumerable<XElement> Elements(Resource resource, List<string> steps)
    {
        IEnumerable<XElement> found = [resource.Data];
        foreach (string step in steps)
        {
            found = found.Elements(step);
        }

        XElement[] own = [.. found];
        return own is [] && resource.Target is { } target ? Elements(target, steps) : own;
    }

    private static string? VersionText(XElement version) =>
        (string?)version.Attribute("full_version")
        ?? ((string?)version.Attribute("major") is { } major ? $"{major}.{(string?)version.Attribute("minor") ?? "0"}" : null);

    private static IEnumerable<string> IdAndName(Resource resource) =>
        resource.Get("name") is { } name ? [name, resource.Id] : [resource.Id];
}
