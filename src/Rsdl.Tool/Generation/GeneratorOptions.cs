using System;
using System.Collections.Generic;

namespace Rsdl.Tool.Generation;

/// <summary>The properties of a project that the generator knows; <c>null</c> for its default.</summary>
/// <param name="Namespace">The namespace of the clients (<c>RsdlNamespace</c>).</param>
/// <param name="ApiName">The name of the entry point class (<c>RsdlApiName</c>).</param>
/// <param name="Collections">The root collections to generate, separated by commas (<c>RsdlCollections</c>).</param>
internal sealed record GeneratorOptions(string? Namespace = null, string? ApiName = null, string? Collections = null)
{
    /// <summary>The root collections one by one, as the generator reads them; none for all.</summary>
    public IReadOnlyCollection<string> RootCollections =>
        (Collections ?? "").Split([',', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
