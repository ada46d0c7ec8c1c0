using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours;
using Rhev.Emulator.Representations;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Http;

/// <summary>Performs actions and remembers the latest of them, so that their addresses can be read.</summary>
internal sealed class ActionService(ManagerState state)
{
    private const int Remembered = 1000;

    private readonly OrderedDictionary<string, XElement[]> _performed = new(StringComparer.Ordinal);

    public ApiReply Perform(Route route, ApiRequest request, RepresentationWriter writer)
    {
        XElement body = Body(route.Action!, request);
        XElement[] results = [];
        if (route.Resource is not null)
        {
            ResourceCall call = new(state, route.Action!, route.Place, route.Owner, route.Resource, body);
            BehaviourCatalog.For(route.Place).Act(call);
            results = [.. call.Results];
        }

        string parent = route.Resource is null ? route.CollectionPath : $"{route.CollectionPath}/{route.Resource.Id}";
        return Complete($"{parent}/{route.Action!.Relation}", parent, results, body, writer);
    }

    /// <summary>Performs an action of the entry point.</summary>
    public ApiReply PerformOnRoot(OperationModel action, ApiRequest request, RepresentationWriter writer) =>
        Complete(action.Relation, "", [], Body(action, request), writer);

    public ApiReply Get(Route route, RepresentationWriter writer)
    {
        string parent = route.Resource is null ? route.CollectionPath : $"{route.CollectionPath}/{route.Resource.Id}";
        string path = $"{parent}/{route.Action!.Relation}";
        return _performed.TryGetValue($"{path}/{route.ActionId}", out XElement[]? results)
            ? new ApiReply(200, Represent(path, parent, route.ActionId!, "complete", results, writer))
            : throw FaultException.NotFound($"There is no action '{route.Action.Relation}' with id '{route.ActionId}' here");
    }

    private XElement Body(OperationModel action, ApiRequest request)
    {
        XElement body = request.ReadBody(state.Schema, action);
        ReferenceResolver.Resolve(state, action, body);
        SignatureRules.Require(action, body);
        return body;
    }

    private ApiReply Complete(string path, string parent, XElement[] results, XElement body, RepresentationWriter writer)
    {
        string id = Guid.NewGuid().ToString();
        _performed.Add($"{path}/{id}", results);
        if (_performed.Count > Remembered)
        {
            _performed.RemoveAt(0);
        }

        bool isAsync = XmlPath.Get(body, "async") == "true";
        return isAsync
            ? new ApiReply(202, Represent(path, parent, id, "pending", [], writer))
            : new ApiReply(200, Represent(path, parent, id, "complete", results, writer));
    }

    private XElement Represent(
        string path, string parent, string id, string status, IEnumerable<XElement> results, RepresentationWriter writer)
    {
        XElement action = new(
            "action",
            new XAttribute("id", id),
            new XAttribute("href", $"{writer.Absolute(path)}/{id}"),
            RepresentationWriter.Link("parent", writer.Absolute(parent)),
            RepresentationWriter.Link("replay", writer.Absolute(path)),
            new XElement("status", new XElement("state", status)),
            results);
        string? type = state.Documents.Model.Roots.FirstOrDefault(root => root.Element == "action")?.EntityType;
        return type is null ? action : writer.Shape(action, type);
    }
}
