using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Search;

/// <summary>Finds the resources of a list that a search asks for.</summary>
internal sealed class SearchEvaluator
{
    private readonly SearchRequest _search;
    private readonly PlaceModel _place;
    private readonly SearchFields _fields;
    private readonly SearchTest _tests;
    private readonly bool _ignoresCase;

    private SearchEvaluator(SearchRequest search, ManagerState state, PlaceModel place, bool ignoresCase)
    {
        _search = search;
        _place = place;
        _fields = new SearchFields(state);
        _tests = new SearchTest(search.Text, ignoresCase, state.Clock);
        _ignoresCase = ignoresCase;
    }

    /// <summary>The resources that comply, in the order that the search asks for, of all pages.</summary>
    /// <param name="search">The search.</param>
    /// <param name="state">The Manager's state.</param>
    /// <param name="place">Where the resources are.</param>
    /// <param name="items">The resources.</param>
    /// <param name="ignoresCase">Whether the case of texts does not matter.</param>
    /// <exception cref="FaultException">The search names what there is not, or compares what does not compare.</exception>
    public static IEnumerable<Resource> Find(
        SearchRequest search, ManagerState state, PlaceModel place, IEnumerable<Resource> items, bool ignoresCase) =>
        new SearchEvaluator(search, state, place, ignoresCase).Find(items);

    private IEnumerable<Resource> Find(IEnumerable<Resource> items)
    {
        if (_search.Subject is { } subject && !SearchWords.Names(subject.Text, _place))
        {
            throw SearchFault.At(
                _search.Text, subject.Position, $"'{subject.Text}' are not what is listed here; expected '{_place.Segment}:' or nothing");
        }

        IEnumerable<Resource> found = _search.Criteria is { } criteria ? items.Where(Compile(criteria)) : items;
        return _search.Order is { } order ? SearchOrder.By(found, Field(order), _search.IsDescending) : found;
    }

    private Func<Resource, bool> Compile(SearchExpression expression)
    {
        switch (expression)
        {
            case SearchExpression.Conjunction both:
                (Func<Resource, bool> first, Func<Resource, bool> second) = (Compile(both.Left), Compile(both.Right));
                return resource => first(resource) && second(resource);
            case SearchExpression.Disjunction either:
                (Func<Resource, bool> one, Func<Resource, bool> other) = (Compile(either.Left), Compile(either.Right));
                return resource => one(resource) || other(resource);
            case SearchExpression.Negation negation:
                Func<Resource, bool> operand = Compile(negation.Operand);
                return resource => !operand(resource);
            case SearchExpression.Criterion criterion:
                SearchField field = Field(criterion.Field);
                Func<IEnumerable<string>, bool> test = _tests.Of(field, criterion);
                return resource => field.Sources(resource).Any(source => test(field.Values(source)));
            default:
                Regex text = SearchOperand.Pattern(((SearchExpression.FreeText)expression).Text.Text, _ignoresCase, isContained: true);
                IReadOnlyList<SearchField> texts = _fields.Texts(_place);
                return resource => texts.Any(known => known.Sources(resource).SelectMany(known.Values).Any(text.IsMatch));
        }
    }

    private SearchField Field(SearchToken name) => _fields.Find(_place, name.Text) ?? throw SearchFault.At(
        _search.Text,
        name.Position,
        $"{_place.Segment} have no field '{name.Text}'; expected one of {string.Join(", ", _fields.Names(_place))}, or one of a related "
        + "resource such as vms.status");
}
