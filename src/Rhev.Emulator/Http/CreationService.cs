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

    private readonly OrderedDictionary<string, (Resource Created, List<WorkItem> Works)> _creations = new(StringComparer.Ordinal);

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
        _creations.Add(path, (call.Resource, works));
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

    /// <summary>
    /// Whether an address is that of a creation whose resource is gone, as it is when the creation failed: the failure can be read all
    /// the same.
    /// </summary>
    public bool IsOfRemoved(string[] segments) =>
        _creations.TryGetValue(string.Join('/', segments), out (Resource Created, List<WorkItem> Works) creation)
        && creation.Created.Home is null;

    /// <summary>The state of a creation.</summary>
    /// <param name="parent">The address of the resource below the API's base.</param>
    /// <param name="id">The id of the creation.</param>
    /// <param name="writer">What writes the answer.</param>
    public ApiReply Get(string parent, string id, RepresentationWriter writer)
    {
        string path = $"{parent}/{Relation}/{id}";
        if (!_creations.TryGetValue(path, out (Resource, List<WorkItem> Works) known))
        {
            return ApiReply.MovedTo(writer.Absolute(parent));
        }

        List<WorkItem> works = known.Works;
        XElement creation = new(
            "creation",
            new XAttribute("id", id),
            new XAttribute("href", writer.Absolute(path)),
            RepresentationWriter.Link("parent", writer.Absolute(parent)),
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
