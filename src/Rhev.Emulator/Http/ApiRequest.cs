using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Documents;
using Rhev.Emulator.Representations;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Http;

/// <summary>A request, taken apart.</summary>
internal sealed class ApiRequest
{
    private const string Current = "current";

    private readonly RequestBody _body;

    public ApiRequest(string method, string target, RequestBody body)
    {
        Method = method;
        _body = body;
        string[] pathAndQuery = target.Split('?', 2);
        Segments = SegmentsOf(target);
        Matrix = Parameters(Split(pathAndQuery[0]).SelectMany(segment => segment.Skip(1)));
        Query = Parameters(pathAndQuery.Length == 1 ? [] : pathAndQuery[1].Replace('+', ' ').Split('&'));
    }

    public string Method { get; }

    /// <summary>
    /// Whether a creation shall be answered when it is over; the header <c>Expect</c>, or <c>X-Ovirt-Expect</c> where a proxy
    /// takes the first away.
    /// </summary>
    public bool ExpectsCreated { get; init; }

    /// <summary>The first header <c>Accept</c>; a Manager reads no further ones.</summary>
    public string? Accept { get; init; }

    /// <summary>Whether content shall be included that is usually left out; the header <c>All-Content</c>.</summary>
    public bool WantsAllContent { get; init; }

    /// <summary>The decoded segments of the path without their parameters.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>The matrix parameters of all segments.</summary>
    public IReadOnlyDictionary<string, string> Matrix { get; }

    public IReadOnlyDictionary<string, string> Query { get; }

    /// <summary>A parameter that may stand in the path or in the query.</summary>
    public string? Parameter(string name) => Matrix.GetValueOrDefault(name) ?? Query.GetValueOrDefault(name);

    /// <summary>
    /// Whether it is about the current session of a virtual machine: what changes something may always say so, what reads only where
    /// the documents have the parameter.
    /// </summary>
    public bool IsAboutSession(PlaceModel place) =>
        Matrix.TryGetValue(Current, out string? value)
        && !value.Equals("false", StringComparison.OrdinalIgnoreCase)
        && (Method != "GET" || place.CollectionOperations.Concat(place.ResourceOperations).Any(operation =>
            operation.Kind is OperationKind.List or OperationKind.Get
            && operation.UrlParameters.Any(parameter => parameter.Name == Current)));

    public bool HasBody => !_body.IsEmpty;

    /// <summary>Reads the body of a link.</summary>
    /// <exception cref="FaultException">
    /// There is none, it is no XML, its root is another, or a value in it is none of its type.
    /// </exception>
    public XElement ReadBody(SchemaIndex schema, OperationModel operation)
    {
        string? root = operation.Kind == OperationKind.Action ? "action"
            : operation.BodyType is { } type ? schema.RootElement(type)
            : null;
        XElement body = _body.Read(root);
        BodyCheck.Check(schema, operation, body);
        return body;
    }

    /// <summary>The decoded segments of the path of a target without their parameters.</summary>
    public static string[] SegmentsOf(string target) =>
        [.. Split(target.Split('?', 2)[0]).Select(segment => Uri.UnescapeDataString(segment[0]))];

    private static IEnumerable<string[]> Split(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(segment => segment.Split(';'));

    private static Dictionary<string, string> Parameters(IEnumerable<string> texts)
    {
        Dictionary<string, string> parameters = new(StringComparer.Ordinal);
        foreach (string[] parameter in texts.Where(text => text.Length > 0).Select(text => text.Split('=', 2)))
        {
            parameters[Uri.UnescapeDataString(parameter[0])] = parameter.Length == 1 ? "" : Uri.UnescapeDataString(parameter[1]);
        }

        return parameters;
    }
}
