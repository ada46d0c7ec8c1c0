namespace Rsdl.Benchmarks.Bars;

/// <summary>A bar with what was measured.</summary>
/// <param name="Bar">The bar.</param>
/// <param name="Value">The measured ratio or figure; <see langword="null"/> when the detail says why there is none.</param>
/// <param name="Detail">The measured things themselves, for instance <c>12.1 ms / 40.3 ms</c>.</param>
internal sealed record BarResult(Bar Bar, double? Value, string Detail)
{
    /// <summary><c>holds</c>, <c>missed</c>, <c>reported</c> or <c>not measured</c>.</summary>
    public string Verdict => Value is not { } value ? "not measured"
        : Bar.Limit is not { } limit ? "reported"
        : value <= limit ? "holds" : "missed";
}
