using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Flow;

/// <summary>
/// What a body does with an SDK, seen without its control-flow graph. All rules share it, since the walk is most of what a rule costs
/// where there is nothing to report.
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

    private readonly SdkFacts _facts;

    // Handed out as they are, since rules go over them for each body: to go over a list by an interface makes something each time.
    private readonly List<(IInvocationOperation Call, OperationFacts Operation)> _calls = [];
    private readonly List<ElementWrite> _writes = [];
    private readonly List<IInvocationOperation> _otherCalls = [];
    private readonly List<IAssignmentOperation> _otherAssignments = [];
    private readonly List<IOperation> _otherValues = [];
    private readonly List<(ILocalSymbol Local, IOperation? Value)> _values = [];

    private Dictionary<ISymbol, IOperation?>? _onlyValues;
    private SortedWrites? _sorted;

    public BodyScan(SdkFacts facts) => _facts = facts;

    /// <summary>What the SDK says.</summary>
    public SdkFacts Facts => _facts;

    /// <summary>The calls of links.</summary>
    public List<(IInvocationOperation Call, OperationFacts Operation)> Calls => _calls;

    /// <summary>The references that may set an element.</summary>
    public List<ElementWrite> Writes => _writes;

    /// <summary>The calls of anything else.</summary>
    public List<IInvocationOperation> OtherCalls => _otherCalls;

    /// <summary>The assignments to properties that are no elements, such as those of options.</summary>
    public List<IAssignmentOperation> OtherAssignments => _otherAssignments;

    /// <summary>What locals get that are no entities.</summary>
    public List<IOperation> OtherValues => _otherValues;

    /// <summary>Whether entities may have other names than the one that they were made under.</summary>
    public bool HasAliases { get; private set; }

    /// <summary>Scans a body, which is done at the body's end. The compiler's walk costs less than one of our own.</summary>
    public void Start(OperationBlockStartAnalysisContext block) =>
        // The operations of a body come one after the other; it is bodies that are looked at side by side.
        block.RegisterOperationAction(context => Note(context.Operation), Kinds);

    /// <summary>Forgets the body, so that another can be scanned.</summary>
    public void Clear()
    {
        _calls.Clear();
        _writes.Clear();
        _otherCalls.Clear();
        _otherAssignments.Clear();
        _otherValues.Clear();
        _values.Clear();
        _onlyValues = null;
        _sorted = null;
        HasAliases = false;
    }

    /// <summary>The writes in a part of the text.</summary>
    public ArraySegment<ElementWrite> WritesIn(TextSpan span)
    {
        _sorted ??= new SortedWrites(_writes);
        return _sorted.In(span);
    }

    /// <summary>The operation of a call; <c>null</c> if it is none of a link.</summary>
    public OperationFacts? Operation(IInvocationOperation call) => _facts.Operation(call.TargetMethod);

    /// <summary>The value of a local for an entity that is declared with it, and gets no other.</summary>
    public IOperation? OnlyValue(ILocalSymbol local)
    {
        _onlyValues ??= FindOnlyValues();
        return _onlyValues.TryGetValue(local, out IOperation? value) ? value : null;
    }

    private Dictionary<ISymbol, IOperation?> FindOnlyValues()
    {
        Dictionary<ISymbol, IOperation?> values = new(_values.Count, SymbolEqualityComparer.Default);
        foreach ((ILocalSymbol local, IOperation? value) in _values)
        {
            values[local] = values.ContainsKey(local) ? null : value;
        }

        return values;
    }

    // By kind: most of the interfaces are not those of an operation, and to find that out takes longer than all the rest.
    private void Note(IOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.VariableDeclarator:
                NoteDeclaration((IVariableDeclaratorOperation)operation);
                break;
            case OperationKind.Invocation:
                NoteCall((IInvocationOperation)operation);
                break;
            case OperationKind.DeconstructionAssignment:
                NoteTargets(((IDeconstructionAssignmentOperation)operation).Target);
                break;
            case OperationKind.Increment or OperationKind.Decrement:
                NoteWrite(((IIncrementOrDecrementOperation)operation).Target);
                break;
            case OperationKind.MemberInitializer:
                NoteWrite(((IMemberInitializerOperation)operation).InitializedMember);
                break;
            default:
                NoteAssignment((IAssignmentOperation)operation);
                break;
        }
    }

    private void NoteDeclaration(IVariableDeclaratorOperation declarator)
    {
        if (declarator.GetVariableInitializer() is not { Value: var value })
        {
            return;
        }

        if (!_facts.IsEntity(declarator.Symbol.Type))
        {
            _otherValues.Add(value);
            return;
        }

        NoteValue(value);
        _values.Add((declarator.Symbol, value));
    }

    private void NoteAssignment(IAssignmentOperation assignment)
    {
        switch (assignment.Target.Kind)
        {
            case OperationKind.PropertyReference:
                if (!NoteWrite(assignment.Target))
                {
                    _otherAssignments.Add(assignment);
                }

                break;
            case OperationKind.LocalReference or OperationKind.ParameterReference when assignment.Kind == OperationKind.SimpleAssignment:
                NoteAssignment(assignment, (assignment.Target as ILocalReferenceOperation)?.Local);
                break;
        }
    }

    private void NoteAssignment(IAssignmentOperation assignment, ILocalSymbol? local)
    {
        if (_facts.IsEntity(assignment.Target.Type))
        {
            NoteValue(assignment.Value);
            if (local is not null)
            {
                _values.Add((local, null));
            }
        }
        else if (local is not null)
        {
            _otherValues.Add(assignment.Value);
        }
    }

    private void NoteTargets(IOperation targets)
    {
        HasAliases = true;
        foreach (IOperation target in targets.Descendants())
        {
            NoteWrite(target);
        }
    }

    private void NoteCall(IInvocationOperation call)
    {
        if (ElementWrite.Unwrap(call.Instance) is { } list)
        {
            NoteWrite(list);
        }

        if (_facts.Operation(call.TargetMethod) is { } operation)
        {
            _calls.Add((call, operation));
        }
        else
        {
            _otherCalls.Add(call);
        }
    }

    /// <summary>Notes a write, if what is written is an element.</summary>
    private bool NoteWrite(IOperation target)
    {
        if (target.Kind != OperationKind.PropertyReference)
        {
            return false;
        }

        IPropertyReferenceOperation property = (IPropertyReferenceOperation)target;
        if (_facts.Element(property.Property) is not { } element)
        {
            return false;
        }

        _writes.Add(new ElementWrite(property, element, _facts));
        return true;
    }

    /// <summary>A variable that is given anything but what is made for it may share an entity with another one.</summary>
    private void NoteValue(IOperation value) => HasAliases |= ElementWrite.Unwrap(value) is
        { Type: not null } and not (IObjectCreationOperation or ILiteralOperation or IDefaultValueOperation);
}
