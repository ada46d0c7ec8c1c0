using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.CodeFixes.Moves;

/// <summary>The names that a member of a class uses, and which of them mean the same all the time.</summary>
internal sealed class MemberNames
{
    private readonly SyntaxNode _member;
    private readonly CancellationToken _cancellationToken;

    public MemberNames(SdkFacts facts, SemanticModel model, SyntaxNode inside, CancellationToken cancellationToken)
    {
        Facts = facts;
        Model = model;
        _member = inside.AncestorsAndSelf().First(
            node => node is CompilationUnitSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax);
        _cancellationToken = cancellationToken;
    }

    public SdkFacts Facts { get; }

    public SemanticModel Model { get; }

    public ISymbol? Symbol(SyntaxNode name) => Model.GetSymbolInfo(name, _cancellationToken).Symbol;

    public ITypeSymbol? Type(ExpressionSyntax expression) => Model.GetTypeInfo(expression, _cancellationToken).Type;

    public IOperation? Operation(SyntaxNode node) => Model.GetOperation(node, _cancellationToken);

    /// <summary>Where a local is declared: a declarator, or a loop over items.</summary>
    public SyntaxNode? Declaration(ILocalSymbol local) => local.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax(_cancellationToken) is { } node && _member.Span.Contains(node.Span) ? node : null;

    /// <summary>All uses of a local or parameter.</summary>
    public IEnumerable<IdentifierNameSyntax> Uses(ISymbol symbol) => _member.DescendantNodes().OfType<IdentifierNameSyntax>().Where(
        name => name.Identifier.ValueText == symbol.Name && SymbolEqualityComparer.Default.Equals(Symbol(name), symbol));

    /// <summary>
    /// Whether a name has its value at a place and keeps it in the whole member. A resource that is replaced by what its own update gives
    /// is the same resource.
    /// </summary>
    public bool IsSteady(ISymbol? symbol, int position) => symbol switch
    {
        IFieldSymbol field => field.IsReadOnly,
        ILocalSymbol { RefKind: RefKind.None } local => Declaration(local) switch
        {
            VariableDeclaratorSyntax { Initializer: not null } declarator => declarator.Span.End <= position,
            ForEachStatementSyntax loop => loop.Statement.SpanStart <= position,
            _ => false,
        } && !Uses(local).Any(IsWritten),
        IParameterSymbol { RefKind: RefKind.None, DeclaringSyntaxReferences: [var declaration] } parameter =>
            _member.Span.Contains(declaration.Span) && !Uses(parameter).Any(IsWritten),
        _ => false,
    };

    /// <summary>Whether a name means a symbol at a place.</summary>
    public bool IsVisible(ISymbol symbol, int position) =>
        Model.LookupSymbols(position, name: symbol.Name) is [var found] && SymbolEqualityComparer.Default.Equals(found, symbol);

    private bool IsWritten(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Left == name => !IsOwnUpdate(name, assignment),
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
        PrefixUnaryExpressionSyntax or RefExpressionSyntax => !name.Parent.IsKind(SyntaxKind.LogicalNotExpression)
            && !name.Parent.IsKind(SyntaxKind.UnaryMinusExpression),
        PostfixUnaryExpressionSyntax postfix => !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        _ => false,
    };

    private bool IsOwnUpdate(IdentifierNameSyntax name, AssignmentExpressionSyntax assignment) =>
        assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
        && AwaitedCall.In(assignment.Right, this) is { Operation.IsUpdate: true, Receiver: IdentifierNameSyntax receiver }
        && SymbolEqualityComparer.Default.Equals(Symbol(receiver), Symbol(name));
}
