using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Bodies;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Rules;

/// <summary>RSDL1003: what is given to an addition certainly lacks an element that each of its signatures requires.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingElementAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property with the missing elements that can be added to the initializer at the additional location.</summary>
    internal const string Addable = nameof(Addable);

    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.MissingElement,
        "An element is missing that the addition requires",
        "The {0} lacks what {1} requires: {2}{3}",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: RuleIds.HelpPage(RuleIds.MissingElement));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (SdkFacts.Of(start.Compilation) is { } facts)
            {
                start.RegisterOperationBlockStartAction(block => Watch(block, facts));
            }
        });
    }

    private static void Watch(OperationBlockStartAnalysisContext block, SdkFacts facts)
    {
        ConcurrentBag<(IInvocationOperation Call, ILocalReferenceOperation Local)> locals = [];
        block.RegisterOperationAction(
            context =>
            {
                IInvocationOperation call = (IInvocationOperation)context.Operation;
                if (facts.Operation(call.TargetMethod) is not { IsAdd: true, Body: BodyKind.Entity, Signatures.IsEmpty: false } operation
                    || call.Arguments.FirstOrDefault(
                        argument => argument.Parameter?.Ordinal == operation.BodyParameter) is not { } argument)
                {
                    return;
                }

                switch (BodyReader.Unwrap(argument.Value))
                {
                    case ILocalReferenceOperation local:
                        locals.Add((call, local));
                        break;
                    case IObjectCreationOperation or IConditionalOperation or { Syntax: CollectionExpressionSyntax }
                        when new BodyReader(facts).Read(argument.Value) is { } body
                        && Missing(operation, body, argument.Value, BodyReader.Creation(argument.Value)?.Syntax) is { } diagnostic:
                        context.ReportDiagnostic(diagnostic);
                        break;
                }
            },
            OperationKind.Invocation);
        ConcurrentBag<IVariableDeclaratorOperation> declared = [];
        ConcurrentBag<ISymbol> assigned = [];
        block.RegisterOperationAction(
            context =>
            {
                switch (context.Operation)
                {
                    case IVariableDeclaratorOperation { Initializer: not null } declarator when facts.IsEntity(declarator.Symbol.Type):
                        declared.Add(declarator);
                        break;
                    case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } when facts.IsEntity(target.Type):
                        assigned.Add(target.Local);
                        break;
                }
            },
            OperationKind.VariableDeclarator,
            OperationKind.SimpleAssignment);
        block.RegisterOperationBlockEndAction(context =>
        {
            // Most have all that is required when they are made, and need no graph.
            List<(IInvocationOperation Call, ILocalReferenceOperation Local)> open =
                [.. locals.Where(sent => !IsCompleteAtOnce(sent.Call, sent.Local.Local, declared, assigned, facts))];
            if (open.Count == 0)
            {
                return;
            }

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
        });
    }

    private static bool IsCompleteAtOnce(
        IInvocationOperation call,
        ILocalSymbol local,
        IEnumerable<IVariableDeclaratorOperation> declared,
        IEnumerable<ISymbol> assigned,
        SdkFacts facts) =>
        declared.FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local)) is { } made
        && !assigned.Contains(local, SymbolEqualityComparer.Default)
        && new BodyReader(facts).Read(made.Initializer!.Value) is { IsUnknown: false } body
        && MissingElements.Of(facts.Operation(call.TargetMethod)!.Signatures, body) is null;

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
            Rule,
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
