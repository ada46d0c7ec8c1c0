using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rsdl.Analyzers.Flow;

/// <summary>The locals of a method, nested functions included, that get a value at exactly one place, and that value.</summary>
internal sealed class SingleAssignments
{
    // Null for a local that gets a value at another place as well, or in a way that is not followed.
    private readonly Dictionary<ILocalSymbol, IOperation?> _values = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, int> _reads = new(SymbolEqualityComparer.Default);

    private SingleAssignments()
    {
    }

    /// <summary>Reads the operations of a method in one pass.</summary>
    public static SingleAssignments Of(ImmutableArray<IOperation> blocks)
    {
        SingleAssignments assignments = new();
        foreach (IOperation block in blocks)
        {
            foreach (IOperation operation in block.DescendantsAndSelf())
            {
                assignments.Read(operation);
            }
        }

        return assignments;
    }

    /// <summary>The one value that a local ever gets; <c>null</c> if there is no such value.</summary>
    public IOperation? Value(ILocalSymbol local) => _values.TryGetValue(local, out IOperation? value) ? value : null;

    /// <summary>At how many places a local is read.</summary>
    public int Reads(ILocalSymbol local) => _reads.TryGetValue(local, out int reads) ? reads : 0;

    private void Read(IOperation operation)
    {
        if (operation is IVariableDeclaratorOperation { Symbol.IsRef: false } declarator
            && declarator.GetVariableInitializer() is { } first)
        {
            Assign(declarator.Symbol, first.Value);
        }
        else if (operation is ILocalReferenceOperation reference)
        {
            if (reference.Parent is ISimpleAssignmentOperation { IsRef: false } assignment && assignment.Target == reference)
            {
                Assign(reference.Local, assignment.Value);
            }
            else if (MayChange(reference))
            {
                _values[reference.Local] = null;
            }
            else
            {
                _reads[reference.Local] = Reads(reference.Local) + 1;
            }
        }
    }

    private void Assign(ILocalSymbol local, IOperation value) => _values[local] = _values.ContainsKey(local) ? null : value;

    private static bool MayChange(ILocalReferenceOperation reference) => reference.Parent switch
    {
        ISimpleAssignmentOperation { IsRef: true } => true,
        IAssignmentOperation assignment => assignment.Target == reference,
        IArgumentOperation argument => argument.Parameter?.RefKind is not (RefKind.None or RefKind.In),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
        IIncrementOrDecrementOperation or ITupleOperation or IAddressOfOperation or IDeclarationExpressionOperation => true,
        _ => false,
    };
}
