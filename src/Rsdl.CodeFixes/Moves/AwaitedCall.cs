using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.CodeFixes.Moves;

/// <summary>A call of a link that is awaited where it is made.</summary>
/// <param name="Syntax">The call.</param>
/// <param name="Await">What waits for it, which may be a call of the runtime that goes on to the end of what was started.</param>
/// <param name="Call">The call's meaning.</param>
/// <param name="Operation">The link.</param>
internal sealed record AwaitedCall(
    InvocationExpressionSyntax Syntax, AwaitExpressionSyntax Await, IInvocationOperation Call, OperationFacts Operation)
{
    /// <summary>The client whose method is called.</summary>
    public ExpressionSyntax Receiver => ((MemberAccessExpressionSyntax)Syntax.Expression).Expression;

    /// <summary>The call of a statement that does nothing but to make it and to keep what comes of it.</summary>
    public static AwaitedCall? In(StatementSyntax statement, MemberNames names) => statement switch
    {
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax } assignment } =>
            In(assignment.Right, names),
        ExpressionStatementSyntax { Expression: var expression } => In(expression, names),
        LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer: { } initializer }] } => In(initializer.Value, names),
        _ => null,
    };

    /// <summary>The call that an expression waits for.</summary>
    public static AwaitedCall? In(ExpressionSyntax expression, MemberNames names)
    {
        ExpressionSyntax? current = (expression as AwaitExpressionSyntax)?.Expression;
        while (current is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } syntax)
        {
            if (names.Operation(syntax) is not IInvocationOperation call)
            {
                return null;
            }

            if (names.Facts.Operation(call.TargetMethod) is { } operation)
            {
                return new AwaitedCall(syntax, (AwaitExpressionSyntax)expression, call, operation);
            }

            current = call.TargetMethod.Name is "ConfigureAwait" or "CompletedAsync" ? access.Expression : null;
        }

        return null;
    }
}
