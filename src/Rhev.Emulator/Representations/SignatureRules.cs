using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Representations;

/// <summary>What the signatures of a link demand of a body and accept in it.</summary>
internal static class SignatureRules
{
    /// <summary>Refuses a body that satisfies no signature; the fault names what the closest one misses.</summary>
    /// <exception cref="FaultException">Something required is missing.</exception>
    public static void Require(OperationModel operation, XElement body)
    {
        string[]? missing = operation.Signatures
            .Select(signature => Missing(signature.Parameters, body).ToArray())
            .MinBy(names => names.Length);
        if (missing is { Length: > 0 })
        {
            throw FaultException.Incomplete($"{body.Name.LocalName} [{string.Join(", ", missing)}] required for {operation.Relation}");
        }
    }

    /// <summary>Whether some signature names a path or what holds it; without signatures everything is accepted.</summary>
    public static bool Accepts(OperationModel operation, string path) =>
        operation.Signatures.Count == 0
        || AcceptedPaths(operation).Any(accepted =>
            path == accepted || path.StartsWith(accepted + ".", StringComparison.Ordinal));

    /// <summary>Removes from a body what no signature accepts.</summary>
    public static void RemoveUnaccepted(OperationModel operation, XElement body)
    {
        RemoveUnaccepted(operation, body, "");
    }

    /// <summary>The paths of elements that refer to other resources: those that have an <c>id</c> among their parameters.</summary>
    public static IEnumerable<string> ReferencePaths(OperationModel operation) => AcceptedPaths(operation)
        .Where(path => path.EndsWith(".id", StringComparison.Ordinal))
        .Select(path => path[..^3])
        .Distinct(StringComparer.Ordinal);

    /// <summary>Whether an element that refers to another resource may say more than which one.</summary>
    public static bool HasMore(OperationModel operation, string reference) => AcceptedPaths(operation).Any(path =>
        path.StartsWith(reference + ".", StringComparison.Ordinal) && path[(reference.Length + 1)..] is not ("id" or "name" or "href"));

    private static IEnumerable<string> AcceptedPaths(OperationModel operation) =>
        operation.Signatures.SelectMany(signature => signature.Parameters).SelectMany(parameter => Paths(parameter, ""));

    private static IEnumerable<string> Paths(SignatureParameter parameter, string prefix)
    {
        string path = prefix + parameter.Path;
        return BodyPath.Alternatives(path).Concat(parameter.Nested.SelectMany(nested => Paths(nested, path + ".")));
    }

    private static IEnumerable<string> Missing(IEnumerable<SignatureParameter> parameters, XElement body) =>
        parameters.Where(parameter => parameter.Required).SelectMany(parameter => Missing(parameter, body));

    private static IEnumerable<string> Missing(SignatureParameter parameter, XElement body)
    {
        if (!parameter.IsCollection)
        {
            return BodyPath.IsGiven(body, parameter.Path) ? [] : [parameter.Path];
        }

        XElement[] items = [.. BodyPath.Elements(body, parameter.Path)];
        return items.Length == 0
            ? [parameter.Path]
            : items.SelectMany(item => Missing(parameter.Nested, item)).Select(name => $"{parameter.Path}.{name}").Distinct();
    }

    private static void RemoveUnaccepted(OperationModel operation, XElement element, string prefix)
    {
        foreach (XAttribute attribute in element.Attributes().ToArray())
        {
            if (!Accepts(operation, prefix + attribute.Name.LocalName))
            {
                attribute.Remove();
            }
        }

        foreach (XElement child in element.Elements().ToArray())
        {
            string path = prefix + child.Name.LocalName;
            if (Accepts(operation, path))
            {
                continue;
            }

            RemoveUnaccepted(operation, child, path + ".");
            if (!child.HasElements && !child.HasAttributes)
            {
                child.Remove();
            }
        }
    }
}
