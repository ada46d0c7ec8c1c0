using System;

namespace Rsdl.Runtime;

/// <summary>
/// The order in which identifiers are given out: numbers by their value, however many digits they have, before other text.
/// </summary>
internal static class IdentifierOrder
{
    public static int Compare(string first, string second)
    {
        bool isNumber = IsNumber(first);
        if (isNumber != IsNumber(second))
        {
            return isNumber ? -1 : 1;
        }

        if (!isNumber)
        {
            return string.CompareOrdinal(first, second);
        }

        ReadOnlySpan<char> digits = first.AsSpan().TrimStart('0');
        ReadOnlySpan<char> others = second.AsSpan().TrimStart('0');
        return digits.Length == others.Length ? digits.SequenceCompareTo(others) : digits.Length - others.Length;
    }

    private static bool IsNumber(string id) => id.Length > 0 && !id.AsSpan().ContainsAnyExceptInRange('0', '9');
}
