using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Bodies;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;

namespace Rsdl.Analyzers.Rules;

/// <summary>RSDL1004: an element is set in what an addition or an action sends, and none of the call's signatures accepts it.</summary>
public sealed class UnacceptedElementRule : BodyRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.UnacceptedElement,
        "An element is set that the addition or action does not accept",
        "The element '{0}' is not accepted by {1}",
        RuleIds.Category,
        DiagnosticSeverity.Info,
        true,
        helpLinkUri: RuleIds.HelpPage(RuleIds.UnacceptedElement));

    /// <summary>Makes the rule.</summary>
    public UnacceptedElementRule()
        : base(Descriptor)
    {
    }

    internal override Action<OperationBlockAnalysisContext, BodyScan> Prepare(Compilation compilation, SdkFacts facts) =>
        (context, scan) => Check(context, scan, facts);

    private static void Check(OperationBlockAnalysisContext context, BodyScan scan, SdkFacts facts)
    {
        List<(IInvocationOperation Call, OperationFacts Operation)>? additions = null;
        List<(IInvocationOperation Call, IOperation Options)>? actions = null;
        foreach ((IInvocationOperation Call, OperationFacts Operation) call in scan.Calls)
        {
            switch (call.Operation)
            {
                case { IsAdd: true, Body: BodyKind.Entity, Accepted: not null }:
                    (additions ??= []).Add(call);
                    break;
                case { Body: BodyKind.None, Accepted: not null } when Options(call.Call) is { } options:
                    (actions ??= []).Add((call.Call, BodyReader.Unwrap(options)));
                    break;
            }
        }

        if (additions is not null && !WritePrefilter.MayBeRejected(scan, additions))
        {
            additions = null;
        }

        if (additions is not null || actions is not null)
        {
            Report(context, facts, additions, actions);
        }
    }

    private static void Report(
        OperationBlockAnalysisContext context,
        SdkFacts facts,
        List<(IInvocationOperation Call, OperationFacts Operation)>? additions,
        List<(IInvocationOperation Call, IOperation Options)>? actions)
    {
        Dictionary<SyntaxNode, (string Element, OperationFacts Operation, SyntaxNode Call)> rejected = [];
        if (additions is not null)
        {
            AddAdditions(context, facts, additions.Select(addition => addition.Call.Syntax), rejected);
        }

        if (actions is not null)
        {
            AddActions(context, facts, actions, rejected);
        }

        foreach (SyntaxNode reference in rejected.Keys.OrderBy(reference => reference.SpanStart))
        {
            (string element, OperationFacts operation, SyntaxNode call) = rejected[reference];
            if (!IsReadOnly(reference, context, facts))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptor,
                    reference.GetLocation(),
                    [call.GetLocation()],
                    element,
                    $"{operation.Name} ({operation.Method} {operation.Path})"));
            }
        }
    }

    /// <summary>The options of a call that has a body of its own.</summary>
    private static IOperation? Options(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => IsOptions(argument.Parameter?.Type))?.Value;

    private static bool IsOptions(ITypeSymbol? type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current is INamedTypeSymbol { Name: "BodyOptions", Arity: 1, ContainingNamespace: { Name: "Runtime" } space }
                && space.ContainingNamespace is { Name: "Rsdl", ContainingNamespace.IsGlobalNamespace: true })
            {
                return true;
            }
        }

        return false;
    }

    private static void AddAdditions(
        OperationBlockAnalysisContext context,
        SdkFacts facts,
        IEnumerable<SyntaxNode> calls,
        Dictionary<SyntaxNode, (string Element, OperationFacts Operation, SyntaxNode Call)> rejected)
    {
        WorkBudget budget = new();
        foreach (SentBody sent in BodyFlow.Analyze(
            facts,
            context.OperationBlocks.Select(context.GetControlFlowGraph),
            context.OperationBlocks,
            calls,
            budget,
            context.CancellationToken).OrderBy(sent => sent.Call.Syntax.SpanStart))
        {
            foreach (KeyValuePair<ElementPath, ImmutableHashSet<SyntaxNode>> written in sent.Value.Writes)
            {
                // What is below an element that is reported itself needs no report of its own.
                if (written.Key.Steps().FirstOrDefault(step => step.In(sent.Operation.Accepted!) is null) is not { } element
                    || (element != written.Key && written.Key.Steps().SkipWhile(step => step != element).Any(
                        step => step != written.Key && sent.Value.Writes.ContainsKey(step))))
                {
                    continue;
                }

                foreach (SyntaxNode reference in written.Value.Where(reference => !rejected.ContainsKey(reference)))
                {
                    rejected.Add(reference, (element.ToString(), sent.Operation, sent.Call.Syntax));
                }
            }
        }
    }

    private static void AddActions(
        OperationBlockAnalysisContext context,
        SdkFacts facts,
        List<(IInvocationOperation Call, IOperation Options)> calls,
        Dictionary<SyntaxNode, (string Element, OperationFacts Operation, SyntaxNode Call)> rejected)
    {
        BodyReader reader = new(facts);
        IEnumerable<(IInvocationOperation Call, BodyNode? Body)> made = calls
            .Where(sent => sent.Options is not ILocalReferenceOperation)
            .Select(sent => (sent.Call, reader.Read(sent.Options)));
        IEnumerable<(IInvocationOperation Call, BodyNode? Body)> held = LocalBodies.Of(
            facts,
            context.OperationBlocks,
            context.OperationBlocks.Select(context.GetControlFlowGraph),
            from sent in calls
            where sent.Options is ILocalReferenceOperation
            select (sent.Call, (ILocalReferenceOperation)sent.Options),
            context.CancellationToken).Select(sent => (sent.Call, sent.Body.Lasting()));
        foreach ((IInvocationOperation call, BodyNode? body) in made.Concat(held).OrderBy(sent => sent.Call.Syntax.SpanStart))
        {
            OperationFacts operation = facts.Operation(call.TargetMethod)!;

            // What the options' own class has is the generator's choice.
            foreach (BodyElement option in body?.Children ?? BodyNode.Empty.Children)
            {
                if (operation.Accepted!.Child(option.Name) is { } accepted)
                {
                    Add(option.Node, accepted, option.Name);
                }
            }

            void Add(BodyNode node, AcceptedElement accepted, string path)
            {
                foreach (BodyElement child in node.Children)
                {
                    string childPath = child.Name is BodyNode.Items or "" ? path : path + "." + child.Name;
                    if (accepted.Child(child.Name == BodyNode.Items ? null : child.Name) is { } acceptedChild)
                    {
                        Add(child.Node, acceptedChild, childPath);
                        continue;
                    }

                    foreach (SyntaxNode reference in child.Node.Writes.Where(reference => !rejected.ContainsKey(reference)))
                    {
                        rejected.Add(reference, (childPath, operation, call.Syntax));
                    }
                }
            }
        }
    }

    /// <summary>Whether the rule about read-only elements reports the write, or that of what holds the element.</summary>
    private static bool IsReadOnly(SyntaxNode reference, OperationBlockAnalysisContext context, SdkFacts facts)
    {
        if (!RuleSwitch.IsOn(ReadOnlyElementRule.Descriptor, context.Compilation, reference.SyntaxTree, context.CancellationToken)
            || context.OperationBlocks[0].SemanticModel is not { } model)
        {
            return false;
        }

        return Written(reference).Any(written =>
            model.GetSymbolInfo(written, context.CancellationToken).Symbol is IPropertySymbol property
            && facts.Element(property) is { IsReadOnly: true });
    }

    /// <summary>A property reference, and those whose values it is made in.</summary>
    private static IEnumerable<SyntaxNode> Written(SyntaxNode reference) => reference.Ancestors()
        .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.AssignmentExpressionSyntax>()
        .Select(assignment => (SyntaxNode)assignment.Left)
        .Prepend(reference);
}
