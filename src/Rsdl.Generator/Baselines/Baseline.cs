using Rsdl.Generator.Diagnostics;
using Rsdl.Model;

namespace Rsdl.Generator.Baselines;

/// <summary>The public names that users compiled against.</summary>
/// <param name="Path">The file.</param>
/// <param name="Entries">Its lines in their order.</param>
/// <param name="Diagnostics">What is wrong with the file.</param>
internal sealed record Baseline(string Path, EquatableArray<BaselineEntry> Entries, EquatableArray<DiagnosticInfo> Diagnostics);
