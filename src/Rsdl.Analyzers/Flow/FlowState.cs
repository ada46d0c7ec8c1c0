using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Rsdl.Analyzers.Flow;

/// <summary>What is known at one point of a body. Immutable.</summary>
/// <param name="Values">The values that this body made, by what holds them.</param>
/// <param name="Bindings">What the graph keeps of expressions that name a place, rather than make a value.</param>
/// <param name="Shares">The places that a local's value was put into, and that its later uses may change.</param>
internal sealed record FlowState(
    ImmutableDictionary<Slot, WrittenValue> Values,
    ImmutableDictionary<CaptureId, Origin> Bindings,
    ImmutableDictionary<Slot, ImmutableHashSet<Place>> Shares)
{
    public static FlowState Empty { get; } = new(
        ImmutableDictionary<Slot, WrittenValue>.Empty,
        ImmutableDictionary<CaptureId, Origin>.Empty,
        ImmutableDictionary<Slot, ImmutableHashSet<Place>>.Empty);

    /// <summary>Without what was written below a place, which others may have changed; without the value at all for its root.</summary>
    public FlowState Forget(Place place, WorkBudget budget)
    {
        if (!Values.TryGetValue(place.Slot, out WrittenValue? value))
        {
            return this;
        }

        return WithValues(place.Path.IsRoot ? Values.Remove(place.Slot) : Values.SetItem(place.Slot, value.WithoutBelow(place.Path, budget)));
    }

    /// <summary>Without a slot that gets another value: what was kept of its old one goes too.</summary>
    public FlowState Reassign(Slot slot)
    {
        FlowState state = WithValues(Values.Remove(slot));
        state = state.Shares.IsEmpty ? state : state with { Shares = state.Shares.Remove(slot) };
        foreach (KeyValuePair<CaptureId, Origin> binding in Bindings.Where(binding => binding.Value.Place?.Slot == slot))
        {
            state = state with { Bindings = state.Bindings.Remove(binding.Key) };
        }

        return state;
    }

    /// <summary>Without what belongs to regions that are left.</summary>
    public FlowState Leave(ImmutableArray<ControlFlowRegion> regions)
    {
        FlowState state = this;
        foreach (ControlFlowRegion region in regions)
        {
            if (state.Values.IsEmpty && state.Bindings.IsEmpty && state.Shares.IsEmpty)
            {
                break;
            }

            IEnumerable<Slot> slots = region.Locals.Select(local => new Slot(local))
                .Concat(region.CaptureIds.Select(capture => new Slot(capture)));
            state = new FlowState(
                state.Values.RemoveRange(slots), state.Bindings.RemoveRange(region.CaptureIds), state.Shares.RemoveRange(slots));
        }

        return state;
    }

    /// <summary>What may be so on either of two ways; this state where the other has nothing new.</summary>
    public FlowState Merge(FlowState other, WorkBudget budget)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        (FlowState first, FlowState second) = Agree(other, budget);
        ImmutableDictionary<Slot, ImmutableHashSet<Place>> shares = first.Shares;
        foreach (KeyValuePair<Slot, ImmutableHashSet<Place>> share in second.Shares)
        {
            budget.Spend();
            shares = shares.SetItem(
                share.Key, shares.TryGetValue(share.Key, out ImmutableHashSet<Place>? present) ? present.Union(share.Value) : share.Value);
        }

        return first.With(Merge(first.Values, second.Values, budget), first.Bindings, shares);
    }

    /// <summary>An expression that names one place on one way and something else on the other leaves both unknown.</summary>
    private (FlowState First, FlowState Second) Agree(FlowState other, WorkBudget budget)
    {
        if (Bindings == other.Bindings)
        {
            return (this, other);
        }

        FlowState first = this;
        FlowState second = other;
        foreach (CaptureId capture in Bindings.Keys.Union(other.Bindings.Keys))
        {
            budget.Spend();
            Place? place = Bindings.TryGetValue(capture, out Origin one) ? one.Place : null;
            Place? otherPlace = other.Bindings.TryGetValue(capture, out Origin another) ? another.Place : null;
            if (place != otherPlace)
            {
                first = first.Drop(capture, one, budget).Drop(capture, another, budget);
                second = second.Drop(capture, one, budget).Drop(capture, another, budget);
            }
        }

        return (first, second);
    }

    private FlowState Drop(CaptureId capture, Origin origin, WorkBudget budget)
    {
        FlowState state = origin is { IsShared: true, Place: { } place } ? Forget(place, budget) : this;
        return state.With(state.Values.Remove(new Slot(capture)), state.Bindings.Remove(capture), state.Shares);
    }

    private static ImmutableDictionary<Slot, WrittenValue> Merge(
        ImmutableDictionary<Slot, WrittenValue> first, ImmutableDictionary<Slot, WrittenValue> second, WorkBudget budget)
    {
        if (first == second)
        {
            return first;
        }

        ImmutableDictionary<Slot, WrittenValue> merged = first;
        foreach (KeyValuePair<Slot, WrittenValue> value in second)
        {
            budget.Spend();
            merged = merged.SetItem(
                value.Key, merged.TryGetValue(value.Key, out WrittenValue? present) ? present.Merge(value.Value, budget) : value.Value);
        }

        return merged;
    }

    // Who merges asks for the same object where nothing is new.
    private FlowState With(
        ImmutableDictionary<Slot, WrittenValue> values,
        ImmutableDictionary<CaptureId, Origin> bindings,
        ImmutableDictionary<Slot, ImmutableHashSet<Place>> shares) =>
        values == Values && bindings == Bindings && shares == Shares ? this : new FlowState(values, bindings, shares);

    private FlowState WithValues(ImmutableDictionary<Slot, WrittenValue> values) => With(values, Bindings, Shares);
}
