using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Bodies;

/// <summary>What a body lacks of one signature.</summary>
/// <param name="Signature">The signature.</param>
/// <param name="Names">The missing elements as signatures write them, such as <c>cluster.id|name</c>.</param>
/// <param name="Absent">Those of which nothing is there, not even an item that lacks them: one can be put beside what is there.</param>
internal sealed record MissingElements(
    Signature Signature, ImmutableArray<string> Names, ImmutableArray<SignatureParameter> Absent)
{
    /// <summary>
    /// What a body lacks of the nearest signature: that with the fewest missing, and the first of those. A deprecated one counts where
    /// there is no other. <c>null</c> if any signature is fulfilled.
    /// </summary>
    public static MissingElements? Of(ImmutableArray<Signature> signatures, BodyNode body)
    {
        foreach (Signature signature in signatures)
        {
            if (IsFulfilled(signature.Parameters, body))
            {
                return null;
            }
        }

        return signatures.Select(signature => Of(signature, body))
            .OrderBy(missing => missing.Signature.Deprecated).ThenBy(missing => missing.Names.Length).FirstOrDefault();
    }

    /// <summary>Whether nothing is missing, which is most of what is asked, and to be told without making anything.</summary>
    private static bool IsFulfilled(ImmutableArray<SignatureParameter> parameters, BodyNode node)
    {
        foreach (SignatureParameter parameter in parameters)
        {
            if (!parameter.Required && parameter.Nested.IsEmpty)
            {
                continue;
            }

            if (IsThere(parameter, node, out BodyNode? item)
                ? item is { IsUnknown: false } && !IsFulfilled(parameter.Nested, item)
                : parameter.Required && !IsBelowAbsentOption(parameter, parameters, node))
            {
                return false;
            }
        }

        return true;
    }

    private static MissingElements Of(Signature signature, BodyNode body)
    {
        ImmutableArray<string>.Builder names = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<SignatureParameter>.Builder absent = ImmutableArray.CreateBuilder<SignatureParameter>();
        Check(signature.Parameters, body, "", names, absent);
        return new MissingElements(signature, names.ToImmutable(), absent.ToImmutable());
    }

    private static void Check(
        ImmutableArray<SignatureParameter> parameters,
        BodyNode node,
        string prefix,
        ImmutableArray<string>.Builder names,
        ImmutableArray<SignatureParameter>.Builder? absent)
    {
        foreach (SignatureParameter parameter in parameters)
        {
            if (IsThere(parameter, node, out BodyNode? item))
            {
                if (item is { IsUnknown: false } && !parameter.Nested.IsEmpty)
                {
                    Check(parameter.Nested, item, prefix + Name(parameter) + ".", names, null);
                }
            }
            else if (parameter.Required && !IsBelowAbsentOption(parameter, parameters, node))
            {
                names.Add(prefix + Name(parameter));
                absent?.Add(parameter);
            }
        }
    }

    private static string Name(SignatureParameter parameter) =>
        string.Join(".", parameter.Path.Add(string.Join("|", parameter.Alternatives)));

    /// <summary>Whether an element may be there, or of a collection any item.</summary>
    private static bool IsThere(SignatureParameter parameter, BodyNode node, out BodyNode? item)
    {
        item = null;
        BodyNode? parent = node;
        foreach (string name in parameter.Path)
        {
            parent = parent.Child(name) is { } child ? child : parent.IsUnknown ? BodyNode.Unknown : null;
            if (parent is null)
            {
                return false;
            }
        }

        if (parent.IsUnknown)
        {
            item = BodyNode.Unknown;
            return true;
        }

        if (!parameter.IsCollection)
        {
            // A resource is referred to by its address as well as by its identifier.
            foreach (string name in parameter.Alternatives)
            {
                if (parent.Child(name) is not null || (name == "id" && parent.Child("href") is not null))
                {
                    return true;
                }
            }

            return false;
        }

        // The list is the element itself, or the one around it.
        BodyNode? list = parent.Child(parameter.Alternatives[0]);
        item = list is { IsUnknown: true } ? list : list?.Child(BodyNode.Items) ?? parent.Child(BodyNode.Items);
        return item is not null;
    }

    /// <summary>Whether an element is only required inside another that the signature names as optional, and that is not there.</summary>
    private static bool IsBelowAbsentOption(
        SignatureParameter parameter, ImmutableArray<SignatureParameter> parameters, BodyNode node)
    {
        foreach (SignatureParameter option in parameters)
        {
            if (option is { Required: false, IsCollection: false, Alternatives.Length: 1 } && IsBelow(parameter, option)
                && !IsThere(option, node, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBelow(SignatureParameter parameter, SignatureParameter option)
    {
        int depth = option.Path.Length;
        if (depth >= parameter.Path.Length || parameter.Path[depth] != option.Alternatives[0])
        {
            return false;
        }

        for (int step = 0; step < depth; step++)
        {
            if (parameter.Path[step] != option.Path[step])
            {
                return false;
            }
        }

        return true;
    }
}
