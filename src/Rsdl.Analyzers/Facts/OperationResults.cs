using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rsdl.Analyzers.Facts;

/// <summary>
/// The types by which calls that start something tell how it goes on, and the options that make a Manager answer at the end.
/// </summary>
internal sealed class OperationResults
{
    private readonly INamedTypeSymbol _action;
    private readonly INamedTypeSymbol _creation;
    private readonly INamedTypeSymbol _options;

    private OperationResults(INamedTypeSymbol action, INamedTypeSymbol creation, INamedTypeSymbol options)
    {
        _action = action;
        _creation = creation;
        _options = options;
    }

    /// <summary>The types of a compilation; <c>null</c> where the runtime is not referenced.</summary>
    public static OperationResults? Of(Compilation compilation) =>
        RuntimeTypes.Find(compilation, "ActionOperation`1") is { } action
        && RuntimeTypes.Find(compilation, "CreateOperation`1") is { } creation
        && RuntimeTypes.Find(compilation, "OperationOptions") is { } options
            ? new OperationResults(action, creation, options)
            : null;

    /// <summary>The call that gives what is awaited, as it is or with <c>ConfigureAwait</c>, if it gives an operation.</summary>
    public IInvocationOperation? Start(IOperation awaited) => awaited switch
    {
        IInvocationOperation { TargetMethod: { Name: "ConfigureAwait", ContainingType: var type }, Instance: { } task }
            when IsTask(type) => Start(task),
        IInvocationOperation call when Result(call.TargetMethod) is { } result && (Is(result, _action) || Is(result, _creation)) => call,
        _ => null,
    };

    /// <summary>Whether a call that gives an operation adds, rather than acts.</summary>
    public bool IsCreation(IInvocationOperation call) => Result(call.TargetMethod) is { } result && Is(result, _creation);

    /// <summary>Whether options ask the Manager to answer at the end, or are not made in place, so that nobody knows.</summary>
    public bool MayBeSynchronous(IInvocationOperation call) => call.Arguments.Any(argument =>
        argument.Parameter is { Type: INamedTypeSymbol type } && IsOptions(type) && MayBeSynchronous(argument.Value, type));

    private static bool MayBeSynchronous(IOperation options, INamedTypeSymbol declared) => options switch
    {
        { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation => false,
        IConversionOperation { OperatorMethod: null } conversion => MayBeSynchronous(conversion.Operand, declared),

        // A class of the user's own may set anything in its constructor.
        IObjectCreationOperation creation when SymbolEqualityComparer.Default.Equals(creation.Type, declared) =>
            creation.Initializer is { } initializer && initializer.Initializers.Any(MayAskForTheEnd),
        _ => true,
    };

    private static bool MayAskForTheEnd(IOperation member) => member switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Value: var value } => name switch
        {
            "WaitForCreation" => !IsConstant(value, false),
            "Expect" => !IsConstant(value, null),
            _ => name.StartsWith("Async", StringComparison.Ordinal) && !IsConstant(value, true) && !IsConstant(value, null),
        },

        // Parameters, headers and elements by their names on the wire.
        IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property.Name: var name } } =>
            name is "Matrix" or "Query" or "Headers" or "Body",
        _ => true,
    };

    private static bool IsConstant(IOperation value, bool? wanted) => value switch
    {
        { ConstantValue: { HasValue: true, Value: var constant } } => Equals(constant, wanted),
        IConversionOperation { OperatorMethod: null } conversion => IsConstant(conversion.Operand, wanted),
        _ => false,
    };

    private bool IsOptions(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Is(current, _options))
            {
                return true;
            }
        }

        return false;
    }

    private static INamedTypeSymbol? Result(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { TypeArguments: [INamedTypeSymbol result] } task && IsTask(task) ? result : null;

    // By its name: to look for the type asks all references, which takes longer than the rule.
    private static bool IsTask(INamedTypeSymbol type) => type is
    {
        Name: "Task",
        Arity: 1,
        ContainingNamespace:
        {
            Name: "Tasks",
            ContainingNamespace:
            {
                Name: "Threading",
                ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true },
            },
        },
    };

    private static bool Is(INamedTypeSymbol type, INamedTypeSymbol definition) =>
        SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, definition);
}
