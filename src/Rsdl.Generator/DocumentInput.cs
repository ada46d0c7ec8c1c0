using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Rsdl.Generator;

/// <summary>A file of the project that the generator reads.</summary>
/// <param name="Text">The file.</param>
/// <param name="IsBaseline">Whether it is a baseline; otherwise it is a document.</param>
/// <param name="Version">The version of the API that a document describes, if the project tells.</param>
internal sealed record DocumentInput(AdditionalText Text, bool IsBaseline, string? Version)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>A file that the project marks by its metadata; <c>null</c> for any other.</summary>
    public static DocumentInput? Of(AdditionalText text, AnalyzerConfigOptionsProvider provider)
    {
        AnalyzerConfigOptions metadata = provider.GetOptions(text);
        if (Is("RsdlDocument"))
        {
            string? version = metadata.TryGetValue(Metadata + "Version", out string? value) && value.Trim() is { Length: > 0 } told
                ? told
                : null;
            return new DocumentInput(text, false, version);
        }

        return Is("RsdlBaseline") ? new DocumentInput(text, true, null) : null;

        bool Is(string name) => metadata.TryGetValue(Metadata + name, out string? flag)
            && string.Equals(flag.Trim(), "true", StringComparison.OrdinalIgnoreCase);
    }
}
