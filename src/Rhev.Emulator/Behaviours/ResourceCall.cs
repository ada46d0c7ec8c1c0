using System.Collections.Generic;
using System.Xml.Linq;
using Rhev.Emulator.State;
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
    /// <summary>Elements that the answer to an action shall hold.</summary>
    public List<XElement> Results { get; } = [];

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
