using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Rsdl.Live.Tests.Harness;

/// <summary>What a build tells the generator: the namespace, and that every additional file is a document.</summary>
internal sealed class DocumentOptions(string ns) : AnalyzerConfigOptionsProvider
{
    private static readonly Values OfFiles = new(new() { ["build_metadata.AdditionalFiles.RsdlDocument"] = "true" });

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.RsdlNamespace"] = ns });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => OfFiles;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
