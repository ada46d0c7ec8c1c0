using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Flow;

/// <summary>
/// Finds the deprecated elements that are set in the options of an action or deletion: options made in the argument, or in a local that is
/// set in one block, up to the call, and otherwise only passed to calls of the API.
/// </summary>
internal sealed class OptionWrites
{
    private readonly SdkFacts _facts;
    private readonly Deprecation _deprecation;
    private readonly List<(ImmutableArray<string?> Path, SyntaxNode Reference)> _writes = [];

    private OptionWrites(SdkFacts facts, Deprecation deprecation)
    {
        _facts = facts;
        _deprecation = deprecation;
    }

    /// <summary>The outermost deprecated elements that a call sends, with the references that set them.</summary>
    public static IReadOnlyList<(ImmutableArray<string?> Path, SyntaxNode Reference)> Of(
        IInvocationOperation call, Deprecation deprecation, SdkFacts facts)
    {
        OptionWrites writes = new(facts, deprecation);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            IOperation value = Unwrap(argument.Value);
            if (value is ILocalReferenceOperation local)
            {
                writes.Follow(local.Local, call);
            }
            else
            {
                writes.Value(value, ImmutableArray<string?>.Empty);
            }
        }

        return writes._writes;
    }

    private void Follow(ILocalSymbol local, IInvocationOperation call)
    {
        IOperation statement = call;
        while (statement.Parent is { } parent
            && !(parent is IBlockOperation block && block.Locals.Contains(local, SymbolEqualityComparer.Default)))
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return;
            }

            statement = parent;
        }

        if (statement.Parent is not IBlockOperation scope || !scope.Descendants().OfType<ILocalReferenceOperation>()
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local))
            .All(reference => IsPassed(reference) || IsSet(reference, scope)))
        {
            return;
        }

        foreach (IOperation before in scope.Operations.TakeWhile(operation => operation != statement))
        {
            if (before is IVariableDeclarationGroupOperation group)
            {
                foreach (IVariableDeclaratorOperation declarator in group.Declarations.SelectMany(declaration => declaration.Declarators)
                    .Where(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local)))
                {
                    Value(declarator.GetVariableInitializer()?.Value, ImmutableArray<string?>.Empty);
                }
            }
            else if (before is IExpressionStatementOperation
                { Operation: ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment }
                && IsOf(target, local) && PathOf(target) is { } path)
            {
                _writes.RemoveAll(write => write.Path.Take(path.Length).SequenceEqual(path));
                Set(target.Syntax, assignment.Value, path);
            }
        }
    }

    private bool IsPassed(ILocalReferenceOperation reference)
    {
        IOperation? parent = reference.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IArgumentOperation { Parent: IInvocationOperation call } && _facts.Operation(call.TargetMethod) is not null;
    }

    private static bool IsSet(ILocalReferenceOperation reference, IBlockOperation scope)
    {
        IOperation target = reference;
        while (target.Parent is IPropertyReferenceOperation property && property.Instance == target)
        {
            target = property;
        }

        return target != reference && target.Parent is ISimpleAssignmentOperation assignment && assignment.Target == target
            && assignment.Parent is IExpressionStatementOperation { Parent: var block } && block == scope;
    }

    private static bool IsOf(IPropertyReferenceOperation target, ILocalSymbol local) => target.Instance switch
    {
        IPropertyReferenceOperation inner => IsOf(inner, local),
        ILocalReferenceOperation reference => SymbolEqualityComparer.Default.Equals(reference.Local, local),
        _ => false,
    };

    /// <summary>The place that a chain of properties leads to; <c>null</c> if one stands for no element.</summary>
    private ImmutableArray<string?>? PathOf(IPropertyReferenceOperation property)
    {
        ImmutableArray<string?>? path = property.Instance is IPropertyReferenceOperation instance
            ? PathOf(instance)
            : ImmutableArray<string?>.Empty;
        return path is { } known ? Step(known, property.Property) : null;
    }

    private ImmutableArray<string?>? Step(ImmutableArray<string?> path, IPropertySymbol property) =>
        _facts.Element(property) is { } element ? path.Add(element.Name)
        : property is { Name: "Body", ContainingType.Name: "BodyOptions" } ? path
        : null;

    private void Value(IOperation? value, ImmutableArray<string?> path)
    {
        switch (Unwrap(value))
        {
            case IObjectCreationOperation { Initializer: { } initializer }:
                Initialize(initializer, path);
                break;
            case IArrayCreationOperation { Initializer: { } initializer }:
                Items(initializer.ElementValues, path);
                break;
            case { Syntax: CollectionExpressionSyntax } list:
                Items(list.ChildOperations, path);
                break;
        }
    }

    private void Initialize(IObjectOrCollectionInitializerOperation initializer, ImmutableArray<string?> path)
    {
        foreach (IOperation member in initializer.Initializers)
        {
            switch (member)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
                    when Step(path, target.Property) is { } step:
                    Set(target.Syntax, assignment.Value, step);
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation target } nested
                    when Step(path, target.Property) is { } step && !Report(target.Syntax, step):
                    Initialize(nested.Initializer, step);
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add" } added:
                    Items(added.Arguments.Select(argument => argument.Value), path);
                    break;
            }
        }
    }

    private void Items(IEnumerable<IOperation> items, ImmutableArray<string?> path)
    {
        foreach (IOperation item in items)
        {
            Value(item, path.Add(null));
        }
    }

    private void Set(SyntaxNode reference, IOperation value, ImmutableArray<string?> path)
    {
        if (!IsNull(value) && !Report(reference, path))
        {
            Value(value, path);
        }
    }

    private bool Report(SyntaxNode reference, ImmutableArray<string?> path)
    {
        if (!_deprecation.Covers(path))
        {
            return false;
        }

        _writes.Add((path, reference));
        return true;
    }

    private static IOperation Unwrap(IOperation? value) => value is IConversionOperation { OperatorMethod: null } conversion
        ? Unwrap(conversion.Operand)
        : value!;

    /// <summary>What sends nothing.</summary>
    private static bool IsNull(IOperation value) => Unwrap(value) is { ConstantValue: { HasValue: true, Value: null } }
        or IDefaultValueOperation { Type: { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } };
}
