using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;
using Rsdl.Tool.Docs.Code;
using Rsdl.Tool.Docs.Html;

namespace Rsdl.Tool.Docs;

/// <summary>What the pages are written from: the model, the code that was generated from it, and what refers to what.</summary>
internal sealed class ApiReference
{
    private readonly Dictionary<string, EntityModel> _entities;

    public ApiReference(ApiModel model, GeneratedCode code, string apiName, string title, int leftOut)
    {
        Model = model;
        Code = code;
        ApiName = apiName;
        Title = title;
        LeftOut = leftOut;
        Addresses = new PageAddresses(model, code, apiName);
        _entities = model.Entities.ToDictionary(entity => entity.WireName, StringComparer.Ordinal);
        Operations =
        [
            .. model.Clients.SelectMany(client => client.CollectionOperations.Select(each => new ClientOperation(client, each, true))
                .Concat(client.ResourceOperations.Select(each => new ClientOperation(client, each, false)))),
        ];
        Uses = new CrossReferences(this);
    }

    /// <summary>The model.</summary>
    public ApiModel Model { get; }

    /// <summary>What was generated from it.</summary>
    public GeneratedCode Code { get; }

    /// <summary>The name of the entry point class.</summary>
    public string ApiName { get; }

    /// <summary>The title of all pages.</summary>
    public string Title { get; }

    /// <summary>How many links of the document have no method.</summary>
    public int LeftOut { get; }

    /// <summary>Where everything is.</summary>
    public PageAddresses Addresses { get; }

    /// <summary>The operations of all clients.</summary>
    public IReadOnlyList<ClientOperation> Operations { get; }

    /// <summary>What refers to what.</summary>
    public CrossReferences Uses { get; }

    /// <summary>An address with the base path in front.</summary>
    public string PathOf(string path) => $"{Model.BasePath.TrimEnd('/')}/{path}";

    /// <summary>An entity with those that it derives from, itself first.</summary>
    public IEnumerable<EntityModel> WithBases(string wireName)
    {
        for (string? name = wireName; name is not null; name = _entities[name].BaseType)
        {
            yield return _entities[name];
        }
    }

    /// <summary>A member of an entity or of those that it derives from; <c>null</c> if there is none.</summary>
    public OwnedMember? FindMember(string type, string wireName) => WithBases(type)
        .SelectMany(entity => entity.Members.Select(member => new OwnedMember(entity, member)))
        .FirstOrDefault(owned => owned.Member.WireName == wireName && owned.Member.Node != MemberNode.Text);

    /// <summary>Emitted C# with links.</summary>
    public HtmlElement ShowCode(string code) => CodeText.Of(code, Addresses);

    /// <summary>A link to the page of a type.</summary>
    public HtmlElement LinkToType(string wireName) =>
        HtmlElement.Link(Addresses.OfType(wireName), new HtmlElement("code") { Addresses.NameOf(wireName) });

    /// <summary>A link to an operation.</summary>
    public static HtmlElement LinkTo(ClientOperation operation) =>
        HtmlElement.Link(operation.Address, new HtmlElement("code") { operation.Member });

    /// <summary>A link to a member.</summary>
    public HtmlElement LinkTo(OwnedMember owned) => HtmlElement.Link(
        $"{Addresses.OfType(owned.Owner.WireName)}#{owned.Anchor}", new HtmlElement("code") { $"{owned.Owner.Name}.{owned.Name}" });
}
