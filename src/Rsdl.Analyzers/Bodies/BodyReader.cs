using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;

namespace Rsdl.Analyzers.Bodies;

/// <summary>Reads what an expression makes: objects with their initializers. All that others make is unknown.</summary>
/// <param name="facts">What the SDK says.</param>
/// <param name="notesWrites">Whether it is to be known where elements are set.</param>
internal sealed class BodyReader(SdkFacts facts, bool notesWrites = true)
{
    private static readonly ConditionalWeakTable<INamedTypeSymbol, StrongBox<bool>> Generated = new();

    /// <summary>What a value holds; <c>null</c> for null, which is not sent.</summary>
    public BodyNode? Read(IOperation value) => Read(value, 0);

    /// <summary>The value without what only changes its type.</summary>
    public static IOperation Unwrap(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }

    /// <summary>The object that is made; <c>null</c> where none is made here, or its constructor may set anything.</summary>
    public static IObjectCreationOperation? Creation(IOperation value) =>
        Unwrap(value) is IObjectCreationOperation
        {
            Type: INamedTypeSymbol type, Arguments.IsEmpty: true, Constructor: { } constructor,
        } creation
        && IsPlain(constructor) && IsGenerated(type)
            ? creation
            : null;

    private static bool IsPlain(IMethodSymbol constructor) =>
        constructor.IsImplicitlyDeclared || constructor.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>Whether a class and its bases are the generator's or the runtime's, and nobody added a constructor.</summary>
    private static bool IsGenerated(INamedTypeSymbol type) =>
        // The definition is one object; what an expression says of its type comes anew with its nullability.
        Generated.GetValue(type.OriginalDefinition, static known => new StrongBox<bool>(ReadIsGenerated(known))).Value;

    private static bool ReadIsGenerated(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            if (!current.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && IsPlain(constructor))
                || (!IsRuntime(current.ContainingNamespace) && !current.GetAttributes().Any(IsGeneratedCode)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRuntime(INamespaceSymbol current) => current is
    {
        Name: "Runtime",
        ContainingNamespace: { Name: "Rsdl", ContainingNamespace.IsGlobalNamespace: true },
    };

    private static bool IsGeneratedCode(AttributeData attribute) => attribute.AttributeClass is
    {
        Name: "GeneratedCodeAttribute",
        ContainingNamespace: { Name: "Compiler", ContainingNamespace: { Name: "CodeDom", ContainingNamespace.Name: "System" } },
    };

    // What is made or called is never a constant; to ask for one takes the compiler's time.
    private static bool IsNull(IOperation value) => value.Kind switch
    {
        OperationKind.ObjectCreation or OperationKind.Invocation or OperationKind.ParameterReference or OperationKind.PropertyReference
            => false,
        OperationKind.Literal => value.Type is null,
        OperationKind.DefaultValue =>
            value.Type is { } type && (!type.IsValueType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T),
        _ => value.ConstantValue is { HasValue: true, Value: null },
    };

    private BodyNode? Read(IOperation value, int depth)
    {
        value = Unwrap(value);
        if (IsNull(value))
        {
            return null;
        }

        return value switch
        {
            _ when depth > ExpressionDepth.Most => BodyNode.Unknown,
            IConditionalOperation { WhenFalse: { } other } conditional =>
                BodyNode.Merge(Read(conditional.WhenTrue, depth + 1), Read(other, depth + 1)),
            { Syntax: CollectionExpressionSyntax } => value.ChildOperations.Aggregate(
                BodyNode.Empty, (list, item) => WithItem(list, Read(item, depth + 1))),
            _ when Creation(value) is { } creation => Initialize(BodyNode.Empty, creation.Initializer, depth + 1),
            _ => BodyNode.Unknown,
        };
    }

    private static BodyNode WithItem(BodyNode list, BodyNode? item) =>
        list.With(BodyNode.Items, BodyNode.Merge(list.Child(BodyNode.Items), item ?? BodyNode.Unknown)!);

    private BodyNode Initialize(BodyNode node, IObjectOrCollectionInitializerOperation? initializer, int depth)
    {
        if (initializer is null)
        {
            return node;
        }

        foreach (IOperation member in initializer.Initializers)
        {
            switch (member)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment when Name(target) is { } name:
                    node = Read(assignment.Value, depth) is { } value ? node.With(name, Note(value, target)) : node;
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation target } nested
                    when Name(target) is { } name:
                    node = node.With(name, Note(Initialize(node.Child(name) ?? BodyNode.Empty, nested.Initializer, depth + 1), target));
                    break;
                case IInvocationOperation { Arguments: { Length: 1 } arguments }:
                    node = WithItem(node, Read(arguments[0].Value, depth));
                    break;
                default:
                    node = node.WithUnknown();
                    break;
            }
        }

        return node;
    }

    private BodyNode Note(BodyNode value, IPropertyReferenceOperation target) => notesWrites ? value.WrittenBy(target.Syntax) : value;

    private string? Name(IPropertyReferenceOperation property) =>
        property.Property.IsIndexer ? null : facts.Element(property.Property)?.Name;
}
