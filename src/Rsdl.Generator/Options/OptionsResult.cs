using Rsdl.Generator.Diagnostics;
using Rsdl.Model;

namespace Rsdl.Generator.Options;

/// <summary>The options, and what is wrong with what the project says.</summary>
/// <param name="Options">Usable options; a wrong value is replaced by its default.</param>
/// <param name="Diagnostics">What is wrong.</param>
internal sealed record OptionsResult(GeneratorOptions Options, EquatableArray<DiagnosticInfo> Diagnostics);
