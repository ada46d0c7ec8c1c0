using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Rsdl.CodeFixes;

/// <summary>What is removed for one diagnostic, and what stays of it.</summary>
/// <param name="Node">The member of an initializer, the statement, or the lambda whose body goes.</param>
/// <param name="Kept">Statements for what may have effects, in order.</param>
/// <param name="Before">For the member of an initializer: the statement that those come before, if there are any.</param>
internal sealed record Removal(SyntaxNode Node, ImmutableArray<StatementSyntax> Kept, StatementSyntax? Before)
{
    /// <summary>The removal for the write to a property reference; <c>null</c> where it is not plain.</summary>
    public static Removal? Find(SyntaxNode root, TextSpan reference, SemanticModel model, CancellationToken cancellationToken)
    {
        if (root.FindNode(reference, getInnermostNodeForTie: true) is not ExpressionSyntax node
            || Write(node) is not { } write
            || Effects.Of(write, model, cancellationToken) is not { } kept)
        {
            return null;
        }

        switch (write.Parent)
        {
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression } initializer:
                StatementSyntax? before = kept.IsEmpty ? null : StatementAround(initializer);
                return kept.IsEmpty || before is not null ? new Removal(write, kept, before) : null;
            case ExpressionStatementSyntax statement:
                return new Removal(statement, kept, null);
            case LambdaExpressionSyntax lambda when model.GetSymbolInfo(lambda, cancellationToken).Symbol is IMethodSymbol { ReturnsVoid: true }:
                return new Removal(lambda, kept, null);
            default:
                return null;
        }
    }

    /// <summary>The assignment, increment, or addition to a list that writes to a property.</summary>
    private static ExpressionSyntax? Write(ExpressionSyntax reference)
    {
        ExpressionSyntax node = reference;
        while (node.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppression)
        {
            node = suppression;
        }

        return node.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == node => assignment,
            PostfixUnaryExpressionSyntax postfix => postfix,
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } prefix =>
                prefix,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == node => call,
            ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax } access when access.Expression == node => access,
            _ => null,
        };
    }

    /// <summary>The statement around an initializer, if the initializer is evaluated exactly once in it and others may come before it.</summary>
    private static StatementSyntax? StatementAround(SyntaxNode initializer)
    {
        SyntaxNode? node = initializer;
        while (node is InitializerExpressionSyntax or AssignmentExpressionSyntax or BaseObjectCreationExpressionSyntax
            or ArgumentSyntax or ArgumentListSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax or AwaitExpressionSyntax
            or CollectionExpressionSyntax or CollectionElementSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax
            or EqualsValueClauseSyntax or VariableDeclaratorSyntax or VariableDeclarationSyntax)
        {
            node = node.Parent;
        }

        return node is LocalDeclarationStatementSyntax or ExpressionStatementSyntax or ReturnStatementSyntax
            && node.Parent is BlockSyntax or SwitchSectionSyntax
            ? (StatementSyntax)node
            : null;
    }
}
