using System.Collections.Generic;
using System.Text;
using Rsdl.Benchmarks.Bars;

namespace Rsdl.Benchmarks.Reports;

/// <summary>Results as a page of the documentation.</summary>
internal static class PerformancePage
{
    /// <summary>The page as Markdown.</summary>
    public static string Write(RunSettings settings, IReadOnlyList<BarResult> results)
    {
        StringBuilder page = new();
        page.Append("# Performance\n\n");
        page.Append("| group | ratio | measured | bar | verdict | of what |\n|---|---|---|---|---|---|\n");
        foreach (BarResult result in results)
        {
            page.Append($"| {result.Bar.Group} | {result.Bar.Title} | {BarTable.Format(result.Value)} | ");
            page.Append($"{BarTable.Format(result.Bar.Limit)} | {result.Verdict} | {result.Detail} |\n");
        }

        return page.ToString();
    }
}
