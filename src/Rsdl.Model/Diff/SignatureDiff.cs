using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Links;

namespace Rsdl.Model.Diff;

/// <summary>Compares what the body of a link may hold, by the paths of its parameters and not by the alternatives they stand in.</summary>
/// <param name="add">Receives the changes.</param>
internal sealed class SignatureDiff(Action<ChangeSubject, ChangeKind, ChangeEffect, string> add)
{
    public void Compare(EquatableArray<SignatureModel> old, EquatableArray<SignatureModel> now)
    {
        if (old.Count == 0 || now.Count == 0)
        {
            // Unknown is not nothing: of what one version does not tell, nothing can be said.
            if (old.Count > 0)
            {
                Add(ChangeKind.Removed, ChangeEffect.NeedsAttention, "The document does not tell any more what the body accepts");
            }
            else if (now.Count > 0)
            {
                Add(ChangeKind.Added, ChangeEffect.Compatible, "The document tells what the body accepts");
            }

            return;
        }

        SortedDictionary<string, Fact> before = FactsOf(old);
        SortedDictionary<string, Fact> after = FactsOf(now);
        foreach (KeyValuePair<string, Fact> pair in before)
        {
            if (!after.TryGetValue(pair.Key, out Fact? fact))
            {
                Add(ChangeKind.Removed, ChangeEffect.NeedsAttention, $"The body does not accept '{pair.Key}' any more");
                continue;
            }

            if (pair.Value.IsRequired != fact.IsRequired)
            {
                ChangeEffect effect = fact.IsRequired ? ChangeEffect.NeedsAttention : ChangeEffect.Compatible;
                Add(ChangeKind.Changed, effect, $"'{pair.Key}' is {(fact.IsRequired ? "required" : "not required any more")}");
            }

            if (pair.Value.IsDeprecated != fact.IsDeprecated)
            {
                ChangeEffect effect = fact.IsDeprecated ? ChangeEffect.NeedsAttention : ChangeEffect.Compatible;
                Add(ChangeKind.Changed, effect, $"'{pair.Key}' is {(fact.IsDeprecated ? "deprecated" : "not deprecated any more")}");
            }
        }

        foreach (KeyValuePair<string, Fact> pair in after.Where(pair => !before.ContainsKey(pair.Key)))
        {
            Add(
                ChangeKind.Added,
                pair.Value.IsRequired ? ChangeEffect.NeedsAttention : ChangeEffect.Compatible,
                $"The body accepts '{pair.Key}'{(pair.Value.IsRequired ? ", and requires it" : "")}");
        }
    }

    private void Add(ChangeKind kind, ChangeEffect effect, string message) => add(ChangeSubject.BodyParameter, kind, effect, message);

    /// <summary>Required is what every alternative requires, deprecated what only deprecated ones accept.</summary>
    private static SortedDictionary<string, Fact> FactsOf(EquatableArray<SignatureModel> signatures)
    {
        List<(int Signature, string Path, bool Required, bool Deprecated)> all =
        [
            .. signatures.SelectMany((signature, index) => Flatten(signature.Parameters, "", true)
                .Select(parameter => (index, parameter.Path, parameter.Required, parameter.Deprecated || signature.Deprecated))),
        ];
        SortedDictionary<string, Fact> facts = new(StringComparer.Ordinal);
        foreach (var path in all.GroupBy(parameter => parameter.Path))
        {
            facts.Add(path.Key, new Fact(
                path.Where(parameter => parameter.Required)
                    .Select(parameter => parameter.Signature).Distinct().Count() == signatures.Count,
                path.All(parameter => parameter.Deprecated)));
        }

        return facts;
    }

    /// <summary>A parameter of an item is required where its list is given; only together with a required list it always is.</summary>
    private static IEnumerable<(string Path, bool Required, bool Deprecated)> Flatten(
        EquatableArray<SignatureParameter> parameters, string prefix, bool required)
    {
        foreach (SignatureParameter parameter in parameters)
        {
            string path = prefix + InOrder(parameter.Path) + (parameter.IsCollection ? "[]" : "");
            yield return (path, required && parameter.Required, parameter.Deprecated);
            foreach (var nested in Flatten(parameter.Nested, path + ".", required && parameter.Required))
            {
                yield return nested;
            }
        }
    }

    /// <summary><c>id|name</c> and <c>name|id</c> are the same.</summary>
    private static string InOrder(string path)
    {
        int last = path.LastIndexOf('.') + 1;
        return path.Substring(0, last)
            + string.Join("|", path.Substring(last).Split('|').OrderBy(name => name, StringComparer.Ordinal));
    }

    private sealed record Fact(bool IsRequired, bool IsDeprecated);
}
