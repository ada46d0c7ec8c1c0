using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Flow;

/// <summary>A call that sends an entity, with what may have been written into it.</summary>
/// <param name="Call">The call.</param>
/// <param name="Operation">The link that it follows.</param>
/// <param name="Value">The writes that reach it.</param>
internal sealed record SentBody(IInvocationOperation Call, OperationFacts Operation, WrittenValue Value);
