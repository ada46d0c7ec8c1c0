using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Flow;

/// <summary>Tells where an enumerated value goes into something that is sent, or is handed on as a value, rather than compared.</summary>
internal sealed class ValueUse
{
    private readonly SdkFacts _facts;
    private readonly INamedTypeSymbol _openEnum;
    private readonly INamedTypeSymbol _options;

    private ValueUse(SdkFacts facts, INamedTypeSymbol openEnum, INamedTypeSymbol options)
    {
        _facts = facts;
        _openEnum = openEnum;
        _options = options;
    }

    /// <summary>For a compilation; <c>null</c> where the runtime is not referenced.</summary>
    public static ValueUse? Of(Compilation compilation, SdkFacts facts) =>
        RuntimeTypes.Find(compilation, "OpenEnum`1") is { } openEnum
        && RuntimeTypes.Find(compilation, "OperationOptions") is { } options
            ? new ValueUse(facts, openEnum, options)
            : null;

    /// <summary>Whether a reference to a value uses it.</summary>
    public bool IsUsed(IFieldReferenceOperation value) => IsUsed(value, value);

    private bool IsUsed(IOperation operation, IFieldReferenceOperation value) => operation.Parent switch
    {
        IConversionOperation or ICoalesceOperation or IArrayInitializerOperation or IArrayCreationOperation =>
            IsUsed(operation.Parent, value),
        ISwitchExpressionOperation choice => choice.Value != operation && IsUsed(choice, value),
        IConditionalOperation condition => condition.Condition != operation && IsUsed(condition, value),
        ISwitchExpressionArmOperation arm => arm.Value == operation && IsUsed(arm, value),
        { Syntax: CollectionExpressionSyntax } list => IsUsed(list, value),
        ISimpleAssignmentOperation assignment => assignment.Value == operation && IsSent(assignment.Target),
        ICoalesceAssignmentOperation assignment => assignment.Value == operation && IsSent(assignment.Target),
        IArgumentOperation argument => IsUsed(argument, value),
        IObjectOrCollectionInitializerOperation initializer => initializer.Parent is IMemberInitializerOperation member
            ? IsSent(member.InitializedMember)
            : IsUsed(initializer.Parent!, value),
        _ => false,
    };

    private bool IsUsed(IArgumentOperation argument, IFieldReferenceOperation value) => argument.Parent switch
    {
        IInvocationOperation { TargetMethod: { Name: "FromWire", ContainingType: var type } } call when IsOpenEnum(type) =>
            IsUsed(call, value),
        IInvocationOperation { TargetMethod.Name: "Add", Parent: IObjectOrCollectionInitializerOperation } call =>
            IsUsed(call, value),
        IInvocationOperation { TargetMethod.Name: "Add" or "Insert", Instance: IPropertyReferenceOperation list } => IsSent(list),

        // Predicates, waits and searches ask for values that a newer Manager may have; generic parameters take anything, to compare too.
        IInvocationOperation { TargetMethod: { ReturnType.SpecialType: not SpecialType.System_Boolean } method } =>
            !IsOfRuntime(method) && IsTaken(argument.Parameter!, value),
        IObjectCreationOperation { Constructor: { } constructor } => !IsOfRuntime(constructor) && IsTaken(argument.Parameter!, value),
        _ => false,
    };

    /// <summary>Whether a property or indexer belongs to what is sent.</summary>
    private bool IsSent(IOperation target) => target is IPropertyReferenceOperation reference
        && (_facts.Element(reference.Property) is not null
            || IsOptions(reference.Property.ContainingType)
            || (reference.Property.IsIndexer && reference.Instance is { } list && IsSent(list)));

    /// <summary>Whether a parameter is of the value's own enum; a text may be anything.</summary>
    private bool IsTaken(IParameterSymbol parameter, IFieldReferenceOperation value)
    {
        ITypeSymbol type = parameter.OriginalDefinition.Type;
        while (type is INamedTypeSymbol { TypeArguments: [var inner] } outer
            && (outer.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || IsOpenEnum(outer)))
        {
            type = inner;
        }

        return type.TypeKind == TypeKind.Enum && SymbolEqualityComparer.Default.Equals(type, value.Field.ContainingType);
    }

    private bool IsOfRuntime(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _openEnum.ContainingAssembly);

    private bool IsOpenEnum(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _openEnum);

    private bool IsOptions(INamedTypeSymbol? type) =>
        type is not null && (SymbolEqualityComparer.Default.Equals(type, _options) || IsOptions(type.BaseType));
}
