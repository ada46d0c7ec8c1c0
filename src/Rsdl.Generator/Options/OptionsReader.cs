using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Rsdl.Generator.Diagnostics;
using Rsdl.Model;

namespace Rsdl.Generator.Options;

/// <summary>Reads the generator's options from the project's properties, and says what is wrong with them.</summary>
internal static class OptionsReader
{
    private const string FallbackNamespace = "Rhev";

    public static OptionsResult Read(AnalyzerConfigOptions properties)
    {
        List<DiagnosticInfo> diagnostics = [];
        string rootNamespace = Property("RootNamespace") ?? "";
        string ns = Property("RsdlNamespace") ?? (IsNamespace(rootNamespace) ? rootNamespace : FallbackNamespace);
        if (!IsNamespace(ns))
        {
            diagnostics.Add(Invalid("RsdlNamespace", ns, "a namespace such as 'Company.DataCenter'"));
            ns = FallbackNamespace;
        }

        string apiName = Property("RsdlApiName") ?? GeneratorOptions.DefaultApiName;
        if (!IsClassName(apiName))
        {
            diagnostics.Add(Invalid("RsdlApiName", apiName, "a class name such as 'RhevApi'"));
            apiName = GeneratorOptions.DefaultApiName;
        }

        // A list's separator is a comma or a bar: build properties are cut at semicolons.
        string[] collections =
        [
            .. (Property("RsdlCollections") ?? "").Split([',', '|'], StringSplitOptions.RemoveEmptyEntries)
                .Select(name => name.Trim()).Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal),
        ];
        bool writesBaseline = string.Equals(Property("RsdlWriteBaseline"), "true", StringComparison.OrdinalIgnoreCase);
        GeneratorOptions options = new(ns, apiName, collections.ToEquatableArray(), Property("RsdlVersion"), writesBaseline);
        return new OptionsResult(options, diagnostics.ToEquatableArray());

        string? Property(string name) =>
            properties.TryGetValue("build_property." + name, out string? value) && value.Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>The diagnostic for a property whose value cannot be used.</summary>
    public static DiagnosticInfo Invalid(string property, string value, string expected) =>
        new(Descriptors.InvalidOption, null, new EquatableArray<string>([property, value, expected]));

    private static bool IsNamespace(string text) => text.Length > 0 && text.Split('.').All(IsIdentifier);

    /// <summary>Names of small letters only are the language's own: the compiler warns of a class that has one.</summary>
    private static bool IsClassName(string text) => IsIdentifier(text) && text.Any(c => c is < 'a' or > 'z');

    private static bool IsIdentifier(string text) =>
        SyntaxFacts.IsValidIdentifier(text) && SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None;
}
