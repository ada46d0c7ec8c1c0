using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours;
using Rhev.Emulator.Representations;
using Rhev.Emulator.State;
using Rhev.Emulator.State.Work;

namespace Rhev.Emulator.Http;

/// <summary>Answers creations, at once or when their work is over, and remembers the latest of those that were still at work.</summary>
internal sealed class CreationService(ManagerState state)
{
    /// <summary>The relation of a creation's status, which is its path segment too.</summary>
    public const string Relation = "creation_status";

    private const int Remembered = 1000;

    private readonly OrderedDictionary<string, List<WorkItem>> _creations = new(StringComparer.Ordinal);

    /// <summary>The first work that an answer waits for or tells of, if any is not over.</summary>
    public static WorkItem? Unfinished(IEnumerable<WorkItem> works) =>
        works.FirstOrDefault(work => work is { IsOver: false, Order.Holds: true });

    public ApiReply Answer(Route route, ResourceCall call, ApiRequest request, RepresentationWriter writer)
    {
        List<WorkItem> works = call.Works;
        if (Unfinished(works) is not { } work)
        {
            return Created(route, call, writer);
        }

        if (request.ExpectsCreated)
        {
            return ApiReply.After(work.Ended, () => Answer(route, call, request, writer));
        }

        string path = $"{route.Parent}/{Relation}/{Guid.NewGuid()}";
        _creations.Add(path, works);
        if (_creations.Count > Remembered)
        {
            _creations.RemoveAt(0);
        }

        XElement accepted = writer.One(
            route.Resource!,
            route.Place,
            writer.Absolute(route.CollectionPath),
            new XElement(Relation, new XElement("state", StateOf(works))),
            RepresentationWriter.Link(Relation, writer.Absolute(path)));
        return new ApiReply(202, accepted);
    }

    public ApiReply Get(Route route, RepresentationWriter writer)
    {
        string path = $"{route.Parent}/{Relation}/{route.CreationId}";
        if (!_creations.TryGetValue(path, out List<WorkItem>? works))
        {
            return ApiReply.MovedTo(writer.Absolute(route.Parent));
        }

        XElement creation = new(
            "creation",
            new XAttribute("id", route.CreationId!),
            new XAttribute("href", writer.Absolute(path)),
            RepresentationWriter.Link("parent", writer.Absolute(route.Parent)),
            new XElement("status", new XElement("state", StateOf(works))),
            FaultOf(works) is { } fault ? ApiReply.Fault(fault).Body : null);
        string? type = state.Documents.Model.Roots.FirstOrDefault(root => root.Element == "creation")?.EntityType;
        return new ApiReply(200, type is null ? creation : writer.Shape(creation, type));
    }

    /// <summary>The state of work as actions and creations tell it.</summary>
    public static string StateOf(IReadOnlyList<WorkItem> works) => works switch
    {
        _ when Unfinished(works) is { State: WorkState.Pending } => "pending",
        _ when Unfinished(works) is not null => "in_progress",
        _ when FaultOf(works) is not null => "failed",
        _ => "complete",
    };

    /// <summary>Why work failed that an answer waits for or tells of.</summary>
    public static FaultException? FaultOf(IEnumerable<WorkItem> works) =>
        works.Where(work => work.Order.Holds).Select(work => work.Fault).FirstOrDefault(fault => fault is not null);

    private static ApiReply Created(Route route, ResourceCall call, RepresentationWriter writer)
    {
        if (FaultOf(call.Works) is { } fault)
        {
            throw fault;
        }

        XElement one = writer.One(route.Resource!, route.Place, writer.Absolute(route.CollectionPath), [.. call.Results]);
        return new ApiReply(201, one) { Location = (string?)one.Attribute("href") };
    }
}
