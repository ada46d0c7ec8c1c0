using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;

namespace Rsdl.Analyzers.Rules;

/// <summary>RSDL1010: a password is written into the program.</summary>
public sealed class LiteralPasswordRule : BodyRule
{
    // The message leaves out the password, since build logs are kept and shared.
    internal static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.LiteralPassword,
        "A password is part of the program",
        "The password is part of the program, where anyone who has the code or the assembly can read it",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: RuleIds.HelpPage(RuleIds.LiteralPassword));

    /// <summary>Makes the rule.</summary>
    public LiteralPasswordRule()
        : base(Descriptor)
    {
    }

    internal override Action<OperationBlockAnalysisContext, BodyScan>? Prepare(Compilation compilation, SdkFacts facts) =>
        RuntimeTypes.Find(compilation, "Credential") is { } credential ? (context, scan) => Check(context, scan, credential) : null;

    private static void Check(OperationBlockAnalysisContext context, BodyScan scan, INamedTypeSymbol credential)
    {
        foreach (IInvocationOperation call in scan.OtherCalls)
        {
            if (call.TargetMethod.Name == "Basic" && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, credential)
                && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "password") is
                    { Value: { ConstantValue: { HasValue: true, Value: string { Length: > 0 } } } value })
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, value.Syntax.GetLocation()));
            }
        }
    }
}
