using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Centers;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Storage;

/// <summary>How storage domains go: through a host, formatted or not; or forgotten where they cannot be reached any more.</summary>
internal static class StorageRemoval
{
    public static void Remove(ResourceCall call)
    {
        Resource domain = call.Resource;
        bool isForgotten = call.IsAsked("destroy");
        Resource[] centers = [.. domain.Attachments.Select(attachment => attachment.Owner!)];
        if (domain.Attachments.Any(attachment => !isForgotten || attachment.State is "active" or "locked"))
        {
            throw FaultException.Conflict($"Cannot remove storage domain '{domain.Name}': it is attached to a data center");
        }

        if (!isForgotten && call.Asked("host", "hosts") is { State: not "up" } host)
        {
            throw FaultException.Conflict($"Cannot remove storage domain '{domain.Name}': host '{host.Name}' must be up");
        }

        // Not in every version the disks are below the domain and would go with it.
        foreach (Resource disk in StorageSpace.DisksOf(call.State, domain))
        {
            // A disk of a template may have been copied elsewhere.
            XElement domains = disk.Data.Element("storage_domains")!;
            domains.Elements("storage_domain").Where(reference => (string?)reference.Attribute("id") == domain.Id).Remove();
            if (!domains.HasElements)
            {
                call.State.Store.Remove(disk);
            }
        }

        if (isForgotten || !call.IsAsked("format"))
        {
            LeftStorage.Leave(call.State, domain);
        }

        call.State.Store.Remove(domain);
        if (isForgotten)
        {
            call.State.Tell(EventCode.StorageDomainForgotten, $"Storage domain {domain.Name} was removed by force.");
        }
        else
        {
            call.State.Tell(EventCode.StorageDomainRemoved, $"Storage domain {domain.Name} was removed.");
        }

        foreach (Resource center in centers)
        {
            CenterStatus.Refresh(call.State, center);
        }
    }
}
