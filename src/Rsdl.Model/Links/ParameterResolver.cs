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
internal sealed class ParameterResolver(
    LinkType body, string linkName, ElementAccess access, StringPool strings, List<Problem> problems)
{
    private readonly ParameterPathFinder _paths = new(body);

    public SignatureModel Resolve(RsdlParameterSet set)
    {
        List<SignatureParameter> resolved = [];
        foreach (RsdlParameter parameter in set.Parameters)
        {
            Add(resolved, resolved, parameter, null);
        }

        return new SignatureModel(set.Description, set.Deprecated, Merge(resolved).ToEquatableArray());
    }

    /// <summary>Adds a parameter to <paramref name="target"/>, or to the body's own when it belongs there.</summary>
    /// <returns>Whether it, or a parameter below it, was added to <paramref name="target"/>.</returns>
    private bool Add(List<SignatureParameter> target, List<SignatureParameter> outermost, RsdlParameter parameter, ParameterScope? item)
    {
        bool isCollection = parameter.Type == "collection";
        if (!isCollection && XsType.KindOfParameter(parameter.Type) is null)
        {
            Report(ProblemKind.UnknownType, parameter, $"is of the unknown type '{parameter.Type}'; the schema's type is used");
        }

        ParameterPath? path = _paths.Find(parameter.Name, item, isCollection);
        if (path is null)
        {
            Report(ProblemKind.UnresolvedParameter, parameter, $"leads to no element of '{body.Name}'; the parameter is left out");
        }
        else if (path.Missing.Count > 0)
        {
            string missing = string.Join("', '", path.Missing);
            Report(ProblemKind.UnresolvedParameter, parameter, $"has alternatives that lead to no element: '{missing}' is left out");
        }

        // Below what leads nowhere only parameters of the body itself, which were put there by mistake, can mean anything.
        ParameterScope below = new(path?.Last.Type, path?.Last.Name ?? "");
        List<SignatureParameter> nested = [];
        bool anyNested = false;
        foreach (RsdlParameter child in parameter.Nested.SelectMany(set => set.Parameters).Where(child => !below.IsItem(child.Name)))
        {
            anyNested |= Add(nested, outermost, child, below);
        }

        if (path is null)
        {
            return false;
        }

        Record(path, anyNested);
        (path.IsOuter ? outermost : target).Add(new SignatureParameter(
            strings.Share(path.Text),
            parameter.Required,
            parameter.Deprecated,
            isCollection || path.Last.Repeated,
            Merge(nested).ToEquatableArray()));
        return !path.IsOuter;
    }

    /// <summary>
    /// In the order of paths, since that of documents is accidental. The same path twice in one set is one parameter,
    /// required if it is so once.
    /// </summary>
    private static List<SignatureParameter> Merge(List<SignatureParameter> parameters)
    {
        // A sort that keeps the order of what is equal.
        SignatureParameter[] sorted = [.. parameters.OrderBy(parameter => parameter.Path, StringComparer.Ordinal)];
        List<SignatureParameter> merged = [];
        foreach (SignatureParameter parameter in sorted)
        {
            int last = merged.Count - 1;
            if (last >= 0 && merged[last].Path == parameter.Path)
            {
                merged[last] = Merge(merged[last], parameter);
            }
            else
            {
                merged.Add(parameter);
            }
        }

        return merged;
    }

    private static SignatureParameter Merge(SignatureParameter first, SignatureParameter other) => first with
    {
        Required = first.Required || other.Required,
        Deprecated = first.Deprecated && other.Deprecated,
        IsCollection = first.IsCollection || other.IsCollection,
        Nested = Merge([.. first.Nested, .. other.Nested]).ToEquatableArray(),
    };

    private void Record(ParameterPath path, bool membersAreNamed)
    {
        foreach (LinkMember member in path.Members)
        {
            member.Access |= access;
            member.Owner?.MarkAccessFacts();
        }

        if (!membersAreNamed)
        {
            foreach (LinkMember end in path.Ends)
            {
                end.Type?.MarkOpenAccess();
            }
        }
    }

    private void Report(ProblemKind kind, RsdlParameter parameter, string what) =>
        problems.Add(new Problem(kind, $"Parameter '{parameter.Name}' of {linkName} {what}", parameter.Place));
}
