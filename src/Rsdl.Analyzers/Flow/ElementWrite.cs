using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Flow;

/// <summary>A place in a body that sets an element, or calls what an element holds. Where it lies is found when it is asked for.</summary>
internal sealed class ElementWrite(IPropertyReferenceOperation property, ElementFacts element, SdkFacts facts)
{
    private bool _isPlaced;
    private ImmutableArray<string> _path;
    private IOperation? _origin;
    private ITypeSymbol? _type;

    /// <summary>The reference to the element's property.</summary>
    public IPropertyReferenceOperation Property => property;

    /// <summary>What the property says.</summary>
    public ElementFacts Element => element;

    /// <summary>The names of the elements from <see cref="Origin"/> on; default where some step is no element.</summary>
    public ImmutableArray<string> Path
    {
        get
        {
            Place();
            return _path;
        }
    }

    /// <summary>What the outermost element is a part of; <c>null</c> if that cannot be told.</summary>
    public IOperation? Origin
    {
        get
        {
            Place();
            return _origin;
        }
    }

    /// <summary>The type of the origin.</summary>
    public ITypeSymbol? Type
    {
        get
        {
            Place();
            return _type;
        }
    }

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

    /// <summary>A value without what only changes its type.</summary>
    public static IOperation? Unwrap(IOperation? operation)
    {
        while (true)
        {
            switch (operation?.Kind)
            {
                case OperationKind.Conversion:
                    operation = ((IConversionOperation)operation).Operand;
                    break;
                case OperationKind.Parenthesized:
                    operation = ((IParenthesizedOperation)operation).Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    private void Place()
    {
        if (_isPlaced)
        {
            return;
        }

        _isPlaced = true;
        ImmutableArray<string> path = element.Path;
        IOperation? origin = Outer(property);
        while (origin is { Kind: OperationKind.PropertyReference })
        {
            IPropertyReferenceOperation outer = (IPropertyReferenceOperation)origin;
            if (facts.Element(outer.Property) is not { } step)
            {
                return;
            }

            path = step.Path.AddRange(path);
            origin = Outer(outer);
        }

        _path = path;
        _origin = origin;
        _type = origin?.Type;
    }

    /// <summary>What a property is one of.</summary>
    private static IOperation? Outer(IPropertyReferenceOperation property)
    {
        IOperation? instance = Unwrap(property.Instance);
        return instance is { Kind: OperationKind.InstanceReference } ? Holder(property) : instance;
    }

    /// <summary>What the initializer that a property stands in belongs to: a creation, or the property whose value is initialized.</summary>
    private static IOperation? Holder(IPropertyReferenceOperation property)
    {
        IOperation? initializer = property.Parent;
        if (initializer is { Kind: OperationKind.MemberInitializer or OperationKind.Invocation } or IAssignmentOperation)
        {
            initializer = initializer.Parent;
        }

        IOperation? holder = initializer?.Parent;
        return holder?.Kind switch
        {
            OperationKind.ObjectCreation => OuterTarget(holder) ?? holder,
            OperationKind.MemberInitializer => ((IMemberInitializerOperation)holder).InitializedMember as IPropertyReferenceOperation,
            _ => null,
        };
    }

    /// <summary>The property that a creation is the value of.</summary>
    private static IOperation? OuterTarget(IOperation creation) =>
        User(creation) is { Kind: OperationKind.SimpleAssignment } user
        && ((ISimpleAssignmentOperation)user).Target is { Kind: OperationKind.PropertyReference } target
            ? target
            : null;

    /// <summary>What takes a value, whatever type it is given on the way.</summary>
    private static IOperation? User(IOperation value)
    {
        IOperation? parent = value.Parent;
        while (parent is { Kind: OperationKind.Conversion })
        {
            parent = parent.Parent;
        }

        return parent;
    }
}
