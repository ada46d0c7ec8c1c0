using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Access;

/// <summary>The permits of a role, which are those of the capabilities.</summary>
internal sealed class PermitBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        RoleBehaviour.RefuseImmutable(call.Owner!);
        XElement permit = PermitBook.Find(call.State, call.Body);
        string id = (string)permit.Attribute("id")!;
        if (Subresources.Of(call.State, call.Owner!, "permits").Any(present => present.Id == id))
        {
            throw FaultException.Conflict($"The role '{call.Owner!.Name}' has permit '{(string?)permit.Element("name")}' already");
        }

        XElement data = PermitBook.DataOf(permit);
        data.Add(call.Resource.Data.Elements("role"));
        return new Resource(id, call.Resource.Place, call.Owner, data);
    }

    public override void Added(ResourceCall call) => call.State.Tell(
        EventCode.PermitAdded, $"Permit {call.Resource.Name} was added to role {call.Owner!.Name}.");

    public override void Delete(ResourceCall call)
    {
        RoleBehaviour.RefuseImmutable(call.Owner!);
        base.Delete(call);
        call.State.Tell(EventCode.PermitRemoved, $"Permit {call.Resource.Name} was removed from role {call.Owner!.Name}.");
    }
}
