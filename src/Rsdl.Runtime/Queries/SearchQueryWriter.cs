using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Rsdl.Runtime;

/// <summary>
/// Puts values into the text of a search. The text is taken apart into words, at blanks that are not in quotes, as a Manager does;
/// only words that have a value in them are written anew.
/// </summary>
internal sealed class SearchQueryWriter(int capacity)
{
    private readonly StringBuilder _query = new(capacity);
    private readonly List<Piece> _word = [];
    private string _previousWord = "";
    private string _wordBeforeThat = "";
    private bool _isInQuotes;
    private bool _hasOrder;
    private bool _hasPage;

    public void AddLiteral(string text)
    {
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                _isInQuotes = !_isInQuotes;
            }
            else if (char.IsWhiteSpace(text[i]) && !_isInQuotes)
            {
                AddPiece(text[start..i]);
                EndWord();
                _query.Append(text[i]);
                start = i + 1;
            }
        }

        AddPiece(text[start..]);
    }

    public void AddValue(SearchValue value)
    {
        if (value.Alternative is not null)
        {
            throw new ArgumentException(
                $"'{value}' and '{value.Alternative}' are one value in the API and two in a search: use SearchQuery.Where, or write one "
                + "of them into the text.",
                nameof(value));
        }

        _word.Add(new(value.Text, true));
    }

    public SearchQueryText Finish()
    {
        if (_isInQuotes)
        {
            throw new ArgumentException($"A quote in the text of a search has no end: {_query}{string.Concat(_word)}");
        }

        EndWord();
        return new(_query.ToString(), _hasOrder, _hasPage);
    }

    private void AddPiece(string literal)
    {
        if (literal is not "")
        {
            _word.Add(new(literal, false));
        }
    }

    private void EndWord()
    {
        if (_word is [])
        {
            return;
        }

        string word = _word.Exists(piece => piece.IsValue) ? WriteWord() : string.Concat(_word);
        _query.Append(word);
        _hasOrder |= Is(word, "sortby");
        _hasPage |= Is(word, "page");
        _wordBeforeThat = _previousWord;
        _previousWord = word;
        _word.Clear();
    }

    private string WriteWord()
    {
        string text = string.Concat(_word);
        if (Is(_previousWord, "sortby"))
        {
            return SearchText.CheckPropertyPath(text);
        }

        if (Is(_wordBeforeThat, "sortby"))
        {
            return Is(text, "asc") || Is(text, "desc") ? text : throw Refuse(text, "'asc' or 'desc'");
        }

        if (Is(_previousWord, "page"))
        {
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int page) && page > 0
                ? text
                : throw Refuse(text, "the number of a page, from 1,");
        }

        return WriteCriterion();
    }

    private string WriteCriterion()
    {
        int place = _word.FindIndex(piece => !piece.IsValue && piece.Text.AsSpan().IndexOfAny("=<>!\"") >= 0);
        int start = place < 0 ? -1 : _word[place].Text.AsSpan().IndexOfAny("=<>!\"");
        if (place < 0 || _word[place].Text[start] == '"')
        {
            bool followsOperator = _previousWord is [.., '=' or '<' or '>' or '!'];
            return WriteValue(_word, followsOperator ? SearchText.QuoteIfNeeded : SearchText.Quote);
        }

        string text = _word[place].Text;
        int end = start;
        while (end < text.Length && text[end] is '=' or '<' or '>' or '!')
        {
            end++;
        }

        List<Piece> property = [.. _word.GetRange(0, place), new(text[..start], false)];
        List<Piece> value = [new(text[end..], false), .. _word.GetRange(place + 1, _word.Count - place - 1)];
        string name = string.Concat(property);
        if (property.Exists(piece => piece.IsValue))
        {
            SearchText.CheckPropertyPath(name);
        }

        return name + text[start..end] + (value.Exists(piece => piece.IsValue)
            ? WriteValue(value, SearchText.QuoteIfNeeded)
            : string.Concat(value));
    }

    private static string WriteValue(List<Piece> pieces, Func<string, string> quote)
    {
        string text = string.Concat(pieces);
        int quotes = pieces.Where(piece => !piece.IsValue).Sum(piece => piece.Text.Count(c => c == '"'));
        if (quotes == 0)
        {
            return quote(text);
        }

        // No value has a quote, so these are the text's own: right only if they enclose everything.
        return quotes == 2 && text is ['"', .., '"'] ? text : throw Refuse(text, "a value with quotes around all of it");
    }

    private static bool Is(string word, string keyword) => word.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    private static ArgumentException Refuse(string text, string expected) =>
        new($"A search can have {expected} here, but not {text}", nameof(text));

    /// <summary>A part of a word.</summary>
    private readonly record struct Piece(string Text, bool IsValue)
    {
        public override string ToString() => Text;
    }
}
