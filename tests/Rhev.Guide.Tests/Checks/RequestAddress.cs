using System;
using System.Collections.Generic;
using System.Linq;

namespace Rhev.Guide.Tests.Checks;

/// <summary>An address in one form: decoded, with its parameters in order.</summary>
internal static class RequestAddress
{
    /// <summary>The path, then its matrix parameters, then the query, each decoded and sorted.</summary>
    public static string Normalize(string address)
    {
        string[] parts = address.Split('?', 2);
        string[] segments = parts[0].TrimEnd('/').Split(';');
        string matrix = Parameters(segments.Skip(1));
        string query = parts.Length == 1 ? "" : Parameters(parts[1].Split('&'));
        return $"{Uri.UnescapeDataString(segments[0])}{(matrix.Length == 0 ? "" : ";" + matrix)}{(query.Length == 0 ? "" : "?" + query)}";
    }

    /// <summary>
    /// The SDK asks for all resources by <c>max</c>, since a Manager up to 3.3 returns 100 otherwise. That is its own addition: it
    /// is taken out where the expected address has none.
    /// </summary>
    public static string WithoutOwnLimit(string expected, string address) => expected.Contains(";max=", StringComparison.Ordinal)
        ? address
        : address.Replace(";max=2147483647", "", StringComparison.Ordinal).Replace(";max=100", "", StringComparison.Ordinal);

    /// <summary>A matrix parameter without a value says the same as one that is true.</summary>
    public static string WithValues(string address) => string.Join(';', address.Split(';').Select((part, index) =>
        index == 0 || part.Contains('=', StringComparison.Ordinal) ? part : part + "=true"));

    private static string Parameters(IEnumerable<string> parameters) => string.Join(
        '&', parameters.Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal));
}
