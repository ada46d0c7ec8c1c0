using System.Collections.Generic;
using Rsdl.Model.Documents;

namespace Rsdl.Tool.Fetching;

/// <summary>A document that a Manager publishes about itself.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="FileName">The file that it goes to.</param>
/// <param name="Path">The path below the base address.</param>
/// <param name="Query">The query without a value, if there is one.</param>
internal sealed record DocumentSource(DocumentKind Kind, string FileName, string Path, string? Query)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<DocumentSource> All { get; } =
    [
        new(DocumentKind.Rsdl, "rsdl.xml", "", "rsdl"),
        new(DocumentKind.Schema, "api.xsd", "", "schema"),
        new(DocumentKind.Capabilities, "capabilities.xml", "capabilities", null),
    ];

    /// <summary>The address as people write it.</summary>
    public string Address => Query is null ? Path : "?" + Query;
}
