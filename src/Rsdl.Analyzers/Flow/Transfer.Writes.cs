using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rsdl.Analyzers.Flow;

/// <content>What assignments do.</content>
internal sealed partial class Transfer
{
    /// <summary>What a local or parameter names. A use of what was put into something may change it there.</summary>
    private Origin Use(ISymbol symbol, ITypeSymbol? type)
    {
        if (untracked.Contains(symbol))
        {
            return Origin.Unknown;
        }

        Slot slot = new(symbol);
        if (_state.Shares.TryGetValue(slot, out ImmutableHashSet<Place>? places))
        {
            foreach (Place place in places)
            {
                _state = _state.Forget(place, budget);
            }

            _state = _state.Reassign(slot);
        }

        return Origin.At(new Place(slot, root), type);
    }

    private Origin Assign(ISimpleAssignmentOperation assignment)
    {
        if (Symbol(assignment.Target) is { } symbol)
        {
            Slot slot = new(symbol);
            WrittenValue? value = Take(Visit(assignment.Value), new Place(slot, root));
            _state = _state.Reassign(slot);

            // Another object in the parameter of an edit is not the one that is sent.
            if (value is null || untracked.Contains(symbol) || SymbolEqualityComparer.Default.Equals(symbol, edited))
            {
                return Origin.Unknown;
            }

            _state = Keep(slot, value);
            return Origin.At(new Place(slot, root), assignment.Type);
        }

        Origin target = Visit(assignment.Target);
        Origin origin = Visit(assignment.Value);
        if (target is { Place: { Path.IsRoot: false } place, Reference: { } reference })
        {
            Write(place, reference, origin);
            return Origin.At(place, assignment.Type, reference);
        }

        Give(origin);
        return Origin.Unknown;
    }

    /// <summary>An assignment that depends on the value before.</summary>
    private Origin Change(IOperation target, IOperation? value)
    {
        Origin origin = Visit(target);
        if (value is not null)
        {
            Give(Visit(value));
        }

        if (origin is { Place: { Path.IsRoot: false } place, Reference: { } reference })
        {
            Write(place, reference, Origin.Unknown);
        }

        return Origin.Unknown;
    }

    /// <summary>The local or parameter that an assignment is to; the graph keeps it where the value takes several steps.</summary>
    private ISymbol? Symbol(IOperation target) => target switch
    {
        IFlowCaptureReferenceOperation kept => _state.Bindings.TryGetValue(kept.Id, out Origin origin)
            && origin.Place is { Path.IsRoot: true, Slot.Symbol: { } symbol } ? symbol : null,
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>
    /// Writes to a place. In a value that is sent as it is null means that nothing is sent; in a copy that is edited it means that the
    /// element is cleared.
    /// </summary>
    private void Write(Place place, SyntaxNode reference, Origin origin)
    {
        WrittenValue? nested = Take(origin, place);
        if (!_state.Values.TryGetValue(place.Slot, out WrittenValue? value))
        {
            return;
        }

        // One item among several: the others keep what they have.
        if (!place.Path.HasItems || origin.IsNull)
        {
            value = value.Without(place.Path, budget);
        }

        if (!origin.IsNull || (edited is not null && SymbolEqualityComparer.Default.Equals(place.Slot.Symbol, edited)))
        {
            value = value.With(place.Path, reference);
        }

        _state = Keep(place.Slot, nested is null ? value : value.WithNested(place.Path, nested, budget));
    }

    private FlowState Keep(Slot slot, WrittenValue value) => _state with { Values = _state.Values.SetItem(slot, value) };

    /// <summary>What the graph keeps of an expression: the value that it makes, or the place that it names.</summary>
    private void Keep(CaptureId capture, Origin origin)
    {
        Slot slot = new(capture);
        if (origin.Place is { Slot.Symbol: null, Path.IsRoot: true } kept)
        {
            if (_state.Values.TryGetValue(kept.Slot, out WrittenValue? value))
            {
                _state = Keep(slot, value) with { Bindings = _state.Bindings.Remove(capture) };
                Move(kept.Slot, new Place(slot, root));
            }
        }
        else if (origin.Place is { })
        {
            _state = _state with { Values = _state.Values.Remove(slot), Bindings = _state.Bindings.SetItem(capture, origin) };
        }
        else
        {
            _state = _state with
            {
                Values = origin.Created is { } created ? _state.Values.SetItem(slot, created) : _state.Values.Remove(slot),
                Bindings = _state.Bindings.Remove(capture),
            };
        }
    }

    private Origin Kept(IFlowCaptureReferenceOperation kept)
    {
        if (_state.Bindings.TryGetValue(kept.Id, out Origin origin))
        {
            return origin;
        }

        Slot slot = new(kept.Id);
        return _state.Values.ContainsKey(slot) ? Origin.At(new Place(slot, root), kept.Type) : Origin.Unknown;
    }

    /// <summary>What was written into a value, for a copy of it.</summary>
    private WrittenValue Copy(Origin origin) =>
        origin.Created
        ?? (origin.Place is { } place && _state.Values.TryGetValue(place.Slot, out WrittenValue? value)
            ? value.Nested(place.Path, root, budget)
            : WrittenValue.Empty);

    /// <summary>
    /// The value that is assigned, if this body made it. A local that keeps it too may change it in its new place; as another name for
    /// the same object, or without a place that is followed, it is forgotten.
    /// </summary>
    private WrittenValue? Take(Origin origin, Place? target)
    {
        if (origin.Created is { } created)
        {
            return created;
        }

        if (origin.Place is not { Path.IsRoot: true } place || !_state.Values.TryGetValue(place.Slot, out WrittenValue? value))
        {
            Give(origin);
            return null;
        }

        if (place.Slot.Symbol is null)
        {
            if (target is { } destination)
            {
                Move(place.Slot, destination);
            }
            else
            {
                _state = _state.Forget(place, budget);
            }

            return value;
        }

        if (target is { Path.IsRoot: false } shared && !SymbolEqualityComparer.Default.Equals(place.Slot.Symbol, edited))
        {
            _state = _state with { Shares = _state.Shares.SetItem(place.Slot, ImmutableHashSet.Create(shared)) };
            return value;
        }

        Give(origin);
        return null;
    }

    /// <summary>A value that only the graph kept is now elsewhere; so are the places in it.</summary>
    private void Move(Slot from, Place to)
    {
        _state = _state with { Values = _state.Values.Remove(from) };
        foreach (KeyValuePair<Slot, ImmutableHashSet<Place>> share in _state.Shares.Where(
            share => share.Value.Any(place => place.Slot == from)))
        {
            IEnumerable<Place> places = share.Value.Select(
                place => place.Slot == from ? new Place(to.Slot, to.Path.Append(place.Path)) : place);
            _state = _state with { Shares = _state.Shares.SetItem(share.Key, places.ToImmutableHashSet()) };
        }
    }

    /// <summary>A value goes where it is not followed: what is below it may be changed there.</summary>
    private void Give(Origin origin)
    {
        if (origin is { IsShared: true, Place: { } place })
        {
            _state = _state.Forget(place, budget);
        }
    }
}
