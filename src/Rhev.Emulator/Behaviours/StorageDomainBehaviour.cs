using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours;

/// <summary>
/// Storage domains: created through a host that is up, attached to a data center, activated there. The status of an attached
/// domain is that of its attachment.
/// </summary>
internal sealed class StorageDomainBehaviour : ResourceBehaviour
{
    private const string IsoFile = "rhel-server-6.0-x86_64-dvd.iso";

    public override Resource Prepare(ResourceCall call) =>
        call.Resource.Target is { } target ? PrepareAttachment(call.Resource, target) : PrepareDomain(call);

    public override void Added(ResourceCall call)
    {
        Resource domain = call.Resource;
        if (domain.Target is { } target)
        {
            target.Set("status", null);
            Tell(call, EventCode.StorageDomainAttached, $"was attached to {call.Owner!.Name}");
            return;
        }

        if (domain.Get("type") == "iso")
        {
            AddFile(call.State, domain);
        }

        Tell(call, EventCode.StorageDomainAdded, "was created");
    }

    public override void Updated(ResourceCall call) =>
        Tell(call, EventCode.StorageDomainUpdated, "was changed");

    public override void Delete(ResourceCall call)
    {
        Resource domain = call.Resource;
        if (domain.Target is { } target)
        {
            call.RequireState("inactive", "maintenance");
            base.Delete(call);
            if (target.Attachments.Count == 0)
            {
                target.SetState("unattached");
            }

            target.Set("master", "false");
            Tell(call, EventCode.StorageDomainDetached, $"was detached from {call.Owner!.Name}");
            return;
        }

        if (domain.Attachments.Count > 0)
        {
            throw FaultException.Conflict($"Cannot remove storage domain '{domain.Name}': it is attached to a data center");
        }

        base.Delete(call);
        call.State.Tell(EventCode.StorageDomainRemoved, $"Storage domain {domain.Name} was removed.");
    }

    public override void Act(ResourceCall call)
    {
        Resource domain = call.Resource;
        switch (call.Operation.Relation)
        {
            case "activate":
                call.RequireState("inactive", "maintenance");
                domain.SetState("active");
                BecomeMaster(call);
                Tell(call, EventCode.StorageDomainActivated, $"was activated in {call.Owner!.Name}");
                break;
            case "deactivate":
                call.RequireState("active");
                domain.SetState("maintenance");
                if (domain.IsTrue("master"))
                {
                    call.Owner!.SetState("maintenance");
                }

                Tell(call, EventCode.StorageDomainDeactivated, $"was deactivated in {call.Owner!.Name}");
                break;
        }
    }

    private static void Tell(ResourceCall call, EventCode code, string what) =>
        call.State.Tell(code, $"Storage domain {call.Resource.Name} {what}.", call.Resource, call.Owner);

    private static Resource PrepareDomain(ResourceCall call)
    {
        Resource domain = call.Resource;
        Resource host = call.Referred("host", "hosts")!;
        if (host.State != "up")
        {
            throw FaultException.Conflict($"Cannot create storage domain '{domain.Name}': host '{host.Name}' must be up");
        }

        string path = $"{domain.Get("storage/address")}:{domain.Get("storage/path")}";
        if (call.State.Store.Root("storagedomains").FirstOrDefault(other =>
            domain.Get("storage/path") is not null && $"{other.Get("storage/address")}:{other.Get("storage/path")}" == path) is { } user)
        {
            throw FaultException.Conflict($"Cannot create storage domain '{domain.Name}': '{user.Name}' uses {path}");
        }

        domain.Set("host", null);
        domain.Set("format", null);
        domain.SetDefault("name", path);
        domain.Set("master", "false");
        domain.SetDefault("storage_format", domain.Get("type") == "data" ? "v3" : "v1");
        domain.Set("available", "193273528320");
        domain.Set("used", "6442450944");
        domain.Set("committed", "0");
        domain.SetState("unattached");
        return domain;
    }

    private static Resource PrepareAttachment(Resource attachment, Resource target)
    {
        // Only ISO domains can be shared by data centers.
        if (target.Attachments.Count > 0 && target.Get("type") != "iso")
        {
            throw FaultException.Conflict($"Cannot attach storage domain '{target.Name}': it is attached to a data center already");
        }

        attachment.SetState("inactive");
        return attachment;
    }

    private static void BecomeMaster(ResourceCall call)
    {
        Resource domain = call.Resource.Target!;
        if (domain.Get("type") != "data")
        {
            return;
        }

        bool hasMaster = call.State.Store.Collection(call.Owner, call.Place).Items
            .Any(other => other != call.Resource && other.IsTrue("master") && other.State == "active");
        domain.Set("master", hasMaster ? "false" : "true");
        call.Owner!.SetState("up");
    }

    private static void AddFile(ManagerState state, Resource domain)
    {
        if (domain.Place.Children.FirstOrDefault(child => child.Segment == "files") is PlaceModel files)
        {
            XElement data = new(
                files.ItemElement,
                new XElement("name", IsoFile),
                new XElement("type", "iso"),
                new XElement("storage_domain", new XAttribute("id", domain.Id)));
            state.Store.Add(new Resource(IsoFile, files, domain, data));
        }
    }
}
