using System.Globalization;

namespace Rsdl.Analyzers.Facts;

/// <summary>A compatibility level of clusters and data centers.</summary>
/// <param name="Major">The number before the dot.</param>
/// <param name="Minor">The number after the dot.</param>
internal readonly record struct CompatibilityLevel(int Major, int Minor)
{
    /// <summary>The level that a text such as <c>3.3</c> names; <c>null</c> if it names none.</summary>
    public static CompatibilityLevel? Parse(string text)
    {
        string[] parts = text.Trim().Split('.');
        return parts.Length == 2 && Number(parts[0]) is { } major && Number(parts[1]) is { } minor
            ? new CompatibilityLevel(major, minor)
            : null;
    }

    /// <summary>The level as documents have it.</summary>
    public override string ToString() =>
        Major.ToString(CultureInfo.InvariantCulture) + "." + Minor.ToString(CultureInfo.InvariantCulture);

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
