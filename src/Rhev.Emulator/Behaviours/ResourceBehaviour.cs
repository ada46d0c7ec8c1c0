using System.Collections.Generic;
using System.Xml.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours;

/// <summary>What one kind of resource does beyond what the model tells. This one does nothing more.</summary>
internal class ResourceBehaviour
{
    /// <summary>Whether names are unique in the whole Manager; otherwise the behaviour says where they are.</summary>
    public virtual bool IsNameUnique => true;

    /// <summary>Checks a new resource and gives it defaults before it is added.</summary>
    /// <returns>The resource to add.</returns>
    /// <exception cref="FaultException">It cannot be added.</exception>
    public virtual Resource Prepare(ResourceCall call) => call.Resource;

    /// <summary>
    /// Attaches something that exists in a way of its own; <c>null</c> for the usual one, which is to refer to the owner.
    /// </summary>
    /// <exception cref="FaultException">It cannot be attached.</exception>
    public virtual Resource? Attach(ManagerState state, Resource owner, PlaceModel place, XElement body) => null;

    /// <summary>Follows up on an addition.</summary>
    public virtual void Added(ResourceCall call)
    {
    }

    /// <summary>Checks an update before it is merged.</summary>
    /// <exception cref="FaultException">It cannot be made.</exception>
    public virtual void Updating(ResourceCall call)
    {
    }

    /// <summary>Follows up on an update.</summary>
    public virtual void Updated(ResourceCall call)
    {
    }

    /// <summary>Removes a resource.</summary>
    /// <exception cref="FaultException">It cannot be removed.</exception>
    public virtual void Delete(ResourceCall call) => call.State.Store.Remove(call.Resource);

    /// <summary>Performs an action.</summary>
    /// <exception cref="FaultException">It cannot be performed.</exception>
    public virtual void Act(ResourceCall call)
    {
    }

    /// <summary>What a list has beside its resources.</summary>
    public virtual IEnumerable<XElement> ListContent(ManagerState state, PlaceModel place) => [];

    /// <summary>
    /// Brings a resource that was saved into a state that lasts: work that was going on when the Manager ended goes on no more.
    /// </summary>
    public virtual void Settle(ManagerState state, Resource resource)
    {
    }

    /// <summary>Adds to a representation what is worked out whenever it is written.</summary>
    /// <param name="state">The Manager's state; locked.</param>
    /// <param name="resource">The resource, or the attachment.</param>
    /// <param name="data">A copy of its data, to change.</param>
    public virtual void Complete(ManagerState state, Resource resource, XElement data)
    {
    }

    /// <summary>Adjusts a representation to where the resource is seen from.</summary>
    /// <param name="resource">The resource, or the attachment.</param>
    /// <param name="viewpoint">Where that is.</param>
    /// <param name="data">A copy of its data, to change.</param>
    public virtual void Adjust(Resource resource, Viewpoint viewpoint, XElement data)
    {
    }

    /// <summary>The resources of a collection that is made anew whenever it is read; <c>null</c> for one that is stored.</summary>
    public virtual IResourceCollection? Computed(ManagerState state, Resource? owner, PlaceModel place) => null;

    /// <summary>Orders the resources of a list, those after an identifier if one is given.</summary>
    public virtual IEnumerable<Resource> Arrange(IEnumerable<Resource> items, string? from) => items;
}
