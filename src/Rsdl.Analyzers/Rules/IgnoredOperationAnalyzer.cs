using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Rules;

/// <summary>RSDL1007: an action or creation is started, and nobody looks at how it ends.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IgnoredOperationAnalyzer : UsageRule
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.IgnoredOperation,
        "The result of an operation is ignored",
        "The result of {0} is ignored: {1} may go on after the call, and fail unseen",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: RuleIds.HelpPage(RuleIds.IgnoredOperation));

    /// <summary>Makes the rule.</summary>
    public IgnoredOperationAnalyzer()
        : base(Rule)
    {
    }

    private protected override void Start(CompilationStartAnalysisContext start)
    {
        if (SdkFacts.Of(start.Compilation) is { } facts && OperationResults.Of(start.Compilation) is { } results)
        {
            start.RegisterOperationAction(statement => Check(statement, facts, results), OperationKind.ExpressionStatement);
        }
    }

    private static void Check(OperationAnalysisContext context, SdkFacts facts, OperationResults results)
    {
        if (((IExpressionStatementOperation)context.Operation).Operation is not IAwaitOperation { Operation: var awaited }
            || results.Start(awaited) is not { } call
            || facts.Operation(call.TargetMethod) is not { } operation)
        {
            return;
        }

        bool creates = results.IsCreation(call);
        if (!(creates ? operation.IsAdd : IsAsynchronousAction(operation)) || results.MayBeSynchronous(call))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            call.Syntax.GetLocation(),
            $"{operation.Name} ({operation.Method} {operation.Path})",
            creates ? "the creation" : "the action"));
    }

    /// <summary>Whether some signature tells that the action can be answered before its end.</summary>
    private static bool IsAsynchronousAction(OperationFacts operation) =>
        operation is { Method: "POST", IsAdd: false } && operation.Signatures.SelectMany(signature => signature.Parameters).Any(
            parameter => parameter.Path.IsEmpty
                ? parameter.Alternatives.Contains("async") || parameter.Alternatives.Contains("grace_period")
                : parameter.Path[0] is "grace_period");
}
