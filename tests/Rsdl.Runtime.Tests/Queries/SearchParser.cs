using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Rsdl.Tests.Queries;

/// <summary>A criterion; without a property for free text.</summary>
internal sealed record ParsedCriterion(string Property, string Operator, string Value);

/// <summary>A search as a Manager would understand it.</summary>
internal sealed record ParsedSearch(List<List<ParsedCriterion>> Alternatives, string? SortBy, string? Direction, int? Page)
{
    public override string ToString() => string.Join(" | ", Alternatives.Select(criteria => string.Join(" & ", criteria)))
        + $" sort {SortBy} {Direction} page {Page}";
}

/// <summary>Reads searches back, by the rules of the language and without a look at how they are written.</summary>
internal sealed class SearchParser
{
    private static readonly string[] Operators = ["!=", "<=", ">=", "=", "<", ">"];

    private readonly string _text;
    private int _position;

    private SearchParser(string text) => _text = text;

    public static ParsedSearch Parse(string text) => new SearchParser(text).Parse();

    private ParsedSearch Parse()
    {
        List<List<ParsedCriterion>> alternatives = [];
        string? sortBy = null;
        string? direction = null;
        int? page = null;
        SkipBlanks();
        if (_position < _text.Length && !NextIs("sortby") && !NextIs("page"))
        {
            alternatives.Add([ReadCriterion()]);
            while (true)
            {
                if (Accept("and"))
                {
                    alternatives[^1].Add(ReadCriterion());
                }
                else if (Accept("or"))
                {
                    alternatives.Add([ReadCriterion()]);
                }
                else
                {
                    break;
                }
            }
        }

        if (Accept("sortby"))
        {
            sortBy = ReadName();
            direction = Accept("asc") ? "asc" : Accept("desc") ? "desc" : null;
        }

        if (Accept("page"))
        {
            page = int.Parse(ReadWord(), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return _position == _text.Length
            ? new(alternatives, sortBy, direction, page)
            : throw new FormatException($"'{_text}' at {_position}");
    }

    private ParsedCriterion ReadCriterion()
    {
        if (Peek() == '"')
        {
            return new("", "", ReadValue());
        }

        string property = ReadName();
        string? comparison = Array.Find(Operators, o => string.CompareOrdinal(_text, _position, o, 0, o.Length) == 0);
        if (comparison is null)
        {
            throw new FormatException($"'{_text}' has no comparison at {_position}");
        }

        _position += comparison.Length;
        SkipBlanks();
        return new(property, comparison, ReadValue());
    }

    private string ReadName()
    {
        int start = _position;
        while (char.IsAsciiLetterOrDigit(Peek()) || Peek() is '_' or '.')
        {
            _position++;
        }

        string name = _text[start.._position];
        SkipBlanks();
        return name is "" ? throw new FormatException($"'{_text}' has no name at {start}") : name;
    }

    private string ReadValue()
    {
        if (Peek() != '"')
        {
            string word = ReadWord();
            return word is "" || word.IndexOfAny(['"', '=', '<', '>', '!']) >= 0 || word is "and" or "or"
                ? throw new FormatException($"'{_text}' has no value before {_position}")
                : word;
        }

        int end = _text.IndexOf('"', _position + 1);
        string value = _text[(_position + 1)..end];
        _position = end + 1;
        return _position == _text.Length || Peek() == ' ' ? SkipBlanks(value) : throw new FormatException($"'{_text}' at {_position}");
    }

    private string ReadWord()
    {
        int start = _position;
        while (_position < _text.Length && !char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }

        return SkipBlanks(_text[start.._position]);
    }

    private bool NextIs(string keyword)
    {
        int end = _position + keyword.Length;
        return string.Compare(_text, _position, keyword, 0, keyword.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (end == _text.Length || (end < _text.Length && char.IsWhiteSpace(_text[end])));
    }

    private bool Accept(string keyword)
    {
        if (!NextIs(keyword))
        {
            return false;
        }

        _position += keyword.Length;
        SkipBlanks();
        return true;
    }

    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private string SkipBlanks(string result = "")
    {
        while (char.IsWhiteSpace(Peek()))
        {
            _position++;
        }

        return result;
    }
}
