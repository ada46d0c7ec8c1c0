using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Access;

/// <summary>Roles: those that a Manager has from the start do not change; in use they do not go.</summary>
internal sealed class RoleBehaviour : ResourceBehaviour
{
    /// <exception cref="FaultException">The role is one of those that a Manager has from the start.</exception>
    public static void RefuseImmutable(Resource role)
    {
        if (role.Get("mutable") == "false")
        {
            throw FaultException.Conflict($"Cannot change role '{role.Name}': it is predefined");
        }
    }

    public override Resource Prepare(ResourceCall call)
    {
        if (call.Resource.Target is not null)
        {
            return call.Resource;
        }

        foreach (XElement permit in Permits(call))
        {
            PermitBook.Find(call.State, permit);
        }

        call.Resource.Set("permits", null);
        call.Resource.Set("mutable", "true");
        return call.Resource;
    }

    public override void Added(ResourceCall call)
    {
        if (call.Resource.Target is not null)
        {
            call.State.Tell(
                EventCode.PermissionAdded, $"{call.Owner!.Name} has role {call.Resource.Name} now.", call.Owner);
            return;
        }

        foreach (XElement permit in Permits(call).Select(reference => PermitBook.Find(call.State, reference)).Distinct())
        {
            Subresources.Add(call.State, call.Resource, "permits", PermitBook.DataOf(permit), (string)permit.Attribute("id")!);
        }

        call.State.Tell(EventCode.RoleAdded, $"Role {call.Resource.Name} was created.");
    }

    public override void Updating(ResourceCall call) => RefuseImmutable(call.Resource);

    public override void Updated(ResourceCall call) => call.State.Tell(EventCode.RoleUpdated, $"Role {call.Resource.Name} was changed.");

    public override void Delete(ResourceCall call)
    {
        Resource role = call.Resource;
        if (role.Target is not null)
        {
            base.Delete(call);
            call.State.Tell(EventCode.PermissionRemoved, $"{call.Owner!.Name} does not have role {role.Name} any more.", call.Owner);
            return;
        }

        RefuseImmutable(role);
        Resource? user = role.Attachments.Select(attachment => attachment.Owner).FirstOrDefault()
            ?? PermissionBook.ObjectsWith(call.State, role).FirstOrDefault();
        if (user is not null)
        {
            throw FaultException.Conflict($"Cannot remove role '{role.Name}': {user.Place.ItemElement} '{user.Name}' uses it");
        }

        base.Delete(call);
        call.State.Tell(EventCode.RoleRemoved, $"Role {role.Name} was removed.");
    }

    private static XElement[] Permits(ResourceCall call) => [.. call.Body.Elements("permits").Elements("permit")];
}
