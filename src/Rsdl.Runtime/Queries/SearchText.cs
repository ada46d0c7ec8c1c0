using System;
using System.Buffers;
using System.Linq;

namespace Rsdl.Runtime;

/// <summary>The words of the search language: what is a name, what is reserved, when a value needs quotes.</summary>
internal static class SearchText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "*-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    private static readonly string[] Reserved = ["and", "or", "sortby", "asc", "desc", "page"];

    /// <summary>The text that compares.</summary>
    public static string GetText(SearchOperator comparison) => comparison switch
    {
        SearchOperator.Equal => "=",
        SearchOperator.NotEqual => "!=",
        SearchOperator.Less => "<",
        SearchOperator.LessOrEqual => "<=",
        SearchOperator.Greater => ">",
        SearchOperator.GreaterOrEqual => ">=",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "This is no comparison."),
    };

    /// <summary>A value as the language takes it, quoted where it must be.</summary>
    public static string QuoteIfNeeded(string value) => value is "" || value.AsSpan().ContainsAnyExcept(Plain) || IsReserved(value)
        ? Quote(value)
        : value;

    /// <summary>A value in quotes.</summary>
    public static string Quote(string value) => $"\"{value}\"";

    public static bool IsReserved(string word) => Reserved.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text names a property, maybe of a related resource, as <c>vms.status</c> does.</summary>
    public static bool IsPropertyPath(string text) => text.Split('.').All(IsName) && !IsReserved(text);

    /// <exception cref="ArgumentException">The text names no property.</exception>
    public static string CheckPropertyPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return IsPropertyPath(path)
            ? path
            : throw new ArgumentException(
                $"A search cannot name a property '{path}': letters, digits, '_' and '.' are allowed.", nameof(path));
    }

    private static bool IsName(string name) =>
        name is not "" && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
