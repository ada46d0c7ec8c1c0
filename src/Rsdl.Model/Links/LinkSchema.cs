using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Rsdl.Model.Documents;
using Rsdl.Model.Schema;

namespace Rsdl.Model.Links;

/// <summary>
/// What the links of one document can see of a schema: every type, and of its members those that some parameter may mean. Links are
/// bound to this alone, so that what no link names can change without any of them being bound again. Value equality decides.
/// </summary>
/// <param name="Types">The types in the schema's order.</param>
internal sealed record LinkSchema(EquatableArray<LinkSchemaType> Types)
{
    private static readonly char[] Separators = ['.', '|'];

    // A document does not change, and schemas are bound to it again and again.
    private static readonly ConditionalWeakTable<RsdlDocument, HashSet<string>> NamesOfDocuments = new();

    public static LinkSchema Of(BoundSchema schema, IReadOnlyDictionary<string, string> classNames, RsdlDocument rsdl)
    {
        HashSet<string> names = NamesOfDocuments.GetValue(rsdl, NamesIn);
        HashSet<BoundMember> items = [.. schema.Types.Values.Select(type => type.Item).OfType<BoundMember>()];
        return new LinkSchema(schema.Types.Values.Select(type => new LinkSchemaType(
            type.Name,
            classNames[type.Name],
            type.Base?.Name,
            type.RootElement,
            type.Item?.Name,
            type.OwnMembers
                .Where(member => member.Node != MemberNode.Text && (names.Contains(member.Name) || items.Contains(member)))
                .Select(member => new LinkSchemaMember(member.Name, member.Node, member.Repeated, member.Type?.Name))
                .ToEquatableArray())).ToEquatableArray());
    }

    /// <summary>The types by name, linked to each other.</summary>
    public Dictionary<string, LinkType> Resolve()
    {
        Dictionary<string, LinkType> types = Types.ToDictionary(
            type => type.Name, type => new LinkType(type.Name, type.ClassName, type.RootElement), StringComparer.Ordinal);
        foreach (LinkSchemaType source in Types)
        {
            LinkType type = types[source.Name];
            type.Base = source.Base is { } name ? types[name] : null;
            type.OwnMembers.AddRange(source.Members.Select(member => new LinkMember(
                member.Name, member.Node, member.Repeated, member.Type is { } other ? types[other] : null, type)));
        }

        foreach (LinkSchemaType source in Types.Where(source => source.Item is not null))
        {
            LinkType type = types[source.Name];
            type.Item = type.AllMembers.First(member => member.Node == MemberNode.Element && member.Name == source.Item);
        }

        return types;
    }

    /// <summary>The names that the parameters of a document's links are made of.</summary>
    private static HashSet<string> NamesIn(RsdlDocument rsdl)
    {
        HashSet<string> paths = new(StringComparer.Ordinal);
        HashSet<string> names = new(LooseName.Comparer);
        for (int i = 0; i < rsdl.Links.Count; i++)
        {
            AddNames(rsdl.Links[i].Body?.Sets ?? default, paths, names);
        }

        return names;
    }

    private static void AddNames(EquatableArray<RsdlParameterSet> sets, HashSet<string> paths, HashSet<string> names)
    {
        for (int i = 0; i < sets.Count; i++)
        {
            EquatableArray<RsdlParameter> parameters = sets[i].Parameters;
            for (int j = 0; j < parameters.Count; j++)
            {
                RsdlParameter parameter = parameters[j];
                if (paths.Add(parameter.Name))
                {
                    names.UnionWith(parameter.Name.Trim().Split(Separators));
                }

                AddNames(parameter.Nested, paths, names);
            }
        }
    }
}

/// <summary>A type in a <see cref="LinkSchema"/>.</summary>
/// <param name="Name">Its name in the schema.</param>
/// <param name="ClassName">Its C# class.</param>
/// <param name="Base">The type that it extends.</param>
/// <param name="RootElement">The root element that it is written under.</param>
/// <param name="Item">For a list: the name of the repeated element.</param>
/// <param name="Members">Its own members that links can mean.</param>
internal sealed record LinkSchemaType(
    string Name, string ClassName, string? Base, string? RootElement, string? Item, EquatableArray<LinkSchemaMember> Members);

/// <summary>A member in a <see cref="LinkSchema"/>.</summary>
/// <param name="Name">Its name in the schema.</param>
/// <param name="Node">Element or attribute.</param>
/// <param name="Repeated">Whether it can occur more than once.</param>
/// <param name="Type">For an entity: its type.</param>
internal sealed record LinkSchemaMember(string Name, MemberNode Node, bool Repeated, string? Type);
