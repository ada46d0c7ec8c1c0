using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Rsdl.Analyzers.Facts;

/// <summary>The compatibility level that a project is written for, as its options tell.</summary>
/// <param name="options">The options of a compilation.</param>
internal sealed class TargetLevel(AnalyzerConfigOptionsProvider options)
{
    /// <summary>The property of a project.</summary>
    public const string Property = "RsdlCompatibilityLevel";

    /// <summary>The key in an <c>.editorconfig</c>, which goes before the property.</summary>
    public const string Key = "rsdl_compatibility_level";

    /// <summary>The level for a file; <c>null</c> if none is set, or something else than a level.</summary>
    public CompatibilityLevel? Of(SyntaxTree tree) => Text(tree) is { } text ? CompatibilityLevel.Parse(text) : null;

    /// <summary>The first value that is no level; <c>null</c> if there is none.</summary>
    public string? FirstMalformed(IEnumerable<SyntaxTree> trees) =>
        trees.Select(Text).FirstOrDefault(text => text is not null && CompatibilityLevel.Parse(text) is null);

    private string? Text(SyntaxTree tree) =>
        (options.GetOptions(tree).TryGetValue(Key, out string? text)
            || options.GlobalOptions.TryGetValue("build_property." + Property, out text))
        && text.Trim() is { Length: > 0 } trimmed
            ? trimmed
            : null;
}
