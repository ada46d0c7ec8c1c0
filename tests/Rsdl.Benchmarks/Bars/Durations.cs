using System.Globalization;

namespace Rsdl.Benchmarks.Bars;

/// <summary>Measured durations as text.</summary>
internal static class Durations
{
    /// <summary>Two durations that a ratio is made of, such as <c>12.1 ms / 40.3 ms</c>.</summary>
    /// <param name="ours">Milliseconds.</param>
    /// <param name="theirs">Milliseconds.</param>
    public static string Format(double ours, double theirs) => $"{Format(ours)} / {Format(theirs)}";

    private static string Format(double milliseconds) => milliseconds < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{milliseconds * 1000:0.00} µs")
        : string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.00} ms");
}
