using Rsdl.Generator.Options;
using Rsdl.Model;

namespace Rsdl.Generator.Baselines;

/// <summary>What a model is held against: a class, since the driver's tables are compiled anew for each form of tuple that they hold.</summary>
/// <param name="Baselines">The baselines of the project, ordered by path.</param>
/// <param name="Options">What the project's properties say.</param>
internal sealed record BaselineFacts(EquatableArray<Baseline> Baselines, GeneratorOptions Options);
