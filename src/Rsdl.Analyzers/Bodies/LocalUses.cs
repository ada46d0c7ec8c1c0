using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Bodies;

/// <summary>Tells what a reference to a local, or its declaration, does.</summary>
internal sealed class LocalUses(SdkFacts facts, BodyReader reader)
{
    /// <summary>The declaration of a local with a value.</summary>
    public LocalUse Of(IVariableDeclaratorOperation declarator, IOperation value) => Assigned(value, declarator.Syntax);

    public LocalUse Of(ILocalReferenceOperation reference)
    {
        ImmutableArray<string> path = ImmutableArray<string>.Empty;
        IOperation current = reference;
        IPropertyReferenceOperation? last = null;
        while (true)
        {
            IOperation? parent = current.Parent;
            switch (parent)
            {
                case IConversionOperation { OperatorMethod: null }:
                    break;
                case IPropertyReferenceOperation property when property.Instance == current
                    && !property.Property.IsIndexer && facts.Element(property.Property) is { } element:
                    path = path.Add(element.Name);
                    last = property;
                    break;
                default:
                    return Of(reference, current, parent, path, last);
            }

            current = parent;
        }
    }

    private LocalUse Of(
        ILocalReferenceOperation reference,
        IOperation current,
        IOperation? parent,
        ImmutableArray<string> path,
        IPropertyReferenceOperation? last)
    {
        switch (parent)
        {
            case ISimpleAssignmentOperation { IsRef: false } assignment when assignment.Target == current:
                // Where the assignment's own value is used, there is another name for what is assigned.
                bool isStatement = assignment.Parent is IExpressionStatementOperation;
                if (last is null)
                {
                    return isStatement ? Assigned(assignment.Value, assignment.Syntax) : Lost(reference);
                }

                return new LocalUse(
                    LocalUseKind.Written,
                    path,
                    (isStatement ? reader.Read(assignment.Value) : BodyNode.Unknown)?.WrittenBy(last.Syntax),
                    assignment.Syntax);
            case IInvocationOperation call when call.Instance == current && last is not null
                && call is { TargetMethod.Name: "Add" or "Insert", Arguments: { IsEmpty: false } arguments }:
                return new LocalUse(
                    LocalUseKind.Written,
                    path.Add(BodyNode.Items),
                    reader.Read(arguments[arguments.Length - 1].Value) ?? BodyNode.Unknown,
                    call.Syntax);
            case IInvocationOperation { TargetMethod: { Name: "ToString" or "GetHashCode", Parameters.IsEmpty: true } } call
                when call.Instance == current:
            case IArgumentOperation { Parent: IInvocationOperation sent }
                when facts.Operation(sent.TargetMethod) is not null || facts.IsEntityOperation(sent.TargetMethod):
            case IBinaryOperation { OperatorMethod: null } or IIsPatternOperation { Pattern: IConstantPatternOperation } or INameOfOperation
                or IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation } }:
                return new LocalUse(LocalUseKind.Read, path, null, reference.Syntax);
            case IAssignmentOperation or IIncrementOrDecrementOperation or ITupleOperation when last is not null:
                return new LocalUse(LocalUseKind.Written, path, BodyNode.Unknown, parent.Syntax);
        }

        if (last is null)
        {
            return Lost(reference);
        }

        // What holds a part of the object may change that part.
        return last.Type is { IsValueType: true } or { SpecialType: SpecialType.System_String }
            ? new LocalUse(LocalUseKind.Read, path, null, reference.Syntax)
            : new LocalUse(LocalUseKind.Written, path, BodyNode.Unknown, reference.Syntax);
    }

    private static LocalUse Lost(ILocalReferenceOperation reference) =>
        new(LocalUseKind.Lost, ImmutableArray<string>.Empty, null, reference.Syntax);

    private LocalUse Assigned(IOperation value, SyntaxNode syntax) => new(
        LocalUseKind.Assigned, ImmutableArray<string>.Empty, reader.Read(value), syntax, BodyReader.Creation(value)?.Syntax);
}
