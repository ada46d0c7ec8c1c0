using System.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours.Access;

/// <summary>Permissions: somebody has a role for an object, once, wherever it was given.</summary>
internal sealed class PermissionBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        Resource permission = call.Resource;
        if (PermissionBook.IsHolder(permission.Owner))
        {
            permission = AtObject(call.State, permission)
                ?? throw FaultException.Conflict("Cannot add the permission: it names no object that permissions can be given on");
        }

        Resource owner = permission.Owner!;
        if (owner.Below(permission.Place.Segment).Any(other => Key(other) == Key(permission)))
        {
            throw FaultException.Conflict($"Cannot add the permission: {owner.Place.ItemElement} '{owner.Name}' has it already");
        }

        return permission;
    }

    public override void Added(ResourceCall call) => Tell(call, EventCode.PermissionAdded, "was given");

    public override void Delete(ResourceCall call)
    {
        base.Delete(call);
        Tell(call, EventCode.PermissionRemoved, "was taken back");
    }

    // A file written by hand may have it with the user.
    public override void Settle(ManagerState state, Resource resource)
    {
        if (AtObject(state, resource) is { } moved)
        {
            state.Store.Remove(resource);
            state.Store.Add(moved);
        }
    }

    public override IResourceCollection? Computed(ManagerState state, Resource? owner, PlaceModel place) => owner is null ? null
        : new ComputedCollection(
            PermissionBook.IsHolder(owner) ? PermissionBook.HeldBy(state, owner) : PermissionBook.HoldingFor(state, owner));

    private static Resource? AtObject(ManagerState state, Resource permission) =>
        PermissionBook.IsHolder(permission.Owner) && PermissionBook.ObjectOf(state, permission) is { } found
            ? new Resource(permission.Id, found.Place, found.Secured, permission.Data)
            : null;

    private static string Key(Resource permission) => string.Join(' ', permission.Data.Elements()
        .Select(element => $"{element.Name.LocalName}={(string?)element.Attribute("id")}").Order(System.StringComparer.Ordinal));

    private static void Tell(ResourceCall call, EventCode code, string what)
    {
        Resource owner = call.Resource.Owner!;
        call.State.Tell(
            code, $"Role {call.Referred("role", "roles")?.Name} on {owner.Place.ItemElement} {owner.Name} {what}.", owner);
    }
}
