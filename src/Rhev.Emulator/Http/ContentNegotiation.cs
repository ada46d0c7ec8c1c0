using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Rhev.Emulator.Http;

/// <summary>Tells whether a client can read what the API answers.</summary>
internal static class ContentNegotiation
{
    private static readonly string[] Acceptable = ["application/xml", "text/xml", "application/*", "text/*", "*/*"];

    /// <summary>
    /// Whether XML is among what the headers accept. Parameters such as <c>detail</c> do not matter, unless they say that a type
    /// is not wanted (<c>q=0</c>).
    /// </summary>
    public static bool AcceptsXml(IEnumerable<string?> accept)
    {
        string[] types =
            [.. accept.SelectMany(header => (header ?? "").Split(',')).Select(type => type.Trim()).Where(type => type.Length > 0)];
        return types.Length == 0 || types.Any(IsXml);
    }

    private static bool IsXml(string type)
    {
        string[] parts = [.. type.Split(';').Select(part => part.Trim())];
        bool isRefused = parts.Skip(1).Any(parameter =>
            parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(parameter.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double weight)
            && weight == 0);
        return !isRefused && Acceptable.Contains(parts[0], StringComparer.OrdinalIgnoreCase);
    }
}
