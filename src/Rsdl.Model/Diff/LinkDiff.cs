using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Links;

namespace Rsdl.Model.Diff;

/// <summary>Compares one link that both versions have.</summary>
/// <param name="changes">Receives the changes.</param>
/// <param name="old">The link, as the earlier version has it.</param>
/// <param name="member">The method, as the earlier version has it.</param>
internal sealed class LinkDiff(ChangeList changes, OperationModel old, string member)
{
    /// <summary>Headers that the runtime sends for every request, whatever a link tells.</summary>
    private static readonly HashSet<string> RuntimeHeaders =
        new(["Content-Type", "Accept", "Correlation-Id"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A link as people write it.</summary>
    public static string NameOf(OperationModel operation) => $"{operation.Method} {operation.Path}";

    public void Compare(OperationModel now)
    {
        if (old.Name != now.Name)
        {
            changes.AddAt(
                old.Path,
                ChangeSubject.Link,
                ChangeKind.Renamed,
                ChangeEffect.Breaking,
                NameOf(old),
                member,
                $"{member} is called {now.Name}Async",
                now.Name + "Async");
        }

        if (old.Method != now.Method)
        {
            Add(ChangeSubject.Link, ChangeKind.Changed, ChangeEffect.NeedsAttention, $"It was a {old.Method} and is a {now.Method}");
        }

        CompareTypes(now);
        CompareUrlParameters(now);
        CompareHeaders(now);
        new SignatureDiff(Add).Compare(old.Signatures, now.Signatures);
    }

    private void CompareTypes(OperationModel now)
    {
        if (old.BodyType != now.BodyType)
        {
            // Only an addition takes the body itself; what others take is seen at their options.
            ChangeEffect effect = old.Kind == OperationKind.Add ? ChangeEffect.Breaking : ChangeEffect.NeedsAttention;
            Add(ChangeSubject.Link, ChangeKind.Changed, effect, $"It took {Shown(old.BodyType)} and takes {Shown(now.BodyType)}");
        }

        if (old.ResponseType != now.ResponseType)
        {
            ChangeEffect effect = old.Kind is OperationKind.Add or OperationKind.Action
                ? ChangeEffect.Breaking
                : ChangeEffect.NeedsAttention;
            Add(
                ChangeSubject.Link,
                ChangeKind.Changed,
                effect,
                $"It answered {Shown(old.ResponseType)} and answers {Shown(now.ResponseType)}");
        }
    }

    private void CompareUrlParameters(OperationModel now)
    {
        foreach (UrlParameterModel parameter in old.UrlParameters)
        {
            string name = $"The URL parameter '{parameter.Name}'";
            if (now.UrlParameters.FirstOrDefault(other => other.Name == parameter.Name) is not { } other)
            {
                Changed(ChangeKind.Removed, ChangeEffect.NeedsAttention, $"{name} is not accepted any more");
                continue;
            }

            if (parameter.Kind != other.Kind)
            {
                Changed(ChangeKind.Changed, ChangeEffect.Breaking, $"{name} was {parameter.Kind} and is {other.Kind}");
            }

            if (parameter.IsQuery != other.IsQuery)
            {
                string context = other.IsQuery ? "query" : "matrix";
                Changed(ChangeKind.Changed, ChangeEffect.NeedsAttention, $"{name} is a {context} parameter now");
            }

            if (parameter.Required != other.Required)
            {
                Changed(ChangeKind.Changed, Worse(other.Required), $"{name} is {(other.Required ? "required" : "not required any more")}");
            }

            if (parameter.Deprecated != other.Deprecated)
            {
                string state = other.Deprecated ? "deprecated" : "not deprecated any more";
                Changed(ChangeKind.Changed, Worse(other.Deprecated), $"{name} is {state}");
            }
        }

        HashSet<string> known = [.. old.UrlParameters.Select(parameter => parameter.Name)];
        foreach (UrlParameterModel parameter in now.UrlParameters.Where(parameter => !known.Contains(parameter.Name)))
        {
            string required = parameter.Required ? ", and is required" : "";
            Changed(ChangeKind.Added, Worse(parameter.Required), $"The URL parameter '{parameter.Name}' is accepted{required}");
        }

        void Changed(ChangeKind kind, ChangeEffect effect, string message) => Add(ChangeSubject.UrlParameter, kind, effect, message);
    }

    private void CompareHeaders(OperationModel now)
    {
        Dictionary<string, HeaderModel> after = HeadersOf(now);
        foreach (HeaderModel header in HeadersOf(old).Values)
        {
            string name = $"The header '{header.Name}'";
            if (!after.TryGetValue(header.Name, out HeaderModel? other))
            {
                Changed(ChangeKind.Removed, ChangeEffect.NeedsAttention, $"{name} is not listed any more");
                continue;
            }

            after.Remove(header.Name);
            if (header.Kind != other.Kind)
            {
                Changed(ChangeKind.Changed, ChangeEffect.Breaking, $"{name} was {header.Kind} and is {other.Kind}");
            }

            if (header.Required != other.Required)
            {
                Changed(ChangeKind.Changed, Worse(other.Required), $"{name} is {(other.Required ? "required" : "not required any more")}");
            }
        }

        foreach (HeaderModel header in after.Values)
        {
            string required = header.Required ? ", and is required" : "";
            Changed(ChangeKind.Added, Worse(header.Required), $"The header '{header.Name}' is accepted{required}");
        }

        void Changed(ChangeKind kind, ChangeEffect effect, string message) => Add(ChangeSubject.Header, kind, effect, message);
    }

    private void Add(ChangeSubject subject, ChangeKind kind, ChangeEffect effect, string message) =>
        changes.AddAt(old.Path, subject, kind, effect, NameOf(old), member, message);

    private static Dictionary<string, HeaderModel> HeadersOf(OperationModel operation) => operation.Headers
        .Where(header => !RuntimeHeaders.Contains(header.Name)).ToDictionary(header => header.Name, StringComparer.OrdinalIgnoreCase);

    private static ChangeEffect Worse(bool isWorse) => isWorse ? ChangeEffect.NeedsAttention : ChangeEffect.Compatible;

    private static string Shown(string? type) => type ?? "nothing";
}
