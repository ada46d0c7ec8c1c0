using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Flow;

/// <summary>
/// What a body does with an SDK, seen without its control-flow graph. The first rule that asks has the compiler walk the body; the
/// others share what it saw, since the walk is most of what a rule costs where there is nothing to report.
/// </summary>
internal sealed class BodyScan
{
    private static readonly ImmutableArray<OperationKind> Kinds = ImmutableArray.Create(
        OperationKind.SimpleAssignment,
        OperationKind.CompoundAssignment,
        OperationKind.CoalesceAssignment,
        OperationKind.DeconstructionAssignment,
        OperationKind.Increment,
        OperationKind.Decrement,
        OperationKind.MemberInitializer,
        OperationKind.VariableDeclarator,
        OperationKind.Invocation);

    private static readonly ConditionalWeakTable<IOperation, BodyScan> Complete = new();

    private readonly SdkFacts _facts;
    private readonly List<(IInvocationOperation Call, OperationFacts Operation)> _calls = [];
    private readonly List<ElementWrite> _writes = [];
    private readonly Dictionary<ISymbol, IOperation?> _made = new(SymbolEqualityComparer.Default);

    private BodyScan(SdkFacts facts) => _facts = facts;

    /// <summary>The calls of links.</summary>
    public IReadOnlyList<(IInvocationOperation Call, OperationFacts Operation)> Calls => _calls;

    /// <summary>The references that may set an element.</summary>
    public IReadOnlyList<ElementWrite> Writes => _writes;

    /// <summary>Whether entities may have other names than the one that they were made under.</summary>
    public bool HasAliases { get; private set; }

    /// <summary>The scan of a body that another rule finished, or a new one that goes on until the body's end.</summary>
    public static BodyScan Of(OperationBlockStartAnalysisContext block, SdkFacts facts)
    {
        if (Complete.TryGetValue(block.OperationBlocks[0], out BodyScan? complete))
        {
            return complete;
        }

        BodyScan scan = new(facts);
        block.RegisterOperationAction(context => scan.Note(context.Operation), Kinds);
        return scan;
    }

    /// <summary>Lets other rules share the scan, of which the body's end has come.</summary>
    public void Share(ImmutableArray<IOperation> blocks) => Complete.GetValue(blocks[0], _ => this);

    /// <summary>Whether a call is that of a link.</summary>
    public bool IsCall(IInvocationOperation call) => _facts.Operation(call.TargetMethod) is not null;

    /// <summary>The value of a local for an entity that is declared with it, and gets no other.</summary>
    public IOperation? OnlyValue(ILocalSymbol local) => _made.TryGetValue(local, out IOperation? value) ? value : null;

    private void Note(IOperation operation)
    {
        // Nobody promises that the operations of a body come one after the other.
        lock (_writes)
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator:
                    NoteDeclaration(declarator);
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } assignment
                    when _facts.IsEntity(assignment.Target.Type):
                    NoteValue(assignment.Value);
                    NoteAssignment(assignment.Target);
                    break;
                case IDeconstructionAssignmentOperation deconstruction:
                    NoteTargets(deconstruction.Target);
                    break;
                case IAssignmentOperation { Target: IPropertyReferenceOperation target }:
                    NoteWrite(target);
                    break;
                case IIncrementOrDecrementOperation { Target: IPropertyReferenceOperation target }:
                    NoteWrite(target);
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation member }:
                    NoteWrite(member);
                    break;
                case IInvocationOperation call:
                    NoteCall(call);
                    break;
            }
        }
    }

    private void NoteDeclaration(IVariableDeclaratorOperation declarator)
    {
        if (declarator.Initializer is { Value: var value } && _facts.IsEntity(declarator.Symbol.Type))
        {
            NoteValue(value);
            if (!_made.ContainsKey(declarator.Symbol))
            {
                _made.Add(declarator.Symbol, value);
            }
        }
    }

    private void NoteAssignment(IOperation target)
    {
        if (target is ILocalReferenceOperation { Local: var local })
        {
            _made[local] = null;
        }
    }

    private void NoteTargets(IOperation targets)
    {
        HasAliases = true;
        foreach (IOperation target in targets.Descendants())
        {
            if (target is IPropertyReferenceOperation property)
            {
                NoteWrite(property);
            }
        }
    }

    private void NoteCall(IInvocationOperation call)
    {
        if (ElementWrite.Unwrap(call.Instance) is IPropertyReferenceOperation list)
        {
            NoteWrite(list);
        }

        if (_facts.Operation(call.TargetMethod) is { } operation)
        {
            _calls.Add((call, operation));
        }
    }

    private void NoteWrite(IPropertyReferenceOperation property)
    {
        if (ElementWrite.Of(property, _facts) is { } write)
        {
            _writes.Add(write);
        }
    }

    /// <summary>A variable that is given anything but what is made for it may share an entity with another one.</summary>
    private void NoteValue(IOperation value) => HasAliases |= ElementWrite.Unwrap(value) is
        { Type: not null } and not (IObjectCreationOperation or ILiteralOperation or IDefaultValueOperation);
}
