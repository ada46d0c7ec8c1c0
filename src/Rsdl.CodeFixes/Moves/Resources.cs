using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rsdl.Analyzers.Facts;

namespace Rsdl.CodeFixes.Moves;

/// <summary>Tells which resource an expression is a handle of, and where the handle comes from.</summary>
internal sealed class Resources
{
    private readonly MemberNames _names;
    private readonly INamedTypeSymbol _resource;


    private Resources(MemberNames names, INamedTypeSymbol resource)
    {
        _names = names;
        _resource = resource;
    }

    public static Resources? Of(MemberNames names) =>
        RuntimeTypes.Find(names.Model.Compilation, "Resource`2") is { } resource ? new Resources(names, resource) : null;

    /// <summary>
    /// The resource that a handle is of: its identifier as text, or the local or parameter that holds the identifier or the handle. Equal
    /// ones are of the same resource, whatever collections they come from; <c>null</c> where nothing is certain.
    /// </summary>
    public object? Identity(ExpressionSyntax handle)
    {
        switch (Unwrap(handle))
        {
            case IdentifierNameSyntax name when IsResource(_names.Type(name)) && _names.Symbol(name) is { } symbol
                && _names.IsSteady(symbol, name.SpanStart):
                return Value(symbol) is ElementAccessExpressionSyntax made && Identity(made) is { } identity ? identity : symbol;
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var id }] } element
                when IsResource(_names.Type(element)):
                return Identifier(id);
            default:
                return null;
        }
    }

    /// <summary>An expression for the identifier of a handle that has an identity.</summary>
    public static string IdentifierOf(ExpressionSyntax handle) => Unwrap(handle) is ElementAccessExpressionSyntax element
        ? element.ArgumentList.Arguments[0].Expression.WithoutTrivia().ToString()
        : Unwrap(handle).WithoutTrivia() + ".Id";

    /// <summary>The call that adds the resource of a handle, where the member makes it and keeps what comes of it in locals.</summary>
    public AwaitedCall? Addition(ExpressionSyntax handle)
    {
        ExpressionSyntax? current = Identity(handle) is ILocalSymbol local && IsResource(local.Type) ? Value(local) : null;
        while (current is not null)
        {
            current = Unwrap(current);
            if (AwaitedCall.In(current, _names) is { } call)
            {
                return call.Operation.IsAdd ? call : null;
            }

            current = current switch
            {
                AwaitExpressionSyntax wait => wait.Expression,
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } access }
                    when name is "WaitForCompletionAsync" or "ConfigureAwait" => access.Expression,
                MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } access => access.Expression,
                IdentifierNameSyntax added when _names.Symbol(added) is ILocalSymbol operation
                    && _names.IsSteady(operation, added.SpanStart) => Value(operation),
                _ => null,
            };
        }

        return null;
    }

    /// <summary>The names from which a handle is made, the nearest first, up to the entry point of the API.</summary>
    public IEnumerable<(ExpressionSyntax Expression, INamedTypeSymbol Type)> Origins(ExpressionSyntax handle, int position)
    {
        ExpressionSyntax? current = handle;
        while (current is not null)
        {
            current = Unwrap(current);
            ISymbol? symbol = _names.Symbol(current);
            if (current is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
                && _names.IsSteady(symbol, position))
            {
                if (_names.Type(current) is INamedTypeSymbol type && IsVisible(current, symbol!, position))
                {
                    yield return (current, type);
                }

                current = symbol is ILocalSymbol local ? Value(local) : null;
                continue;
            }

            current = current switch
            {
                AwaitExpressionSyntax wait => wait.Expression,
                ElementAccessExpressionSyntax element when IsOfApi(symbol) => element.Expression,
                MemberAccessExpressionSyntax access when IsOfApi(symbol) => access.Expression,
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
                    when IsOfApi(symbol) || Picks(symbol) => access.Expression,
                _ => null,
            };
        }
    }

    private bool IsVisible(ExpressionSyntax expression, ISymbol symbol, int position) =>
        expression is not IdentifierNameSyntax || _names.IsVisible(symbol, position);

    /// <summary>Whether a member belongs to the runtime or to a generated client, and so stays on one connection.</summary>
    private bool IsOfApi(ISymbol? symbol) =>
        IsOfRuntime(symbol)
        || (IsOfRuntime(symbol?.ContainingType?.BaseType)
            && symbol!.ContainingType.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "GeneratedCodeAttribute"));

    /// <summary>Whether a method only waits, or picks from what it is given.</summary>
    private static bool Picks(ISymbol? method) =>
        method?.Name is "ConfigureAwait" or "FirstAsync" or "SingleAsync" or "ToListAsync" or "Where";

    private bool IsOfRuntime(ISymbol? symbol) =>
        SymbolEqualityComparer.Default.Equals(symbol?.ContainingAssembly, _names.Facts.Runtime);

    /// <summary>What an identifier stands for; <c>null</c> where it may change.</summary>
    private object? Identifier(ExpressionSyntax id)
    {
        id = Unwrap(id);
        if (_names.Model.GetConstantValue(id) is { HasValue: true, Value: string text })
        {
            return text;
        }

        return id switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Id" } access when IsResource(_names.Type(access.Expression)) =>
                Identity(access.Expression),
            IdentifierNameSyntax name when _names.Symbol(name) is { } symbol && _names.IsSteady(symbol, name.SpanStart) =>
                Value(symbol) is MemberAccessExpressionSyntax value && Identifier(value) is { } identity ? identity : symbol,
            _ => null,
        };
    }

    /// <summary>What a local is declared with, or taken from.</summary>
    private ExpressionSyntax? Value(ISymbol symbol) => symbol is ILocalSymbol local
        ? _names.Declaration(local) switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
            ForEachStatementSyntax loop => loop.Expression,
            _ => null,
        }
        : null;

    private bool IsResource(ITypeSymbol? type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, _resource))
            {
                return true;
            }
        }

        return false;
    }

    private static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parentheses:
                    expression = parentheses.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppression:
                    expression = suppression.Operand;
                    break;
                default:
                    return expression;
            }
        }
    }
}
