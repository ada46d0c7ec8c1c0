using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Access;
using Rhev.Emulator.Behaviours;
using Rhev.Emulator.Representations;
using Rhev.Emulator.Search;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Http;

/// <summary>Lists, adds to and deletes from collections.</summary>
internal sealed class CollectionService(ManagerState state, AccessControl access)
{
    /// <summary>The size of a page when a request names none.</summary>
    private const int UsualPageSize = 100;

    public ApiReply List(Route route, OperationModel operation, ApiRequest request, RepresentationWriter writer)
    {
        ResourceBehaviour behaviour = BehaviourCatalog.For(route.Place);
        IEnumerable<Resource> items = behaviour.Arrange(
            BehaviourCatalog.Collection(state, route.Owner, route.Place).Items,
            Takes(operation, "from") ? request.Parameter("from") : null);
        items = access.Visible(items);
        int? page = null;
        if (request.Query.TryGetValue("search", out string? text) && Takes(operation, "search"))
        {
            SearchRequest search = SearchParser.Parse(text);
            bool ignoresCase = Takes(operation, "case_sensitive") && request.Parameter("case_sensitive") == "false";
            items = SearchEvaluator.Find(search, state, route.Place, items, ignoresCase);
            page = search.Page;
        }

        int? limit = Takes(operation, "max") ? Limit(request) : null;
        if (page is not null)
        {
            int size = limit ?? UsualPageSize;
            items = items.Skip((int)Math.Min((page.Value - 1L) * size, int.MaxValue)).Take(size);
        }
        else if (limit is not null)
        {
            items = items.Take(limit.Value);
        }

        return Write(route, writer, new ResponseContent(state, access, writer, request, operation), [.. items]);
    }

    // A list may be long: no more than one of its representations is there at a time. The client may be slow: nothing is sent yet.
    private ApiReply Write(Route route, RepresentationWriter writer, ResponseContent content, Resource[] items)
    {
        string path = Absolute(route, writer);
        bool hasSize = content.Detail.Included.Contains(Detail.Size)
            && state.Schema.Element(route.Place.ListType, Detail.Size) is not null;
        XElement? size = hasSize ? new XElement(Detail.Size, items.Length.ToString(CultureInfo.InvariantCulture)) : null;
        IEnumerable<Resource> shown = content.Detail.Excluded.Contains(Detail.Main) ? [] : items;
        ReplyBytes written = ReplyWriter.Write(
            writer.List(route.Place, path, [size]),
            shown.Select(item => content.One(item, route.Place, path))
                .Concat(BehaviourCatalog.For(route.Place).ListContent(state, route.Place)));
        return new ApiReply(200, null) { Written = written };
    }

    public ApiReply Add(
        Route route, OperationModel operation, ApiRequest request, RepresentationWriter writer, CreationService creations)
    {
        XElement body = request.ReadBody(state.Schema, operation);
        ReferenceResolver.Resolve(state, operation, body);
        SignatureRules.Require(operation, body);
        if (operation.BodyType == route.Place.ListType)
        {
            Resource[] added =
                [.. body.Elements(route.Place.ItemElement).Select(item => AddOne(route, operation, new XElement(item)).Resource)];
            return new ApiReply(201, writer.List(route.Place, Absolute(route, writer), added));
        }

        ResourceCall call = AddOne(route, operation, body);
        return creations.Answer(route with { Resource = call.Resource }, call, request, writer);
    }

    public ApiReply Delete(Route route, OperationModel operation, ApiRequest request)
    {
        XElement body = request.ReadBody(state.Schema, operation);
        SignatureRules.Require(operation, body);
        IResourceCollection collection = state.Store.Collection(route.Owner, route.Place);
        Resource[] named = [.. body.Elements(route.Place.ItemElement).Select(item => (string?)item.Attribute("id") ?? "").Select(id =>
            collection.Find(id) ?? throw FaultException.NotFound($"There is no {route.Place.ItemElement} with id '{id}' here"))];
        foreach (Resource resource in named)
        {
            BehaviourCatalog.For(route.Place).Delete(new ResourceCall(state, operation, route.Place, route.Owner, resource, body));
        }

        return new ApiReply(204, null);
    }

    private ResourceCall AddOne(Route route, OperationModel operation, XElement body)
    {
        (PlaceModel place, Resource? owner) = (route.Place, route.Owner);
        if (state.Store.IsAttachment(owner, place))
        {
            Resource target = ReferenceResolver.Find(state, state.Schema.RootPlace(place.ItemType)!, body);
            if (state.Store.Collection(owner, place).Find(target.Id) is not null)
            {
                throw FaultException.Conflict($"The {place.ItemElement} '{target.Name}' is attached already");
            }

            XElement difference = Accepted(operation, body, place);
            difference.SetAttributeValue("id", null);
            difference.Elements("name").Remove();
            return AddNew(operation, place, owner, new Resource(target.Id, place, owner, difference, target), body);
        }

        if (state.Store.ScopeOf(owner, place) is not { } scope)
        {
            XElement data = Accepted(operation, body, place);
            data.SetAttributeValue("id", null);
            return AddNew(operation, place, owner, new Resource(NewId(), place, owner, data), body);
        }

        PlaceModel rootPlace = state.Schema.RootPlace(place.ItemType)!;
        bool takesExisting = operation.Signatures.Any(signature =>
            signature.Parameters.Any(parameter => parameter is { Path: "id", Required: true }));
        if (takesExisting && body.Attribute("id") is not null)
        {
            Resource existing = BehaviourCatalog.For(place).Attach(state, owner!, place, body)
                ?? AttachExisting(rootPlace, owner!, scope, body);
            ResourceCall attached = new(state, operation, place, owner, existing, body);
            BehaviourCatalog.For(place).Added(attached);
            return attached;
        }

        XElement scoped = Accepted(operation, body, place);
        scoped.SetAttributeValue("id", null);
        scope.Refer(scoped, owner!.Id);
        return AddNew(operation, place, owner, new Resource(NewId(), rootPlace, null, scoped), body);
    }

    private Resource AttachExisting(PlaceModel rootPlace, Resource owner, Scope scope, XElement body)
    {
        Resource existing = ReferenceResolver.Find(state, rootPlace, body);
        if (scope.RefersToAny(existing.Data))
        {
            throw FaultException.Conflict($"The {rootPlace.ItemElement} '{existing.Name}' is attached already");
        }

        scope.Refer(existing.Data, owner.Id);
        return existing;
    }

    private ResourceCall AddNew(OperationModel operation, PlaceModel place, Resource? owner, Resource resource, XElement body)
    {
        if (owner is not null && state.Schema.Element(place.ItemType, owner.Place.ItemElement)?.EntityType == owner.Place.ItemType)
        {
            XmlPath.Set(resource.Data, $"{owner.Place.ItemElement}/@id", owner.Id);
        }

        if (owner is null)
        {
            access.Demand(place, operation, null, resource);
        }

        NameRule.RefuseUsed(state, resource, resource.Get("name"));
        ResourceBehaviour behaviour = BehaviourCatalog.For(place);
        ResourceCall call = new(state, operation, place, owner, resource, body);
        Resource prepared = behaviour.Prepare(call);
        state.Store.Add(prepared);
        ResourceCall added = call with { Resource = prepared };
        behaviour.Added(added);
        return added;
    }

    private static XElement Accepted(OperationModel operation, XElement body, PlaceModel place)
    {
        XElement accepted = new(place.ItemElement, body.Attributes(), body.Nodes());
        if (operation.BodyType == place.ItemType)
        {
            SignatureRules.RemoveUnaccepted(operation, accepted);
        }

        return accepted;
    }

    /// <summary>How many resources a list may have; null for no limit, as a negative number says too.</summary>
    private static int? Limit(ApiRequest request)
    {
        if (!request.Matrix.TryGetValue("max", out string? max))
        {
            return null;
        }

        return int.TryParse(max, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int limit)
            ? limit < 0 ? null : limit
            : throw FaultException.BadRequest($"The value '{max}' of the parameter 'max' is no number");
    }

    private static bool Takes(OperationModel operation, string parameter) =>
        operation.UrlParameters.Any(known => known.Name == parameter);

    private static string Absolute(Route route, RepresentationWriter writer) => writer.Absolute(route.CollectionPath);

    private static string NewId() => Guid.NewGuid().ToString();
}
