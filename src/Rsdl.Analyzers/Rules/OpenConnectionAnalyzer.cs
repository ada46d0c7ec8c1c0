using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;

namespace Rsdl.Analyzers.Rules;

/// <summary>RSDL1009: a connection is made and kept in a local, and nothing closes it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OpenConnectionAnalyzer : UsageRule
{
    /// <summary>The property of a diagnostic whose local can be closed where its block ends.</summary>
    internal const string EndsWithBlock = "EndsWithBlock";

    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.OpenConnection,
        "A connection is never closed",
        "The connection of '{0}' is never closed: dispose of '{0}', for instance by declaring it with 'await using'",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: RuleIds.HelpPage(RuleIds.OpenConnection));

    private static readonly ImmutableDictionary<string, string?> Fixable =
        ImmutableDictionary<string, string?>.Empty.Add(EndsWithBlock, "");

    /// <summary>Makes the rule.</summary>
    public OpenConnectionAnalyzer()
        : base(Rule)
    {
    }

    private protected override void Start(CompilationStartAnalysisContext start)
    {
        if (ConnectionFacts.Of(start.Compilation) is { } facts)
        {
            start.RegisterOperationBlockStartAction(block => Watch(block, facts));
        }
    }

    private static void Watch(OperationBlockStartAnalysisContext block, ConnectionFacts facts)
    {
        int made = 0;
        block.RegisterOperationAction(
            context =>
            {
                IOperation? value = context.Operation switch
                {
                    IVariableDeclaratorOperation declarator => declarator.GetVariableInitializer()?.Value,
                    ISimpleAssignmentOperation { Target: ILocalReferenceOperation } assignment => assignment.Value,
                    _ => null,
                };
                if (value is not null && facts.IsMade(TextParts.Unwrap(value)))
                {
                    Interlocked.Exchange(ref made, 1);
                }
            },
            OperationKind.VariableDeclarator,
            OperationKind.SimpleAssignment);
        block.RegisterOperationBlockEndAction(context =>
        {
            if (Volatile.Read(ref made) == 1)
            {
                Report(context, facts);
            }
        });
    }

    private static void Report(OperationBlockAnalysisContext context, ConnectionFacts facts)
    {
        if (MadeConnections.Of(facts, context.OperationBlocks) is not { } connections)
        {
            return;
        }

        foreach (MadeConnection connection in connections.Open.OrderBy(connection => connection.Place!.Syntax.SpanStart))
        {
            SyntaxNode place = connection.Place!.Syntax;
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                place is VariableDeclaratorSyntax declarator ? declarator.Identifier.GetLocation() : place.GetLocation(),
                connection.Writes == 1 && !connections.IsAssigned ? Fixable : null,
                connection.Local.Name));
        }
    }
}
