using Rsdl.Generator.Diagnostics;
using Rsdl.Generator.Options;
using Rsdl.Generator.Plan;
using Rsdl.Model;

namespace Rsdl.Generator;

/// <summary>The model that the documents lead to.</summary>
/// <param name="Model">The model.</param>
/// <param name="Options">What the project's properties say, as far as the model lets them.</param>
/// <param name="Clients">What the files of clients depend on; <c>null</c> when nothing is to be emitted.</param>
/// <param name="Diagnostics">What is wrong.</param>
internal sealed record ModelResult(
    ApiModel Model, GeneratorOptions Options, ClientFacts? Clients, EquatableArray<DiagnosticInfo> Diagnostics);
