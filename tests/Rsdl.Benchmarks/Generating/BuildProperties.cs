using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Rsdl.Benchmarks.Generating;

/// <summary>What MSBuild tells the compiler: the root namespace, and that every additional file is a document.</summary>
internal sealed class BuildProperties : AnalyzerConfigOptionsProvider
{
    private static readonly Table None = new([]);
    private static readonly Table Documents = new(new() { [DocumentKey] = "true" });
    private static readonly Table Project = new(new() { [NamespaceKey] = SdkProject.Namespace });

    /// <summary>The metadata that makes an additional file a document.</summary>
    public const string DocumentKey = "build_metadata.AdditionalFiles.RsdlDocument";

    /// <summary>The property that names the SDK's namespace.</summary>
    public const string NamespaceKey = "build_property.RootNamespace";

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions => Project;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Documents;

    private sealed class Table(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
