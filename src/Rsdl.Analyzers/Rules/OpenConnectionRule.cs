using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;

namespace Rsdl.Analyzers.Rules;

/// <summary>RSDL1009: a connection is made and kept in a local, and nothing closes it.</summary>
public sealed class OpenConnectionRule : BodyRule
{
    /// <summary>The property of a diagnostic whose local can be closed where its block ends.</summary>
    internal const string EndsWithBlock = "EndsWithBlock";

    internal static readonly DiagnosticDescriptor Descriptor = new(
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
    public OpenConnectionRule()
        : base(Descriptor)
    {
    }

    internal override Action<OperationBlockAnalysisContext, BodyScan>? Prepare(Compilation compilation, SdkFacts facts) =>
        ConnectionFacts.Of(compilation) is { } connections ? (context, scan) => Check(context, scan, connections) : null;

    private static void Check(OperationBlockAnalysisContext context, BodyScan scan, ConnectionFacts facts)
    {
        foreach (IOperation value in scan.OtherValues)
        {
            if (facts.IsMade(TextParts.Unwrap(value)))
            {
                Report(context, facts);
                return;
            }
        }
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
                Descriptor,
                place is VariableDeclaratorSyntax declarator ? declarator.Identifier.GetLocation() : place.GetLocation(),
                connection.Writes == 1 && !connections.IsAssigned ? Fixable : null,
                connection.Local.Name));
        }
    }
}
