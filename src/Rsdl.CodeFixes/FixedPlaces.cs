using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Rsdl.CodeFixes;

/// <summary>What a fix is to fix.</summary>
/// <param name="Document">The file.</param>
/// <param name="Diagnostics">What is reported there: one place, or all.</param>
/// <param name="CancellationToken">Ends the fix.</param>
internal sealed record FixedPlaces(Document Document, IEnumerable<Diagnostic> Diagnostics, CancellationToken CancellationToken);
