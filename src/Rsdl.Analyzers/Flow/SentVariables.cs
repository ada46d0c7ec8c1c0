using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Flow;

/// <summary>The calls of a body, by the variables that their arguments name.</summary>
internal sealed class SentVariables
{
    private readonly HashSet<(ISymbol Variable, OperationFacts Operation)> _variables = [];

    // What a method edits that is only named cannot be seen, and what lies too deep is not looked for.
    private HashSet<OperationFacts>? _unseen;

    public SentVariables(List<(IInvocationOperation Call, OperationFacts Operation)> calls)
    {
        foreach ((IInvocationOperation call, OperationFacts operation) in calls)
        {
            foreach (IArgumentOperation argument in call.Arguments)
            {
                Note(argument.Value, operation, 0);
            }
        }
    }

    /// <summary>Whether a call of an operation names a variable, or edits it as the parameter of a function.</summary>
    public bool Names(ISymbol variable, OperationFacts operation) =>
        _variables.Contains((variable, operation));

    /// <summary>Whether a call of an operation may name any variable, as far as can be seen.</summary>
    public bool MayNameAny(OperationFacts operation) => _unseen?.Contains(operation) == true;

    private void Note(IOperation part, OperationFacts operation, int depth)
    {
        switch (part.Kind)
        {
            case OperationKind.LocalReference:
                _variables.Add((((ILocalReferenceOperation)part).Local, operation));
                return;
            case OperationKind.ParameterReference:
                _variables.Add((((IParameterReferenceOperation)part).Parameter, operation));
                return;
            case OperationKind.MethodReference:
                AddUnseen(operation);
                break;
        }

        if (depth > ExpressionDepth.Most)
        {
            AddUnseen(operation);
            return;
        }

        foreach (IOperation child in part.ChildOperations)
        {
            Note(child, operation, depth + 1);
        }
    }

    private void AddUnseen(OperationFacts operation) => (_unseen ??= []).Add(operation);
}
