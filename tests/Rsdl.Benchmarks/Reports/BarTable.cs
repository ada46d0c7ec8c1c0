using System.Globalization;
using Rsdl.Benchmarks.Bars;

namespace Rsdl.Benchmarks.Reports;

/// <summary>Results as lines for a terminal.</summary>
internal static class BarTable
{
    private const int GroupWidth = 10;
    private const int TitleWidth = 80;
    private const int ValueWidth = 9;
    private const int VerdictWidth = 12;

    /// <summary>One result: group, title, value, limit, verdict, and what was measured.</summary>
    public static string Line(BarResult result) => string.Join(
        ' ',
        result.Bar.Group.PadRight(GroupWidth),
        result.Bar.Title.PadRight(TitleWidth),
        Format(result.Value).PadLeft(ValueWidth),
        (result.Bar.Limit is { } limit ? FormatLimit(limit) : "").PadLeft(ValueWidth),
        result.Verdict.PadRight(VerdictWidth),
        result.Detail);

    /// <summary>A ratio or figure with as many digits as it deserves.</summary>
    public static string Format(double? value) => value is not { } number ? "-"
        : number.ToString(number switch { < 0.1 => "0.0000", < 10 => "0.000", < 1000 => "0.0", _ => "#,##0" }, CultureInfo.InvariantCulture);

    /// <summary>A limit as it was set.</summary>
    public static string FormatLimit(double limit) => limit.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
