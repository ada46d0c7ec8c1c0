using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model;
using Rsdl.Model.Documents;

namespace Rsdl.Analyzers.Documents;

/// <summary>Finds the complex types of a schema that no link leads to.</summary>
internal sealed class UnusedTypes
{
    /// <summary>
    /// Root elements that come and go without a link of the RSDL: the entry point, what every action sends, errors, the state of a
    /// creation, and the RSDL itself.
    /// </summary>
    private static readonly string[] RootsWithoutLink = ["action", "api", "creation", "fault", "rsdl"];

    private readonly Dictionary<string, SchemaType> _types;
    private readonly Dictionary<string, SchemaGroup> _groups;
    private readonly Dictionary<string, SchemaRoot> _roots;

    private UnusedTypes(SchemaDocument schema)
    {
        _types = First(schema.Types, type => type.Name);
        _groups = First(schema.Groups, group => group.Name);
        _roots = First(schema.Roots, root => root.Name);
    }

    /// <summary>
    /// The unused types, in the order of the schema. Those that only another unused type contains or extends are left out.
    /// </summary>
    public static IReadOnlyList<SchemaType> Find(SchemaDocument schema, RsdlDocument rsdl)
    {
        UnusedTypes finder = new(schema);
        HashSet<string> used = finder.Reach(rsdl.Links.SelectMany(finder.NamedBy).Concat(finder.RootTypes(RootsWithoutLink)));
        List<(SchemaType Type, HashSet<string> Reached)> found = [];
        foreach (SchemaType type in finder._types.Values.Where(type => !used.Contains(type.Name)))
        {
            if (found.Any(other => other.Reached.Contains(type.Name)))
            {
                continue;
            }

            HashSet<string> reached = finder.Reach([type.Name]);
            found.RemoveAll(other => reached.Contains(other.Type.Name));
            found.Add((type, reached));
        }

        return [.. found.Select(pair => pair.Type)];
    }

    private IEnumerable<string?> NamedBy(RsdlLink link) =>
    [
        link.ResponseType,
        link.Body?.Type,
        .. RootTypes(Parameters(link.Body?.Sets ?? default).Select(parameter => parameter.Name.Split('.')[0])),
    ];

    private static IEnumerable<RsdlParameter> Parameters(EquatableArray<RsdlParameterSet> sets) =>
        sets.SelectMany(set => set.Parameters).SelectMany(parameter => Parameters(parameter.Nested).Prepend(parameter));

    /// <summary>Types of root elements. Parameters write their names with and without underscores.</summary>
    private IEnumerable<string?> RootTypes(IEnumerable<string> names) => names.SelectMany(name =>
        _roots.TryGetValue(name, out SchemaRoot? exact)
            ? [exact]
            : _roots.Values.Where(root => string.Equals(Loose(root.Name), Loose(name), StringComparison.OrdinalIgnoreCase)))
        .Select(root => root.Type);

    private static string Loose(string name) => name.Replace("_", "");

    /// <summary>Types with all that they contain and extend.</summary>
    private HashSet<string> Reach(IEnumerable<string?> names)
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        Queue<string?> open = new(names);
        while (open.Count > 0)
        {
            if (open.Dequeue() is { } name && _types.TryGetValue(name, out SchemaType? type) && reached.Add(name))
            {
                open.Enqueue(type.Base);
                foreach (string? content in Contents(type.Particles, []))
                {
                    open.Enqueue(content);
                }
            }
        }

        return reached;
    }

    private IEnumerable<string?> Contents(EquatableArray<SchemaParticle> particles, HashSet<string> groups) =>
        particles.SelectMany(particle => particle.Kind switch
        {
            SchemaParticleKind.GroupReference => groups.Add(particle.Name) && _groups.TryGetValue(particle.Name, out SchemaGroup? group)
                ? Contents(group.Particles, groups)
                : [],
            SchemaParticleKind.ElementReference => [_roots.TryGetValue(particle.Name, out SchemaRoot? root) ? root.Type : null],
            _ => [particle.Type],
        });

    private static Dictionary<string, T> First<T>(IEnumerable<T> items, Func<T, string> name) => items.GroupBy(name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
}
