using Rsdl.Model.Documents;

namespace Rsdl.Benchmarks.Generating;

/// <summary>A document in memory.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Text">What it holds.</param>
/// <param name="Kind">What it is, by its root element.</param>
internal sealed record Document(string Path, string Text, DocumentKind Kind);
