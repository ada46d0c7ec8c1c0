using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours.Hosts;

/// <summary>The hook scripts of a host, which it tells once it is installed.</summary>
internal sealed class HostHookBehaviour : ResourceBehaviour
{
    private static readonly (string Name, string Event)[] Known =
        [("50_vhostmd", "before_vm_start"), ("50_vhostmd", "after_vm_destroy"), ("50_fileinject", "before_vm_start")];

    public override IResourceCollection? Computed(ManagerState state, Resource? owner, PlaceModel place) => owner is null
        ? null
        : new ComputedCollection((owner.Get("version/@major") is null ? [] : Known).Select(hook => Of(owner, place, hook)));

    private static Resource Of(Resource host, PlaceModel place, (string Name, string Event) hook)
    {
        XElement data = new(
            place.ItemElement,
            new XElement("name", hook.Name),
            new XElement("event_name", hook.Event),
            new XElement("md5", StableId.Of(hook.Name, hook.Event).Replace("-", "", System.StringComparison.Ordinal)),
            new XElement("host", new XAttribute("id", host.Id)));
        return new Resource(StableId.Of(host.Id, $"{hook.Event}/{hook.Name}"), place, host, data);
    }
}
