using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.CodeFixes.Moves;

/// <summary>Tells which values are the same at another place, and are accepted there as a whole.</summary>
/// <param name="names">The names that values use.</param>
/// <param name="entity">The class of what is sent.</param>
/// <param name="position">The other place.</param>
internal sealed class MovedValue(MemberNames names, INamedTypeSymbol entity, int position)
{
    /// <summary>Whether a value can be put there.</summary>
    /// <param name="value">The value.</param>
    /// <param name="accepted">What is accepted of it.</param>
    public bool IsAccepted(IOperation value, AcceptedElement? accepted) => accepted is not null && Unwrap(value) switch
    {
        { ConstantValue.HasValue: true } => true,
        IObjectCreationOperation { Arguments.IsEmpty: true } creation =>
            SymbolEqualityComparer.Default.Equals(creation.Type?.ContainingAssembly, entity.ContainingAssembly)
            && (creation.Initializer is not { } initializer || IsAccepted(initializer, accepted)),
        IObjectOrCollectionInitializerOperation initializer => initializer.Initializers.All(member => IsMember(member, accepted)),
        { Syntax: CollectionExpressionSyntax } list => list.ChildOperations.All(item => IsAccepted(item, accepted.Child(null))),
        var other => IsSteady(other),
    };

    private bool IsMember(IOperation member, AcceptedElement accepted) => member switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment =>
            Element(property) is { } element && IsAccepted(assignment.Value, accepted.Child(element.Name)),
        IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation property } nested =>
            Element(property) is { } element && IsAccepted(nested.Initializer, accepted.Child(element.Name)),
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var item] } => IsAccepted(item.Value, accepted.Child(null)),
        _ => false,
    };

    private ElementFacts? Element(IPropertyReferenceOperation property) =>
        property.Arguments.IsEmpty ? names.Facts.Element(property.Property) : null;

    /// <summary>Whether a value has no effects and depends only on what does not change.</summary>
    public bool IsSteady(IOperation value) => Unwrap(value) switch
    {
        { ConstantValue.HasValue: true } or IDefaultValueOperation => true,
        ILocalReferenceOperation local => IsPlain(local.Type) && names.IsSteady(local.Local, position),
        IParameterReferenceOperation parameter => IsPlain(parameter.Type) && names.IsSteady(parameter.Parameter, position),
        IFieldReferenceOperation field => field.Field.IsReadOnly && IsPlain(field.Type)
            && field.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance },
        IBinaryOperation { OperatorMethod: null, IsChecked: false } binary
            when binary.OperatorKind is not (BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder) =>
            IsSteady(binary.LeftOperand) && IsSteady(binary.RightOperand),
        IUnaryOperation { OperatorMethod: null, IsChecked: false } unary => IsSteady(unary.Operand),
        IConditionalOperation { WhenFalse: { } otherwise } choice =>
            IsSteady(choice.Condition) && IsSteady(choice.WhenTrue) && IsSteady(otherwise),
        _ => false,
    };

    /// <summary>A value without conversions: those of the compiler, and those of the runtime's own types, have no effects.</summary>
    private IOperation Unwrap(IOperation value)
    {
        while (value is IParenthesizedOperation or IConversionOperation { IsChecked: false })
        {
            if (value is IConversionOperation { OperatorMethod: { } method }
                && !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, names.Facts.Runtime))
            {
                return value;
            }

            value = value is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)value).Operand;
        }

        return value;
    }

    /// <summary>Whether a value cannot change behind a name: text, numbers, and other immutable values.</summary>
    private static bool IsPlain(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } => IsPlain(inner),
        { IsValueType: true } => type.IsReadOnly || type.TypeKind == TypeKind.Enum || type.SpecialType != SpecialType.None,
        _ => false,
    };
}
