using System;
using System.Collections.Generic;
using System.Linq;
using Rhev.Emulator.Representations;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Access;

/// <summary>Finds what a permission can be given on so that it holds for a resource: the resource itself and all above it.</summary>
internal sealed class ParentFinder(ResourceStore store)
{
    /// <summary>Where a kind of resource refers to what is above it, and the root collections of that.</summary>
    private static readonly Dictionary<string, (string Path, string Segment)[]> Parents = new(StringComparer.Ordinal)
    {
        ["cluster"] = [("data_center", "datacenters")],
        ["disk"] = [("vm", "vms"), ("vms.vm", "vms"), ("storage_domains.storage_domain", "storagedomains")],
        ["host"] = [("cluster", "clusters")],
        ["network"] = [("data_center", "datacenters")],
        ["storage_domain"] = [("data_center", "datacenters")],

        // The machine of which a template is made is part of the request only.
        ["template"] = [("cluster", "clusters"), ("vm", "vms")],
        ["vm"] = [("cluster", "clusters")],
        ["vmpool"] = [("cluster", "clusters")],
        ["vnic_profile"] = [("network", "networks")],
    };

    /// <summary>The resource and all above it, each once.</summary>
    public IReadOnlyCollection<Resource> Chain(Resource resource)
    {
        HashSet<Resource> chain = [];
        Stack<Resource> open = new([resource]);
        while (open.TryPop(out Resource? next))
        {
            if (chain.Add(next))
            {
                foreach (Resource parent in DirectParents(next))
                {
                    open.Push(parent);
                }
            }
        }

        return chain;
    }

    private IEnumerable<Resource> DirectParents(Resource resource)
    {
        IEnumerable<Resource?> referred = Parents.GetValueOrDefault(resource.Place.ItemElement, [])
            .SelectMany(parent => BodyPath.Elements(resource.Data, parent.Path)
                .Select(reference => store.FindRoot(parent.Segment, (string?)reference.Attribute("id"))));

        // A storage domain is below every data center that it is attached to. Where else things are attached, such as tags, says
        // nothing about who may see them.
        IEnumerable<Resource?> attached = resource.Place.ItemElement == "storage_domain"
            ? resource.Attachments.Select(attachment => attachment.Owner)
            : [];
        return referred.Concat(attached).Append(resource.Owner).Append(resource.Target).OfType<Resource>();
    }
}
