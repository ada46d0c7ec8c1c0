using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Documents;

namespace Rsdl.Model.Enums;

/// <summary>Unites the lists of all documents: capabilities of every level, simple types of the schema, fixed lists, overrides.</summary>
internal static class ListCollector
{
    /// <summary>Lists whose values are data of an installation or of its hardware: constants, not enums.</summary>
    private static readonly HashSet<string> OpenLists = new(
        ["cpus", "custom_properties", "features", "os_types", "permits", "power_managers"], StringComparer.Ordinal);

    public static SortedDictionary<string, BoundList> Collect(
        CapabilitiesDocument? capabilities,
        IEnumerable<SchemaSimpleType> simpleTypes,
        OverridesDocument? overrides,
        List<Problem> problems)
    {
        SortedDictionary<string, BoundList> lists = new(StringComparer.Ordinal);
        foreach (CapabilityLevel level in (capabilities?.Levels ?? default).OrderBy(level => level.Version, LevelComparer.Instance))
        {
            foreach (CapabilityList list in level.Lists)
            {
                foreach (CapabilityValue value in list.Values)
                {
                    Get(list.Name).Add(value.Text, level.Version, value.Description);
                }
            }
        }

        if (capabilities is not null)
        {
            AddFixedLists();
        }

        foreach (SchemaSimpleType type in simpleTypes)
        {
            BoundList list = Get(type.Name);
            list.Documentation = type.Documentation;
            foreach (SchemaValue value in type.Values)
            {
                list.Add(value.Value, null, value.Documentation);
            }
        }

        foreach (ListOverride list in overrides?.Lists ?? default)
        {
            if (list.Values.Count == 0 && !lists.ContainsKey(list.List))
            {
                problems.Add(new Problem(
                    ProblemKind.UnknownBinding,
                    $"The list '{list.List}' is left out: no document has it, and the override gives no values",
                    list.Place));
                continue;
            }

            BoundList target = Get(list.List);
            target.GivenName = list.Name ?? target.GivenName;
            foreach (ValueOverride value in list.Values)
            {
                target.Add(value.Text, null, null).GivenName = value.Name;
            }
        }

        return lists;

        void AddFixedLists()
        {
            foreach (KeyValuePair<string, string[]> list in FixedLists.All.Where(list => !lists.ContainsKey(list.Key)))
            {
                BoundList target = Get(list.Key);
                target.IsFixed = true;
                foreach (string value in list.Value)
                {
                    target.Add(value, null, null);
                }
            }
        }

        BoundList Get(string name)
        {
            if (!lists.TryGetValue(name, out BoundList? list))
            {
                list = new BoundList(name) { IsOpen = OpenLists.Contains(name) };
                lists.Add(name, list);
            }

            return list;
        }
    }
}
