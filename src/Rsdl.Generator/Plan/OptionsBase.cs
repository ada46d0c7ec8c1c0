using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rsdl.Generator.Plan;

/// <summary>
/// The runtime's class from which the options of an operation derive. It has what all operations of a kind accept, so that most
/// operations need no class of their own.
/// </summary>
internal sealed class OptionsBase
{
    /// <summary>The base of operations of no special kind.</summary>
    public static readonly OptionsBase Operation = new("OperationOptions", [
        new(OptionSource.Header, "Filter", "Filter", ValueKind.Boolean)]);

    private static readonly OptionsBase Read = new("ReadOptions", Operation._properties, "Detail");

    private static readonly OptionsBase List = new("ListOptions", [
        .. Read._properties, new(OptionSource.Matrix, "max", "Max", ValueKind.Int32)],
        [.. Read._furtherNames, "Matching"]);

    private static readonly OptionsBase Search = new("SearchOptions", [
        .. List._properties,
        new(OptionSource.Query, "search", "Search", ValueKind.Text),
        new(OptionSource.Matrix, "case_sensitive", "CaseSensitive", ValueKind.Boolean)],
        [.. List._furtherNames, "PageSize"]);

    private static readonly OptionsBase Add = new("AddOptions", [
        .. Operation._properties, new(OptionSource.Header, "Expect", "Expect", ValueKind.Text)]);

    private static readonly OptionsBase Delete = new("DeleteOptions", [
        .. Operation._properties, new(OptionSource.Matrix, "async", "Async", ValueKind.Boolean)]);

    /// <summary>What every options class has beside its properties.</summary>
    private static readonly string[] ReservedNames =
    [
        "CorrelationId", "Matrix", "Query", "Headers", "Body", "WaitForCreation",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize",
    ];

    private readonly Property[] _properties;
    private readonly string[] _furtherNames;

    private OptionsBase(string name, Property[] properties, params string[] furtherNames)
    {
        Name = name;
        _properties = properties;
        _furtherNames = furtherNames;
    }

    /// <summary>The class in the runtime; for operations with a body, the class of a body without one of its own.</summary>
    public string Name { get; }

    /// <summary>The names that a derived class cannot use.</summary>
    public IEnumerable<string> Names => ReservedNames.Concat(_furtherNames).Concat(_properties.Select(property => property.Name));

    /// <summary>The base of an operation's options.</summary>
    public static OptionsBase Of(OperationModel operation) => operation.Kind switch
    {
        OperationKind.Get => Read,
        OperationKind.List => operation.UrlParameters.Any(parameter => parameter.Name == "search") ? Search : List,
        OperationKind.Add => Add,
        OperationKind.Delete when operation.BodyType is null => Delete,
        _ => Operation,
    };

    /// <summary>Whether the base has a parameter or header already.</summary>
    public bool Has(OptionSource source, string wireName, ValueKind kind) => Array.Exists(_properties, property =>
        property.Source == source && property.Kind == kind
        && string.Equals(
            property.WireName, wireName, source == OptionSource.Header ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));

    private sealed record Property(OptionSource Source, string WireName, string Name, ValueKind Kind);
}
