using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Flow;

/// <summary>
/// Tells of a call that all entities which it sends are made or edited in its own arguments, as those of most calls are: then only
/// the writes there matter, and nothing has to be followed.
/// </summary>
internal sealed class SentInPlace(SdkFacts facts)
{
    // Deeper expressions than people write; guards the stack.
    private const int DeepestArgument = 200;

    private readonly List<IMethodSymbol> _functions = [];

    /// <summary>Whether no argument of a call gets an entity from elsewhere.</summary>
    public bool Is(IInvocationOperation call)
    {
        _functions.Clear();
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && !IsMadeHere(argument.Value, 0))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsMadeHere(IOperation part, int depth)
    {
        if (depth > DeepestArgument || !MayStand(part))
        {
            return false;
        }

        foreach (IOperation child in part.ChildOperations)
        {
            if (!IsMadeHere(child, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool MayStand(IOperation part)
    {
        switch (part.Kind)
        {
            // What these give is made here, or comes from their own parts, which are looked at as well.
            case OperationKind.Argument or OperationKind.Literal or OperationKind.DefaultValue
                or OperationKind.ObjectCreation or OperationKind.ObjectOrCollectionInitializer or OperationKind.MemberInitializer
                or OperationKind.SimpleAssignment or OperationKind.Block or OperationKind.Return
                or OperationKind.ExpressionStatement or OperationKind.DelegateCreation or OperationKind.Binary or OperationKind.Conditional:
                return true;
            case OperationKind.InstanceReference:
                // Unless an initializer leaves it unsaid, it is the entity whose code this is.
                return ((IInstanceReferenceOperation)part).ReferenceKind == InstanceReferenceKind.ImplicitReceiver
                    || !facts.IsEntity(part.Type);
            case OperationKind.Conversion:
                return !facts.IsEntity(part.Type) || MayBecomeEntity(((IConversionOperation)part).Operand);
            case OperationKind.AnonymousFunction:
                _functions.Add(((IAnonymousFunctionOperation)part).Symbol);
                return true;
            case OperationKind.ParameterReference:
                IParameterSymbol parameter = ((IParameterReferenceOperation)part).Parameter;
                return !facts.IsEntity(parameter.Type) || IsOfFunction(parameter);
            case OperationKind.PropertyReference:
                IPropertySymbol property = ((IPropertyReferenceOperation)part).Property;
                return !facts.IsEntity(property.Type) || facts.Element(property) is not null;
            case OperationKind.MethodReference:
                return false;
            default:
                return !facts.IsEntity(part.Type);
        }
    }

    /// <summary>Whether a value is an entity already, or null.</summary>
    private bool MayBecomeEntity(IOperation value) =>
        value.Kind is OperationKind.Literal or OperationKind.DefaultValue or OperationKind.ObjectCreation || facts.IsEntity(value.Type);

    private bool IsOfFunction(IParameterSymbol parameter)
    {
        foreach (IMethodSymbol function in _functions)
        {
            if (SymbolEqualityComparer.Default.Equals(function, parameter.ContainingSymbol))
            {
                return true;
            }
        }

        return false;
    }
}
