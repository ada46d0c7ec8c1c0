using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Enums;

namespace Rsdl.Model.Diff;

/// <summary>Compares the lists of values with their values and compatibility levels.</summary>
internal sealed class ListDiff(ApiModel before, ApiModel after, ChangeList changes)
{
    private readonly HashSet<string> _levelsBefore = LevelsOf(before);
    private readonly HashSet<string> _levelsAfter = LevelsOf(after);

    public void Compare()
    {
        CompareLevels();
        Dictionary<string, EnumModel> now = after.Enums.ToDictionary(list => list.ListName, StringComparer.Ordinal);
        foreach (EnumModel list in before.Enums)
        {
            if (now.TryGetValue(list.ListName, out EnumModel? other))
            {
                Compare(list, other);
                now.Remove(list.ListName);
            }
            else
            {
                changes.Add(
                    ChangeSubject.List, ChangeKind.Removed, ChangeEffect.Breaking, list.ListName, list.Name, $"{Described(list)} is gone");
            }
        }

        foreach (EnumModel list in now.Values)
        {
            changes.Add(
                ChangeSubject.List,
                ChangeKind.Added,
                ChangeEffect.Compatible,
                list.ListName,
                list.Name,
                FormattableString.Invariant($"There is {Described(list).Replace("The ", "the ")} with {list.Members.Count} values"));
        }
    }

    private void CompareLevels()
    {
        foreach (string level in _levelsAfter.Except(_levelsBefore))
        {
            changes.Add(
                ChangeSubject.Level, ChangeKind.Added, ChangeEffect.Compatible, level, null, $"There is the compatibility level {level}");
        }

        foreach (string level in _levelsBefore.Except(_levelsAfter))
        {
            changes.Add(
                ChangeSubject.Level,
                ChangeKind.Removed,
                ChangeEffect.NeedsAttention,
                level,
                null,
                $"The compatibility level {level} is gone");
        }
    }

    private void Compare(EnumModel old, EnumModel now)
    {
        if (old.IsOpen != now.IsOpen)
        {
            changes.Add(
                ChangeSubject.List,
                ChangeKind.Changed,
                ChangeEffect.Breaking,
                old.ListName,
                old.Name,
                now.IsOpen ? $"The enum {old.Name} is a class of constants" : $"The constants of {old.Name} are an enum");
            return;
        }

        if (old.Name != now.Name)
        {
            changes.Add(
                ChangeSubject.List,
                ChangeKind.Renamed,
                ChangeEffect.Breaking,
                old.ListName,
                old.Name,
                $"{Described(old)} is called {now.Name}",
                now.Name);
        }

        // The API ignores the case of values.
        Dictionary<string, EnumMemberModel> values = now.Members.ToDictionary(value => value.WireName, StringComparer.OrdinalIgnoreCase);
        foreach (EnumMemberModel value in old.Members)
        {
            if (values.TryGetValue(value.WireName, out EnumMemberModel? other))
            {
                Compare(old, value, other);
                values.Remove(value.WireName);
            }
            else
            {
                Add(old, value, ChangeKind.Removed, ChangeEffect.Breaking, $"{old.Name}.{value.Name} is gone");
            }
        }

        foreach (EnumMemberModel value in values.Values)
        {
            Add(now, value, ChangeKind.Added, ChangeEffect.Compatible, $"There is {now.Name}.{value.Name}");
        }
    }

    private void Compare(EnumModel list, EnumMemberModel old, EnumMemberModel now)
    {
        if (old.Name != now.Name)
        {
            Add(list, old, ChangeKind.Renamed, ChangeEffect.Breaking, $"{list.Name}.{old.Name} is called {now.Name}", now.Name);
        }

        // A level that the whole API has got or lost is told once.
        string[] lost = [.. old.Levels.Except(now.Levels).Where(_levelsAfter.Contains)];
        string[] got = [.. now.Levels.Except(old.Levels).Where(_levelsBefore.Contains)];
        if (lost.Length > 0)
        {
            Add(list, old, ChangeKind.Changed, ChangeEffect.NeedsAttention, $"Levels without it now: {string.Join(", ", lost)}");
        }

        if (got.Length > 0)
        {
            Add(list, old, ChangeKind.Changed, ChangeEffect.Compatible, $"Levels with it now: {string.Join(", ", got)}");
        }
    }

    private void Add(
        EnumModel list, EnumMemberModel value, ChangeKind kind, ChangeEffect effect, string message, string? newName = null) =>
        changes.Add(
            ChangeSubject.Value,
            kind,
            effect,
            $"{list.ListName}/{value.WireName}",
            $"{list.Name}.{value.Name}",
            message,
            newName);

    private static string Described(EnumModel list) => list.IsOpen ? $"The class of constants {list.Name}" : $"The enum {list.Name}";

    private static HashSet<string> LevelsOf(ApiModel model) =>
        [.. model.Enums.SelectMany(list => list.Members).SelectMany(value => value.Levels)];
}
