using System;
using System.Collections.Generic;
using System.Globalization;

namespace Rsdl.Model.Enums;

/// <summary>Orders compatibility levels by number, 3.9 before 3.10; what has no level comes last.</summary>
internal sealed class LevelComparer : IComparer<string?>
{
    public static readonly LevelComparer Instance = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 1 : 0) - (y is null ? 1 : 0);
        }

        (int Major, int Minor) left = Parse(x);
        (int Major, int Minor) right = Parse(y);
        int order = left.CompareTo(right);
        return order != 0 ? order : string.CompareOrdinal(x, y);
    }

    private static (int Major, int Minor) Parse(string level)
    {
        string[] parts = level.Split('.');
        return (Number(parts[0]), parts.Length > 1 ? Number(parts[1]) : 0);
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : int.MaxValue;
}
