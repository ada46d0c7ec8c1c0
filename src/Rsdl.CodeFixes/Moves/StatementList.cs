using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rsdl.CodeFixes.Moves;

/// <summary>The statements of a block, of a section of a <c>switch</c>, or of a file without a class.</summary>
internal sealed class StatementList
{
    private readonly List<StatementSyntax> _statements;

    private StatementList(IEnumerable<StatementSyntax> statements) => _statements = [.. statements];

    public IReadOnlyList<StatementSyntax> Statements => _statements;

    /// <summary>The list around a statement; <c>null</c> for the one of an <c>if</c> without braces, and the like.</summary>
    public static StatementList? Around(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => new StatementList(block.Statements),
        SwitchSectionSyntax section => new StatementList(section.Statements),
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => new StatementList(
            unit.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement)),
        _ => null,
    };

    /// <summary>What a statement stands in, the same for all of a list.</summary>
    public static SyntaxNode? Owner(StatementSyntax statement) =>
        statement.Parent is GlobalStatementSyntax member ? member.Parent : statement.Parent;

    /// <summary>
    /// Whether places are in this list itself and whoever comes by one of them comes by all: nothing between leaves, repeats or chooses.
    /// </summary>
    public bool IsStraight(params SyntaxNode[] places)
    {
        int[] found = [.. places.Select(place => _statements.FindIndex(statement => statement.Span.Contains(place.Span)))];
        return found.Min() is var first and >= 0
            && _statements.Skip(first).Take(found.Max() - first + 1).All(statement =>
                statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax
                && !statement.DescendantNodes().Any(node => node is ThrowExpressionSyntax));
    }
}
