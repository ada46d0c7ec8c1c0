using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Naming;

namespace Rsdl.Model.Enums;

/// <summary>Makes enums and constants, with C# names, of the lists.</summary>
internal sealed class EnumModelBuilder
{
    private readonly BoundList[] _lists;
    private readonly IReadOnlyDictionary<string, string> _names;

    /// <param name="lists">All lists; a fixed list that no member uses is left out.</param>
    /// <param name="entityNames">Names that entities have; an enum gets another one.</param>
    public EnumModelBuilder(IEnumerable<BoundList> lists, IEnumerable<string> entityNames)
    {
        _lists = [.. lists.Where(list => list.IsUsed || !list.IsFixed).OrderBy(list => list.Name, StringComparer.Ordinal)];
        _names = NameScope.Assign(_lists.Select(list => (list.Name, Preferred(list))), entityNames, "Kind", out _);
    }

    public string NameOf(BoundList list) => _names[list.Name];

    public List<EnumModel> Build() =>
    [
        .. _lists.Select(list => new EnumModel(
            list.Name, _names[list.Name], list.IsOpen, Members(list).ToEquatableArray(), list.Documentation)),
    ];

    private static string Preferred(BoundList list) =>
        list.GivenName ?? CSharpName.Singular(CSharpName.ToPascalCase(list.Name)) + (list.IsOpen ? "Names" : "");

    private IEnumerable<EnumMemberModel> Members(BoundList list)
    {
        // An enum's zero stands for what the list does not know. A class, unlike an enum, can have no member of its own name.
        string[] reserved = list.IsOpen
            ? ["Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", _names[list.Name]]
            : ["Unrecognized", "value__"];
        IReadOnlyDictionary<string, string> names = NameScope.Assign(
            list.Values.Select(value => (value.Text, value.GivenName ?? CSharpName.ToPascalCase(value.Text))), reserved, "Value", out _);
        return list.Values.Select(value => new EnumMemberModel(
            value.Text, names[value.Text], value.Levels.ToEquatableArray(), value.Documentation));
    }
}
