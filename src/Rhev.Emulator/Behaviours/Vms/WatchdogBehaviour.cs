using System.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>The watchdog of a virtual machine or template, of which there is one at most.</summary>
internal sealed class WatchdogBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        if (call.State.Store.Collection(call.Owner, call.Place).Items.Any())
        {
            throw FaultException.Conflict($"'{call.Owner!.Name}' has a watchdog already");
        }

        return call.Resource;
    }
}
