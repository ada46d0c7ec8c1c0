using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Rsdl.Model.Diff;

/// <summary>Compares public surfaces, and leaves out what is explained already.</summary>
internal sealed class SurfaceDiff
{
    private static readonly Regex Identifier = new("[A-Za-z_][A-Za-z0-9_]*", RegexOptions.CultureInvariant);

    private readonly HashSet<string> _explained;

    private readonly Dictionary<string, string> _renamed;

    public SurfaceDiff(IEnumerable<ApiChange> changes)
    {
        ApiChange[] breaking = [.. changes.Where(change => change is { Effect: ChangeEffect.Breaking, Member: not null })];
        _explained = new(breaking.Select(change => change.Member!), StringComparer.Ordinal);
        _renamed = breaking
            .Where(change => change is { Kind: ChangeKind.Renamed, Subject: ChangeSubject.Type or ChangeSubject.List })
            .ToDictionary(change => change.Member!, change => change.NewMember!, StringComparer.Ordinal);
    }

    public IEnumerable<ApiChange> Compare(IEnumerable<SurfaceMember> before, IEnumerable<SurfaceMember> after)
    {
        ILookup<string, string> now = after.ToLookup(member => member.FullName, member => member.Signature, StringComparer.Ordinal);
        foreach (IGrouping<string, SurfaceMember> overloads in before.GroupBy(member => member.FullName, StringComparer.Ordinal))
        {
            SurfaceMember first = overloads.First();
            string type = NewName(first.Type);
            bool isClass = first.Name.Length == 0;
            if (_explained.Contains(first.FullName) || (!isClass && !now.Contains(type)))
            {
                continue;
            }

            // A member may have moved to a class that this one derives from.
            string? found = BasesOf(type, now).Prepend(type).Select(owner => new SurfaceMember(owner, first.Name, "").FullName)
                .Take(isClass ? 1 : int.MaxValue).FirstOrDefault(now.Contains);
            if (found is null)
            {
                yield return Change(first, ChangeKind.Removed, isClass ? "The class is gone" : "It is gone");
                continue;
            }

            string[] old = [.. overloads.Select(member => Identifier.Replace(member.Signature, name => NewName(name.Value)))];
            string[] gone = [.. old.Except(now[found])];
            if (isClass ? !BasesOf(type, now).Contains(old[0]) : gone.Length > 0)
            {
                string was = string.Join(" and ", gone);
                string @is = string.Join(" and ", now[found].Except(old));
                yield return Change(
                    first, ChangeKind.Changed, isClass ? $"It derived from {was} and derives from {@is}" : $"It was {was} and is {@is}");
            }
        }
    }

    /// <summary>What a class derives from, directly or not; the empty text, which stands for nothing, included.</summary>
    private static IEnumerable<string> BasesOf(string type, ILookup<string, string> classes)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (string? one = type; one is not null && seen.Add(one);)
        {
            // A generic class is listed without its arguments.
            one = classes[one].FirstOrDefault() ?? classes[one.Split('<')[0]].FirstOrDefault();
            yield return one ?? "";
        }
    }

    private string NewName(string name) => _renamed.TryGetValue(name, out string? other) ? other : name;

    private static ApiChange Change(SurfaceMember member, ChangeKind kind, string message) =>
        new(ChangeSubject.Code, kind, ChangeEffect.Breaking, member.FullName, member.FullName, null, message, default);
}
