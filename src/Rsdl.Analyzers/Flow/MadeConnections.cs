using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Flow;

/// <summary>Finds the connections that a method makes, keeps in a local and leaves open, in one pass over its operations.</summary>
internal sealed class MadeConnections
{
    private readonly ConnectionFacts _facts;
    private readonly Dictionary<ILocalSymbol, MadeConnection> _all = new(SymbolEqualityComparer.Default);
    // Local functions that may be called later: those that become delegates or are called by other nested functions.
    private readonly HashSet<ISymbol> _escaping = new(SymbolEqualityComparer.Default);
    private readonly List<(MadeConnection Connection, IMethodSymbol Function)> _captured = [];

    private MadeConnections(ConnectionFacts facts) => _facts = facts;

    /// <summary>Whether a client is assigned to a local that may outlive the connection.</summary>
    public bool IsAssigned { get; private set; }

    /// <summary>The connections that nothing disposes of.</summary>
    public IEnumerable<MadeConnection> Open => _all.Values.Where(connection =>
        connection is { Place: not null, IsCared: false, IsGiven: false }
        && (connection.Owned is not { Local: var owned } || (_all.TryGetValue(owned, out MadeConnection? inner) && !inner.IsCared)));

    /// <summary>Reads a method; <c>null</c> if something of a connection outlives it, so that none can be closed in it.</summary>
    public static MadeConnections? Of(ConnectionFacts facts, ImmutableArray<IOperation> blocks)
    {
        MadeConnections made = new(facts);
        List<ILocalReferenceOperation> references = [];
        foreach (IOperation operation in blocks.SelectMany(block => block.DescendantsAndSelf()))
        {
            if (made.Leaves(operation))
            {
                return null;
            }

            made.Find(operation);
            if (operation is ILocalReferenceOperation reference)
            {
                references.Add(reference);
            }
        }

        foreach (ILocalReferenceOperation reference in references)
        {
            if (made._all.TryGetValue(reference.Local, out MadeConnection? connection))
            {
                made.Follow(reference, connection);
            }
        }

        foreach ((MadeConnection connection, IMethodSymbol function) in made._captured)
        {
            connection.IsCared |= made._escaping.Contains(function);
        }

        return made;
    }

    private void Find(IOperation operation)
    {
        if (operation is IVariableDeclaratorOperation declarator && declarator.GetVariableInitializer() is { Value: var first })
        {
            bool isUsing = declarator.Parent?.Parent?.Parent is IUsingDeclarationOperation or IUsingOperation;
            Add(declarator.Symbol, declarator, first, isUsing);
        }
        else if (operation is ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } assignment)
        {
            Add(local, assignment.Target, assignment.Value, false);
        }
        else if (operation is IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } function })
        {
            _escaping.Add(function);
        }
        else if (operation is IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } called }
            && FunctionsAround(operation, called.ContainingSymbol).Any())
        {
            _escaping.Add(called);
        }
    }

    private void Add(ILocalSymbol local, IOperation place, IOperation assigned, bool isUsing)
    {
        IOperation value = TextParts.Unwrap(assigned);
        bool isMade = _facts.IsMade(value);
        if (!isMade)
        {
            IsAssigned |= place is ILocalReferenceOperation && _facts.MaySend(value.Type);
            if (!_facts.IsOwner(local.Type))
            {
                return;
            }
        }

        if (!_all.TryGetValue(local, out MadeConnection? connection))
        {
            _all.Add(local, connection = new MadeConnection(local));
        }

        // A value from elsewhere, other than none, may be disposed of elsewhere.
        connection.Writes++;
        connection.IsCared |= isUsing || !(isMade || value.ConstantValue is { HasValue: true, Value: null });
        if (isMade)
        {
            connection.Place ??= place;
            IOperation? owned = _facts.Owned(value);
            connection.Owned ??= owned as ILocalReferenceOperation;
            connection.IsCared |= owned is not (null or ILocalReferenceOperation) && !_facts.IsMade(owned);
        }
    }

    private void Follow(ILocalReferenceOperation reference, MadeConnection connection)
    {
        foreach (IMethodSymbol function in FunctionsAround(reference, reference.Local.ContainingSymbol))
        {
            connection.IsCared |= function.MethodKind != MethodKind.LocalFunction;
            _captured.Add((connection, function));
        }

        IOperation parent = reference.Parent!;
        bool isGiven = parent is IArgumentOperation { Parent: var made } && _facts.Owned(made) == reference;
        connection.IsGiven |= isGiven;
        connection.IsCared |= !isGiven && !IsOnlyUsed(reference, parent);
    }

    /// <summary>Whether a place neither disposes of a connection nor hands it on.</summary>
    private bool IsOnlyUsed(IOperation reference, IOperation parent) => parent switch
    {
        IConversionOperation { IsImplicit: true } conversion => IsOnlyUsed(conversion, conversion.Parent!),
        IInvocationOperation call => call.Instance == reference && !IsDispose(call) && _facts.IsOfRuntime(call.TargetMethod),
        IPropertyReferenceOperation property => property.Instance == reference
            && (!_facts.IsConnection(property.Type) || IsOnlyUsed(property, property.Parent!)),
        IConditionalAccessOperation access => access.Operation == reference
            && !access.WhenNotNull.DescendantsAndSelf().OfType<IInvocationOperation>().Any(IsDispose)
            && !access.WhenNotNull.DescendantsAndSelf().Any(inner => _facts.IsConnection(inner.Type)),
        ISimpleAssignmentOperation assignment => assignment.Target == reference,
        IBinaryOperation or INameOfOperation => true,
        IIsPatternOperation { Pattern: IConstantPatternOperation } => true,
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation } } => true,
        _ => false,
    };

    private static bool IsDispose(IInvocationOperation call) => call.TargetMethod.Name is "Dispose" or "DisposeAsync";

    /// <summary>The nested functions between an operation and the function that declares what it uses.</summary>
    private static IEnumerable<IMethodSymbol> FunctionsAround(IOperation operation, ISymbol declaring)
    {
        for (IOperation? parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            IMethodSymbol? function = parent switch
            {
                IAnonymousFunctionOperation anonymous => anonymous.Symbol,
                ILocalFunctionOperation local => local.Symbol,
                _ => null,
            };
            if (SymbolEqualityComparer.Default.Equals(function, declaring))
            {
                yield break;
            }

            if (function is not null)
            {
                yield return function;
            }
        }
    }

    /// <summary>Whether an operation lets a client, which needs its connection, live on after the method.</summary>
    private bool Leaves(IOperation operation) => operation switch
    {
        IReturnOperation { ReturnedValue: { } value } => IsClient(value),
        IMethodReferenceOperation { Instance: { } instance } => IsClient(instance),
        ILocalReferenceOperation reference => IsClient(reference)
            && FunctionsAround(reference, reference.Local.ContainingSymbol)
                .Any(function => function.MethodKind == MethodKind.AnonymousFunction),
        IArgumentOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } argument =>
            !_facts.IsOfRuntime(method) && IsClient(argument.Value) && _facts.Owned(argument.Parent) is null
            && !(method.IsExtensionMethod && parameter.Ordinal == 0 && !method.Locations.Any(location => location.IsInSource)),
        ISimpleAssignmentOperation { Target: not (ILocalReferenceOperation or IDiscardOperation) } assignment => IsClient(assignment.Value),
        _ => false,
    };

    /// <summary>Whether a value sends over a connection; locals that own one are followed by themselves.</summary>
    private bool IsClient(IOperation value)
    {
        IOperation source = TextParts.Unwrap(value);
        return _facts.MaySend(source.Type) && !(source is ILocalReferenceOperation && _facts.IsOwner(source.Type));
    }
}
