using System;
using System.Collections.Generic;
using System.Globalization;

namespace Rsdl.Runtime;

/// <summary>
/// What a request carries beside its body: parameters of the address, headers, a correlation id. Generated classes derive from it
/// with a property for everything that an operation is known to accept; the dictionaries take the rest.
/// </summary>
public class OperationOptions
{
    private Dictionary<string, string>? _matrix;
    private Dictionary<string, string>? _query;
    private Dictionary<string, string>? _headers;

    /// <inheritdoc cref="ApiRequest.CorrelationId"/>
    public string? CorrelationId { get; set; }

    /// <summary>
    /// Whether the answer shows what the user's own permissions reach (<c>Filter: true</c>) or, for an administrator, everything;
    /// null leaves it to the connection.
    /// </summary>
    public bool? Filter { get => GetBoolean(Headers, "Filter"); set => Set(Headers, "Filter", value); }

    /// <summary>Parameters that follow <c>;</c> in the address, by name.</summary>
    public IDictionary<string, string> Matrix => _matrix ??= new(StringComparer.Ordinal);

    /// <summary>Parameters that follow <c>?</c> in the address, by name.</summary>
    public IDictionary<string, string> Query => _query ??= new(StringComparer.Ordinal);

    /// <summary>Headers by name; case does not matter.</summary>
    public IDictionary<string, string> Headers => _headers ??= new(StringComparer.OrdinalIgnoreCase);

    internal virtual Entity? BodyOrNull => null;

    internal IReadOnlyList<ApiParameter> GetParameters()
    {
        List<ApiParameter> parameters = [];
        foreach ((string name, string value) in _matrix ?? [])
        {
            parameters.Add(new ApiParameter(name, value, ParameterContext.Matrix));
        }

        foreach ((string name, string value) in _query ?? [])
        {
            parameters.Add(new ApiParameter(name, value, ParameterContext.Query));
        }

        return parameters;
    }

    internal virtual IReadOnlyList<ApiHeader> GetHeaders()
    {
        List<ApiHeader> headers = [];
        foreach ((string name, string value) in _headers ?? [])
        {
            headers.Add(new ApiHeader(name, value));
        }

        return headers;
    }

    /// <summary>A copy that later changes of this one do not reach.</summary>
    internal virtual OperationOptions Copy()
    {
        OperationOptions copy = (OperationOptions)MemberwiseClone();
        copy._matrix = _matrix is null ? null : new(_matrix, StringComparer.Ordinal);
        copy._query = _query is null ? null : new(_query, StringComparer.Ordinal);
        copy._headers = _headers is null ? null : new(_headers, StringComparer.OrdinalIgnoreCase);
        return copy;
    }

    /// <summary>Reads a text parameter or header.</summary>
    /// <param name="values">The dictionary that it is in.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The text; null if it is not set.</returns>
    protected static string? GetText(IDictionary<string, string> values, string name)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.TryGetValue(name, out string? text) ? text : null;
    }

    /// <summary>Reads a boolean parameter or header.</summary>
    /// <param name="values">The dictionary that it is in.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The value; null if it is not set or is no boolean.</returns>
    protected static bool? GetBoolean(IDictionary<string, string> values, string name) =>
        bool.TryParse(GetText(values, name), out bool value) ? value : null;

    /// <summary>Reads a whole-number parameter or header.</summary>
    /// <param name="values">The dictionary that it is in.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The value; null if it is not set or is no such number.</returns>
    protected static int? GetInt32(IDictionary<string, string> values, string name) => GetNumber<int>(values, name);

    /// <inheritdoc cref="GetInt32"/>
    protected static long? GetInt64(IDictionary<string, string> values, string name) => GetNumber<long>(values, name);

    /// <summary>Reads a decimal parameter or header.</summary>
    /// <param name="values">The dictionary that it is in.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The value; null if it is not set or is no number.</returns>
    protected static decimal? GetDecimal(IDictionary<string, string> values, string name) => GetNumber<decimal>(values, name);

    /// <inheritdoc cref="GetDecimal"/>
    protected static double? GetDouble(IDictionary<string, string> values, string name) => GetNumber<double>(values, name);

    /// <summary>Reads a parameter or header that is a point in time.</summary>
    /// <param name="values">The dictionary that it is in.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The value; null if it is not set or is no point in time.</returns>
    protected static DateTimeOffset? GetDateTime(IDictionary<string, string> values, string name) =>
        DateTimeOffset.TryParse(
            GetText(values, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset value)
            ? value
            : null;

    /// <summary>Sets a parameter or header.</summary>
    /// <param name="values">The dictionary that it is in.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">The text; null leaves it out.</param>
    protected static void Set(IDictionary<string, string> values, string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (value is null)
        {
            values.Remove(name);
        }
        else
        {
            values[name] = value;
        }
    }

    /// <summary>Sets a boolean parameter or header.</summary>
    /// <param name="values">The dictionary that it is in.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value; null leaves it out.</param>
    protected static void Set(IDictionary<string, string> values, string name, bool? value) =>
        Set(values, name, value switch { null => null, true => "true", false => "false" });

    /// <summary>Sets a number or a point in time, in the form that XML Schema gives it.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="values">The dictionary that it is in.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value; null leaves it out.</param>
    protected static void Set<T>(IDictionary<string, string> values, string name, T? value)
        where T : struct, IFormattable =>
        Set(values, name, value?.ToString(value is DateTimeOffset ? "yyyy-MM-ddTHH:mm:ss.fffK" : null, CultureInfo.InvariantCulture));

    private static T? GetNumber<T>(IDictionary<string, string> values, string name)
        where T : struct, IParsable<T> => T.TryParse(GetText(values, name), CultureInfo.InvariantCulture, out T value) ? value : null;
}
