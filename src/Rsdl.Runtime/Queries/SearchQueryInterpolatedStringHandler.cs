using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Rsdl.Runtime;

/// <summary>Takes the text and the values of an interpolated string for <see cref="SearchQuery.Of"/>; called by the compiler.</summary>
[InterpolatedStringHandler]
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct SearchQueryInterpolatedStringHandler
{
    private readonly SearchQueryWriter _writer;

    /// <summary>Begins a search.</summary>
    /// <param name="literalLength">The length of the text without the values.</param>
    /// <param name="formattedCount">The number of values.</param>
    public SearchQueryInterpolatedStringHandler(int literalLength, int formattedCount) =>
        _writer = new(literalLength + (formattedCount * 16));

    /// <summary>Adds text of the program, which stays as it is.</summary>
    /// <param name="value">The text.</param>
    public void AppendLiteral(string value) => _writer.AddLiteral(value);

    /// <summary>Adds a value.</summary>
    /// <param name="value">The value.</param>
    public void AppendFormatted(SearchValue value) => _writer.AddValue(value);

    /// <summary>Adds an enumerated value.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value has no text on the wire.</exception>
    public void AppendFormatted<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>(TEnum value)
        where TEnum : struct, Enum => _writer.AddValue(SearchValue.Of(value));

    internal SearchQueryText Finish() => _writer.Finish();
}
