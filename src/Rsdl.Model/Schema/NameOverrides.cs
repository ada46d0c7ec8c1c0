using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Documents;

namespace Rsdl.Model.Schema;

/// <summary>The C# names that a user gives to types and members.</summary>
internal sealed class NameOverrides
{
    private readonly Dictionary<(string Type, string? Member), string> _names = [];

    /// <summary>Takes the names whose type and member exist; the others are reported.</summary>
    public NameOverrides(OverridesDocument? overrides, BoundSchema schema, List<Problem> problems)
    {
        foreach (NameOverride name in overrides?.Names ?? default)
        {
            bool exists = schema.Types.TryGetValue(name.Type, out BoundType? type)
                && (name.Member is null || type.OwnMembers.Any(member => member.Name == name.Member));
            if (exists)
            {
                _names[(name.Type, name.Member)] = name.Name;
                continue;
            }

            string what = name.Member is null ? $"type '{name.Type}'" : $"'{name.Member}' of '{name.Type}'";
            problems.Add(new Problem(
                ProblemKind.UnknownBinding, $"The name '{name.Name}' is left out: the schema has no {what}", name.Place));
        }
    }

    public string? TypeName(string type) => Find(type, null);

    public string? MemberName(string type, string member) => Find(type, member);

    private string? Find(string type, string? member) =>
        _names.Count > 0 && _names.TryGetValue((type, member), out string? name) ? name : null;
}
