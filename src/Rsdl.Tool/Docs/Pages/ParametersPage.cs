using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Tool.Docs.Html;

namespace Rsdl.Tool.Docs.Pages;

/// <summary>URL parameters and headers by name, with the operations that accept them.</summary>
internal static class ParametersPage
{
    private const string UrlAnchor = "url";
    private const string HeaderAnchor = "header";

    public static Page Of(ApiReference reference)
    {
        return new Page(
            PageAddresses.ParametersFile,
            PageAddresses.ParametersFile,
            "Parameters",
            new("")
            {
                new HtmlElement("p")
                {
                    "Matrix parameters follow the path after a semicolon (", new HtmlElement("code") { ";max=10" },
                    "), query parameters follow a question mark (", new HtmlElement("code") { "?search=name=a" }, ").",
                },
                new HtmlElement("h2") { { "id", "url" }, "URL parameters" },
                Table("URL parameters", UrlAnchor, Url(reference)),
                new HtmlElement("h2") { { "id", "headers" }, "Headers" },
                Table("Headers", HeaderAnchor, Headers(reference)),
            },
            [("url", "URL parameters"), ("headers", "Headers")]);
    }

    /// <summary>Names and kinds with their anchors. These are numbered: the names are the documents', and can be anything.</summary>
    public static IEnumerable<(string Name, string Kind, string Anchor)> NamesOf(ApiReference reference) =>
        Named(UrlAnchor, Url(reference)).Concat(Named(HeaderAnchor, Headers(reference)));

    private static IEnumerable<(string Name, string Kind, string? Value, ClientOperation Operation)> Url(ApiReference reference) =>
        reference.Operations.SelectMany(each =>
            each.Model.UrlParameters.Select(one => (one.Name, RequestTables.KindOf(one), one.ValueText, each)));

    private static IEnumerable<(string Name, string Kind, string? Value, ClientOperation Operation)> Headers(ApiReference reference) =>
        reference.Operations.SelectMany(each =>
            each.Model.Headers.Select(one => (one.Name, RequestTables.HeaderKind, one.ValueText, each)));

    private static IEnumerable<(string Name, string Kind, string Anchor)> Named(
        string anchor, IEnumerable<(string Name, string Kind, string? Value, ClientOperation Operation)> parameters) => parameters
        .Select(one => (one.Name, one.Kind)).Distinct()
        .OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Kind, StringComparer.Ordinal)
        .Select((one, i) => (one.Name, one.Kind, FormattableString.Invariant($"{anchor}-{i + 1}")));

    private static HtmlElement? Table(
        string label, string anchor, IEnumerable<(string Name, string Kind, string? Value, ClientOperation Operation)> parameters)
    {
        ILookup<(string Name, string Kind), (string? Value, ClientOperation Operation)> byName =
            parameters.ToLookup(one => (one.Name, one.Kind), one => (one.Value, one.Operation));
        return HtmlTable.Of(label, ["Name", "Kind", "Value", "Operations"], Named(anchor, parameters).Select(name => new HtmlRow(
            name.Anchor,
            new HtmlElement("code") { name.Name },
            name.Kind,
            HtmlElement.Join("; ", byName[(name.Name, name.Kind)].Select(one => one.Value).OfType<string>().Distinct(StringComparer.Ordinal)
                .Select(value => new HtmlElement("code") { value })),
            Operations([.. byName[(name.Name, name.Kind)].Select(one => one.Operation)]))));
    }

    private static HtmlElement Operations(IReadOnlyList<ClientOperation> operations)
    {
        HtmlElement links = HtmlElement.Join(", ", operations.Select(ApiReference.LinkTo));
        return operations.Count <= 5 ? links : new HtmlElement("details")
        {
            new HtmlElement("summary") { FormattableString.Invariant($"{operations.Count} operations") },
            links,
        };
    }
}
