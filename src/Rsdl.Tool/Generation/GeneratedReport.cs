using System.Collections.Generic;

namespace Rsdl.Tool.Generation;

/// <summary>What <c>rsdl generate</c> and <c>rsdl docs</c> answer.</summary>
/// <param name="Folder">The folder, as it was given.</param>
/// <param name="Files">The generated files.</param>
/// <param name="Written">How many of them were new or different.</param>
/// <param name="Removed">Files of an earlier run that are generated no more.</param>
/// <param name="Kept">Such files that were changed since, and are therefore left.</param>
internal sealed record GeneratedReport(
    string Folder, IReadOnlyList<string> Files, int Written, IReadOnlyList<string> Removed, IReadOnlyList<string> Kept);
