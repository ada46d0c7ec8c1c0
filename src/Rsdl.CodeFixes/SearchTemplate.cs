using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Flow;

namespace Rsdl.CodeFixes;

/// <summary>The text of a search with holes for values, read from a concatenation or an interpolated string.</summary>
internal sealed class SearchTemplate
{
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;
    private readonly StringBuilder _text = new();
    private readonly List<ExpressionSyntax> _holes = [];

    // Whether the text is one interpolated string that can stay as it is.
    private bool _isAsWritten;

    private SearchTemplate(SemanticModel model, CancellationToken cancellationToken)
    {
        _model = model;
        _cancellationToken = cancellationToken;
    }

    /// <summary>
    /// An interpolated string that <c>SearchQuery.Of</c> makes the same search of; <c>null</c> where it would not, or where that cannot be
    /// known.
    /// </summary>
    public static ExpressionSyntax? Read(IOperation composition, SemanticModel model, CancellationToken cancellationToken)
    {
        SearchTemplate template = new(model, cancellationToken) { _isAsWritten = composition is IInterpolatedStringOperation };
        if (!template.Add(composition))
        {
            return null;
        }

        string written = template._text.ToString();
        string text = SearchGrammar.DropQuotes(written);
        return !SearchGrammar.HasOnlyValues(text) ? null
            : template._isAsWritten && text == written ? ((ExpressionSyntax)composition.Syntax).WithoutTrivia()
            : HasComments(composition.Syntax) ? null
            : template.Write(text);
    }

    private bool Add(IOperation part)
    {
        IOperation value = TextParts.Unwrap(part);
        if (value is IInterpolatedStringTextOperation text)
        {
            return AddText(text.Text.ConstantValue.Value);
        }

        if (value.ConstantValue.HasValue)
        {
            _isAsWritten = false;

            // The constant of an enum's member is its number, but its name is what plain text shows.
            return value.Type?.TypeKind != TypeKind.Enum && AddText(value.ConstantValue.Value);
        }

        if (value is IInterpolatedStringOperation interpolated)
        {
            return interpolated.Parts.All(inner => inner switch
            {
                IInterpolationOperation { Alignment: null, FormatString: null } hole => Add(hole.Expression),
                IInterpolatedStringTextOperation => Add(inner),
                _ => false,
            });
        }

        if (value is IInvocationOperation { TargetMethod: { Name: "Format", ContainingType.SpecialType: SpecialType.System_String } })
        {
            return false;
        }

        return value is not ICompoundAssignmentOperation && TextParts.Of(value) is { } parts ? parts.All(Add) : AddHole(value);
    }

    private bool AddText(object? constant)
    {
        string? text = constant switch
        {
            null => "",
            string or char => constant.ToString(),
            int number => number.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
        _text.Append(text);
        return text?.IndexOf(SearchGrammar.Hole) < 0;
    }

    private bool AddHole(IOperation value)
    {
        _text.Append(SearchGrammar.Hole);
        if (value is IConversionOperation { IsImplicit: true } || !IsValue(value.Type)
            || value.Syntax is not ExpressionSyntax expression || expression.DescendantNodesAndSelf().Any(IsAwait))
        {
            return false;
        }

        // A null is nothing in plain text, and refused as a value.
        bool isNull = _model.GetTypeInfo(expression, _cancellationToken).Nullability.FlowState == NullableFlowState.MaybeNull;
        _holes.Add(expression.WithoutTrivia());
        return !isNull;
    }

    /// <summary>The types whose values look the same in plain text, but for quotes around them.</summary>
    private static bool IsValue(ITypeSymbol? type) => type switch
    {
        null or { TypeKind: TypeKind.Enum } => false,
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Int64 } => true,
        { SpecialType: SpecialType.System_String } => true,
        { Name: "Guid", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => true,
        { Name: "SearchValue", ContainingNamespace: { Name: "Runtime", ContainingNamespace.Name: "Rsdl" } } => true,
        _ => false,
    };

    /// <summary>What takes the values is a ref struct, which does not live on while the method waits.</summary>
    private static bool IsAwait(SyntaxNode node) => node is AwaitExpressionSyntax;

    private static bool HasComments(SyntaxNode node) => node.DescendantTrivia(descendIntoTrivia: true).Any(trivia =>
        !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    private ExpressionSyntax? Write(string text)
    {
        StringBuilder code = new("$\"");
        int hole = 0;
        foreach (char c in text)
        {
            if (c == SearchGrammar.Hole)
            {
                string expression = _holes[hole].ToString();
                if (expression.IndexOf('\n') >= 0)
                {
                    return null;
                }

                code.Append('{').Append(IsSimple(_holes[hole]) ? expression : $"({expression})").Append('}');
                hole++;
            }
            else
            {
                code.Append(Escape(c));
            }
        }

        return SyntaxFactory.ParseExpression(code.Append('"').ToString());
    }

    private static string Escape(char c) => c switch
    {
        '{' => "{{",
        '}' => "}}",
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when char.IsControl(c) || c is '\u2028' or '\u2029' => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
        _ => c.ToString(),
    };

    private static bool IsSimple(ExpressionSyntax expression) => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
        or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or ThisExpressionSyntax
        && !expression.DescendantTokens().Any(token => token.IsKind(SyntaxKind.ColonColonToken));
}
