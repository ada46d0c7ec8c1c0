using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Flow;

/// <summary>The calls of a body, by the variables that their arguments name.</summary>
internal sealed class SentVariables
{
    private readonly Dictionary<SyntaxNode, OperationFacts> _calls = [];
    private readonly Dictionary<ISymbol, HashSet<OperationFacts>> _variables = new(SymbolEqualityComparer.Default);

    // What a method edits that is only named cannot be seen.
    private readonly HashSet<OperationFacts> _ofMethods = [];

    public SentVariables(IEnumerable<(IInvocationOperation Call, OperationFacts Operation)> calls)
    {
        Stack<IOperation> pending = new();
        foreach ((IInvocationOperation call, OperationFacts operation) in calls)
        {
            _calls[call.Syntax] = operation;
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

    /// <summary>The operation of one call, if it is one of these.</summary>
    public IEnumerable<OperationFacts> By(IInvocationOperation call) =>
        _calls.TryGetValue(call.Syntax, out OperationFacts? operation) ? [operation] : [];

    /// <summary>The operations of the calls that name a variable, or edit it as the parameter of a function.</summary>
    public IEnumerable<OperationFacts> Of(ISymbol variable) =>
        _variables.TryGetValue(variable, out HashSet<OperationFacts>? operations) ? [.. operations, .. _ofMethods] : _ofMethods;

    private void Note(IOperation part, OperationFacts operation)
    {
        switch (part)
        {
            case ILocalReferenceOperation local:
                Add(local.Local, operation);
                break;
            case IParameterReferenceOperation parameter:
                Add(parameter.Parameter, operation);
                break;
            case IMethodReferenceOperation:
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
