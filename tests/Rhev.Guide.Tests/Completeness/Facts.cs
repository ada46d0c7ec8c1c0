using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Rhev.Guide.Tests.Checks;
using Rhev.Guide.Tests.Rows;

namespace Rhev.Guide.Tests.Completeness;

/// <summary>The facts of a request or a document, whatever its identifiers and its layout.</summary>
internal static partial class Facts
{
    /// <summary>A request line whose identifiers are all called the same.</summary>
    public static string OfRequest(string request)
    {
        string[] line = request.Split(' ', 2);
        IEnumerable<string> segments = RequestAddress.Normalize(line[1]).Split('/').Select(part => Identifier().Replace(part, "{id}"));
        return $"{line[0]} {string.Join('/', segments)}";
    }

    /// <summary>The elements, attributes and values of a document; of an identifier only that it is there.</summary>
    public static string[] OfDocument(string? xml, bool isShort)
    {
        if (xml is null)
        {
            return [];
        }

        XElement document = isShort ? Answers.Read(xml) : XElement.Parse(xml);
        IEnumerable<string> values = ElementPaths.Leaves(document)
            .Where(leaf => !leaf.Path.EndsWith("/@id", StringComparison.Ordinal))
            .Select(leaf => $"{leaf.Path} = {Space().Replace(leaf.Value, " ").Trim()}");
        return [.. ElementPaths.All(document).Concat(values).Order(StringComparer.Ordinal)];
    }

    // One of the guide's, or one of the names that stand for them here.
    [GeneratedRegex("^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z]+-([0-9]+|iso))(?=$|[;?])")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
