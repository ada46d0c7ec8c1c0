using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rsdl.Analyzers.Flow;

/// <summary>What a text is put together from.</summary>
internal static class TextParts
{
    /// <summary>The parts of a concatenation, an interpolated string or a call that does the same; <c>null</c> for anything else.</summary>
    public static IEnumerable<IOperation>? Of(IOperation text) => text switch
    {
        { Type.SpecialType: not SpecialType.System_String } => null,
        IInterpolatedStringOperation interpolated =>
            interpolated.Parts.Select(part => part is IInterpolationOperation hole ? hole.Expression : part),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Operands(sum),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } added => [added.Value],
        IInvocationOperation { TargetMethod: { Name: "Concat" or "Format", ContainingType.SpecialType: SpecialType.System_String } } call =>
            call.Arguments.SelectMany(Values),
        _ => null,
    };

    /// <summary>Without the conversions that the compiler adds, such as that of a number that is appended to a text.</summary>
    public static IOperation Unwrap(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }

    /// <summary>From left to right; without recursion, since sums of many texts lean to the left.</summary>
    private static IEnumerable<IOperation> Operands(IBinaryOperation sum)
    {
        Stack<IOperation> right = new();
        right.Push(sum.RightOperand);
        IOperation left = sum.LeftOperand;
        while (left is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } inner
            && !inner.ConstantValue.HasValue)
        {
            right.Push(inner.RightOperand);
            left = inner.LeftOperand;
        }

        yield return left;
        while (right.Count > 0)
        {
            yield return right.Pop();
        }
    }

    /// <summary>The values that a call puts into the text; none of an array that was made elsewhere.</summary>
    private static IEnumerable<IOperation> Values(IArgumentOperation argument)
    {
        IOperation value = Unwrap(argument.Value);
        return argument.Parameter?.Name is "format" or "provider" ? []
            : value is IArrayCreationOperation array ? array.Initializer?.ElementValues ?? Enumerable.Empty<IOperation>()
            : argument.ArgumentKind is not (ArgumentKind.Explicit or ArgumentKind.DefaultValue) ? value.ChildOperations
            : argument.Parameter?.Type.SpecialType is SpecialType.System_String or SpecialType.System_Object ? [value]
            : [];
    }
}
