using System;
using System.Collections.Generic;
using System.Xml.Linq;
using Rhev.Emulator.State;
using Rhev.Emulator.State.Work;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours;

/// <summary>A request that concerns one resource, with references resolved and required parameters present.</summary>
/// <param name="State">The Manager's state; locked.</param>
/// <param name="Operation">The link.</param>
/// <param name="Place">Where the request was sent to.</param>
/// <param name="Owner">The resource that has the collection.</param>
/// <param name="Resource">The resource, or the attachment.</param>
/// <param name="Body">The body; an empty element when there was none.</param>
internal sealed record ResourceCall(
    ManagerState State, OperationModel Operation, PlaceModel Place, Resource? Owner, Resource Resource, XElement Body)
{
    /// <summary>The parameters of the address.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Elements that the answer to an action shall hold, and that to a creation beside what is kept.</summary>
    public List<XElement> Results { get; } = [];

    /// <summary>The work that the request began and that its answer waits for or tells of.</summary>
    public List<WorkItem> Works { get; } = [];

    /// <summary>
    /// Begins work that the request waits for unless it is asynchronous. Without a work duration it is over when this returns,
    /// so it is the last thing that a behaviour does.
    /// </summary>
    /// <param name="description">What the job says.</param>
    /// <param name="finish">What happens at the end; a <see cref="FaultException"/> makes the work fail.</param>
    /// <param name="undo">What takes back the beginning when the work fails or is cancelled.</param>
    /// <param name="subjects">What the work is on besides <see cref="Resource"/>: their removal cancels it.</param>
    public WorkItem Begin(string description, Action finish, Action? undo = null, params IReadOnlyList<Resource> subjects) =>
        Begin(new WorkOrder(description, [finish]) { Undo = undo, Subjects = [Resource, .. subjects] });

    /// <summary>
    /// Begins a change of state that nobody waits for: the request is answered while the resource is on its way. Without a work
    /// duration it is over when this returns.
    /// </summary>
    /// <param name="description">What the job says.</param>
    /// <param name="finish">What happens at the end.</param>
    /// <param name="failed">What happens when it fails.</param>
    public WorkItem Move(string description, Action finish, Action failed) =>
        Begin(new WorkOrder(description, [finish]) { Holds = false, Subjects = [Resource], Failed = failed });

    /// <summary>Begins work.</summary>
    public WorkItem Begin(WorkOrder order)
    {
        WorkItem item = State.Work.Begin(order);
        Works.Add(item);
        return item;
    }

    /// <summary>Whether the body says <c>true</c> at a path.</summary>
    public bool IsAsked(string path) => XmlPath.Get(Body, path) == "true";

    /// <summary>The root resource that an element of the resource refers to, if any.</summary>
    public Resource? Referred(string element, string segment) => State.Store.FindRoot(segment, Resource.Get(element + "/@id"));

    /// <summary>The root resource that an element of the body refers to, if any.</summary>
    public Resource? Asked(string element, string segment) => State.Store.FindRoot(segment, XmlPath.Get(Body, element + "/@id"));

    /// <summary>Refuses the request unless the resource is in one of some states.</summary>
    /// <exception cref="FaultException">It is in another.</exception>
    public void RequireState(params string[] states)
    {
        string state = Resource.State ?? "unknown";
        if (!((ICollection<string>)states).Contains(state))
        {
            throw FaultException.Conflict(
                $"Cannot {Operation.Relation} {Resource.Place.ItemElement} '{Resource.Name}' in state {state}: "
                + $"it must be {string.Join(" or ", states)}");
        }
    }
}
