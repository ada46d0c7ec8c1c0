using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Documents;
using Rhev.Emulator.State;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rhev.Emulator.Representations;

/// <summary>Writes representations as the schema has them: known members only, in its order, with addresses and links.</summary>
internal sealed class RepresentationWriter(SchemaIndex schema, string basePath)
{
    /// <summary>The base that addresses have.</summary>
    public string BasePath => basePath;

    /// <summary>
    /// What adds to the data of a resource what is worked out whenever it is written; given also the id of the resource below which it
    /// is seen, or <c>null</c> in a root collection.
    /// </summary>
    public Action<Resource, string?, XElement>? Complete { get; init; }

    /// <summary>The address of a root collection.</summary>
    public string Address(PlaceModel rootPlace) => Absolute(rootPlace.Segment);

    /// <summary>The address of a path below the API's base.</summary>
    public string Absolute(string path) => $"{basePath}/{path}";

    /// <summary>A list with the element of its type as root.</summary>
    public XElement List(PlaceModel place, string collectionPath, IEnumerable<Resource> resources) =>
        List(place, collectionPath, resources.Select(resource => One(resource, place, collectionPath)));

    /// <summary>A list of what is written already.</summary>
    public XElement List(PlaceModel place, string collectionPath, IEnumerable<XElement?> content)
    {
        XElement list = new(schema.RootElement(place.ListType) ?? place.Segment);
        list.Add(Actions(place.ListType, place.CollectionOperations, collectionPath), content);
        return list;
    }

    /// <summary>One resource as it is seen at a place.</summary>
    public XElement One(Resource resource, PlaceModel place, string collectionPath, params XElement[] additions)
    {
        string path = $"{collectionPath}/{resource.Id}";
        XElement data = resource.Snapshot();
        Complete?.Invoke(resource, collectionPath == Address(place) ? null : collectionPath.Split('/')[^2], data);
        data.Name = place.ItemElement;
        data.SetAttributeValue("id", resource.Id);
        data.SetAttributeValue("href", path);
        foreach (XAttribute address in data.Elements("link").Attributes("href"))
        {
            // Links in the data are kept below the API's base.
            address.Value = Absolute(address.Value);
        }

        data.Add(Actions(place.ItemType, place.ResourceOperations, path));
        data.Add(place.Children.SelectMany(child => Links(child, $"{path}/{child.Segment}")));
        data.Add(additions);
        return Shape(data, place.ItemType);
    }

    /// <summary>The link to a collection, with the template of its searches if it has them.</summary>
    public static IEnumerable<XElement> Links(PlaceModel place, string address)
    {
        yield return Link(place.Segment, address);
        if (place.CollectionOperations.Any(operation =>
            operation.Kind == OperationKind.List && operation.UrlParameters.Any(parameter => parameter.Name == "search")))
        {
            yield return Link($"{place.Segment}/search", address + "?search={query}");
        }
    }

    public static XElement Link(string relation, string address) =>
        new("link", new XAttribute("rel", relation), new XAttribute("href", address));

    /// <summary>Puts a whole document in the order of its type; as it is when the schema does not have it.</summary>
    public XElement Document(XElement root) => schema.RootType(root.Name.LocalName) is { } type ? Shape(root, type) : root;

    /// <summary>Puts an element's members in the order of its type, without unknown ones and secrets, and adds addresses.</summary>
    public XElement Shape(XElement source, string type)
    {
        XElement shaped = new(source.Name);
        string? id = (string?)source.Attribute("id");
        shaped.SetAttributeValue("id", id);
        if (id is not null && source.Attribute("href") is null && schema.RootPlace(type) is { } rootPlace)
        {
            shaped.SetAttributeValue("href", $"{Address(rootPlace)}/{id}");
        }

        foreach (MemberModel member in schema.Members(type))
        {
            switch (member.Node)
            {
                case MemberNode.Attribute when member.WireName != "id" && source.Attribute(member.WireName) is { } attribute:
                    shaped.SetAttributeValue(member.WireName, attribute.Value);
                    break;
                case MemberNode.Text:
                    shaped.Add(source.Value);
                    break;
                case MemberNode.Element when !Secrets.IsSecret(member.WireName):
                    shaped.Add(source.Elements(member.WireName)
                        .Select(child => member.EntityType is { } entity ? Shape(child, entity) : new XElement(child)));
                    break;
            }
        }

        return shaped;
    }

    private XElement? Actions(string type, IEnumerable<OperationModel> operations, string path)
    {
        OperationModel[] actions = [.. operations.Where(operation => operation.Kind == OperationKind.Action)];
        return actions.Length == 0 || schema.Element(type, "actions") is null
            ? null
            : new XElement("actions", actions.Select(action => Link(action.Relation, $"{path}/{action.Relation}")));
    }
}
