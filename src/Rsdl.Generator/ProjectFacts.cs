using Rsdl.Generator.Options;

namespace Rsdl.Generator;

/// <summary>What the project is, beside its documents.</summary>
/// <param name="Options">What its properties say.</param>
/// <param name="Host">What its compiler and references offer.</param>
internal sealed record ProjectFacts(OptionsResult Options, HostFacts Host);
