using System;
using System.Linq;

namespace Rsdl.Benchmarks.Payloads;

/// <summary>The links of a representation.</summary>
internal static class Links
{
    /// <summary>One line for each relation.</summary>
    public static string Write(string indentation, string address, params ReadOnlySpan<string> relations) => string.Join(
        '\n', relations.ToArray().Select(relation => $"{indentation}<link href=\"{address}/{relation}\" rel=\"{relation}\"/>"));
}
