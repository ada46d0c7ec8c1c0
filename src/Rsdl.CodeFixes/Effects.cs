using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Rsdl.CodeFixes;

/// <summary>Tells what of a removed expression may have effects, and keeps it as statements.</summary>
internal static class Effects
{
    /// <summary>The statements that keep the effects of a write besides the write; <c>null</c> where that is not plain.</summary>
    public static ImmutableArray<StatementSyntax>? Of(ExpressionSyntax write, SemanticModel model, CancellationToken cancellationToken)
    {
        ImmutableArray<StatementSyntax>.Builder kept = ImmutableArray.CreateBuilder<StatementSyntax>();
        foreach (ExpressionSyntax part in Parts(write).Where(part => HasEffects(part, model, cancellationToken)))
        {
            if (Keep(part, model, cancellationToken) is not { } statement)
            {
                return null;
            }

            kept.Add(statement);
        }

        return kept.ToImmutable();
    }

    /// <summary>What is evaluated for a write, in order.</summary>
    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax write) => write switch
    {
        AssignmentExpressionSyntax assignment => Receiver(assignment.Left).Append(assignment.Right),
        PostfixUnaryExpressionSyntax postfix => Receiver(postfix.Operand),
        PrefixUnaryExpressionSyntax prefix => Receiver(prefix.Operand),
        InvocationExpressionSyntax call => Receiver(((MemberAccessExpressionSyntax)call.Expression).Expression)
            .Concat(call.ArgumentList.Arguments.Select(argument => argument.Expression)),
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax call } access =>
            Receiver(access.Expression).Concat(call.ArgumentList.Arguments.Select(argument => argument.Expression)),
        _ => [write],
    };

    /// <summary>What a property reference is on; nothing in an initializer.</summary>
    private static IEnumerable<ExpressionSyntax> Receiver(ExpressionSyntax reference) => reference switch
    {
        MemberAccessExpressionSyntax access => [access.Expression],
        PostfixUnaryExpressionSyntax suppression => Receiver(suppression.Operand),
        IdentifierNameSyntax => [],
        _ => [reference],
    };

    /// <summary>
    /// Calls, awaits, assignments and declarations of variables; constructors and properties are taken to have no effects, and what
    /// functions do is done when they are called.
    /// </summary>
    private static bool HasEffects(ExpressionSyntax part, SemanticModel model, CancellationToken cancellationToken) =>
        part.DescendantNodesAndSelf(node => node is not AnonymousFunctionExpressionSyntax).Any(node => node switch
        {
            InvocationExpressionSyntax call => !model.GetConstantValue(call, cancellationToken).HasValue,
            AssignmentExpressionSyntax assignment => assignment.Parent is not InitializerExpressionSyntax,
            PostfixUnaryExpressionSyntax postfix => !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            _ => node is AwaitExpressionSyntax or ThrowExpressionSyntax or SingleVariableDesignationSyntax
                || node.IsKind(SyntaxKind.PreIncrementExpression) || node.IsKind(SyntaxKind.PreDecrementExpression),
        });

    private static ExpressionStatementSyntax? Keep(ExpressionSyntax part, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax value = part.WithoutTrivia();
        while (value is ParenthesizedExpressionSyntax parentheses)
        {
            value = parentheses.Expression.WithoutTrivia();
        }

        switch (value)
        {
            case InvocationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax:
                return Statement(value);
            case InitializerExpressionSyntax or RefExpressionSyntax or ThrowExpressionSyntax:
                return null;
        }

        if (!model.LookupSymbols(part.SpanStart, name: "_").IsEmpty)
        {
            return null;
        }

        TypeInfo type = model.GetTypeInfo(part, cancellationToken);
        if ((type.Type is null || value is ImplicitObjectCreationExpressionSyntax)
            && type.ConvertedType is { TypeKind: not TypeKind.Error } target)
        {
            // What takes its type from the target, such as new() or a collection, has none of its own.
            value = SyntaxFactory.CastExpression(
                SyntaxFactory.ParseTypeName(target.ToMinimalDisplayString(model, NullableFlowState.NotNull, part.SpanStart)),
                SyntaxFactory.ParenthesizedExpression(value));
        }

        return Statement(SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression, SyntaxFactory.IdentifierName("_"), value));
    }

    private static ExpressionStatementSyntax Statement(ExpressionSyntax expression) =>
        SyntaxFactory.ExpressionStatement(expression).WithAdditionalAnnotations(Formatter.Annotation);
}
