using Rsdl.Generator.Diagnostics;
using Rsdl.Generator.Plan;
using Rsdl.Model;

namespace Rsdl.Generator;

/// <summary>What the documents lead to: files to emit, and diagnostics.</summary>
/// <param name="Plan">The files; <c>null</c> when nothing is to be emitted.</param>
/// <param name="Diagnostics">What is wrong.</param>
internal sealed record ApiResult(EmissionPlan? Plan, EquatableArray<DiagnosticInfo> Diagnostics);
