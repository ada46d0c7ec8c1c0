namespace Rsdl.Benchmarks.Bars;

/// <summary>A limit that a measured ratio must not exceed.</summary>
/// <param name="Group">What is measured: reading, writing, …</param>
/// <param name="Title">Numerator and denominator of the ratio.</param>
/// <param name="Limit">The largest ratio that holds; <see langword="null"/> for a figure that is only reported.</param>
internal sealed record Bar(string Group, string Title, double? Limit = null);
