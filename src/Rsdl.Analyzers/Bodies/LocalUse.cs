using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Rsdl.Analyzers.Bodies;

/// <summary>What a body does with a local at one place.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Path">For a write: the place below the local's value.</param>
/// <param name="Value">For a write or an assignment: what is put there; <c>null</c> for null.</param>
/// <param name="Syntax">The operation as a whole.</param>
/// <param name="Creation">For an assignment: the creation of the object, if it is plainly one.</param>
internal sealed record LocalUse(
    LocalUseKind Kind, ImmutableArray<string> Path, BodyNode? Value, SyntaxNode Syntax, SyntaxNode? Creation = null);
