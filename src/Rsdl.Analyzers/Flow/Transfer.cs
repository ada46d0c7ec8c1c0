using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Flow;

/// <summary>
/// What the operations of a block do to what is known. A value is followed from where this body makes it; where anybody else can get
/// hold of it, what was written is forgotten.
/// </summary>
internal sealed partial class Transfer(SdkFacts facts, HashSet<ISymbol> untracked, ElementPath root, IParameterSymbol? edited, WorkBudget budget)
{
    // Deeper expressions than people write; guards the stack.
    private const int DeepestExpression = 200;

    private FlowState _state = FlowState.Empty;
    private int _depth;

    /// <summary>Told, if set, of each call with the origin of the entity or delegate that it sends.</summary>
    public Action<IInvocationOperation, OperationFacts, WrittenValue>? OnSent { get; set; }

    /// <summary>Told, if set, of each anonymous function, and of the call that edits by it if it is one.</summary>
    public Action<IFlowAnonymousFunctionOperation, IInvocationOperation?>? OnFunction { get; set; }

    /// <summary>What is known after a block, from what is known before it.</summary>
    public FlowState Run(BasicBlock block, FlowState before)
    {
        _state = before;
        foreach (IOperation operation in block.Operations)
        {
            Visit(operation);
            if (budget.IsSpent)
            {
                return _state;
            }
        }

        if (block.BranchValue is { } value)
        {
            Visit(value);
        }

        return _state;
    }

    private Origin Visit(IOperation operation)
    {
        budget.Spend();
        if (_depth > DeepestExpression)
        {
            budget.GiveUp();
        }

        if (budget.IsSpent)
        {
            return Origin.Unknown;
        }

        if (operation.ConstantValue is { HasValue: true, Value: null })
        {
            return Origin.Null;
        }

        _depth++;
        Origin origin = Dispatch(operation);
        _depth--;
        return origin;
    }

    private Origin Dispatch(IOperation operation)
    {
        switch (operation)
        {
            case IExpressionStatementOperation statement:
                return Visit(statement.Operation);
            case IConversionOperation { OperatorMethod: null } conversion:
                return Visit(conversion.Operand);
            case IDefaultValueOperation { Type: not { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } }:
                return Origin.Null;
            case IFlowCaptureOperation capture:
                Keep(capture.Id, Visit(capture.Value));
                return Origin.Unknown;
            case IFlowCaptureReferenceOperation kept:
                return Kept(kept);
            case ILocalReferenceOperation local:
                return Use(local.Local, local.Type);
            case IParameterReferenceOperation parameter:
                return Use(parameter.Parameter, parameter.Type);
            case IPropertyReferenceOperation property:
                return VisitProperty(property);
            case ISimpleAssignmentOperation { IsRef: false } assignment:
                return Assign(assignment);
            case ICompoundAssignmentOperation compound:
                return Change(compound.Target, compound.Value);
            case IIncrementOrDecrementOperation increment:
                return Change(increment.Target, null);
            case IObjectCreationOperation creation:
                VisitChildren(creation);
                return IsFollowed(creation.Type) ? Origin.Of(WrittenValue.Empty) : Origin.Unknown;
            case IArrayCreationOperation { Initializer: { } initializer }:
                return Collect(initializer.ElementValues);
            case IInvocationOperation call:
                return VisitCall(call);
            case IFlowAnonymousFunctionOperation function:
                OnFunction?.Invoke(function, null);
                return Origin.Unknown;
            case IIsNullOperation or IBinaryOperation { OperatorMethod: null } or IUnaryOperation { OperatorMethod: null }
                or IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } }:
                Look(operation);
                return Origin.Unknown;
            case { Syntax: CollectionExpressionSyntax }:
                return Collect(operation.ChildOperations);
            default:
                VisitChildren(operation);
                return Origin.Unknown;
        }
    }

    private bool IsFollowed(ITypeSymbol? type) =>
        facts.IsEntity(type) || type is INamedTypeSymbol { IsGenericType: true, TypeArguments: var items } && items.Any(facts.IsEntity);

    private void VisitChildren(IOperation operation)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            Give(Visit(child));
        }
    }

    /// <summary>Visits operands that are only looked at.</summary>
    private void Look(IOperation operation)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            Visit(child);
        }
    }

    private Origin Collect(IEnumerable<IOperation> items)
    {
        WrittenValue list = WrittenValue.Empty;
        foreach (IOperation item in items)
        {
            if (Take(Visit(item), null) is { } value)
            {
                list = list.WithNested(root.Child(null), value, budget);
            }
        }

        return Origin.Of(list);
    }

    private Origin VisitProperty(IPropertyReferenceOperation property)
    {
        Origin instance = property.Instance is { } operation ? Visit(operation) : Origin.Unknown;
        foreach (IArgumentOperation argument in property.Arguments)
        {
            Give(Visit(argument));
        }

        if (instance.Place is not { } place)
        {
            return Origin.Unknown;
        }

        if (facts.Element(property.Property) is { } element)
        {
            return Origin.At(place with { Path = place.Path.Child(element.Name) }, property.Type, property.Syntax);
        }

        return property.Property.IsIndexer
            ? Origin.At(place with { Path = place.Path.Child(null) }, property.Type, property.Syntax)
            : Origin.Unknown;
    }

    private Origin VisitCall(IInvocationOperation call)
    {
        if (facts.Operation(call.TargetMethod) is { } operation)
        {
            return Send(call, operation);
        }

        if (facts.IsEntityOperation(call.TargetMethod))
        {
            Origin[] origins = [.. call.Arguments.Select(argument => Visit(argument.Value))];
            return call.TargetMethod.Name == "Clone" && origins.Length == 1 ? Origin.Of(Copy(origins[0])) : Origin.Unknown;
        }

        Origin instance = call.Instance is { } receiver ? Visit(receiver) : Origin.Unknown;
        Origin[] arguments = [.. call.Arguments.Select(argument => Visit(argument.Value))];
        if (instance.Place is { } place && IsList(call.TargetMethod.ContainingType))
        {
            switch (call.TargetMethod.Name)
            {
                case "Add" or "Insert" when arguments.Length > 0:
                    Write(place with { Path = place.Path.Child(null) }, call.Instance!.Syntax, arguments[arguments.Length - 1]);
                    return Origin.Unknown;
                case "Clear":
                    _state = place.Path.IsRoot ? Keep(place.Slot, WrittenValue.Empty) : _state.Forget(place, budget);
                    return Origin.Unknown;
            }
        }

        if (call.TargetMethod is not { Name: "ToString" or "GetHashCode", Parameters.IsEmpty: true })
        {
            Give(instance);
        }

        foreach (Origin argument in arguments)
        {
            Give(argument);
        }

        return Origin.Unknown;
    }

    private static bool IsList(INamedTypeSymbol type) => type.AllInterfaces.Concat([type]).Any(
        candidate => candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_ICollection_T);

    /// <summary>A call of the API, which reads what it sends and changes nothing.</summary>
    private Origin Send(IInvocationOperation call, OperationFacts operation)
    {
        if (call.Instance is { } client)
        {
            Give(Visit(client));
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            bool isBody = argument.Parameter?.Ordinal == operation.BodyParameter;
            if (isBody && operation.Body == BodyKind.Edit && Function(argument.Value) is { } function)
            {
                OnFunction?.Invoke(function, call);
                continue;
            }

            Origin origin = Visit(argument.Value);
            if (isBody && operation.Body == BodyKind.Entity && OnSent is { } sent)
            {
                sent(call, operation, Copy(origin));
            }
        }

        return Origin.Unknown;
    }

    private static IFlowAnonymousFunctionOperation? Function(IOperation value) => value switch
    {
        IConversionOperation conversion => Function(conversion.Operand),
        IDelegateCreationOperation creation => Function(creation.Target),
        _ => value as IFlowAnonymousFunctionOperation,
    };
}
