using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;

namespace Rsdl.Analyzers.Flow;

/// <summary>Follows searches back to the texts that they are put together as.</summary>
internal sealed class SearchTexts(SearchFacts facts, SingleAssignments locals)
{
    /// <summary>How deep values are looked into; deeper ones count as unknown.</summary>
    private const int Deepest = 8;

    private readonly Dictionary<SyntaxNode, SearchText> _all = [];
    private readonly Dictionary<ILocalSymbol, int> _uses = new(SymbolEqualityComparer.Default);

    /// <summary>Each text that has a part which may mean more than itself.</summary>
    public IEnumerable<SearchText> All => _all.Values;

    /// <summary>Adds what a search is made of.</summary>
    public void Add(IOperation search) => Add(search, null, Deepest);

    /// <summary>Whether a local holds the text, and is read for more than searches.</summary>
    public bool IsUsedElsewhere(SearchText text) => text.Local is { } local && _uses[local] != locals.Reads(local);

    private void Add(IOperation search, ILocalSymbol? local, int depth)
    {
        IOperation value = TextParts.Unwrap(search);
        if (value.ConstantValue.HasValue || depth == 0)
        {
            return;
        }

        if (value is ILocalReferenceOperation { Local: var from } && local is null)
        {
            _uses[from] = _uses.TryGetValue(from, out int uses) ? uses + 1 : 1;
            if (locals.Value(from) is { } assigned)
            {
                Add(assigned, from, depth - 1);
            }
        }
        else if (Choices(value) is { } choices)
        {
            foreach (IOperation choice in choices)
            {
                Add(choice, local, depth - 1);
            }
        }
        else if (TextParts.Of(value)?.FirstOrDefault(part => !IsHarmless(part, depth - 1)) is { } risk)
        {
            _all[value.Syntax] = new SearchText(value, TextParts.Unwrap(risk), local);
        }
    }

    private bool IsHarmless(IOperation part, int depth)
    {
        IOperation value = TextParts.Unwrap(part);
        if (value.ConstantValue.HasValue || value is IInterpolatedStringTextOperation || facts.IsHarmless(value.Type))
        {
            return true;
        }

        return depth > 0 && value switch
        {
            IConversionOperation conversion => facts.IsHarmless(conversion.Operand.Type),
            ILocalReferenceOperation { Local: var local } => locals.Value(local) is { } assigned && IsHarmless(assigned, depth - 1),
            IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } => facts.IsHarmless(instance.Type),
            ICoalesceOperation coalesce => IsHarmless(coalesce.Value, depth - 1) && IsHarmless(coalesce.WhenNull, depth - 1),
            _ => (Choices(value) ?? PartsWithoutFormat(value))?.All(inner => IsHarmless(inner, depth - 1)) == true,
        };
    }

    /// <summary>A format is not looked at, so that what has one is unknown.</summary>
    private static IEnumerable<IOperation>? PartsWithoutFormat(IOperation value) =>
        value is IInterpolatedStringOperation or IBinaryOperation ? TextParts.Of(value) : null;

    /// <summary>The values of which one is chosen; <c>null</c> where there is no choice.</summary>
    private static IEnumerable<IOperation>? Choices(IOperation value) => value switch
    {
        IConditionalOperation { WhenFalse: { } otherwise } conditional => [conditional.WhenTrue, otherwise],
        ICoalesceOperation coalesce => [coalesce.WhenNull],
        ISwitchExpressionOperation choice => choice.Arms.Select(arm => arm.Value),
        _ => null,
    };
}
