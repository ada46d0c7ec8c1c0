using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Access;
using Rhev.Emulator.Behaviours;
using Rhev.Emulator.Representations;
using Rhev.Emulator.State;
using Rhev.Emulator.State.Work;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Http;

/// <summary>Gets, updates and deletes resources.</summary>
internal sealed class ResourceService(ManagerState state, AccessControl access)
{
    public ApiReply Get(Route route, OperationModel operation, ApiRequest request, RepresentationWriter writer) => new(
        200,
        new ResponseContent(state, access, writer, request, operation)
            .One(route.Resource!, route.Place, writer.Absolute(route.CollectionPath)));

    public ApiReply Update(Route route, OperationModel operation, ApiRequest request, RepresentationWriter writer)
    {
        Resource resource = route.Resource!;
        XElement body = request.ReadBody(state.Schema, operation);
        XElement present = Represent(route, writer);
        if (body.Attribute("id") is { } id && id.Value != resource.Id)
        {
            throw FaultException.Immutable("id");
        }

        Representations.Update.RefuseImmutable(route.Place, operation, body, present);
        ReferenceResolver.Resolve(state, operation, body);
        SignatureRules.RemoveUnaccepted(operation, body);
        body.SetAttributeValue("id", null);
        ResourceCall call = new(state, operation, route.Place, route.Owner, resource, body) { Parameters = request.Matrix };
        NameRule.RefuseUsed(state, resource, (string?)body.Element("name"));
        ResourceBehaviour behaviour = BehaviourCatalog.For(route.Place);
        behaviour.Updating(call);
        Representations.Update.Merge(state.Schema, route.Place.ItemType, resource.Data, body);
        behaviour.Updated(call);
        return new ApiReply(200, Represent(route, writer));
    }

    public ApiReply Delete(Route route, OperationModel operation, ApiRequest request, RepresentationWriter writer)
    {
        XElement? body = null;
        bool isBodyNeeded = operation.Signatures.Count > 0
            && operation.Signatures.All(signature => signature.Parameters.Any(parameter => parameter.Required));
        if (request.HasBody || isBodyNeeded)
        {
            body = request.ReadBody(state.Schema, operation);
            ReferenceResolver.Resolve(state, operation, body);
            SignatureRules.Require(operation, body);
        }

        ResourceCall call = new(state, operation, route.Place, route.Owner, route.Resource!, body ?? new XElement("action"));
        BehaviourCatalog.For(route.Place).Delete(call);
        bool isAsync = call.IsAsked("async") || request.Parameter("async") == "true";
        return isAsync && CreationService.Unfinished(call.Works) is { } work
            ? Accepted(work, writer)
            : Deleted(call);
    }

    private static ApiReply Accepted(WorkItem work, RepresentationWriter writer)
    {
        XElement action = new(
            "action",
            new XElement("async", "true"),
            work.Job is { } job ? new XElement("job", new XAttribute("id", job.Id)) : null,
            new XElement("status", new XElement("state", CreationService.StateOf([work]))));
        return new ApiReply(202, writer.Document(action));
    }

    private static ApiReply Deleted(ResourceCall call) => CreationService.Unfinished(call.Works) is { } work
        ? ApiReply.After(work.Ended, () => Deleted(call))
        : call.Works.Select(work => work.Fault).FirstOrDefault(fault => fault is not null) is { } failed
            ? throw failed
            : new ApiReply(204, null);

    private static XElement Represent(Route route, RepresentationWriter writer) =>
        writer.One(route.Resource!, route.Place, writer.Absolute(route.CollectionPath));
}
