using System.Collections.Generic;
using System.Collections.Immutable;
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
    private List<IMethodSymbol>? _functions;

    /// <summary>Whether no argument of a call gets an entity from elsewhere.</summary>
    public bool Is(IInvocationOperation call)
    {
        _functions?.Clear();
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && !IsMadeHere(argument.Value, 0))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsMadeHere(IOperation? part, int depth)
    {
        if (part is null)
        {
            return true;
        }

        if (depth > ExpressionDepth.Most)
        {
            return false;
        }

        // What most arguments are made of gives its parts itself; the compiler's list of an operation's parts costs much more.
        switch (part.Kind)
        {
            case OperationKind.Literal or OperationKind.DefaultValue:
                return true;
            case OperationKind.SimpleAssignment:
                ISimpleAssignmentOperation assignment = (ISimpleAssignmentOperation)part;
                return IsMadeHere(assignment.Target, depth + 1) && IsMadeHere(assignment.Value, depth + 1);
            case OperationKind.ObjectCreation:
                IObjectCreationOperation creation = (IObjectCreationOperation)part;
                return AreMadeHere(creation.Arguments, depth) && IsMadeHere(creation.Initializer, depth + 1);
            case OperationKind.ObjectOrCollectionInitializer:
                return AreMadeHere(((IObjectOrCollectionInitializerOperation)part).Initializers, depth);
            case OperationKind.Argument:
                return IsMadeHere(((IArgumentOperation)part).Value, depth + 1);
            case OperationKind.Conversion:
                IOperation operand = ((IConversionOperation)part).Operand;
                return (!facts.IsEntity(part.Type) || MayBecomeEntity(operand)) && IsMadeHere(operand, depth + 1);
            case OperationKind.PropertyReference:
                IPropertyReferenceOperation property = (IPropertyReferenceOperation)part;
                return (!facts.IsEntity(property.Property.Type) || facts.Element(property.Property) is not null)
                    && AreMadeHere(property.Arguments, depth) && IsMadeHere(property.Instance, depth + 1);
            case OperationKind.InstanceReference:
                // Unless an initializer leaves it unsaid, it is the entity whose code this is.
                return ((IInstanceReferenceOperation)part).ReferenceKind == InstanceReferenceKind.ImplicitReceiver
                    || !facts.IsEntity(part.Type);
            case OperationKind.ParameterReference:
                IParameterSymbol parameter = ((IParameterReferenceOperation)part).Parameter;
                return !facts.IsEntity(parameter.Type) || IsOfFunction(parameter);
            case OperationKind.MethodReference:
                return false;
            case OperationKind.AnonymousFunction:
                IAnonymousFunctionOperation function = (IAnonymousFunctionOperation)part;
                (_functions ??= []).Add(function.Symbol);
                return IsMadeHere(function.Body, depth + 1);
            case OperationKind.DelegateCreation:
                return IsMadeHere(((IDelegateCreationOperation)part).Target, depth + 1);
            case OperationKind.Block:
                return AreMadeHere(((IBlockOperation)part).Operations, depth);
            case OperationKind.ExpressionStatement:
                return IsMadeHere(((IExpressionStatementOperation)part).Operation, depth + 1);
            case OperationKind.Return:
                return IsMadeHere(((IReturnOperation)part).ReturnedValue, depth + 1);

            // What these give comes from their own parts, which are looked at as well.
            case OperationKind.MemberInitializer or OperationKind.Binary or OperationKind.Conditional:
                return ArePartsMadeHere(part, depth);
            default:
                return !facts.IsEntity(part.Type) && ArePartsMadeHere(part, depth);
        }
    }

    private bool AreMadeHere<T>(ImmutableArray<T> parts, int depth)
        where T : class, IOperation
    {
        foreach (T part in parts)
        {
            if (!IsMadeHere(part, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool ArePartsMadeHere(IOperation whole, int depth)
    {
        foreach (IOperation part in whole.ChildOperations)
        {
            if (!IsMadeHere(part, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a value is an entity already, or null.</summary>
    private bool MayBecomeEntity(IOperation value) =>
        value.Kind is OperationKind.Literal or OperationKind.DefaultValue or OperationKind.ObjectCreation || facts.IsEntity(value.Type);

    private bool IsOfFunction(IParameterSymbol parameter)
    {
        if (_functions is null)
        {
            return false;
        }

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
