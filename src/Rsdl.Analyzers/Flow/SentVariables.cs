using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Flow;

/// <summary>The calls of a body, by the variables that their arguments name.</summary>
internal sealed class SentVariables
{
    private readonly Dictionary<ISymbol, HashSet<OperationFacts>> _variables = new(SymbolEqualityComparer.Default);

    // What a method edits that is only named cannot be seen.
    private readonly HashSet<OperationFacts> _ofMethods = [];

    public SentVariables(IEnumerable<(IInvocationOperation Call, OperationFacts Operation)> calls)
    {
        Stack<IOperation> pending = new();
        foreach ((IInvocationOperation call, OperationFacts operation) in calls)
        {
            foreach (IArgumentOperation argument in call.Arguments)
            {
                pending.Push(argument);
            }

            while (pending.Count > 0)
            {
                IOperation part = pending.Pop();
                Note(part, operation);
                foreach (IOperation child in part.ChildOperations)
                {
                    pending.Push(child);
                }
            }
        }
    }

    /// <summary>Whether a call of an operation names a variable, or edits it as the parameter of a function.</summary>
    public bool Names(ISymbol variable, OperationFacts operation) =>
        _variables.TryGetValue(variable, out HashSet<OperationFacts>? operations) && operations.Contains(operation);

    /// <summary>Whether a call of an operation has a method edit what it sends.</summary>
    public bool MayNameAny(OperationFacts operation) => _ofMethods.Contains(operation);

    private void Note(IOperation part, OperationFacts operation)
    {
        switch (part.Kind)
        {
            case OperationKind.LocalReference:
                Add(((ILocalReferenceOperation)part).Local, operation);
                break;
            case OperationKind.ParameterReference:
                Add(((IParameterReferenceOperation)part).Parameter, operation);
                break;
            case OperationKind.MethodReference:
                _ofMethods.Add(operation);
                break;
        }
    }

    private void Add(ISymbol variable, OperationFacts operation)
    {
        if (!_variables.TryGetValue(variable, out HashSet<OperationFacts>? operations))
        {
            _variables.Add(variable, operations = []);
        }

        operations.Add(operation);
    }
}
