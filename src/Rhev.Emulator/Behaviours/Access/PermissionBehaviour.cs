using System.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Access;

/// <summary>Permissions: somebody has a role for an object, once.</summary>
internal sealed class PermissionBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        if (Subresources.Of(call.State, call.Owner!, "permissions").Any(other => Key(other) == Key(call.Resource)))
        {
            throw FaultException.Conflict($"Cannot add the permission: {call.Owner!.Place.ItemElement} '{call.Owner.Name}' has it already");
        }

        return call.Resource;
    }

    public override void Added(ResourceCall call) => Tell(call, EventCode.PermissionAdded, "was given");

    public override void Delete(ResourceCall call)
    {
        base.Delete(call);
        Tell(call, EventCode.PermissionRemoved, "was taken back");
    }

    private static string Key(Resource permission) => string.Join(' ', permission.Data.Elements()
        .Select(element => $"{element.Name.LocalName}={(string?)element.Attribute("id")}").Order(System.StringComparer.Ordinal));

    private static void Tell(ResourceCall call, EventCode code, string what) => call.State.Tell(
        code,
        $"Role {call.Referred("role", "roles")?.Name} on {call.Owner!.Place.ItemElement} {call.Owner.Name} {what}.",
        call.Owner);
}
