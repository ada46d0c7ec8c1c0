using Rsdl.Benchmarks.Reports;

namespace Rsdl.Benchmarks.Bars;

/// <summary>Results that are the ratio of two times.</summary>
internal static class TimedRatio
{
    /// <summary>The result of a bar.</summary>
    /// <param name="bar">The bar.</param>
    /// <param name="numerator">The time that must not be long, in milliseconds.</param>
    /// <param name="denominator">The time that it is compared with.</param>
    /// <param name="more">What else there is to say.</param>
    public static BarResult Of(Bar bar, double numerator, double denominator, string more = "") =>
        new(bar, numerator / denominator, $"{BarTable.Format(numerator)} ms / {BarTable.Format(denominator)} ms{more}");
}
