using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Documents;

namespace Rsdl.Model.Links;

/// <summary>Builds the tree of addresses from the links of a document.</summary>
internal static class PathTreeBuilder
{
    private const string DefaultBasePath = "/api";

    /// <summary>The tree is walked recursively; real addresses have up to nine segments.</summary>
    private const int MaxSegments = 64;

    /// <summary>The API's base path: the document's own address without its query, or what all absolute addresses start with.</summary>
    public static string BasePathOf(RsdlDocument document)
    {
        string href = document.Href ?? "";
        int end = href.IndexOfAny(['?', ';', '#']);
        string path = (end < 0 ? href : href.Substring(0, end)).TrimEnd('/');
        if (path.Length > 0 || document.Links.Count == 0)
        {
            return path.Length == 0 ? DefaultBasePath : "/" + path.TrimStart('/');
        }

        string[][] absolute = [.. document.Links.Where(link => link.Href.StartsWith("/", StringComparison.Ordinal)).Select(Segments)];
        if (absolute.Length == 0)
        {
            return DefaultBasePath;
        }

        // A collection's own segment is never shared by all links of an API with more than one collection.
        int shared = 0;
        while (absolute.All(segments => segments.Length > shared + 1 && segments[shared] == absolute[0][shared]))
        {
            shared++;
        }

        return shared == 0 ? DefaultBasePath : "/" + string.Join("/", absolute[0].Take(shared));
    }

    public static PathNode Build(RsdlDocument document, string basePath, List<Problem> problems)
    {
        PathNode root = new("", null);
        string[] prefix = basePath.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        foreach (RsdlLink link in document.Links)
        {
            string[] segments = Segments(link);
            if (link.Href.StartsWith("/", StringComparison.Ordinal))
            {
                if (segments.Length < prefix.Length || !segments.Take(prefix.Length).SequenceEqual(prefix, StringComparer.Ordinal))
                {
                    Report($"The address '{link.Href}' does not start with the API's base path '{basePath}'; the link is left out");
                    continue;
                }

                segments = [.. segments.Skip(prefix.Length)];
            }

            if (segments.Any(segment => segment.Length == 0 || segment.IndexOfAny([';', '?', '#', ' ']) >= 0))
            {
                Report($"The address '{link.Href}' has an empty segment or a parameter in it; the link is left out");
                continue;
            }

            if (segments.Length > MaxSegments)
            {
                Report($"An address has {segments.Length} segments, more than {MaxSegments}; the link is left out");
                continue;
            }

            PathNode node = segments.Aggregate(root, (parent, segment) =>
                parent.Child(segment[0] == '{' ? PathNode.PlaceholderSegment : segment));
            if (!node.Links.TryGetValue(link.Rel, out List<RsdlLink>? sameRelation))
            {
                node.Links.Add(link.Rel, sameRelation = []);
            }

            sameRelation.Add(link);

            void Report(string message) => problems.Add(new Problem(ProblemKind.InvalidLink, message, link.Place));
        }

        return root;
    }

    private static string[] Segments(RsdlLink link) => link.Href.Trim('/') is { Length: > 0 } path ? path.Split('/') : [];
}
