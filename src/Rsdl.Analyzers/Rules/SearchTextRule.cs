using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;

namespace Rsdl.Analyzers.Rules;

/// <summary>RSDL1008: a search is put together as plain text, so that a value in it may mean more than itself.</summary>
public sealed class SearchTextRule : BodyRule
{
    /// <summary>The property of a diagnostic whose text is used for nothing but searches.</summary>
    internal const string OnlySearches = "OnlySearches";

    internal static readonly DiagnosticDescriptor Descriptor = new(
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
    public SearchTextRule()
        : base(Descriptor)
    {
    }

    internal override Action<OperationBlockAnalysisContext, BodyScan>? Prepare(Compilation compilation, SdkFacts facts) =>
        SearchFacts.Of(compilation) is { } searches ? (context, scan) => Check(context, scan, searches) : null;

    private static void Check(OperationBlockAnalysisContext context, BodyScan scan, SearchFacts facts)
    {
        List<IOperation>? searches = null;
        foreach (IAssignmentOperation assignment in scan.OtherAssignments)
        {
            Add(facts.Search(assignment));
        }

        foreach (IInvocationOperation call in scan.OtherCalls)
        {
            Add(facts.Search(call));
        }

        if (searches is not null)
        {
            Report(context, searches, facts);
        }

        void Add(IOperation? search)
        {
            if (search is { Kind: not OperationKind.Literal, ConstantValue.HasValue: false })
            {
                (searches ??= []).Add(search);
            }
        }
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
                Descriptor, text.Text.Syntax.GetLocation(), texts.IsUsedElsewhere(text) ? null : Fixable, Shown(text.Risk.Syntax)));
        }
    }

    private static string Shown(SyntaxNode part)
    {
        string text = string.Join(" ", part.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= LongestPart ? text : text.Substring(0, LongestPart) + "...";
    }
}
