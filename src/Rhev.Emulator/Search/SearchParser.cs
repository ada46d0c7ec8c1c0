using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Search;

/// <summary>
/// Reads searches such as <c>name=web* and (status=up or not tag=old) sortby name desc page 2</c> (guide, sections 8.3.4 to 8.3.9).
/// <c>and</c> binds more closely than <c>or</c>; keywords and names may have any case.
/// </summary>
internal sealed partial class SearchParser
{
    // Deeper than anyone writes, and far from the end of the stack.
    private const int DepthLimit = 64;

    private const string Continuation = "'and', 'or', 'sortby', 'page' or the end";

    private readonly string _text;
    private readonly SearchToken? _subject;
    private readonly List<SearchToken> _tokens;
    private int _next;
    private int _depth;
    private bool _hasFreeText;

    private SearchParser(string text)
    {
        _text = text;
        int start = 0;
        if (SubjectAtStart().Match(text) is { Success: true } match)
        {
            Group name = match.Groups["name"];
            _subject = new SearchToken(SearchTokenKind.Word, name.Value, name.Index);
            start = match.Length;
        }

        _tokens = SearchTokenizer.Read(text, start);
    }

    private SearchToken Current => _tokens[_next];

    /// <exception cref="FaultException">The search has another form; the fault tells where.</exception>
    public static SearchRequest Parse(string text) => new SearchParser(text).Request();

    private SearchRequest Request()
    {
        SearchExpression? criteria = Current.Kind == SearchTokenKind.End || IsKeyword("sortby") || IsKeyword("page") ? null : Either();
        SearchToken? order = null;
        bool isDescending = false;
        if (Skip("sortby"))
        {
            order = Current.Kind == SearchTokenKind.Word ? Take() : throw Expected("the name of a field to sort by");
            isDescending = Skip("desc");
            _ = !isDescending && Skip("asc");
        }

        int? page = null;
        if (Skip("page"))
        {
            page = int.TryParse(Current.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
                ? number
                : throw Expected("the number of a page, from 1");
            Take();
        }

        return Current.Kind == SearchTokenKind.End
            ? new SearchRequest(_text, _subject, criteria, order, isDescending, page)
            : throw Expected(page is not null ? "the end" : order is not null ? "'asc', 'desc', 'page' or the end" : Continuation);
    }

    private SearchExpression Either()
    {
        SearchExpression left = Both();
        while (Skip("or"))
        {
            left = new SearchExpression.Disjunction(left, Both());
        }

        return left;
    }

    private SearchExpression Both()
    {
        SearchExpression left = One();
        while (Skip("and"))
        {
            left = new SearchExpression.Conjunction(left, One());
        }

        return left;
    }

    private SearchExpression One()
    {
        if (++_depth > DepthLimit)
        {
            throw SearchFault.At(_text, Current.Position, $"there are more than {DepthLimit} parentheses and 'not' within each other");
        }

        SearchExpression one;
        if (Skip("not"))
        {
            one = new SearchExpression.Negation(One());
        }
        else if (Current.Kind == SearchTokenKind.Open)
        {
            SearchToken open = Take();
            one = Either();
            if (Current.Kind != SearchTokenKind.Close)
            {
                throw Expected($"'and', 'or' or the ')' of the '(' at character {open.Position + 1}");
            }

            Take();
        }
        else
        {
            one = Criterion();
        }

        _depth--;
        return one;
    }

    private SearchExpression Criterion()
    {
        bool isNamed = Current.Kind == SearchTokenKind.Word && _tokens[_next + 1].Kind == SearchTokenKind.Comparison;
        if (!isNamed)
        {
            return FreeText();
        }

        SearchToken field = Take();
        string comparison = Take().Text;
        bool isValue = Current.Kind == SearchTokenKind.Quoted || (Current.Kind == SearchTokenKind.Word && !IsReserved());
        return isValue
            ? new SearchExpression.Criterion(field, comparison, Take())
            : throw Expected($"a value that '{field.Text}' compares with; a word of the search language needs quotes");
    }

    private SearchExpression.FreeText FreeText()
    {
        if (Current.Kind is not (SearchTokenKind.Word or SearchTokenKind.Quoted) || IsReserved())
        {
            throw Expected("a criterion such as name=web*, or a text to look for");
        }

        if (_hasFreeText)
        {
            throw SearchFault.At(
                _text, Current.Position, $"a text without a field, such as '{Current.Text}', may stand once; expected a field and a value");
        }

        _hasFreeText = true;
        return new SearchExpression.FreeText(Take());
    }

    private SearchToken Take() => _tokens[_next++];

    private bool Skip(string keyword)
    {
        bool isThere = IsKeyword(keyword);
        _next += isThere ? 1 : 0;
        return isThere;
    }

    // What a comparison follows is the name of a field.
    private bool IsKeyword(string keyword) => Current.Is(keyword) && _tokens[_next + 1].Kind != SearchTokenKind.Comparison;

    private bool IsReserved() => Current.Is("and") || Current.Is("or") || Current.Is("sortby") || Current.Is("page");

    private FaultException Expected(string what) => SearchFault.At(
        _text,
        Current.Position,
        Current.Kind == SearchTokenKind.End ? $"it ends here; expected {what}" : $"unexpected '{Current.Text}'; expected {what}");

    [GeneratedRegex("""^\s*(?<name>[a-z_]+)\s*:\s*""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SubjectAtStart();
}
