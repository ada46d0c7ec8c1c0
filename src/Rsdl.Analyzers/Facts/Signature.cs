using System.Collections.Immutable;

namespace Rsdl.Analyzers.Facts;

/// <summary>One of the alternatives of what the body of a call may hold.</summary>
/// <param name="Description">What this alternative does, if the API tells.</param>
/// <param name="Deprecated">Whether the API announces that it will stop accepting it.</param>
/// <param name="Parameters">Its parameters, in the order of the attribute.</param>
internal sealed record Signature(string? Description, bool Deprecated, ImmutableArray<SignatureParameter> Parameters);
