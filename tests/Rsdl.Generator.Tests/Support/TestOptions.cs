using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Rsdl.Generator.Tests;

/// <summary>What MSBuild tells the compiler of a project's properties and of its items' metadata.</summary>
internal sealed class TestOptions(params (string Property, string Value)[] properties) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Table(properties.ToDictionary(
            pair => "build_property." + pair.Property, pair => pair.Value, AnalyzerConfigOptions.KeyComparer));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Table([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
    {
        Dictionary<string, string> metadata = new(AnalyzerConfigOptions.KeyComparer);
        if (textFile is TestDocument file)
        {
            metadata["build_metadata.AdditionalFiles.RsdlDocument"] = file.IsDocument ? "True" : "";
            metadata["build_metadata.AdditionalFiles.RsdlBaseline"] = file.IsBaseline ? "True" : "";
            metadata["build_metadata.AdditionalFiles.Version"] = file.Version ?? "";
        }

        return new Table(metadata);
    }

    private sealed class Table(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
