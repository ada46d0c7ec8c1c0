using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Rsdl.Tool.Generation;

/// <summary>Tells the generator what MSBuild would tell it: properties of the project, and which files are documents.</summary>
internal sealed class GeneratorProperties : AnalyzerConfigOptionsProvider
{
    private static readonly Table Document = new(new() { ["build_metadata.AdditionalFiles.RsdlDocument"] = "true" });

    private static readonly Table None = new([]);

    public GeneratorProperties(GeneratorOptions options)
    {
        Dictionary<string, string> properties = [];
        Add("RsdlNamespace", options.Namespace);
        Add("RsdlApiName", options.ApiName);
        Add("RsdlCollections", options.Collections);
        GlobalOptions = new Table(properties);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                properties.Add("build_property." + name, value);
            }
        }
    }

    public override AnalyzerConfigOptions GlobalOptions { get; }

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Document;

    private sealed class Table(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
