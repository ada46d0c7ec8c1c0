using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Rsdl.Analyzers.Flow;

/// <summary>What may have been written into a value that this body made: for each place the syntax that writes it. Immutable.</summary>
internal sealed class WrittenValue
{
    private WrittenValue(ImmutableDictionary<ElementPath, ImmutableHashSet<SyntaxNode>> writes) => Writes = writes;

    public static WrittenValue Empty { get; } = new(ImmutableDictionary<ElementPath, ImmutableHashSet<SyntaxNode>>.Empty);

    public ImmutableDictionary<ElementPath, ImmutableHashSet<SyntaxNode>> Writes { get; }

    /// <summary>With one more write, after which those before may still be seen.</summary>
    public WrittenValue With(ElementPath path, SyntaxNode write) => new(Writes.SetItem(
        path, (Writes.TryGetValue(path, out ImmutableHashSet<SyntaxNode>? present) ? present : ImmutableHashSet<SyntaxNode>.Empty).Add(write)));

    /// <summary>Without what was written below a place.</summary>
    public WrittenValue WithoutBelow(ElementPath path, WorkBudget budget)
    {
        budget.Spend(Writes.Count);
        ImmutableDictionary<ElementPath, ImmutableHashSet<SyntaxNode>> writes = Writes;
        foreach (ElementPath written in Writes.Keys)
        {
            if (written.IsBelow(path))
            {
                writes = writes.Remove(written);
            }
        }

        return writes == Writes ? this : new WrittenValue(writes);
    }

    /// <summary>Without what was written to a place and below it.</summary>
    public WrittenValue Without(ElementPath path, WorkBudget budget)
    {
        WrittenValue without = WithoutBelow(path, budget);
        return without.Writes.ContainsKey(path) ? new WrittenValue(without.Writes.Remove(path)) : without;
    }

    /// <summary>With what was written into a value that is now at a place of this one.</summary>
    public WrittenValue WithNested(ElementPath path, WrittenValue nested, WorkBudget budget)
    {
        WrittenValue result = this;
        foreach (KeyValuePair<ElementPath, ImmutableHashSet<SyntaxNode>> writes in nested.Writes)
        {
            budget.Spend(writes.Value.Count);
            foreach (SyntaxNode write in writes.Value)
            {
                result = result.With(path.Append(writes.Key), write);
            }
        }

        return result;
    }

    /// <summary>What was written below a place, as a value of its own.</summary>
    public WrittenValue Nested(ElementPath path, ElementPath root, WorkBudget budget)
    {
        if (path.IsRoot)
        {
            return this;
        }

        WrittenValue result = Empty;
        foreach (KeyValuePair<ElementPath, ImmutableHashSet<SyntaxNode>> writes in Writes)
        {
            budget.Spend();
            if (writes.Key.IsBelow(path))
            {
                result = new WrittenValue(result.Writes.SetItem(writes.Key.From(path, root), writes.Value));
            }
        }

        return result;
    }

    /// <summary>What may have been written on either of two ways; this value where the other has nothing new.</summary>
    public WrittenValue Merge(WrittenValue other, WorkBudget budget)
    {
        if (other == this)
        {
            return this;
        }

        ImmutableDictionary<ElementPath, ImmutableHashSet<SyntaxNode>> merged = Writes;
        foreach (KeyValuePair<ElementPath, ImmutableHashSet<SyntaxNode>> writes in other.Writes)
        {
            budget.Spend(writes.Value.Count);
            merged = merged.SetItem(
                writes.Key,
                merged.TryGetValue(writes.Key, out ImmutableHashSet<SyntaxNode>? present) ? present.Union(writes.Value) : writes.Value);
        }

        return merged == Writes ? this : new WrittenValue(merged);
    }
}
