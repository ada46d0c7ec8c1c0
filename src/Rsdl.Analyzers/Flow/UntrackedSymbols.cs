using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rsdl.Analyzers.Flow;

/// <summary>
/// Finds the locals and parameters whose values others may change at any time: a nested function uses them, a reference to them is
/// kept, or a finally block, which control-flow graphs enter out of sight, uses them.
/// </summary>
internal static class UntrackedSymbols
{
    public static HashSet<ISymbol> Of(ImmutableArray<IOperation> blocks)
    {
        HashSet<ISymbol> symbols = new(SymbolEqualityComparer.Default);
        Stack<(IOperation Operation, ISymbol? Function, bool All)> pending = new();
        foreach (IOperation block in blocks)
        {
            pending.Push((block, null, false));
        }

        while (pending.Count > 0)
        {
            (IOperation operation, ISymbol? function, bool all) = pending.Pop();
            ISymbol? symbol = operation switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                _ => null,
            };
            if (symbol is not null && (all || IsOutside(symbol, function)))
            {
                symbols.Add(symbol);
            }

            function = operation switch
            {
                IAnonymousFunctionOperation anonymous => anonymous.Symbol,
                ILocalFunctionOperation local => local.Symbol,
                _ => function,
            };
            all |= operation is IVariableDeclaratorOperation { Symbol.IsRef: true } or ISimpleAssignmentOperation { IsRef: true };
            foreach (IOperation child in operation.ChildOperations)
            {
                pending.Push((child, function, all || (operation is ITryOperation { Finally: { } last } && child == last)));
            }
        }

        return symbols;
    }

    private static bool IsOutside(ISymbol symbol, ISymbol? function) =>
        function is not null && !SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, function);
}
