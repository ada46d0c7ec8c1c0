using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Bodies;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;

namespace Rsdl.Analyzers.Rules;

/// <summary>RSDL1003: what is given to an addition certainly lacks an element that each of its signatures requires.</summary>
public sealed class MissingElementRule : BodyRule
{
    /// <summary>The property with the missing elements that can be added to the initializer at the additional location.</summary>
    internal const string Addable = nameof(Addable);

    internal static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.MissingElement,
        "An element is missing that the addition requires",
        "The {0} lacks what {1} requires: {2}{3}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: RuleIds.HelpPage(RuleIds.MissingElement));

    /// <summary>Makes the rule.</summary>
    public MissingElementRule()
        : base(Descriptor)
    {
    }

    internal override Action<OperationBlockAnalysisContext, BodyScan> Prepare(Compilation compilation, SdkFacts facts) =>
        (context, scan) => Check(context, scan, facts);

    private static void Check(OperationBlockAnalysisContext context, BodyScan scan, SdkFacts facts)
    {
        List<(IInvocationOperation Call, ILocalReferenceOperation Local)>? open = null;
        foreach ((IInvocationOperation call, OperationFacts operation) in scan.Calls)
        {
            if (operation is not { IsAdd: true, Body: BodyKind.Entity, Signatures.IsEmpty: false }
                || Argument(call, operation.BodyParameter) is not { } argument)
            {
                continue;
            }

            switch (BodyReader.Unwrap(argument.Value))
            {
                // Most have all that is required when they are made, and need no graph.
                case ILocalReferenceOperation local when !IsComplete(operation, scan.OnlyValue(local.Local), facts):
                    (open ??= []).Add((call, local));
                    break;
                case IObjectCreationOperation or IConditionalOperation or { Syntax: CollectionExpressionSyntax }
                    when new BodyReader(facts).Read(argument.Value) is { } body
                    && Missing(operation, body, argument.Value, BodyReader.Creation(argument.Value)?.Syntax) is { } diagnostic:
                    context.ReportDiagnostic(diagnostic);
                    break;
            }
        }

        if (open is not null)
        {
            Follow(context, open, facts);
        }
    }

    private static IArgumentOperation? Argument(IInvocationOperation call, int parameter)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == parameter)
            {
                return argument;
            }
        }

        return null;
    }

    private static bool IsComplete(OperationFacts operation, IOperation? made, SdkFacts facts) =>
        made is not null && new BodyReader(facts, notesWrites: false).Read(made) is { IsUnknown: false } body
        && MissingElements.Of(operation.Signatures, body) is null;

    private static void Follow(
        OperationBlockAnalysisContext context, List<(IInvocationOperation Call, ILocalReferenceOperation Local)> open, SdkFacts facts)
    {
        foreach ((IInvocationOperation call, ILocalReferenceOperation local, LocalBody body) in LocalBodies.Of(
            facts,
            context.OperationBlocks,
            context.OperationBlocks.Select(context.GetControlFlowGraph),
            open,
            context.CancellationToken))
        {
            if (body.All() is { } all && Missing(facts.Operation(call.TargetMethod)!, all, local, body) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    private static Diagnostic? Missing(OperationFacts operation, BodyNode all, IOperation local, LocalBody body)
    {
        SyntaxNode?[] creations = [.. body.Assigned.Where(use => use.Value is not null).Select(use => use.Creation)];
        return Missing(operation, all, local, creations.Length == 1 ? creations[0] : null, body.Written);
    }

    private static Diagnostic? Missing(
        OperationFacts operation, BodyNode body, IOperation value, SyntaxNode? creation, ImmutableArray<LocalUse> written = default)
    {
        if (body.IsUnknown || MissingElements.Of(operation.Signatures, body) is not { } missing)
        {
            return null;
        }

        // What a later statement puts there would replace what an initializer has.
        string addable = creation is null
            ? ""
            : SignatureWriter.Write(missing.Absent.Where(parameter => written.IsDefault || !written.Any(
                write => write.Path[0] == parameter.Path.Concat(parameter.Alternatives).First())));
        return Diagnostic.Create(
            Descriptor,
            value.Syntax.GetLocation(),
            addable.Length > 0 ? [creation!.GetLocation()] : null,
            addable.Length > 0 ? ImmutableDictionary<string, string?>.Empty.Add(Addable, addable) : null,
            operation.Entity!.Name,
            $"{operation.Name} ({operation.Method} {operation.Path})",
            string.Join(", ", missing.Names),
            Nearest(missing.Signature, operation.Signatures.Length));
    }

    private static string Nearest(Signature signature, int count) => count == 1
        ? ""
        : signature.Description is { Length: > 0 } description
            ? $"; of its {count} alternatives the nearest is: {description.TrimEnd('.')}"
            : $"; this is the nearest of its {count} alternatives";
}
