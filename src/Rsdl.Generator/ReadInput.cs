using Rsdl.Generator.Baselines;
using Rsdl.Model.Versions;

namespace Rsdl.Generator;

/// <summary>One of a project's documents as it was read: what the Manager says, or the names that are not to change.</summary>
/// <param name="Document">The document of a Manager; <c>null</c> if it is a baseline.</param>
/// <param name="Baseline">The baseline; <c>null</c> if it is a document.</param>
internal sealed record ReadInput(VersionedDocument? Document, Baseline? Baseline);
