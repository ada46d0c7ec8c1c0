using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Flow;

/// <summary>A place in a body that sets an element, or calls what an element holds.</summary>
/// <param name="Property">The reference to the element's property.</param>
/// <param name="Element">What the property says.</param>
/// <param name="Path">The names of the elements from <paramref name="Origin"/> on; default where some step is no element.</param>
/// <param name="Origin">What the outermost element is a part of; <c>null</c> if that cannot be told.</param>
internal sealed record ElementWrite(
    IPropertyReferenceOperation Property, ElementFacts Element, ImmutableArray<string> Path, IOperation? Origin)
{
    /// <summary>The call that the origin is an argument of, where it is made in place.</summary>
    public IInvocationOperation? Receiver =>
        Origin is IObjectCreationOperation ? (User(Origin) as IArgumentOperation)?.Parent as IInvocationOperation : null;

    /// <summary>The variable that holds the origin, whether it is named or just being made.</summary>
    public ISymbol? Variable => Origin switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IObjectCreationOperation creation => User(creation) switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } => target.Local,
            _ => null,
        },
        _ => null,
    };

    /// <summary>The write by a reference; <c>null</c> if its property stands for no element.</summary>
    public static ElementWrite? Of(IPropertyReferenceOperation written, SdkFacts facts)
    {
        if (facts.Element(written.Property) is not { } element)
        {
            return null;
        }

        List<string> path = [];
        IOperation? origin = written;
        while (origin is IPropertyReferenceOperation property)
        {
            if (facts.Element(property.Property) is not { } step)
            {
                return new ElementWrite(written, element, default, null);
            }

            path.Add(step.Name);
            IOperation? instance = Unwrap(property.Instance);
            origin = instance is IInstanceReferenceOperation ? Holder(property) : instance;
        }

        path.Reverse();
        return new ElementWrite(written, element, ImmutableArray.CreateRange(path), origin);
    }

    /// <summary>A value without what only changes its type.</summary>
    public static IOperation? Unwrap(IOperation? operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation)
        {
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
        }

        return operation;
    }

    /// <summary>What the initializer that a property stands in belongs to: a creation, or the property whose value is initialized.</summary>
    private static IOperation? Holder(IPropertyReferenceOperation property)
    {
        IOperation? initializer = property.Parent is IAssignmentOperation or IMemberInitializerOperation or IInvocationOperation
            ? property.Parent.Parent
            : property.Parent;
        return initializer?.Parent switch
        {
            IObjectCreationOperation creation => (IOperation?)OuterTarget(creation) ?? creation,
            IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation member } => member,
            _ => null,
        };
    }

    /// <summary>The property that a creation is the value of.</summary>
    private static IPropertyReferenceOperation? OuterTarget(IObjectCreationOperation creation) =>
        (User(creation) as ISimpleAssignmentOperation)?.Target as IPropertyReferenceOperation;

    /// <summary>What takes a value, whatever type it is given on the way.</summary>
    private static IOperation? User(IOperation value)
    {
        IOperation? parent = value.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent;
    }
}
