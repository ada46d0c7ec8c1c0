using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Search;

/// <summary>Makes tests of criteria: whether the values of a field compare with a value as a search asks.</summary>
/// <param name="text">The search, for faults.</param>
/// <param name="ignoresCase">Whether the case of texts does not matter.</param>
/// <param name="clock">What <c>Today</c> is.</param>
internal sealed class SearchTest(string text, bool ignoresCase, TimeProvider clock)
{
    /// <exception cref="FaultException">The field does not compare like this, or with no such value.</exception>
    public Func<IEnumerable<string>, bool> Of(SearchField field, SearchExpression.Criterion criterion)
    {
        string value = criterion.Value.Text;
        bool isEquality = criterion.Comparison is "=" or "!=";
        bool isForNone = isEquality && (value.Length == 0
            || (criterion.Value.Kind == SearchTokenKind.Word && value.Equals("null", StringComparison.OrdinalIgnoreCase)));
        if (isForNone)
        {
            bool wantsNone = criterion.Comparison == "=";
            return values => values.All(one => one.Length == 0) == wantsNone;
        }

        bool isPattern = isEquality && value.Contains('*', StringComparison.Ordinal);
        return field.Kind switch
        {
            SearchValueKind.Number when !isPattern => Compare(
                criterion, SearchOperand.Number, SearchOperand.Number(value) ?? throw Wrong(criterion, "a number")),
            SearchValueKind.Duration when !isPattern => Compare(
                criterion, SearchOperand.Number, SearchOperand.Minutes(value) ?? throw Wrong(criterion, "a number of minutes")),
            SearchValueKind.Size when !isPattern => Compare(
                criterion,
                SearchOperand.Number,
                SearchOperand.Size(value, field.Unit)
                    ?? throw Wrong(
                        criterion, $"a number of {(field.Unit == 1L << 20 ? "MB" : "GB")} or bytes, or one with a unit such as 2GB")),
            SearchValueKind.Time => Time(criterion),
            SearchValueKind.Ordered when !isPattern => Ordered(field, criterion),
            _ when !isEquality => throw SearchFault.At(
                text,
                criterion.Field.Position,
                $"'{criterion.Field.Text}' has no order; expected = or != in place of {criterion.Comparison}"),
            SearchValueKind.Boolean when !isPattern => Equal(
                criterion, (SearchOperand.Boolean(value) ?? throw Wrong(criterion, "true or false")).Equals),
            SearchValueKind.Enumerated or SearchValueKind.Ordered => Enumerated(field, criterion, isPattern),
            _ => Equal(criterion, SearchOperand.Pattern(value, ignoresCase).IsMatch),
        };
    }

    private static Func<IEnumerable<string>, bool> Equal(SearchExpression.Criterion criterion, Func<string, bool> isEqual)
    {
        bool wanted = criterion.Comparison == "=";
        return values => values.Any(isEqual) == wanted;
    }

    private static Func<IEnumerable<string>, bool> Compare(
        SearchExpression.Criterion criterion, Func<string, decimal?> read, decimal operand) => criterion.Comparison switch
    {
        "=" => values => values.Any(value => read(value) == operand),
        "!=" => values => !values.Any(value => read(value) == operand),
        "<" => values => values.Any(value => read(value) < operand),
        "<=" => values => values.Any(value => read(value) <= operand),
        ">" => values => values.Any(value => read(value) > operand),
        _ => values => values.Any(value => read(value) >= operand),
    };

    // A day is equal to every time in it; what is later than a day is later than its beginning, as a Manager has it.
    private Func<IEnumerable<string>, bool> Time(SearchExpression.Criterion criterion)
    {
        (DateTimeOffset from, DateTimeOffset to) = SearchOperand.Time(criterion.Value.Text, clock)
            ?? throw Wrong(criterion, "a date such as 2014-01-22, with or without a time, a day of the week, Today or Yesterday");
        bool IsWithin(DateTimeOffset? time) => time == from || (time > from && time < to);
        return criterion.Comparison switch
        {
            "=" => values => values.Any(value => IsWithin(Read(value))),
            "!=" => values => !values.Any(value => IsWithin(Read(value))),
            "<" => values => values.Any(value => Read(value) < from),
            "<=" => values => values.Any(value => Read(value) < from || IsWithin(Read(value))),
            ">" => values => values.Any(value => Read(value) > from),
            _ => values => values.Any(value => Read(value) >= from),
        };

        static DateTimeOffset? Read(string value) =>
            DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
                ? time
                : null;
    }

    private Func<IEnumerable<string>, bool> Ordered(SearchField field, SearchExpression.Criterion criterion)
    {
        string[] known = [.. field.Known.Select(SearchWords.PlainValue)];
        int place = Array.IndexOf(known, SearchWords.PlainValue(criterion.Value.Text));
        return place < 0
            ? throw Wrong(criterion, "one of " + string.Join(", ", field.Known))
            : Compare(criterion, value => Array.IndexOf(known, SearchWords.PlainValue(value)) is >= 0 and var found ? found : null, place);
    }

    private Func<IEnumerable<string>, bool> Enumerated(SearchField field, SearchExpression.Criterion criterion, bool isPattern)
    {
        string wanted = SearchWords.PlainValue(criterion.Value.Text);
        if (isPattern)
        {
            Regex pattern = SearchOperand.Pattern(wanted, ignoresCase: true);
            return Equal(criterion, value => pattern.IsMatch(SearchWords.Plain(value)));
        }

        return field.Known.Count > 0 && !field.Known.Any(value => SearchWords.PlainValue(value) == wanted)
            ? throw Wrong(criterion, "one of " + string.Join(", ", field.Known.Order(StringComparer.Ordinal)))
            : Equal(criterion, value => SearchWords.PlainValue(value) == wanted);
    }

    private FaultException Wrong(SearchExpression.Criterion criterion, string expected) => SearchFault.At(
        text, criterion.Value.Position, $"'{criterion.Value.Text}' is no value of '{criterion.Field.Text}'; expected {expected}");
}
