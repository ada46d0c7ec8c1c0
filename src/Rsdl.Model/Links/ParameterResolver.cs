using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Access;
using Rsdl.Model.Documents;
using Rsdl.Model.Schema;

namespace Rsdl.Model.Links;

/// <summary>
/// Finds what the parameter names of one link mean in the schema. Real documents misspell, drop or swap the root, and stop at
/// wrappers; what is clear all the same is resolved, the rest is reported and dropped.
/// </summary>
internal sealed class ParameterResolver(BoundType body, string linkName, ElementAccess access, List<Problem> problems)
{
    public SignatureModel Resolve(RsdlParameterSet set) =>
        new(set.Description, set.Deprecated, ResolveAll(set.Parameters).ToEquatableArray());

    private List<SignatureParameter> ResolveAll(IEnumerable<RsdlParameter> parameters)
    {
        List<SignatureParameter> resolved = [];
        foreach (RsdlParameter parameter in parameters)
        {
            Add(resolved, parameter, null);
        }

        return Merge(resolved);
    }

    private void Add(List<SignatureParameter> target, RsdlParameter parameter, Scope? item)
    {
        bool isCollection = parameter.Type == "collection";
        if (!isCollection && XsType.KindOfParameter(parameter.Type) is null)
        {
            Report(ProblemKind.UnknownType, parameter, $"is of the unknown type '{parameter.Type}'; the schema's type is used");
        }

        if (FindPath(parameter.Name, item) is not { } path)
        {
            Report(ProblemKind.UnresolvedParameter, parameter, $"leads to no element of '{body.Name}'; the parameter is left out");
            return;
        }

        BoundMember last = path.Members[path.Members.Count - 1];
        if (isCollection && last.Type?.Item is { } wrapped && !last.Repeated)
        {
            // The name stops at the wrapper; the items are meant.
            path.Members.Add(wrapped);
            last = wrapped;
        }

        Record(path, parameter.Nested.Count > 0);
        List<SignatureParameter> nested = [];
        if (last.Type is { } itemType)
        {
            Scope scope = new(itemType, last.Name);
            foreach (RsdlParameter child in parameter.Nested.SelectMany(set => set.Parameters))
            {
                // An outer parameter that was put into the item belongs outside.
                List<SignatureParameter> destination = FindPath(child.Name, scope)?.IsOuter == true ? target : nested;
                Add(destination, child, scope);
            }
        }

        target.Add(new SignatureParameter(
            path.Text, parameter.Required, parameter.Deprecated, isCollection || last.Repeated, Merge(nested).ToEquatableArray()));
    }

    /// <summary>The same path twice in one set is one parameter, required if it is so once.</summary>
    private static List<SignatureParameter> Merge(List<SignatureParameter> parameters) =>
        [.. parameters.GroupBy(parameter => parameter.Path, StringComparer.Ordinal).Select(group => group.Aggregate((first, other) => first with
        {
            Required = first.Required || other.Required,
            Deprecated = first.Deprecated && other.Deprecated,
            IsCollection = first.IsCollection || other.IsCollection,
            Nested = Merge([.. first.Nested, .. other.Nested]).ToEquatableArray(),
        }))];

    private ResolvedPath? FindPath(string name, Scope? item)
    {
        string[] segments = name.Trim().Split('.');
        if (item is null)
        {
            return FromBody(segments);
        }

        ResolvedPath? inside = segments.Length > 1 && LooseName.Equal(segments[0], item.Element) ? Walk(item.Type, segments, 1) : null;
        inside ??= Walk(item.Type, segments, 0);
        if (inside is null && FromBody(segments) is { } outside)
        {
            outside.IsOuter = true;
            return outside;
        }

        return inside;
    }

    private ResolvedPath? FromBody(string[] segments)
    {
        bool rooted = body.RootElement is { } root && LooseName.Equal(segments[0], root) || LooseName.Equal(segments[0], body.Name);
        if (rooted && segments.Length > 1 && Walk(body, segments, 1) is { } below)
        {
            return below;
        }

        if (rooted && segments.Length == 1 && body.Item is { } item)
        {
            return new ResolvedPath([item], item.Name);
        }

        return Walk(body, segments, 0);
    }

    private static ResolvedPath? Walk(BoundType start, string[] segments, int first)
    {
        List<BoundMember> members = [];
        BoundType? type = start;
        for (int i = first; i < segments.Length - 1; i++)
        {
            if (type?.Find(segments[i]) is not { } member)
            {
                return null;
            }

            members.Add(member);
            type = member.Type;
        }

        BoundMember[] alternatives =
        [
            .. segments[segments.Length - 1].Split('|').Select(name => type?.Find(name)).Where(member => member is not null).Select(member => member!).Distinct(),
        ];
        if (alternatives.Length == 0)
        {
            return null;
        }

        string text = string.Concat(members.Select(member => member.Name + ".")) + string.Join("|", alternatives.Select(member => member.Name));
        members.AddRange(alternatives);
        return new ResolvedPath(members, text);
    }

    private void Record(ResolvedPath path, bool hasNested)
    {
        foreach (BoundMember member in path.Members)
        {
            member.Access |= access;
            member.Owner?.MarkAccessFacts();
        }

        if (!hasNested && path.Members[path.Members.Count - 1].Type is { } open)
        {
            open.MarkOpenAccess();
        }
    }

    private void Report(ProblemKind kind, RsdlParameter parameter, string what) =>
        problems.Add(new Problem(kind, $"Parameter '{parameter.Name}' of {linkName} {what}", parameter.Place));

    private sealed record Scope(BoundType Type, string Element);

    private sealed class ResolvedPath(List<BoundMember> members, string text)
    {
        public List<BoundMember> Members { get; } = members;

        public string Text => IsWrapperExtended ? text + "." + Members[Members.Count - 1].Name : text;

        public bool IsOuter { get; set; }

        private bool IsWrapperExtended => Members.Count > _original;

        private readonly int _original = members.Count;
    }
}
