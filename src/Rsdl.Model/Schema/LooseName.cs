using System;

namespace Rsdl.Model.Schema;

/// <summary>Names as careless documents spell them: case and underscores do not count.</summary>
internal static class LooseName
{
    public static bool Equal(string left, string right) =>
        string.Equals(Fold(left), Fold(right), StringComparison.OrdinalIgnoreCase);

    private static string Fold(string name) => name.Replace("_", "");
}
