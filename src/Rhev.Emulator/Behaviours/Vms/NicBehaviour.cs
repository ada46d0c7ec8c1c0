using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Vms;

/// <summary>Network interfaces of virtual machines and templates, each with a name and a MAC address of its own.</summary>
internal sealed partial class NicBehaviour : ResourceBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        Resource nic = call.Resource;
        RefuseUsedName(call, nic.Name);
        RequireFreeMac(call);
        MatchProfile(call, nic.Data);
        nic.SetDefault("interface", "virtio");
        nic.SetDefault("linked", "true");
        nic.SetDefault("plugged", "true");
        nic.SetDefault("active", nic.Get("plugged")!);
        if (IsOfVm(call))
        {
            nic.SetDefault("mac/@address", call.State.NextMacAddress());
        }

        return nic;
    }

    public override void Added(ResourceCall call)
    {
        Tell(call, EventCode.VmNicAdded, EventCode.TemplateNicAdded, "was added to");
        Report(call);
    }

    public override void Updating(ResourceCall call)
    {
        if (XmlPath.Get(call.Body, "name") is { } name)
        {
            RefuseUsedName(call, name);
        }

        RequireFreeMac(call);
        MatchProfile(call, call.Body);
        bool isInUse = IsOfVm(call) && VmStates.IsRunning(call.Owner!.State) && call.Resource.IsTrue("plugged");
        if (isInUse && (IsChanged(call, "interface") || IsChanged(call, "mac/@address")))
        {
            throw FaultException.Conflict(
                $"Cannot change interface '{call.Resource.Name}': unplug it, or shut '{call.Owner!.Name}' down, first");
        }

        if (XmlPath.Get(call.Body, "plugged") is { } plugged)
        {
            call.Resource.Set("active", plugged);
        }
    }

    public override void Updated(ResourceCall call)
    {
        Tell(call, EventCode.VmNicUpdated, EventCode.TemplateNicUpdated, "was changed in");
        Report(call);
    }

    public override void Delete(ResourceCall call)
    {
        if (IsOfVm(call) && VmStates.IsRunning(call.Owner!.State) && call.Resource.IsTrue("plugged"))
        {
            throw FaultException.Conflict(
                $"Cannot remove interface '{call.Resource.Name}': unplug it, or shut '{call.Owner.Name}' down, first");
        }

        base.Delete(call);
        Tell(call, EventCode.VmNicRemoved, EventCode.TemplateNicRemoved, "was removed from");
    }

    public override void Act(ResourceCall call)
    {
        if (call.Operation.Relation is "activate" or "deactivate")
        {
            string isActive = call.Operation.Relation == "activate" ? "true" : "false";
            call.Resource.Set("plugged", isActive);
            call.Resource.Set("active", isActive);
            Tell(
                call,
                isActive == "true" ? EventCode.VmNicActivated : EventCode.VmNicDeactivated,
                EventCode.TemplateNicUpdated,
                $"was {call.Operation.Relation}d in");
            Report(call);
        }
    }

    private static bool IsOfVm(ResourceCall call) => call.Owner?.Place.ItemElement == "vm";

    private static bool IsChanged(ResourceCall call, string path) =>
        XmlPath.Get(call.Body, path) is { } value && value != call.Resource.Get(path);

    private static void Tell(ResourceCall call, EventCode ofVm, EventCode ofTemplate, string what) => call.State.Tell(
        IsOfVm(call) ? ofVm : ofTemplate, $"Interface {call.Resource.Name} {what} {call.Owner!.Name}.", call.Owner);

    private static void Report(ResourceCall call)
    {
        if (IsOfVm(call) && call.Owner!.State == "up")
        {
            VmGuest.Report(call.State, call.Owner);
        }
    }

    private static void RefuseUsedName(ResourceCall call, string name)
    {
        if (call.State.Store.Collection(call.Owner, call.Place).Items.Any(other => other != call.Resource && other.Name == name))
        {
            throw FaultException.Conflict($"The name '{name}' is in use by another interface of '{call.Owner!.Name}'");
        }
    }

    private static void RequireFreeMac(ResourceCall call)
    {
        if (XmlPath.Get(call.Body, "mac/@address") is not { Length: > 0 } address || !IsChanged(call, "mac/@address") && IsStored(call))
        {
            return;
        }

        if (!MacAddress().IsMatch(address))
        {
            throw FaultException.BadRequest($"'{address}' is no MAC address");
        }

        bool isUsed = call.State.Store.Root("vms").SelectMany(vm => Subresources.Of(call.State, vm, "nics")).Any(other =>
            other != call.Resource && string.Equals(other.Get("mac/@address"), address, StringComparison.OrdinalIgnoreCase));
        if (isUsed)
        {
            throw FaultException.Conflict($"The MAC address '{address}' is in use");
        }
    }

    private static bool IsStored(ResourceCall call) =>
        call.State.Store.Collection(call.Owner, call.Place).Find(call.Resource.Id) is not null;

    /// <summary>An interface has a network and a profile of that network: the one follows from the other.</summary>
    private static void MatchProfile(ResourceCall call, XElement data)
    {
        if (XmlPath.Get(data, "vnic_profile/@id") is { Length: > 0 } id)
        {
            Resource profile = call.State.Store.FindRoot("vnicprofiles", id)
                ?? throw FaultException.NotFound($"There is no vNIC profile with id '{id}'");
            XmlPath.Set(data, "network/@id", profile.Get("network/@id"));
        }
        else if (XmlPath.Get(data, "network/@id") is { Length: > 0 } network
            && call.State.Store.Root("vnicprofiles").FirstOrDefault(one => one.Get("network/@id") == network) is { } profile)
        {
            XmlPath.Set(data, "vnic_profile/@id", profile.Id);
        }
    }

    [GeneratedRegex("^[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}$", RegexOptions.CultureInvariant)]
    private static partial Regex MacAddress();
}
