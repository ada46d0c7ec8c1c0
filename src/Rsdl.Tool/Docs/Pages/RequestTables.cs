using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Access;
using Rsdl.Model.Links;
using Rsdl.Tool.Docs.Code;
using Rsdl.Tool.Docs.Html;

namespace Rsdl.Tool.Docs.Pages;

/// <summary>What a request accepts: URL parameters and headers, and the elements of its body.</summary>
internal static class RequestTables
{
    public const string MatrixKind = "matrix parameter";
    public const string QueryKind = "query parameter";
    public const string HeaderKind = "header";

    public static string KindOf(UrlParameterModel parameter) => parameter.IsQuery ? QueryKind : MatrixKind;

    public static HtmlElement? Parameters(ApiReference reference, ClientOperation operation, GeneratedMember method) => HtmlTable.Of(
        $"Parameters and headers of {operation.Method}",
        ["Parameter", "Kind", "Needed", "C#", "Value"],
        operation.Model.UrlParameters
            .Select(one => new HtmlRow(
                null,
                new HtmlElement("code") { one.Name },
                KindOf(one),
                Needed(one.Required, one.Deprecated),
                Option(reference, method, one.IsQuery ? "Query" : "Matrix", one.Name, one.PropertyName),
                Value(one.ValueText, null)))
            .Concat(operation.Model.Headers.Select(one => new HtmlRow(
                null,
                new HtmlElement("code") { one.Name },
                HeaderKind,
                Needed(one.Required, one.Deprecated),
                Option(reference, method, "Headers", one.Name, one.PropertyName),
                Value(one.ValueText, one.Description)))));

    public static HtmlElement? Body(ApiReference reference, string label, string type, SignatureModel signature) => HtmlTable.Of(
        label,
        ["Element", "Needed", "C#", "Access"],
        signature.Parameters.SelectMany(one => Rows(reference, type, new HtmlElement(""), one)));

    private static HtmlElement Needed(bool required, bool deprecated) => new("")
    {
        required ? new HtmlElement("strong") { "required" } : "optional",
        deprecated ? ", deprecated" : "",
    };

    private static HtmlElement? Option(ApiReference reference, GeneratedMember method, string bag, string wireName, string property) =>
        OptionProperties.Find(reference.Code, method, bag, wireName, property) is not { } found ? null : new HtmlElement("code")
        {
            reference.Addresses.OfClient(found.Class) is { } address ? HtmlElement.Link(address, found.Class) : found.Class,
            "." + found.Property,
        };

    private static HtmlElement? Value(string? text, string? description)
    {
        HtmlElement?[] parts =
            [text is { Length: > 0 } ? new HtmlElement("code") { text } : null, description is { Length: > 0 } ? description : null];
        return parts is [null, null] ? null : HtmlElement.Join(" ", parts.OfType<HtmlElement>());
    }

    /// <summary>The row of a parameter, and those of the parameters of its items.</summary>
    private static IEnumerable<HtmlRow> Rows(ApiReference reference, string? type, HtmlElement before, SignatureParameter parameter)
    {
        HtmlElement path = new("") { before };
        string? owner = type;
        OwnedMember[] last = [];
        string[] segments = parameter.Path.Split('.');
        for (int i = 0; i < segments.Length; i++)
        {
            path.Add(i == 0 ? "" : ".");
            string[] alternatives = segments[i].Split('|');
            last = owner is null ? [] : [.. alternatives.Select(name => reference.FindMember(owner, name)).OfType<OwnedMember>()];
            string? here = owner;
            path.Add(HtmlElement.Join("|", alternatives.Select(name => Element(reference, here, name))));
            owner = last.Length == 1 ? last[0].Member.EntityType : null;
        }

        yield return new HtmlRow(
            null,
            new HtmlElement("code") { path, parameter.IsCollection ? "[]" : "" },
            Needed(parameter.Required, parameter.Deprecated),
            last.Length == 0 ? null : HtmlElement.Join(" or ", TypesOf(reference, last)),
            last.Length == 0 ? null : AccessText.Of(last.Aggregate(ElementAccess.Unknown, (all, one) => all | one.Member.Access)));
        HtmlElement item = new("") { path, "[]." };
        foreach (HtmlRow nested in parameter.Nested.SelectMany(one => Rows(reference, owner, item, one)))
        {
            yield return nested;
        }
    }

    private static IEnumerable<HtmlElement> TypesOf(ApiReference reference, IEnumerable<OwnedMember> members) =>
        members.Select(member => TypeText.CodeOf(reference, member)).Distinct(StringComparer.Ordinal).Select(reference.ShowCode);

    private static HtmlElement Element(ApiReference reference, string? owner, string name) =>
        owner is not null && reference.FindMember(owner, name) is { } member
            ? HtmlElement.Link($"{reference.Addresses.OfType(owner)}#{member.Anchor}", name)
            : name;
}
