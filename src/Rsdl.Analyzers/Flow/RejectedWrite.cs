using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Flow;

/// <summary>A write that reaches an update which does not accept it.</summary>
/// <param name="Reference">The property reference or initializer member that is written.</param>
/// <param name="Element">The first element on the way from the body's root that the update does not accept.</param>
/// <param name="Call">The update.</param>
/// <param name="Operation">The link that the update follows.</param>
internal sealed record RejectedWrite(SyntaxNode Reference, ElementPath Element, IInvocationOperation Call, OperationFacts Operation);
