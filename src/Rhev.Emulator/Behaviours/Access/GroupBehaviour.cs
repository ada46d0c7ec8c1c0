using System.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours.Access;

/// <summary>Groups of users, which have the id that the directory gives them.</summary>
internal sealed class GroupBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        Resource group = call.Resource;
        Resource? domain = call.Referred("domain", "domains") ?? call.State.Store.Root("domains").FirstOrDefault();
        if (domain is null || Directory.GroupNamed(domain, group.Name) is not { } name)
        {
            return group;
        }

        group.Set("domain", null);
        group.Set("domain/@id", domain.Id);
        string id = Directory.IdOf(domain, name);
        return call.State.Store.FindRoot("groups", id) is null
            ? new Resource(id, group.Place, group.Owner, group.Data)
            : throw FaultException.Conflict($"Cannot add group '{group.Name}': it has been added already");
    }

    public override void Added(ResourceCall call) =>
        call.State.Tell(EventCode.UserAdded, $"Group {call.Resource.Name} was added.");

    public override void Delete(ResourceCall call)
    {
        PermissionBook.Forget(call.State, call.Resource);
        base.Delete(call);
        call.State.Tell(EventCode.GroupRemoved, $"Group {call.Resource.Name} was removed.");
    }

    public override IResourceCollection? Computed(ManagerState state, Resource? owner, PlaceModel place) =>
        owner?.Place.ItemElement == "domain"
            ? new ComputedCollection(Directory.Groups(owner).Select(group => UserBehaviour.OfDirectory(place, owner, group)))
            : null;
}
