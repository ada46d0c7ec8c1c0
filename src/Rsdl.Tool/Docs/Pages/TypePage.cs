using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Schema;
using Rsdl.Tool.Docs.Html;

namespace Rsdl.Tool.Docs.Pages;

/// <summary>A type of the schema: its elements and attributes, what links allow for them, and where it is used.</summary>
internal static class TypePage
{
    public static Page Of(ApiReference reference, EntityModel entity)
    {
        EntityModel[] chain = [.. reference.WithBases(entity.WireName)];
        HtmlElement body = new("")
        {
            entity.Documentation is { Length: > 0 } text ? new HtmlElement("p") { { "class", "lead" }, text } : null,
            ClientPage.Declaration(reference, reference.Code.Models[entity.Name]),
            Facts(reference, entity),
            new HtmlElement("h2") { { "id", "elements" }, "Elements and attributes" },
            entity.Members.Count == 0 ? new HtmlElement("p") { "It has none of its own." } : null,
            Members(reference, entity, entity),
            chain.Skip(1).Where(inherited => inherited.Members.Count > 0).Select(inherited => new HtmlElement("section")
            {
                new HtmlElement("h3") { "From ", reference.LinkToType(inherited.WireName) },
                Members(reference, entity, inherited),
            }),
            new HtmlElement("p") { { "class", "note" }, AccessText.Legend },
            new HtmlElement("h2") { { "id", "uses" }, "Where it is used" },
            Uses(reference, entity),
        };
        return new Page(
            PageAddresses.TypeFile(entity.Name),
            PageAddresses.TypesFile,
            entity.Name,
            body,
            [
                ("elements", "Elements and attributes"),
                .. chain.SelectMany(type => type.Members.Select(member => new OwnedMember(type, member)))
                    .Select(one => (one.Anchor, one.Name)),
                ("uses", "Where it is used"),
            ]);
    }

    private static HtmlElement Facts(ApiReference reference, EntityModel entity)
    {
        EntityModel[] derived = [.. reference.Uses.DerivedFrom(entity.WireName)];
        return new HtmlElement("dl")
        {
            new HtmlElement("dt") { "Type in the schema" },
            new HtmlElement("dd") { new HtmlElement("code") { entity.SchemaType } },
            entity.RootElement is { } root ? new HtmlElement("dt") { "Root element" } : null,
            entity.RootElement is { } element ? new HtmlElement("dd") { new HtmlElement("code") { element } } : null,
            derived.Length > 0 ? new HtmlElement("dt") { "Types that derive from it" } : null,
            derived.Length > 0
                ? new HtmlElement("dd") { HtmlElement.Join(", ", derived.Select(one => reference.LinkToType(one.WireName))) }
                : null,
        };
    }

    private static HtmlElement? Members(ApiReference reference, EntityModel entity, EntityModel declaring) => HtmlTable.Of(
        $"Elements and attributes of {declaring.Name}",
        ["Name", "Type", "Access", "Description"],
        declaring.Members.Select(member => new OwnedMember(declaring, member)).Select(owned => new HtmlRow(
            owned.Anchor,
            new HtmlElement("")
            {
                owned.Member.IsItem ? owned.Name : new HtmlElement("code") { owned.Name },
                new HtmlElement("span") { { "class", "wire note" }, Xml(owned.Member) },
            },
            TypeText.Of(reference, owned),
            AccessText.Of(owned.Member.Access),
            Description(reference, entity, owned))));

    private static HtmlElement Xml(MemberModel member) => member.Node switch
    {
        MemberNode.Text => "text",
        MemberNode.Attribute => new HtmlElement("code") { "@" + member.WireName },
        _ => new HtmlElement("code") { member.WireName + (member.Repeated || member.IsItem ? "[]" : "") },
    };

    private static HtmlElement? Description(ApiReference reference, EntityModel entity, OwnedMember owned)
    {
        MemberModel member = owned.Member;
        List<HtmlElement> parts = [];
        if (member.Documentation is { Length: > 0 } text)
        {
            parts.Add(text);
        }

        ClientOperation[] requiring = [.. reference.Uses.Requiring(entity.WireName, member.WireName)];
        if (requiring.Length > 0)
        {
            parts.Add(new HtmlElement("") { "Required by ", HtmlElement.Join(", ", requiring.Select(ApiReference.LinkTo)), "." });
        }

        if (member.Constants is { } constants)
        {
            HtmlElement link = HtmlElement.Link(reference.Addresses.OfModel(constants)!, new HtmlElement("code") { constants });
            parts.Add(new HtmlElement("") { "Known values: ", link, "." });
        }

        if (member.Required)
        {
            parts.Add("Every complete representation has it.");
        }

        if (member.Choice > 0)
        {
            parts.Add(FormattableString.Invariant($"At most one of choice {member.Choice}."));
        }

        return parts.Count == 0 ? null : HtmlElement.Join(" ", parts);
    }

    private static HtmlElement Uses(ApiReference reference, EntityModel entity)
    {
        (string Title, HtmlElement[] Links)[] uses =
        [
            ("Bodies", [.. reference.Uses.Accepting(entity.WireName).Select(ApiReference.LinkTo)]),
            ("Answers", [.. reference.Uses.Answering(entity.WireName).Select(ApiReference.LinkTo)]),
            ("Elements", [.. reference.Uses.MembersOfType(entity.WireName).Select(reference.LinkTo)]),
        ];
        return uses.All(use => use.Links.Length == 0)
            ? new HtmlElement("p") { "Nothing that was generated refers to it." }
            : new HtmlElement("dl")
            {
                uses.Where(use => use.Links.Length > 0).Select(use => new HtmlElement("")
                {
                    new HtmlElement("dt") { use.Title },
                    new HtmlElement("dd") { HtmlElement.Join(", ", use.Links) },
                }),
            };
    }
}
