using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;

namespace Rsdl.Runtime;

/// <summary>
/// A value that a search compares with: a text, a number, a truth value, a time, an enumerated value, or a pattern with wildcards.
/// It is quoted where the search language needs that.
/// </summary>
/// <remarks>
/// The language has no escape. A double quote cannot be part of a value, and <c>*</c> always is a wildcard; both are refused in
/// plain text, so that a value from elsewhere never means more than itself. A double quote within a <see cref="Pattern"/> may be
/// replaced by <c>*</c>, and the results compared by the caller.
/// </remarks>
public readonly struct SearchValue
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffzzz";

    private readonly string? _text;

    private SearchValue(string text, string? alternative = null)
    {
        _text = text;
        Alternative = alternative;
    }

    /// <summary>The value without quotes.</summary>
    internal string Text => _text ?? "";

    /// <summary>A second value that has to be asked for as well; null for all but a few enumerated values.</summary>
    internal string? Alternative { get; }

    /// <summary>A text that stands for itself.</summary>
    /// <param name="text">The text; an empty one looks for properties without a value.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ArgumentException">The text has a double quote, a <c>*</c> or a control character.</exception>
    public static implicit operator SearchValue(string text) => Literal(text);

    /// <summary>A whole number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator SearchValue(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator SearchValue(decimal number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator SearchValue(double number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The truth value.</param>
    public static implicit operator SearchValue(bool value) => new(value ? "true" : "false");

    /// <summary>An identifier.</summary>
    /// <param name="id">The identifier.</param>
    public static implicit operator SearchValue(Guid id) => new(id.ToString());

    /// <summary>
    /// A point in time in the form in which the API prints it (guide, section 24.4), such as <c>2011-07-11T14:03:22.485+10:00</c>.
    /// A Manager may want dates as its own language writes them, or words such as <c>Today</c>; those are given as text.
    /// </summary>
    /// <param name="time">The point in time; anything finer than milliseconds is left out.</param>
    public static implicit operator SearchValue(DateTimeOffset time) => new(time.ToString(TimeFormat, CultureInfo.InvariantCulture));

    /// <summary>A date in the form in which the API prints it, such as <c>2011-07-11</c>.</summary>
    /// <param name="date">The date.</param>
    public static implicit operator SearchValue(DateOnly date) => new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A pattern, in which each <c>*</c> stands for any characters (guide, section 8.3.8).</summary>
    /// <param name="pattern">The pattern, such as <c>web*</c>.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The pattern has a double quote or a control character.</exception>
    public static SearchValue Pattern(string pattern)
    {
        ThrowIfNotExpressible(pattern);
        return new(pattern);
    }

    /// <summary>
    /// An enumerated value in the words of the search language (guide, appendix D): without underscores, as in <c>poweringup</c>;
    /// <c>migrating</c> asks for <c>migratingfrom</c> and <c>migratingto</c>. An <see cref="EventCode"/> is its number.
    /// </summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="value">The member.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value has no text on the wire.</exception>
    public static SearchValue Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        value is EventCode code ? (long)code : Enumerated(OpenEnumNames<TEnum>.GetWire(value));

    /// <summary>The value without quotes.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Text;

    internal static SearchValue Enumerated(string wire) => wire.Equals("migrating", StringComparison.OrdinalIgnoreCase)
        ? new("migratingfrom", "migratingto")
        : Literal(wire.Replace("_", "", StringComparison.Ordinal));

    /// <exception cref="ArgumentException">No search can carry the text.</exception>
    internal static void ThrowIfNotExpressible(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Contains('"', StringComparison.Ordinal) || text.Any(char.IsControl))
        {
            throw new ArgumentException(
                $"A search has no way to write a double quote or a control character in a value: {text}. "
                + "Search with SearchValue.Pattern and '*' in its place, or list without a search, and compare the results.",
                nameof(text));
        }
    }

    private static SearchValue Literal(string text)
    {
        ThrowIfNotExpressible(text);
        return !text.Contains('*', StringComparison.Ordinal) ? new(text) : throw new ArgumentException(
            $"'*' is a wildcard in a search, and there is no way to write it otherwise: {text}. "
            + "Use SearchValue.Pattern where it is meant as a wildcard.",
            nameof(text));
    }
}
