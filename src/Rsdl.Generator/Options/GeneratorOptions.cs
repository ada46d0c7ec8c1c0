using Rsdl.Model;

namespace Rsdl.Generator.Options;

/// <summary>What the project's properties say.</summary>
/// <param name="Namespace">The namespace of the clients; entities are in its <c>Models</c>.</param>
/// <param name="ApiName">The name of the entry point class.</param>
/// <param name="Collections">Root collections to generate, by path segment; empty for all.</param>
/// <param name="Version">The version to generate, of those that the documents name; <c>null</c> for the newest.</param>
/// <param name="WritesBaseline">Whether the build writes the public names down.</param>
internal sealed record GeneratorOptions(
    string Namespace, string ApiName, EquatableArray<string> Collections, string? Version, bool WritesBaseline)
{
    /// <summary>The default of <see cref="ApiName"/>.</summary>
    public const string DefaultApiName = "RhevApi";

    /// <summary>The namespace of the entities.</summary>
    public string ModelsNamespace => Namespace + ".Models";
}
