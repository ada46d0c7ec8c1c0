using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Links;
using Rsdl.Tool.Docs.Code;
using Rsdl.Tool.Docs.Html;

namespace Rsdl.Tool.Docs.Pages;

/// <summary>One operation: the request, the methods, parameters, what the body may hold, the answer.</summary>
internal static class OperationSection
{
    public static HtmlElement Of(ApiReference reference, ClientOperation operation)
    {
        OperationModel model = operation.Model;
        GeneratedMember[] methods =
            [.. reference.Code.MethodsOf(operation.ClassName, GeneratedMember.LinkOf(model.Relation, model.Method, model.Path))];
        return new HtmlElement("section")
        {
            { "id", operation.Anchor },
            new HtmlElement("h3") { operation.Method },
            new HtmlElement("p")
            {
                new HtmlElement("span") { { "class", "method" }, model.Method },
                " ",
                new HtmlElement("code") { reference.PathOf(model.Path) },
                new HtmlElement("span") { { "class", "note" }, " relation ", new HtmlElement("code") { model.Relation } },
            },
            model.Description is { Length: > 0 } description ? new HtmlElement("p") { description } : null,
            methods.Select(method => new HtmlElement("pre") { reference.ShowCode(method.Declaration) }),
            RequestTables.Parameters(reference, operation, methods[0]),
            Body(reference, operation),
            model.ResponseType is { } response ? new HtmlElement("p") { "Answers ", reference.LinkToType(response), "." } : null,
        };
    }

    private static HtmlElement? Body(ApiReference reference, ClientOperation operation)
    {
        OperationModel model = operation.Model;
        if (model.BodyType is not { } type)
        {
            return null;
        }

        HtmlElement body = new("")
        {
            new HtmlElement("p")
            {
                "The body is ", reference.LinkToType(type),
                model.Signatures.Count == 0 ? ". The document does not tell what it accepts." : ".",
            },
        };
        foreach ((SignatureModel signature, int i) in model.Signatures.Select((signature, i) => (signature, i)))
        {
            string title = model.Signatures.Count == 1
                ? "Body"
                : FormattableString.Invariant($"Body, alternative {i + 1} of {model.Signatures.Count}");
            body.Add(new HtmlElement("h4") { title, signature.Deprecated ? " (deprecated)" : "" });
            body.Add(signature.Description is { Length: > 0 } text ? new HtmlElement("p") { text } : null);
            body.Add(RequestTables.Body(reference, $"{operation.Method}: {title}", type, signature) ?? new HtmlElement("p") { "Nothing." });
        }

        return body;
    }
}
