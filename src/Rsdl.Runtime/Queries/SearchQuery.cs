using System;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Rsdl.Runtime;

/// <summary>
/// A search in the language of the Manager: criteria, an order, a page (guide, sections 8.3.4 to 8.3.9). It never changes: every
/// method makes a new one. Wherever an operation takes a search as text, a <see cref="SearchQuery"/> can stand.
/// </summary>
/// <remarks>
/// A Manager joins <c>and</c> before <c>or</c> and knows no parentheses. <see cref="And(SearchQuery)"/> and
/// <see cref="Or(SearchQuery)"/> join whole searches nonetheless, as parentheses would: <c>a or b</c> and <c>c</c> are written
/// <c>a and c or b and c</c>.
/// </remarks>
/// <example>
/// <code>
/// Search = SearchQuery.Where("name", SearchOperator.Equal, SearchValue.Pattern("web*"))
///     .And("status", SearchOperator.Equal, VmStatus.Up)
///     .SortBy("name", descending: false);
/// Search = SearchQuery.Of($"name={prefix}* and status={VmStatus.Up} sortby name asc");
/// </code>
/// </example>
public sealed class SearchQuery
{
    // Alternatives, each of criteria that all apply. Null for a search made from text, which is not taken apart.
    private readonly ImmutableArray<ImmutableArray<SearchCriterion>>? _alternatives;
    private readonly SearchQueryText? _text;

    private SearchQuery(ImmutableArray<ImmutableArray<SearchCriterion>>? alternatives, SearchQueryText? text)
    {
        _alternatives = alternatives;
        _text = text;
    }

    /// <summary>Every resource: no criteria, to be ordered or paged.</summary>
    public static SearchQuery All { get; } = new([[]], null);

    private string? SortField { get; init; }

    private bool? Descending { get; init; }

    private int? PageNumber { get; init; }

    /// <summary>Resources of which a property compares with a value.</summary>
    /// <param name="property">
    /// The property in the words of the search language, such as <c>name</c> or <c>tag</c>; with a related resource in front, such as
    /// <c>vms.status</c>.
    /// </param>
    /// <param name="comparison">How to compare.</param>
    /// <param name="value">The value. For an enumerated one see the other overload.</param>
    /// <returns>A new search.</returns>
    /// <exception cref="ArgumentException">The name is no property's, or the value cannot be compared like this.</exception>
    public static SearchQuery Where(string property, SearchOperator comparison, SearchValue value)
    {
        string start = SearchText.CheckPropertyPath(property) + SearchText.GetText(comparison);
        SearchCriterion criterion = new(start + SearchText.QuoteIfNeeded(value.Text), false);
        if (value.Alternative is null)
        {
            return new([[criterion]], null);
        }

        SearchCriterion alternative = new(start + SearchText.QuoteIfNeeded(value.Alternative), false);
        return comparison switch
        {
            SearchOperator.Equal => new([[criterion], [alternative]], null),
            SearchOperator.NotEqual => new([[criterion, alternative]], null),
            _ => throw new ArgumentException(
                $"'{value}' and '{value.Alternative}' are one value in the API and two in a search: they have no order.",
                nameof(comparison)),
        };
    }

    /// <summary>Resources of which a property compares with an enumerated value.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="property">The property, such as <c>status</c> or, for an <see cref="EventCode"/>, <c>type</c>.</param>
    /// <param name="comparison">How to compare.</param>
    /// <param name="value">The value, translated by <see cref="SearchValue.Of"/>.</param>
    /// <returns>A new search.</returns>
    /// <exception cref="ArgumentException">
    /// The name is no property's, the value has no text on the wire, or it cannot be compared like this.
    /// </exception>
    public static SearchQuery Where<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>(
        string property, SearchOperator comparison, TEnum value)
        where TEnum : struct, Enum => Where(property, comparison, SearchValue.Of(value));

    /// <summary>Resources with a text in any of their properties.</summary>
    /// <param name="text">The text, or a <see cref="SearchValue.Pattern"/>.</param>
    /// <returns>A new search.</returns>
    public static SearchQuery FreeText(SearchValue text) => new([[new SearchCriterion(SearchText.Quote(text.Text), true)]], null);

    /// <summary>
    /// A search as text, with values in it: <c>SearchQuery.Of($"name={prefix}* and status={VmStatus.Up} sortby name asc")</c>.
    /// The text stays as it is; a value is translated and quoted as in <see cref="Where(string, SearchOperator, SearchValue)"/> and
    /// cannot end its criterion. Where a property's name stands only such a name is accepted, and after <c>page</c> only a number.
    /// </summary>
    /// <param name="text">The interpolated text. A <c>*</c> in it next to a value is a wildcard.</param>
    /// <returns>A new search, to which an order and a page may be added unless the text has them.</returns>
    /// <exception cref="ArgumentException">A value cannot stand where it does, or a quote in the text has no end.</exception>
    public static SearchQuery Of(SearchQueryInterpolatedStringHandler text) => new(null, text.Finish());

    /// <summary>The text, or null for null.</summary>
    /// <param name="query">The search.</param>
    [return: NotNullIfNotNull(nameof(query))]
    public static implicit operator string?(SearchQuery? query) => query?.ToString();

    /// <summary>Resources that this search finds and of which a property compares with a value as well.</summary>
    /// <inheritdoc cref="Where(string, SearchOperator, SearchValue)"/>
    /// <exception cref="InvalidOperationException">This search was made from text.</exception>
    public SearchQuery And(string property, SearchOperator comparison, SearchValue value) => And(Where(property, comparison, value));

    /// <summary>Resources that this search finds and of which a property compares with an enumerated value as well.</summary>
    /// <inheritdoc cref="Where{TEnum}(string, SearchOperator, TEnum)"/>
    /// <exception cref="InvalidOperationException">This search was made from text.</exception>
    public SearchQuery And<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>(
        string property, SearchOperator comparison, TEnum value)
        where TEnum : struct, Enum => And(Where(property, comparison, value));

    /// <summary>Resources that both searches find.</summary>
    /// <param name="other">Another search, without an order or a page.</param>
    /// <returns>A new search with this one's order and page.</returns>
    /// <exception cref="ArgumentException">The other search has an order or a page.</exception>
    /// <exception cref="InvalidOperationException">
    /// One of the searches was made from text, or free text would stand in the result twice, which a Manager refuses.
    /// </exception>
    public SearchQuery And(SearchQuery other)
    {
        ImmutableArray<ImmutableArray<SearchCriterion>> right = GetAlternativesOf(other);
        return WithAlternatives([.. from left in GetAlternatives() from added in right select left.AddRange(added)]);
    }

    /// <summary>Resources that this search finds or of which a property compares with a value.</summary>
    /// <inheritdoc cref="Where(string, SearchOperator, SearchValue)"/>
    /// <exception cref="InvalidOperationException">This search was made from text or has no criteria.</exception>
    public SearchQuery Or(string property, SearchOperator comparison, SearchValue value) => Or(Where(property, comparison, value));

    /// <summary>Resources that this search finds or of which a property compares with an enumerated value.</summary>
    /// <inheritdoc cref="Where{TEnum}(string, SearchOperator, TEnum)"/>
    /// <exception cref="InvalidOperationException">This search was made from text or has no criteria.</exception>
    public SearchQuery Or<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>(
        string property, SearchOperator comparison, TEnum value)
        where TEnum : struct, Enum => Or(Where(property, comparison, value));

    /// <summary>Resources that one of the searches finds.</summary>
    /// <param name="other">Another search, without an order or a page.</param>
    /// <returns>A new search with this one's order and page.</returns>
    /// <exception cref="ArgumentException">The other search has an order or a page.</exception>
    /// <exception cref="InvalidOperationException">
    /// One of the searches was made from text or has no criteria, or free text would stand in the result twice, which a Manager
    /// refuses.
    /// </exception>
    public SearchQuery Or(SearchQuery other)
    {
        ImmutableArray<ImmutableArray<SearchCriterion>> left = GetAlternatives();
        ImmutableArray<ImmutableArray<SearchCriterion>> right = GetAlternativesOf(other);
        return left.Concat(right).Any(criteria => criteria.IsEmpty)
            ? throw new InvalidOperationException("Every resource 'or' others are every resource: begin with SearchQuery.Where.")
            : WithAlternatives(left.AddRange(right));
    }

    /// <summary>The same resources in an order, which the Manager takes to be ascending; it replaces an earlier one.</summary>
    /// <param name="property">The property to order by, such as <c>time</c>.</param>
    /// <returns>A new search.</returns>
    /// <exception cref="ArgumentException">The name is no property's.</exception>
    /// <exception cref="InvalidOperationException">This search was made from text that has an order or a page.</exception>
    public SearchQuery SortBy(string property) => SortBy(property, null);

    /// <summary>The same resources in an order; it replaces an earlier one.</summary>
    /// <param name="property">The property to order by, such as <c>time</c>.</param>
    /// <param name="descending">Whether the greatest or latest come first.</param>
    /// <returns>A new search.</returns>
    /// <exception cref="ArgumentException">The name is no property's.</exception>
    /// <exception cref="InvalidOperationException">This search was made from text that has an order or a page.</exception>
    public SearchQuery SortBy(string property, bool descending) => SortBy(property, (bool?)descending);

    /// <summary>One page of the resources (guide, section 8.3.9); it replaces an earlier one.</summary>
    /// <param name="number">The page, from 1. Its size is the Manager's choice, or that of the parameter <c>max</c>.</param>
    /// <returns>A new search.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    /// <exception cref="InvalidOperationException">This search was made from text that has a page.</exception>
    public SearchQuery Page(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return _text is { HasPage: true }
            ? throw new InvalidOperationException($"The text of this search has a page: {_text.Text}")
            : new(_alternatives, _text) { SortField = SortField, Descending = Descending, PageNumber = number };
    }

    /// <summary>The search as a Manager takes it, not encoded for an address.</summary>
    /// <returns>For instance <c>severity&gt;normal sortby time desc</c>.</returns>
    public override string ToString()
    {
        StringBuilder query = new(_text?.Text);
        query.AppendJoin(" or ", (_alternatives ?? []).Select(criteria => string.Join(" and ", criteria)));
        if (SortField is not null)
        {
            Append(query, "sortby ").Append(SortField);

            // A page cannot follow an order without a direction.
            bool? descending = Descending ?? (PageNumber is null ? null : false);
            query.Append(descending switch { null => "", true => " desc", false => " asc" });
        }

        if (PageNumber is int page)
        {
            Append(query, "page ").Append(CultureInfo.InvariantCulture, $"{page}");
        }

        return query.ToString();
    }

    private static StringBuilder Append(StringBuilder query, string words) => query.Append(query.Length == 0 ? "" : " ").Append(words);

    private static ImmutableArray<ImmutableArray<SearchCriterion>> GetAlternativesOf(SearchQuery other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.SortField is null && other.PageNumber is null
            ? other.GetAlternatives()
            : throw new ArgumentException($"The order and the page belong to the whole search: {other}", nameof(other));
    }

    private ImmutableArray<ImmutableArray<SearchCriterion>> GetAlternatives() => _alternatives ?? throw new InvalidOperationException(
        $"A search that was made from text is not taken apart: {this}. Write the whole search as text, or begin with SearchQuery.Where.");

    private SearchQuery WithAlternatives(ImmutableArray<ImmutableArray<SearchCriterion>> alternatives)
    {
        SearchQuery query = new(alternatives, null) { SortField = SortField, Descending = Descending, PageNumber = PageNumber };
        return alternatives.Sum(criteria => criteria.Count(criterion => criterion.IsFreeText)) <= 1
            ? query
            : throw new InvalidOperationException($"A Manager accepts free text once in a search: {query}");
    }

    private SearchQuery SortBy(string property, bool? descending)
    {
        string field = SearchText.CheckPropertyPath(property);
        return _text is { HasOrder: true } or { HasPage: true }
            ? throw new InvalidOperationException($"The text of this search has an order or a page: {_text.Text}")
            : new(_alternatives, _text) { SortField = field, Descending = descending, PageNumber = PageNumber };
    }
}
