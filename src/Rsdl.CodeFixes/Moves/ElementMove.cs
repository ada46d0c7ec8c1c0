using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.CodeFixes.Moves;

/// <summary>An element that goes from an update that does not accept it into a call that does.</summary>
/// <param name="Removal">What is removed from the update.</param>
/// <param name="Member">What is added to the other call's object.</param>
/// <param name="Target">That object, where the call is there already.</param>
/// <param name="Call">The call that is to be added, where it is not.</param>
internal sealed record ElementMove(
    Removal Removal, AssignmentExpressionSyntax Member, BaseObjectCreationExpressionSyntax? Target, AddedCall? Call)
{
    /// <summary>The move for what a diagnostic reports; <c>null</c> where anything about it is not certain.</summary>
    public static ElementMove? Find(
        SyntaxNode root, Diagnostic diagnostic, SdkFacts facts, SemanticModel model, CancellationToken cancellationToken)
    {
        if (diagnostic.AdditionalLocations is not [var place]
            || root.FindNode(place.SourceSpan, getInnermostNodeForTie: true) is not InvocationExpressionSyntax invocation
            || invocation.FirstAncestorOrSelf<StatementSyntax>() is not { } statement
            || StatementList.Around(statement) is not { } list)
        {
            return null;
        }

        MemberNames names = new(facts, model, invocation, cancellationToken);
        return AwaitedCall.In(statement, names) is { Operation.IsUpdate: true } call
            && call.Syntax == invocation
            && Written(root, diagnostic) is { } write
            && SentObject.Of(call, names) is { } sent
            && SentObject.Name(write) is { } name && sent.Writes.Contains(write) && sent.Count(name) == 1
            && list.IsStraight(write, sent.Creation, call.Syntax)
            && Removal.Find(root, diagnostic.Location.SourceSpan, model, cancellationToken) is { } removal
            && Resources.Of(names) is { } resources
                ? new Finder(names, resources, list, statement, call, write).Find(removal)
                : null;
    }

    /// <summary>The assignment of an initializer's member, or of a local's property.</summary>
    private static AssignmentExpressionSyntax? Written(SyntaxNode root, Diagnostic diagnostic)
    {
        SyntaxNode reference = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return reference.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
            && assignment.Left == reference ? assignment : null;
    }

    private sealed class Finder(
        MemberNames names,
        Resources resources,
        StatementList list,
        StatementSyntax statement,
        AwaitedCall call,
        AssignmentExpressionSyntax write)
    {
        private readonly string _property = SentObject.Name(write)!;

        public ElementMove? Find(Removal removal)
        {
            if (resources.Identity(call.Receiver) is not { } identity
                || names.Symbol(write.Left) is not IPropertySymbol property || names.Facts.Element(property) is not { } element)
            {
                return null;
            }

            AwaitedCall[] others =
            [
                .. list.Statements.Select(other => AwaitedCall.In(other, names)).OfType<AwaitedCall>()
                    .Where(other => other.Operation.IsUpdate && Equals(resources.Identity(other.Receiver), identity))
                    .Concat(resources.Addition(call.Receiver) is { } addition ? [addition] : [])
                    .Where(other => Accepts(other.Operation, element)),
            ];
            AssignmentExpressionSyntax member = SyntaxFactory.AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression,
                SyntaxFactory.IdentifierName(_property).WithTrailingTrivia(SyntaxFactory.Space),
                write.OperatorToken.WithLeadingTrivia().WithTrailingTrivia(SyntaxFactory.Space),
                write.Right.WithoutTrivia());
            return others switch
            {
                [] => Added(element) is { } added ? new ElementMove(removal, member, null, added) : null,
                [var other] => Target(other, element) is { } target ? new ElementMove(removal, member, target, null) : null,

                // Nobody can tell which of them is meant.
                _ => null,
            };
        }

        private bool Accepts(OperationFacts operation, ElementFacts element) =>
            SymbolEqualityComparer.Default.Equals(operation.Entity, call.Operation.Entity)
            && operation.Accepted?.Child(element.Name) is not null;

        private bool IsAccepted(OperationFacts operation, ElementFacts element, int position) =>
            names.Operation(write.Right) is { } value
            && new MovedValue(names, call.Operation.Entity!, position).IsAccepted(value, operation.Accepted?.Child(element.Name));

        /// <summary>The object of a call that has no such member yet, and comes by whenever the update does.</summary>
        private BaseObjectCreationExpressionSyntax? Target(AwaitedCall other, ElementFacts element) =>
            SentObject.Of(other, names) is { } target
            && target.Count(_property) == 0
            && target.Creation.Initializer is null or { RawKind: (int)SyntaxKind.ObjectInitializerExpression }
            && list.IsStraight(write, call.Syntax, other.Syntax, target.Creation)
            && IsAccepted(other.Operation, element, target.Creation.SpanStart)
                ? target.Creation
                : null;

        /// <summary>A call to be added behind the update, of the same resource by a collection that is certainly at hand.</summary>
        private AddedCall? Added(ElementFacts element)
        {
            if (Token(call.Call) is not { } token)
            {
                return null;
            }

            foreach ((ExpressionSyntax origin, INamedTypeSymbol type) in resources.Origins(call.Receiver, statement.SpanStart))
            {
                (IPropertySymbol Collection, IMethodSymbol Update)[] found = [.. Updates(type, element)];
                if (found.Length > 0)
                {
                    return found.Length == 1 && IsAccepted(names.Facts.Operation(found[0].Update)!, element, statement.Span.End)
                        ? new AddedCall(
                            statement,
                            call,
                            $"{origin.WithoutTrivia()}.{found[0].Collection.Name}[{Resources.IdentifierOf(call.Receiver)}]"
                                + $".{found[0].Update.Name}",
                            call.Operation.Entity!.ToMinimalDisplayString(names.Model, statement.SpanStart),
                            token.Length > 0 ? $", {found[0].Update.Parameters.Last().Name}: {token}" : "")
                        : null;
                }
            }

            return null;
        }

        /// <summary>The collections of a resource or an entry point through which the element can be updated.</summary>
        private IEnumerable<(IPropertySymbol Collection, IMethodSymbol Update)> Updates(INamedTypeSymbol type, ElementFacts element) =>
            from collection in type.GetMembers().OfType<IPropertySymbol>()
            where !collection.IsStatic && !collection.IsIndexer
            from indexer in Indexers(collection.Type)
            from update in indexer.Type.GetMembers().OfType<IMethodSymbol>()
            where names.Facts.Operation(update) is { IsUpdate: true, Body: BodyKind.Entity } operation && Accepts(operation, element)
            select (collection, update);

        private static IEnumerable<IPropertySymbol> Indexers(ITypeSymbol collection)
        {
            for (ITypeSymbol? current = collection; current is not null; current = current.BaseType)
            {
                foreach (IPropertySymbol indexer in current.GetMembers().OfType<IPropertySymbol>())
                {
                    if (indexer is { IsIndexer: true, Parameters: [{ Type.SpecialType: SpecialType.System_String }] })
                    {
                        yield return indexer;
                    }
                }
            }
        }

        /// <summary>
        /// The token that ends the update, empty for none; <c>null</c> if the update has other options, of which nobody can tell whether
        /// the added call is to have them.
        /// </summary>
        private string? Token(IInvocationOperation update)
        {
            string token = "";
            foreach (IArgumentOperation argument in update.Arguments)
            {
                if (argument.IsImplicit || argument.Parameter?.Ordinal == call.Operation.BodyParameter
                    || argument.Value.ConstantValue is { HasValue: true, Value: null })
                {
                    continue;
                }

                if (argument is not { Parameter.Type.Name: "CancellationToken", Syntax: ArgumentSyntax syntax }
                    || !new MovedValue(names, call.Operation.Entity!, statement.Span.End).IsSteady(argument.Value))
                {
                    return null;
                }

                token = syntax.Expression.WithoutTrivia().ToString();
            }

            return token;
        }
    }
}
