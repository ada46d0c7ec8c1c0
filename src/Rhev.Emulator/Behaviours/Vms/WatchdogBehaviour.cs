using System.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>The watchdog of a virtual machine or template, of which there is one at most.</summary>
internal sealed class WatchdogBehaviour : ResourceBehaviour
{
    private static readonly string[] Models = ["i6300esb", "ib700"];
    private static readonly string[] Actions = ["none", "reset", "poweroff", "pause", "dump"];

    public override Resource Prepare(ResourceCall call)
    {
        if (call.State.Store.Collection(call.Owner, call.Place).Items.Any())
        {
            throw FaultException.Conflict($"'{call.Owner!.Name}' has a watchdog already");
        }

        Check(call);
        return call.Resource;
    }

    public override void Updating(ResourceCall call) => Check(call);

    private static void Check(ResourceCall call)
    {
        RequireValue("model", Models);
        RequireValue("action", Actions);

        void RequireValue(string element, string[] values)
        {
            if (XmlPath.Get(call.Body, element) is { } value && !values.Contains(value))
            {
                throw FaultException.BadRequest($"The {element} '{value}' of a watchdog is none of {string.Join(", ", values)}");
            }
        }
    }
}
