using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Rsdl.Packages.Tests;

/// <summary>What a command printed.</summary>
internal sealed partial record DotNetResult(int ExitCode, string Output)
{
    public string[] Lines => [.. Output.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    /// <summary>
    /// The diagnostics of a build, each once, without folders and help pages: <c>Program.cs(3,5): error CS0117: text</c>.
    /// </summary>
    public string[] Diagnostics =>
    [
        .. Lines.Select(line => DiagnosticLine().Match(line)).Where(match => match.Success)
            .Select(match => $"{match.Groups["file"].Value}{match.Groups["place"].Value}: {match.Groups["what"].Value}")
            .Distinct().Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(
        @"^(?:.*[/\\])?(?<file>[^/\\:(]+?)(?<place>\([\d,]+\))? ?: "
        + @"(?<what>(error|warning) \w+: .*?)(?: \(docs/\w+\.md\))?(?: \[[^\]]*\])?$")]
    private static partial Regex DiagnosticLine();
}
