using System;
using System.Collections.Immutable;

namespace Rsdl.Analyzers.Facts;

/// <summary>
/// Reads the text of a signature: paths with blanks between, <c>!</c> after what is required, <c>~</c> after what is deprecated,
/// <c>a|b</c> for alternatives, and for a collection <c>[…]</c> with the parameters of an item.
/// </summary>
internal sealed class SignatureParser
{
    // Far above any real nesting; guards the stack against a hand-made attribute.
    private const int DeepestNesting = 32;

    private readonly string _text;
    private int _at;

    private SignatureParser(string text) => _text = text;

    /// <summary>The parameters; <c>null</c> if the text is no signature, about which nothing may be concluded.</summary>
    public static ImmutableArray<SignatureParameter>? Parse(string text)
    {
        SignatureParser parser = new(text);
        ImmutableArray<SignatureParameter>? parameters = parser.Parameters(0);
        return parser._at == text.Length ? parameters : null;
    }

    private ImmutableArray<SignatureParameter>? Parameters(int depth)
    {
        ImmutableArray<SignatureParameter>.Builder parameters = ImmutableArray.CreateBuilder<SignatureParameter>();
        while (true)
        {
            while (_at < _text.Length && _text[_at] == ' ')
            {
                _at++;
            }

            if (_at == _text.Length || _text[_at] == ']')
            {
                return parameters.ToImmutable();
            }

            if (depth > DeepestNesting || Parameter(depth) is not { } parameter)
            {
                return null;
            }

            parameters.Add(parameter);
        }
    }

    private SignatureParameter? Parameter(int depth)
    {
        int start = _at;
        while (_at < _text.Length && _text[_at] is not (' ' or '!' or '~' or '[' or ']'))
        {
            _at++;
        }

        string[] names = _text.Substring(start, _at - start).Split('.');
        string[] alternatives = names[names.Length - 1].Split('|');
        if (Array.Exists(names, name => name.Length == 0) || Array.Exists(alternatives, name => name.Length == 0))
        {
            return null;
        }

        bool required = Take('!');
        bool deprecated = Take('~');
        bool isCollection = Take('[');
        ImmutableArray<SignatureParameter> nested = ImmutableArray<SignatureParameter>.Empty;
        if (isCollection)
        {
            if (Parameters(depth + 1) is not { } items || !Take(']'))
            {
                return null;
            }

            nested = items;
        }

        return new SignatureParameter(
            ImmutableArray.Create(names, 0, names.Length - 1),
            ImmutableArray.Create(alternatives),
            required,
            deprecated,
            isCollection,
            nested);
    }

    private bool Take(char character)
    {
        bool isThere = _at < _text.Length && _text[_at] == character;
        _at += isThere ? 1 : 0;
        return isThere;
    }
}
