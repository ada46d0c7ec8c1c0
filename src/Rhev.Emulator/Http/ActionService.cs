using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours;
using Rhev.Emulator.Representations;
using Rhev.Emulator.State;
using Rhev.Emulator.State.Work;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Http;

/// <summary>Performs actions and remembers the latest of them for a while, so that their addresses can be read.</summary>
internal sealed class ActionService(ManagerState state)
{
    private const int Remembered = 1000;

    private static readonly TimeSpan Retention = TimeSpan.FromHours(1);

    private readonly OrderedDictionary<string, PerformedAction> _performed = new(StringComparer.Ordinal);

    public ApiReply Perform(Route route, ApiRequest request, RepresentationWriter writer)
    {
        XElement body = Body(route.Action!, request);
        PerformedAction action = New(body);
        // An action of a collection is one on the resource that has it.
        if ((route.Resource ?? route.Owner) is { } resource)
        {
            ResourceCall call = new(state, route.Action!, route.Place, route.Owner, resource, body);
            TimeSpan grace = GracePeriod(body);
            if (grace == TimeSpan.Zero || state.Work.IsInstant)
            {
                Act(call, action);
            }
            else
            {
                action.Works.Add(state.Work.Begin(
                    new WorkOrder(null, [() => Act(call, action)]) { Subjects = [resource], Duration = grace, IsDelay = true }));
            }
        }

        return Accept($"{route.Parent}/{route.Action!.Relation}", route.Parent, action, writer);
    }

    /// <summary>Performs an action of the entry point.</summary>
    public ApiReply PerformOnRoot(OperationModel action, ApiRequest request, RepresentationWriter writer) =>
        Accept(action.Relation, "", New(Body(action, request)), writer);

    /// <summary>The state of an action; one that is remembered no more leads back to its resource.</summary>
    public ApiReply Get(Route route, RepresentationWriter writer)
    {
        string path = $"{route.Parent}/{route.Action!.Relation}";
        return _performed.TryGetValue($"{path}/{route.ActionId}", out PerformedAction? action)
            && state.Clock.GetUtcNow() - action.Since <= Retention
            ? new ApiReply(200, Represent(path, route.Parent, action, CreationService.StateOf(action.Works), writer))
            : ApiReply.MovedTo(writer.Absolute(route.Parent));
    }

    private static void Act(ResourceCall call, PerformedAction action)
    {
        BehaviourCatalog.For(call.Place).Act(call);
        action.Works.AddRange(call.Works);
        action.Results.AddRange(call.Results);
    }

    private XElement Body(OperationModel action, ApiRequest request)
    {
        XElement body = request.ReadBody(state.Schema, action);
        ReferenceResolver.Resolve(state, action, body);
        SignatureRules.Require(action, body);
        return body;
    }

    private PerformedAction New(XElement body) =>
        new(Guid.NewGuid().ToString(), XmlPath.Get(body, "async") == "true", state.Clock.GetUtcNow());

    private ApiReply Accept(string path, string parent, PerformedAction action, RepresentationWriter writer)
    {
        _performed.Add($"{path}/{action.Id}", action);
        if (_performed.Count > Remembered)
        {
            _performed.RemoveAt(0);
        }

        return action.IsAsync
            ? new ApiReply(202, Represent(path, parent, action, "pending", writer))
            : Finish(path, parent, action, writer);
    }

    private static ApiReply Finish(string path, string parent, PerformedAction action, RepresentationWriter writer) =>
        CreationService.Unfinished(action.Works) is { } work
            ? ApiReply.After(work.Ended, () => Finish(path, parent, action, writer))
            : new ApiReply(200, Represent(path, parent, action, CreationService.StateOf(action.Works), writer));

    private static XElement Represent(string path, string parent, PerformedAction performed, string status, RepresentationWriter writer)
    {
        bool isOver = status is "complete" or "failed";
        XElement action = new(
            "action",
            new XAttribute("id", performed.Id),
            new XAttribute("href", $"{writer.Absolute(path)}/{performed.Id}"),
            RepresentationWriter.Link("parent", writer.Absolute(parent)),
            RepresentationWriter.Link("replay", writer.Absolute(path)),
            performed.IsAsync ? new XElement("async", "true") : null,
            performed.Works.Select(work => work.Job).FirstOrDefault(job => job is not null) is { } job
                ? new XElement("job", new XAttribute("id", job.Id))
                : null,
            new XElement("status", new XElement("state", status)),
            isOver && CreationService.FaultOf(performed.Works) is { } fault ? ApiReply.Fault(fault).Body : null,
            isOver ? performed.Results : null);
        return writer.Document(action);
    }

    /// <summary>How long to wait before the action; the guide shows the milliseconds alone, the schema within <c>expiry</c>.</summary>
    private static TimeSpan GracePeriod(XElement body)
    {
        string? text = XmlPath.Get(body, "grace_period/expiry") ?? XmlPath.Get(body, "grace_period");
        if (string.IsNullOrWhiteSpace(text))
        {
            return TimeSpan.Zero;
        }

        return uint.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out uint milliseconds)
            && milliseconds <= int.MaxValue
            ? TimeSpan.FromMilliseconds(milliseconds)
            : throw FaultException.BadRequest($"The grace period '{text}' is no number of milliseconds");
    }
}
