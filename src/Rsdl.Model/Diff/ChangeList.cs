using System;
using System.Collections.Generic;
using System.Linq;

namespace Rsdl.Model.Diff;

/// <summary>Collects changes; what happened alike at many addresses becomes one.</summary>
internal sealed class ChangeList
{
    private readonly List<ApiChange> _changes = [];

    public void Add(
        ChangeSubject subject,
        ChangeKind kind,
        ChangeEffect effect,
        string name,
        string? member,
        string message,
        string? newMember = null) =>
        _changes.Add(new ApiChange(subject, kind, effect, name, member, newMember, message, default));

    /// <summary>Adds a change at an address.</summary>
    public void AddAt(
        string place,
        ChangeSubject subject,
        ChangeKind kind,
        ChangeEffect effect,
        string name,
        string? member,
        string message,
        string? newMember = null) =>
        _changes.Add(new ApiChange(subject, kind, effect, name, member, newMember, message, new EquatableArray<string>([place])));

    /// <summary>The changes: the worst first, then by subject and name.</summary>
    public IEnumerable<ApiChange> InOrder() => Order(_changes
        .GroupBy(change => (change.Subject, change.Kind, change.Effect, change.Member, change.Message, Own: OwnName(change)))
        .Select(group => group.First() with
        {
            Places = group.SelectMany(change => change.Places).Distinct().OrderBy(place => place, StringComparer.Ordinal)
                .ToEquatableArray(),
        }));

    /// <summary>Puts changes into that order.</summary>
    public static IEnumerable<ApiChange> Order(IEnumerable<ApiChange> changes) => changes
        .OrderByDescending(change => change.Effect)
        .ThenBy(change => change.Subject)
        .ThenBy(change => change.Name, StringComparer.Ordinal)
        .ThenBy(change => change.Member, StringComparer.Ordinal)
        .ThenBy(change => change.Message, StringComparer.Ordinal);

    /// <summary>What tells apart changes that have no address.</summary>
    private static string? OwnName(ApiChange change) => change.Places.Count == 0 ? change.Name : null;
}
