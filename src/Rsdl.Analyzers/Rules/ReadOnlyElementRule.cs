using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;

namespace Rsdl.Analyzers.Rules;

/// <summary>RSDL1002: an element is set that no link of the API accepts.</summary>
public sealed class ReadOnlyElementRule : BodyRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ReadOnlyElement,
        "A read-only element is set",
        "The element '{0}' of {1} is read-only: no call of the API accepts it",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: RuleIds.HelpPage(RuleIds.ReadOnlyElement));

    /// <summary>Makes the rule.</summary>
    public ReadOnlyElementRule()
        : base(Descriptor)
    {
    }

    internal override Action<OperationBlockAnalysisContext, BodyScan> Prepare(Compilation compilation, SdkFacts facts) =>
        (context, scan) => Check(context, scan, facts);

    private static void Check(OperationBlockAnalysisContext context, BodyScan scan, SdkFacts facts)
    {
        List<IPropertyReferenceOperation>? writes = null;
        foreach (ElementWrite write in scan.Writes)
        {
            if (write.Element.IsReadOnly && Setter(write.Property) is { } setter && !IsWithinAnother(setter, facts))
            {
                (writes ??= []).Add(write.Property);
            }
        }

        if (writes is not null)
        {
            Report(context, writes, scan, facts);
        }
    }

    private static void Report(
        OperationBlockAnalysisContext context,
        List<IPropertyReferenceOperation> writes,
        BodyScan scan,
        SdkFacts facts)
    {
        List<(IInvocationOperation Call, OperationFacts Operation)> updates = RejectedWrites.Checked(scan);

        // What an update does not accept is told more exactly by the other rule.
        SyntaxTree tree = context.OperationBlocks[0].Syntax.SyntaxTree;
        HashSet<SyntaxNode> reported = updates.Count == 0
            || !RuleSwitch.IsOn(NonUpdatableElementRule.Descriptor, context.Compilation, tree, context.CancellationToken)
            ? []
            : [.. RejectedWrites.In(
                facts,
                context.OperationBlocks.Select(context.GetControlFlowGraph),
                context.OperationBlocks,
                updates.Select(update => update.Call.Syntax),
                context.CancellationToken).Select(write => write.Reference)];
        foreach (IPropertyReferenceOperation write in writes.OrderBy(write => write.Syntax.SpanStart))
        {
            if (!IsReported(write, reported))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptor, write.Syntax.GetLocation(), facts.Element(write.Property)!.Name, write.Property.ContainingType.Name));
            }
        }
    }

    /// <summary>The operation that sets a property; <c>null</c> where its value is only used.</summary>
    private static IOperation? Setter(IPropertyReferenceOperation property)
    {
        IOperation? setter = property.Parent;
        while (setter is not null && !Targets(setter).Contains(property))
        {
            setter = setter.Parent;
        }

        return setter;
    }

    /// <summary>The properties that an operation sets to more than null, which sends nothing.</summary>
    private static IEnumerable<IPropertyReferenceOperation> Targets(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Value: var value } when IsNull(value) => [],
        IDeconstructionAssignmentOperation { Target: ITupleOperation tuple } =>
            tuple.Descendants().OfType<IPropertyReferenceOperation>().Where(target => target.Parent is ITupleOperation),
        IAssignmentOperation { Target: IPropertyReferenceOperation target } => [target],
        IIncrementOrDecrementOperation { Target: IPropertyReferenceOperation target } => [target],
        IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation member } => [member],
        _ => [],
    };

    private static bool IsNull(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: null } } => true,
        IDefaultValueOperation { Type: { } type } =>
            !type.IsValueType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T,
        IConversionOperation { OperatorMethod: null } conversion => IsNull(conversion.Operand),
        _ => false,
    };

    private static bool IsReadOnly(IPropertyReferenceOperation property, SdkFacts facts) =>
        facts.Element(property.Property) is { IsReadOnly: true };

    /// <summary>Whether the value of a read-only element that is reported itself is being made here.</summary>
    private static bool IsWithinAnother(IOperation operation, SdkFacts facts)
    {
        for (IOperation? parent = operation.Parent; parent is IOperation; parent = parent.Parent)
        {
            if (Targets(parent).Any(target => IsReadOnly(target, facts)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the other rule reports the write, or that of what holds the element.</summary>
    private static bool IsReported(IOperation write, HashSet<SyntaxNode> reported)
    {
        for (IOperation? parent = write.Parent; parent is not null && reported.Count > 0; parent = parent.Parent)
        {
            if (Targets(parent).Any(target => reported.Contains(target.Syntax)))
            {
                return true;
            }
        }

        return false;
    }
}
