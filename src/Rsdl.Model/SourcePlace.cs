namespace Rsdl.Model;

/// <summary>A place in a document.</summary>
/// <param name="Path">The document's path, as it was given.</param>
/// <param name="Line">One-based line; 0 when the place is the document as a whole.</param>
/// <param name="Column">One-based column; 0 when the place is the document as a whole.</param>
public readonly record struct SourcePlace(string Path, int Line, int Column);
