using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rsdl.Generator.Diagnostics;
using Rsdl.Model;

namespace Rsdl.Generator.Baselines;

/// <summary>Finds what became of the names of a baseline: kept, renamed, gone, or something else today.</summary>
internal sealed class BaselineComparison
{
    private readonly Baseline _baseline;
    private readonly PublicNames _names;
    private readonly Dictionary<string, PublicName> _byMeaning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _successors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);
    private readonly List<DiagnosticInfo> _diagnostics = [];
    private readonly List<Forwarder> _forwarders = [];
    private readonly List<BaselineEntry> _kept = [];

    private BaselineComparison(Baseline baseline, PublicNames names)
    {
        _baseline = baseline;
        _names = names;
        foreach (PublicName name in names.Names)
        {
            foreach (string meaning in name.Meanings.Where(meaning => !_byMeaning.ContainsKey(meaning)))
            {
                _byMeaning.Add(meaning, name);
            }
        }

        // Owners first: what became of a class tells where to look for its members.
        foreach (BaselineEntry entry in baseline.Entries.OrderBy(entry => entry.Name.Count(c => c == '.')))
        {
            Compare(entry);
        }

        Diagnostics = _diagnostics.Distinct().OrderBy(diagnostic => diagnostic.Place?.Line).ToEquatableArray();
        Forwarders = _forwarders.Distinct().OrderBy(forwarder => forwarder.Owner, StringComparer.Ordinal)
            .ThenBy(forwarder => forwarder.OldName, StringComparer.Ordinal).ToEquatableArray();
        Kept = _kept.ToEquatableArray();
    }

    /// <summary>What users should know.</summary>
    public EquatableArray<DiagnosticInfo> Diagnostics { get; }

    /// <summary>The former names that work.</summary>
    public EquatableArray<Forwarder> Forwarders { get; }

    /// <summary>The lines of these.</summary>
    public EquatableArray<BaselineEntry> Kept { get; }

    public static BaselineComparison Of(Baseline baseline, PublicNames names) => new(baseline, names);

    private void Compare(BaselineEntry entry)
    {
        if (_gone.Contains(PublicName.OwnerOf(entry.Name)))
        {
            // That the class is gone says it of its members.
            _gone.Add(entry.Name);
            return;
        }

        PublicName? same = _names.Find(entry.Name);
        if (same is not null && HasMeaning(same, entry))
        {
            if (same.Type != entry.Type)
            {
                Report(Descriptors.ChangedName, entry, entry.Name, $"its type was {entry.Type} and is {same.Type}");
            }

            return;
        }

        PublicName? target = FindByMeaning(entry);
        if (same is not null)
        {
            string where = target is null ? "is gone" : $"is {target.Name} now";
            Report(Descriptors.ChangedName, entry, entry.Name, $"it stands for '{same.Meanings[0]}', and '{entry.Meaning}' {where}");
        }
        else if (target is null)
        {
            _gone.Add(entry.Name);
            Report(Descriptors.GoneName, entry, entry.Name, entry.Meaning);
        }
        else
        {
            Rename(entry, target);
        }
    }

    private void Rename(BaselineEntry entry, PublicName target)
    {
        _successors[entry.Name] = target.Name;
        string oldName = PublicName.ShortNameOf(entry.Name);
        if (oldName == target.ShortName)
        {
            // Only its class has another name, which is told of the class.
            return;
        }

        string owner = PublicName.OwnerOf(entry.Name);
        owner = _successors.TryGetValue(owner, out string? successor) ? successor : owner;
        if (target.Forwarding is { } forwarding && target.Type == entry.Type
            && _names.WithBases(owner).Contains(target.Owner) && IsMemberName(oldName))
        {
            _forwarders.Add(new Forwarder(owner, oldName, target.ShortName, forwarding.Before + oldName + forwarding.After));
            _kept.Add(entry);
            if (!entry.IsObsolete)
            {
                Report(Descriptors.RenamedName, entry, entry.Name, target.Name, "the former name still works and is marked as obsolete");
            }

            return;
        }

        string wayOut = entry.Name.StartsWith("Models.", StringComparison.Ordinal) ? "; an overrides document can bring it back" : "";
        Report(Descriptors.RenamedName, entry, entry.Name, target.Name, "the former name is gone" + wayOut);
    }

    private PublicName? FindByMeaning(BaselineEntry entry)
    {
        if (_byMeaning.TryGetValue(entry.Meaning, out PublicName? found))
        {
            return found;
        }

        // A member may have moved to a class that its own derives from.
        string owner = PublicName.OwnerOf(entry.Name);
        owner = _successors.TryGetValue(owner, out string? successor) ? successor : owner;
        return LocalMeaning(entry.Meaning) is { } local
            ? _names.WithBases(owner)
                .SelectMany(type => _names.ByName.TryGetValue(type, out PublicName? name) ? name.Meanings : default)
                .Select(meaning => _byMeaning.TryGetValue($"{meaning}/{local}", out PublicName? member) ? member : null)
                .FirstOrDefault(member => member is not null)
            : null;
    }

    private static bool HasMeaning(PublicName name, BaselineEntry entry) => name.Meanings.Contains(entry.Meaning)
        || (LocalMeaning(entry.Meaning) is { } local && local == LocalMeaning(name.Meanings[0]));

    /// <summary>The name of an element or attribute within its type.</summary>
    private static string? LocalMeaning(string meaning) =>
        meaning.StartsWith("type ", StringComparison.Ordinal) && meaning.IndexOf('/') is >= 0 and int slash
            ? meaning.Substring(slash + 1)
            : null;

    /// <summary>A baseline is a file that people edit; what is no identifier would break the emitted code.</summary>
    private static bool IsMemberName(string name) =>
        SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;

    private void Report(DiagnosticDescriptor descriptor, BaselineEntry entry, params string[] arguments) =>
        _diagnostics.Add(
            new DiagnosticInfo(descriptor, new SourcePlace(_baseline.Path, entry.Line, 1), new EquatableArray<string>(arguments)));
}
