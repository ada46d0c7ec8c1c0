namespace Rsdl.Runtime;

/// <summary>A search that was written as text, all values in place.</summary>
/// <param name="Text">The text.</param>
/// <param name="HasOrder">Whether it has a <c>sortby</c>.</param>
/// <param name="HasPage">Whether it has a <c>page</c>.</param>
internal sealed record SearchQueryText(string Text, bool HasOrder, bool HasPage);
