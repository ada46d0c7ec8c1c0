using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rsdl.CodeFixes.Moves;

/// <summary>The representation that a call sends: made in the argument, or in a local that is only filled and sent by this call.</summary>
/// <param name="Creation">Where it is made.</param>
/// <param name="Writes">The assignments to its properties, those of the initializer among them.</param>
internal sealed record SentObject(BaseObjectCreationExpressionSyntax Creation, IReadOnlyList<AssignmentExpressionSyntax> Writes)
{
    /// <summary>What a call sends; <c>null</c> where it is not made that plainly.</summary>
    public static SentObject? Of(AwaitedCall call, MemberNames names)
    {
        ArgumentSyntax? argument = call.Call.Arguments
            .FirstOrDefault(argument => argument.Parameter?.Ordinal == call.Operation.BodyParameter)?.Syntax as ArgumentSyntax;
        return argument?.Expression switch
        {
            BaseObjectCreationExpressionSyntax creation => Of(creation, [], call, names),
            IdentifierNameSyntax name when names.Symbol(name) is ILocalSymbol local
                && names.Declaration(local) is VariableDeclaratorSyntax
                {
                    Initializer.Value: BaseObjectCreationExpressionSyntax creation,
                    Parent.Parent: LocalDeclarationStatementSyntax declaration,
                }
                && Assignments(local, name, StatementList.Owner(declaration), names) is { } writes => Of(creation, writes, call, names),
            _ => null,
        };
    }

    /// <summary>Whether something is put into a property.</summary>
    public int Count(string property) => Writes.Count(write => Name(write) == property);

    public static string? Name(AssignmentExpressionSyntax write) => write.Left switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };

    private static SentObject? Of(
        BaseObjectCreationExpressionSyntax creation,
        IEnumerable<AssignmentExpressionSyntax> writes,
        AwaitedCall call,
        MemberNames names) =>
        SymbolEqualityComparer.Default.Equals(names.Type(creation), call.Operation.Entity)
            ? new SentObject(creation, [.. creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [], .. writes])
            : null;

    /// <summary>The statements that fill a local; <c>null</c> if it is used in any other way.</summary>
    private static List<AssignmentExpressionSyntax>? Assignments(
        ILocalSymbol local, IdentifierNameSyntax sent, SyntaxNode? scope, MemberNames names)
    {
        List<AssignmentExpressionSyntax> writes = [];
        foreach (IdentifierNameSyntax use in names.Uses(local).Where(use => use != sent))
        {
            if (use.Parent is not MemberAccessExpressionSyntax
                {
                    Parent: AssignmentExpressionSyntax
                    {
                        RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax statement,
                    } write,
                } access
                || write.Left != access || StatementList.Owner(statement) != scope)
            {
                return null;
            }

            writes.Add(write);
        }

        return writes;
    }
}
