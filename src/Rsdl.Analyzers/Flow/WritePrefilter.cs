using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Flow;

/// <summary>
/// Tells without a control-flow graph that nothing in a body can be rejected, as is so in nearly all: no write there names an element
/// that one of the calls does not accept. What it cannot tell, it leaves to the graph.
/// </summary>
internal sealed class WritePrefilter
{
    private static readonly ImmutableArray<OperationKind> Kinds = ImmutableArray.Create(
        OperationKind.SimpleAssignment,
        OperationKind.CompoundAssignment,
        OperationKind.CoalesceAssignment,
        OperationKind.DeconstructionAssignment,
        OperationKind.Increment,
        OperationKind.Decrement,
        OperationKind.MemberInitializer,
        OperationKind.VariableDeclarator,
        OperationKind.Invocation);

    private readonly SdkFacts _facts;
    private readonly ConcurrentBag<IPropertyReferenceOperation> _writes = [];

    // Whether entities may have other names than the one that they were made under.
    private int _hasAliases;

    private WritePrefilter(SdkFacts facts) => _facts = facts;

    /// <summary>Begins to look at the writes of a body.</summary>
    public static WritePrefilter Register(OperationBlockStartAnalysisContext block, SdkFacts facts)
    {
        WritePrefilter filter = new(facts);
        block.RegisterOperationAction(context => filter.Note(context.Operation), Kinds);
        return filter;
    }

    /// <summary>Whether some write may be one that some call does not accept; to be asked at the end of the body.</summary>
    public bool MayBeRejected(IEnumerable<IInvocationOperation> calls)
    {
        Sends sends = new(calls.Select(call => (call, _facts.Operation(call.TargetMethod)!)));
        return _writes.Any(write => MayBeRejected(write, sends));
    }

    private void Note(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Initializer.Value: var value, Symbol: var symbol }:
                NoteValue(value, symbol.Type);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } assignment:
                NoteValue(assignment.Value, assignment.Target.Type);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                foreach (IPropertyReferenceOperation target in deconstruction.Target.Descendants().OfType<IPropertyReferenceOperation>())
                {
                    NoteWrite(target);
                }

                Interlocked.Exchange(ref _hasAliases, 1);
                break;
            case IAssignmentOperation { Target: IPropertyReferenceOperation target }:
                NoteWrite(target);
                break;
            case IIncrementOrDecrementOperation { Target: IPropertyReferenceOperation target }:
                NoteWrite(target);
                break;
            case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation member }:
                NoteWrite(member);
                break;
            case IInvocationOperation call when Unwrap(call.Instance) is IPropertyReferenceOperation list:
                NoteWrite(list);
                break;
        }
    }

    private void NoteWrite(IPropertyReferenceOperation property)
    {
        if (_facts.Element(property.Property) is not null)
        {
            _writes.Add(property);
        }
    }

    /// <summary>A variable that is given anything but what is made for it may share an entity with another one.</summary>
    private void NoteValue(IOperation? value, ITypeSymbol? type)
    {
        if (Unwrap(value) is { } given and not (IObjectCreationOperation or ILiteralOperation or IDefaultValueOperation) && _facts.IsEntity(type)
            && given.Type is not null)
        {
            Interlocked.Exchange(ref _hasAliases, 1);
        }
    }

    private bool MayBeRejected(IPropertyReferenceOperation write, Sends sends)
    {
        List<string> path = [];
        IOperation? origin = write;
        while (origin is IPropertyReferenceOperation property)
        {
            if (_facts.Element(property.Property) is not { } element)
            {
                return true;
            }

            path.Insert(0, element.Name);
            origin = Unwrap(property.Instance) is IInstanceReferenceOperation ? Holder(property) : Unwrap(property.Instance);
        }

        IEnumerable<OperationFacts> concerned = sends.Operations;
        if (origin is IObjectCreationOperation && Argument(origin) is { } receiver && _facts.Operation(receiver.TargetMethod) is not null)
        {
            concerned = sends.By(receiver);
        }
        else if (Volatile.Read(ref _hasAliases) == 0 && Variable(origin) is { } variable)
        {
            // A part of what is sent may lie in a variable of its own.
            concerned = sends.Operations.Where(operation => !SymbolEqualityComparer.Default.Equals(operation.Entity, origin!.Type))
                .Concat(sends.Of(variable));
        }

        ITypeSymbol? type = origin?.Type;
        return concerned.Any(operation => !SymbolEqualityComparer.Default.Equals(operation.Entity, type)
            || !IsAccepted(path, operation.Accepted!));
    }

    private static bool IsAccepted(List<string> path, AcceptedElement accepted)
    {
        AcceptedElement? current = accepted;
        foreach (string name in path)
        {
            current = current?.Child(name);
        }

        return current is not null;
    }

    /// <summary>What the initializer that a property stands in belongs to: a creation, or the property whose value is initialized.</summary>
    private static IOperation? Holder(IPropertyReferenceOperation property)
    {
        IOperation? initializer = property.Parent is IAssignmentOperation or IMemberInitializerOperation or IInvocationOperation
            ? property.Parent.Parent
            : property.Parent;
        return initializer?.Parent switch
        {
            IObjectCreationOperation creation when OuterTarget(creation) is { } outer => outer,
            IObjectCreationOperation creation => creation,
            IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation member } => member,
            _ => null,
        };
    }

    /// <summary>The property that a creation is the value of.</summary>
    private static IPropertyReferenceOperation? OuterTarget(IObjectCreationOperation creation) =>
        (User(creation) as ISimpleAssignmentOperation)?.Target as IPropertyReferenceOperation;

    /// <summary>The call that a creation is an argument of.</summary>
    private static IInvocationOperation? Argument(IOperation creation) =>
        (User(creation) as IArgumentOperation)?.Parent as IInvocationOperation;

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

    /// <summary>The variable that holds an entity, whether it is named or just being made.</summary>
    private static ISymbol? Variable(IOperation? origin) => origin switch
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

    private static IOperation? Unwrap(IOperation? operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation)
        {
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
        }

        return operation;
    }

    /// <summary>The calls of a body, by what they send.</summary>
    private sealed class Sends
    {
        private readonly Dictionary<SyntaxNode, OperationFacts> _calls = [];
        private readonly Dictionary<ISymbol, HashSet<OperationFacts>> _variables = new(SymbolEqualityComparer.Default);
        private readonly HashSet<OperationFacts> _operations = [];

        // What a method edits that is only named cannot be seen.
        private readonly HashSet<OperationFacts> _ofMethods = [];

        public Sends(IEnumerable<(IInvocationOperation Call, OperationFacts Operation)> calls)
        {
            foreach ((IInvocationOperation call, OperationFacts operation) in calls)
            {
                _calls[call.Syntax] = operation;
                _operations.Add(operation);
                foreach (IOperation part in call.Arguments.SelectMany(argument => argument.DescendantsAndSelf()))
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
            }
        }

        /// <summary>The operations of all calls, each once.</summary>
        public IEnumerable<OperationFacts> Operations => _operations;

        /// <summary>The operation of one call, if it is one of these.</summary>
        public IEnumerable<OperationFacts> By(IInvocationOperation call) =>
            _calls.TryGetValue(call.Syntax, out OperationFacts? operation) ? [operation] : [];

        /// <summary>The operations of the calls that name a variable, or edit it as the parameter of a function.</summary>
        public IEnumerable<OperationFacts> Of(ISymbol variable) =>
            _variables.TryGetValue(variable, out HashSet<OperationFacts>? operations) ? operations.Concat(_ofMethods) : _ofMethods;

        private void Add(ISymbol variable, OperationFacts operation)
        {
            if (!_variables.TryGetValue(variable, out HashSet<OperationFacts>? operations))
            {
                _variables.Add(variable, operations = []);
            }

            operations.Add(operation);
        }
    }
}
