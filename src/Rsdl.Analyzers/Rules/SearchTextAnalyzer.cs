using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;

namespace Rsdl.Analyzers.Rules;

/// <summary>RSDL1008: a search is put together as plain text, so that a value in it may mean more than itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SearchTextAnalyzer : UsageRule
{
    /// <summary>The property of a diagnostic whose text is used for nothing but searches.</summary>
    internal const string OnlySearches = "OnlySearches";

    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.SearchText,
        "A search is put together as plain text",
        "'{0}' becomes part of the search as it is and may change its meaning; SearchQuery.Of($\"...\") quotes it where needed",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: RuleIds.HelpPage(RuleIds.SearchText));

    private const int LongestPart = 60;

    private static readonly ImmutableDictionary<string, string?> Fixable = ImmutableDictionary<string, string?>.Empty.Add(OnlySearches, "");

    /// <summary>Makes the rule.</summary>
    public SearchTextAnalyzer()
        : base(Rule)
    {
    }

    private protected override void Start(CompilationStartAnalysisContext start)
    {
        if (SearchFacts.Of(start.Compilation) is { } facts)
        {
            start.RegisterOperationBlockStartAction(block => Watch(block, facts));
        }
    }

    private static void Watch(OperationBlockStartAnalysisContext block, SearchFacts facts)
    {
        List<IOperation> searches = [];
        block.RegisterOperationAction(
            context =>
            {
                if (facts.Search(context.Operation) is { ConstantValue.HasValue: false } search)
                {
                    lock (searches)
                    {
                        searches.Add(search);
                    }
                }
            },
            OperationKind.SimpleAssignment,
            OperationKind.CompoundAssignment,
            OperationKind.CoalesceAssignment,
            OperationKind.Invocation);
        block.RegisterOperationBlockEndAction(context =>
        {
            if (searches.Count > 0)
            {
                Report(context, searches, facts);
            }
        });
    }

    private static void Report(OperationBlockAnalysisContext context, IEnumerable<IOperation> searches, SearchFacts facts)
    {
        SearchTexts texts = new(facts, SingleAssignments.Of(context.OperationBlocks));
        foreach (IOperation search in searches)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            texts.Add(search);
        }

        foreach (SearchText text in texts.All.OrderBy(text => text.Text.Syntax.SpanStart))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, text.Text.Syntax.GetLocation(), texts.IsUsedElsewhere(text) ? null : Fixable, Shown(text.Risk.Syntax)));
        }
    }

    private static string Shown(SyntaxNode part)
    {
        string text = string.Join(" ", part.ToString().Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= LongestPart ? text : text.Substring(0, LongestPart) + "...";
    }
}
