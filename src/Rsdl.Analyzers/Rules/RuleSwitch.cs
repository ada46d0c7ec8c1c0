using System.Threading;
using Microsoft.CodeAnalysis;

namespace Rsdl.Analyzers.Rules;

/// <summary>Tells whether a rule reports, so that another may take over where it does not.</summary>
internal static class RuleSwitch
{
    /// <summary>Whether neither the project nor an <c>.editorconfig</c> switches a rule off for a file.</summary>
    public static bool IsOn(DiagnosticDescriptor rule, Compilation compilation, SyntaxTree tree, CancellationToken cancellationToken)
    {
        CompilationOptions options = compilation.Options;
        if (options.SyntaxTreeOptionsProvider is { } provider
            && (provider.TryGetDiagnosticValue(tree, rule.Id, cancellationToken, out ReportDiagnostic severity)
                || provider.TryGetGlobalDiagnosticValue(rule.Id, cancellationToken, out severity)))
        {
            return severity != ReportDiagnostic.Suppress;
        }

        return !options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out severity) || severity != ReportDiagnostic.Suppress;
    }
}
