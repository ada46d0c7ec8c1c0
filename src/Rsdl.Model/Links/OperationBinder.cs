using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Access;
using Rsdl.Model.Documents;
using Rsdl.Model.Naming;
using Rsdl.Model.Schema;

namespace Rsdl.Model.Links;

/// <summary>Makes one operation of the links that one address has for one relation.</summary>
internal sealed class OperationBinder(IReadOnlyDictionary<string, LinkType> schema, List<Problem> problems)
{
    private const string ActionType = "Action";

    /// <summary>Method names that clients have for reasons of their own; an action of that name gets a suffix.</summary>
    private static readonly HashSet<string> ReservedMethods =
        new(["List", "Get", "Find", "Add", "Update", "Delete"], StringComparer.Ordinal);

    private readonly StringPool _strings = new();

    /// <summary>Binds links of one address and relation; more than one are merged.</summary>
    public OperationModel Bind(OperationKind kind, PathNode node, List<RsdlLink> links, BoundPlace? place)
    {
        LinkType? expected = kind == OperationKind.List ? place?.ListType : place?.ItemType;
        RsdlLink link = links.FirstOrDefault(candidate => candidate.ResponseType == expected?.Name) ?? links[0];
        string linkName = $"link '{link.Rel}' of '{link.Href}'";
        foreach (RsdlLink duplicate in links.Skip(1))
        {
            Report(ProblemKind.DuplicateLink, $"There is more than one {linkName}; they are merged", duplicate);
        }

        foreach (RsdlLink candidate in links)
        {
            CheckMethod(kind, node, candidate, linkName);
        }

        LinkType? body = BodyType(kind, links, expected, linkName);
        SignatureModel[] signatures = Signatures(kind, body, links, linkName);
        if (signatures.Length == 0)
        {
            body?.MarkOpenAccess();
        }
        else
        {
            body?.MarkAccessFacts();
        }

        return new OperationModel(
            kind,
            link.Rel,
            OperationKinds.MethodOf(kind),
            node.Path,
            MethodName(kind, link.Rel),
            links.Select(candidate => candidate.Description).FirstOrDefault(text => text is not null),
            UrlParameters(links, linkName).ToEquatableArray(),
            Headers(links).ToEquatableArray(),
            body?.Name,
            signatures.ToEquatableArray(),
            ResponseType(kind, link, expected, linkName));
    }

    private static string MethodName(OperationKind kind, string relation)
    {
        if (kind != OperationKind.Action)
        {
            return kind.ToString();
        }

        string name = CSharpName.ToPascalCase(relation);
        return ReservedMethods.Contains(name) ? name + "Action" : name;
    }

    private void CheckMethod(OperationKind kind, PathNode node, RsdlLink link, string linkName)
    {
        string method = OperationKinds.MethodOf(kind);
        if (link.HttpMethod is { } stated && stated != method)
        {
            Report(
                ProblemKind.InvalidLink,
                $"The {linkName} states method {stated}; {method} is used, as its relation demands",
                link);
        }
        else if (node.IsAction && node.Segment.Length > 0 && node.Segment != link.Rel)
        {
            Report(
                ProblemKind.InvalidLink,
                $"The {linkName} is an action whose address does not end in its name; it is used as it stands",
                link);
        }
    }

    private LinkType? BodyType(OperationKind kind, List<RsdlLink> links, LinkType? expected, string linkName)
    {
        LinkType? found = null;
        foreach (RsdlLink link in links)
        {
            if (link.Body?.Type is { } name && !schema.TryGetValue(name, out LinkType? type))
            {
                Report(ProblemKind.UnknownType, $"The body of {linkName} is of type '{name}', which the schema does not define", link);
            }
            else if (link.Body?.Type is { } known)
            {
                found ??= schema[known];
            }
        }

        return found ?? kind switch
        {
            OperationKind.Add or OperationKind.Update => expected,
            OperationKind.Action => schema.TryGetValue(ActionType, out LinkType? action) ? action : null,
            _ => null,
        };
    }

    /// <summary>
    /// The signatures. A set that is empty, or whose parameters all led nowhere, tells nothing about what an <c>add</c> or
    /// <c>update</c> accepts: it counts as none.
    /// </summary>
    private SignatureModel[] Signatures(OperationKind kind, LinkType? body, List<RsdlLink> links, string linkName)
    {
        RsdlParameterSet[] sets = [.. links.SelectMany(link => link.Body is null ? [] : link.Body.Sets)];
        if (body is null)
        {
            problems.AddRange(sets.SelectMany(set => set.Parameters).Select(parameter => new Problem(
                ProblemKind.UnresolvedParameter,
                $"Parameter '{parameter.Name}' of {linkName} is left out, since the body has no type",
                parameter.Place)));
            return [];
        }

        ElementAccess access = kind switch
        {
            OperationKind.Add => ElementAccess.Creatable,
            OperationKind.Update => ElementAccess.Updatable,
            _ => ElementAccess.Argument,
        };
        ParameterResolver resolver = new(body, linkName, access, _strings, problems);
        bool writes = kind is OperationKind.Add or OperationKind.Update;
        return
        [
            .. sets.Select(set => (Set: set, Signature: resolver.Resolve(set)))
                .Where(pair => pair.Signature.Parameters.Count > 0 || (!writes && pair.Set.Parameters.Count == 0))
                .Select(pair => pair.Signature)
                .Distinct(),
        ];
    }

    private List<UrlParameterModel> UrlParameters(List<RsdlLink> links, string linkName)
    {
        List<UrlParameterModel> result = [];
        foreach (RsdlUrlParameter parameter in links.SelectMany(link => link.UrlParameters))
        {
            if (result.Any(other => other.Name == parameter.Name))
            {
                continue;
            }

            if (XsType.KindOfParameter(parameter.Type) is not { } kind)
            {
                kind = ValueKind.Text;
                problems.Add(new Problem(
                    ProblemKind.UnknownType,
                    $"URL parameter '{parameter.Name}' of {linkName} is of the unknown type '{parameter.Type}'; it is used as text",
                    parameter.Place));
            }

            if (parameter.Context is not ("matrix" or "query"))
            {
                problems.Add(new Problem(
                    ProblemKind.InvalidLink,
                    $"URL parameter '{parameter.Name}' of {linkName} has the unknown context '{parameter.Context}';"
                        + " it is used as a matrix parameter",
                    parameter.Place));
            }

            result.Add(new UrlParameterModel(
                parameter.Name,
                _strings.Share(CSharpName.ToPascalCase(parameter.Name)),
                kind,
                parameter.Context == "query",
                parameter.Value,
                parameter.Required,
                parameter.Deprecated));
        }

        // The documents' order is accidental.
        return [.. result.OrderBy(parameter => parameter.Name, StringComparer.Ordinal)];
    }

    private IEnumerable<HeaderModel> Headers(List<RsdlLink> links) => links
        .SelectMany(link => link.Headers)
        .GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase)
        .Select(group => group.First())
        .OrderBy(header => header.Name, StringComparer.Ordinal)
        .Select(header => new HeaderModel(
            header.Name,
            _strings.Share(CSharpName.ToPascalCase(header.Name)),
            header.Value is "true|false" ? ValueKind.Boolean : ValueKind.Text,
            header.Value,
            header.Description,
            header.Required,
            header.Deprecated));

    private string? ResponseType(OperationKind kind, RsdlLink link, LinkType? expected, string linkName)
    {
        LinkType? type = null;
        if (link.ResponseType is { } name && !schema.TryGetValue(name, out type))
        {
            Report(ProblemKind.UnknownType, $"The response of {linkName} is of type '{name}', which the schema does not define", link);
        }

        switch (kind)
        {
            case OperationKind.Delete:
                return type?.Name;
            case OperationKind.Action:
                return type?.Name ?? (schema.ContainsKey(ActionType) ? ActionType : null);
            case OperationKind.Get or OperationKind.Update when type is not null && expected is not null && type != expected:
                if (type.Name != SchemaBinder.ResourceBase && !expected.DerivesFrom(type.Name) && !type.DerivesFrom(expected.Name))
                {
                    Report(
                        ProblemKind.InvalidLink,
                        $"The {linkName} answers '{type.Name}', but the collection holds '{expected.Name}', which is used",
                        link);
                }

                return expected.Name;
            default:
                return type?.Name ?? expected?.Name;
        }
    }

    private void Report(ProblemKind kind, string message, RsdlLink link) => problems.Add(new Problem(kind, message, link.Place));
}
