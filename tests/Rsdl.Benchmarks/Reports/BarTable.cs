using System.Globalization;
using Rsdl.Benchmarks.Bars;

namespace Rsdl.Benchmarks.Reports;

/// <summary>Results as lines for a terminal.</summary>
internal static class BarTable
{
    /// <summary>One result: group, title, value, limit, verdict, and what was measured.</summary>
    public static string Line(BarResult result)
    {
        string limit = result.Bar.Limit is { } most ? Format(most) : "";
        return $"{result.Bar.Group,-10} {result.Bar.Title,-72} {Format(result.Value),9} {limit,7}  {result.Verdict,-12} {result.Detail}";
    }

    /// <summary>A ratio or figure with as many digits as it deserves.</summary>
    public static string Format(double? value) => value is not { } number ? "-"
        : number.ToString(number switch { < 0.1 => "0.0000", < 10 => "0.000", < 1000 => "0.0", _ => "#,##0" }, CultureInfo.InvariantCulture);
}
