using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Rsdl.Analyzers.Facts;

/// <summary>What a call accepts only as long as the API keeps what it announces to drop.</summary>
internal sealed class Deprecation
{
    private readonly AcceptedElement _accepted;
    private readonly AcceptedElement? _kept;
    private readonly ImmutableArray<Signature> _signatures;

    private Deprecation(AcceptedElement accepted, AcceptedElement? kept, ImmutableArray<Signature> signatures)
    {
        _accepted = accepted;
        _kept = kept;
        _signatures = signatures;
    }

    /// <summary>What is deprecated in the signatures of a call; <c>null</c> where nothing is.</summary>
    public static Deprecation? Of(ImmutableArray<Signature> signatures)
    {
        if (!signatures.Any(signature => signature.Deprecated || HasDeprecated(signature.Parameters))
            || AcceptedElement.Of(signatures) is not { } accepted)
        {
            return null;
        }

        ImmutableArray<Signature> kept = ImmutableArray.CreateRange(
            signatures.Where(signature => !signature.Deprecated)
                .Select(signature => signature with { Parameters = Kept(signature.Parameters) }));
        return new Deprecation(accepted, AcceptedElement.Of(kept), signatures);
    }

    /// <summary>Whether a place is accepted, and by nothing that is not deprecated.</summary>
    /// <param name="path">The names from the body's root; <c>null</c> for the items of a list.</param>
    public bool Covers(IReadOnlyList<string?> path) => Find(_accepted, path) is not null && Find(_kept, path) is null;

    /// <summary>What the other signatures tell of what to use instead, as the end of a message; empty if they tell nothing.</summary>
    /// <param name="path">A place that is deprecated.</param>
    public string Instead(IReadOnlyList<string?> path)
    {
        HashSet<string> old =
        [
            .. _signatures.Where(signature => Accepts(signature, path)).SelectMany(signature => Names(signature.Parameters)),
        ];
        foreach (Signature signature in _signatures.Where(signature => !signature.Deprecated && !Accepts(signature, path)))
        {
            string names = string.Join(
                ", ", Names(Kept(signature.Parameters)).Where(name => !old.Contains(name)).Select(name => $"'{name}'"));
            if (signature.Description is { Length: > 0 } description)
            {
                return $"; instead: {description.TrimEnd('.')}{(names.Length > 0 ? $", by {names}" : "")}";
            }

            if (names.Length > 0)
            {
                return $"; instead: {names}";
            }
        }

        return "";
    }

    private static bool Accepts(Signature signature, IReadOnlyList<string?> path) =>
        Find(AcceptedElement.Of(ImmutableArray.Create(signature)), path) is not null;

    private static AcceptedElement? Find(AcceptedElement? root, IReadOnlyList<string?> path) =>
        path.Aggregate(root, (element, name) => element?.Child(name));

    private static IEnumerable<string> Names(IEnumerable<SignatureParameter> parameters) => parameters.Select(
        parameter => string.Join(".", parameter.Path.Append(string.Join("|", parameter.Alternatives))));

    private static bool HasDeprecated(ImmutableArray<SignatureParameter> parameters) =>
        parameters.Any(parameter => parameter.Deprecated || HasDeprecated(parameter.Nested));

    /// <summary>The parameters that stay; a list of which no parameter stays goes too.</summary>
    private static ImmutableArray<SignatureParameter> Kept(ImmutableArray<SignatureParameter> parameters) => ImmutableArray.CreateRange(
        parameters.Where(parameter => !parameter.Deprecated)
            .Select(parameter => (Before: parameter, After: parameter with { Nested = Kept(parameter.Nested) }))
            .Where(pair => pair.Before.Nested.IsEmpty || !pair.After.Nested.IsEmpty)
            .Select(pair => pair.After));
}
