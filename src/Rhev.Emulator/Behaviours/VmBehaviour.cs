using System;
using System.Linq;
using System.Security.Cryptography;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours;

/// <summary>Virtual machines: made from a template, started on a host of their cluster. State changes take no time.</summary>
internal sealed class VmBehaviour : ResourceBehaviour
{
    private const string DefaultTicketExpiry = "120";

    public override Resource Prepare(ResourceCall call)
    {
        Resource vm = call.Resource;
        Resource? template = call.Referred("template", "templates");
        VmDefaults.Apply(vm, template);
        vm.SetDefault("memory_policy/guaranteed", vm.Get("memory")!);
        vm.SetDefault("creation_time", Timestamp.Of(call.State.Clock));
        vm.SetState("down");

        // What only says how to make the machine is no part of it.
        vm.Data.Elements().Where(element => element.Name.LocalName is "disks" or "permissions" or "snapshots").Remove();
        return vm;
    }

    public override void Added(ResourceCall call) =>
        call.State.Tell(EventCode.VmAdded, $"Virtual machine {call.Resource.Name} was created.", call.Resource);

    public override void Updated(ResourceCall call) =>
        call.State.Tell(EventCode.VmUpdated, $"Virtual machine {call.Resource.Name} was changed.", call.Resource);

    public override void Delete(ResourceCall call)
    {
        Resource vm = call.Resource;
        if (!call.IsAsked("force"))
        {
            call.RequireState("down");
        }

        if (vm.IsTrue("delete_protected"))
        {
            throw FaultException.Conflict($"Cannot remove virtual machine '{vm.Name}': it is protected against deletion");
        }

        if (call.IsAsked("vm/disks/detach_only"))
        {
            foreach (Resource disk in call.State.Store.Root("disks").Where(disk => disk.Get("vm/@id") == vm.Id).ToArray())
            {
                disk.Set("vm", null);
            }
        }

        base.Delete(call);
        call.State.Tell(EventCode.VmRemoved, $"Virtual machine {vm.Name} was removed.");
    }

    public override void Act(ResourceCall call)
    {
        switch (call.Operation.Relation)
        {
            case "start":
                Start(call);
                break;
            case "stop":
                call.RequireState("up", "suspended", "paused", "powering_up");
                GoDown(call, EventCode.VmStopped, "was stopped");
                break;
            case "shutdown":
                call.RequireState("up", "powering_up");
                GoDown(call, EventCode.VmShutDown, "was shut down");
                break;
            case "suspend":
                call.RequireState("up");
                call.State.Tell(EventCode.VmSuspended, $"Virtual machine {call.Resource.Name} was suspended.", call.Resource);
                Leave(call.Resource, "suspended");
                break;
            case "migrate":
                Migrate(call);
                break;
            case "ticket":
                call.RequireState("up");
                call.Results.Add(new XElement(
                    "ticket",
                    new XElement(
                        "value", XmlPath.Get(call.Body, "ticket/value") ?? RandomNumberGenerator.GetHexString(12, lowercase: true)),
                    new XElement("expiry", XmlPath.Get(call.Body, "ticket/expiry") ?? DefaultTicketExpiry)));
                break;
        }
    }

    private static void Start(ResourceCall call)
    {
        Resource vm = call.Resource;
        call.RequireState("down", "suspended");
        string? asked = XmlPath.Get(call.Body, "vm/placement_policy/host/@id") ?? vm.Get("placement_policy/host/@id");
        Resource host = FindHost(call, candidate => asked is null || candidate.Id == asked);
        vm.SetState(call.IsAsked("pause") ? "paused" : "up");
        vm.Set("host/@id", host.Id);
        vm.Set("start_time", Timestamp.Of(call.State.Clock));
        call.State.Tell(
            EventCode.VmStarted, $"Virtual machine {vm.Name} was started by {call.State.UserName} on host {host.Name}.", vm, host);
    }

    private static void Migrate(ResourceCall call)
    {
        call.RequireState("up");
        string? asked = XmlPath.Get(call.Body, "host/@id");
        string present = call.Resource.Get("host/@id")!;
        Resource host = FindHost(call, candidate => candidate.Id != present && (asked is null || candidate.Id == asked));
        call.Resource.Set("host/@id", host.Id);
        call.State.Tell(
            EventCode.VmMigrated, $"Virtual machine {call.Resource.Name} was migrated to host {host.Name}.", call.Resource, host);
    }

    private static Resource FindHost(ResourceCall call, Func<Resource, bool> isWanted) =>
        call.State.Store.Root("hosts").FirstOrDefault(host =>
            host.State == "up" && host.Get("cluster/@id") == call.Resource.Get("cluster/@id") && isWanted(host))
        ?? throw FaultException.Conflict(
            $"Cannot {call.Operation.Relation} virtual machine '{call.Resource.Name}': no suitable host of its cluster is up");

    private static void GoDown(ResourceCall call, EventCode code, string what)
    {
        Resource? host = call.Referred("host", "hosts");
        Leave(call.Resource, "down");
        call.State.Tell(code, $"Virtual machine {call.Resource.Name} {what} by {call.State.UserName}.", call.Resource, host);
    }

    private static void Leave(Resource vm, string state)
    {
        vm.SetState(state);
        vm.Set("host", null);
        vm.Set("start_time", null);
    }
}
