using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Naming;

namespace Rsdl.Model.Schema;

/// <summary>Gives the types of a schema the names of their C# classes.</summary>
internal static class TypeNaming
{
    /// <summary>The names of the classes by the types' names in the schema.</summary>
    public static IReadOnlyDictionary<string, string> Assign(BoundSchema schema, NameOverrides overrides, List<Problem> problems)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);

        // Types of the schema come first, so that none loses its name to one made for a member's values.
        Assign(schema.Types.Values.Where(type => type.General is null));
        Assign(schema.Types.Values.Where(type => type.General is not null));
        return names;

        void Assign(IEnumerable<BoundType> types)
        {
            IReadOnlyDictionary<string, string> added = NameScope.Assign(
                types.Select(type => (type.Name, overrides.TypeName(type.Name) ?? Preferred(type))),
                names.Values,
                "Type",
                out IReadOnlyList<string> renamed);
            foreach (KeyValuePair<string, string> name in added)
            {
                names.Add(name.Key, name.Value);
            }

            problems.AddRange(renamed.Select(name => new Problem(
                ProblemKind.NameClash,
                $"Type '{name}' is called '{names[name]}' in C#, since its own name is taken",
                schema.Types[name].Source.Place)));
        }
    }

    /// <summary>A type made for one member's values is named by their list: that of <c>vm_states</c> is <c>VmStatus</c>.</summary>
    private static string Preferred(BoundType type)
    {
        if (type.General is not { } general || type.Specialisation is not { } list)
        {
            return CSharpName.ToPascalCase(type.Name);
        }

        string name = CSharpName.Singular(CSharpName.ToPascalCase(list.Name));
        string generalName = CSharpName.ToPascalCase(general.Name);
        string? ending = new[] { "State", "Status", generalName }
            .FirstOrDefault(candidate => name.EndsWith(candidate, StringComparison.Ordinal));
        return name.Substring(0, name.Length - (ending?.Length ?? 0)) + generalName;
    }
}
