using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Storage;

/// <summary>How storage domains come to be, new ones and those that exist already.</summary>
internal static class StorageCreation
{
    private static readonly (string Name, string Type)[] FilesOfIso =
        [("rhel-server-6.0-x86_64-dvd.iso", "iso"), ("virtio-drivers.vfd", "vfd")];

    public static Resource Prepare(ResourceCall call)
    {
        Resource domain = call.Resource;
        Resource host = call.Referred("host", "hosts")!;
        if (host.State != "up")
        {
            throw FaultException.Conflict($"Cannot create storage domain '{domain.Name}': host '{host.Name}' must be up");
        }

        UseConnection(call);
        RefuseUsed(call);
        Resource? left = LeftIn(call);

        // The host is no part of the domain, but the answer to the creation tells it.
        call.Results.Add(new XElement("host", new XAttribute("id", host.Id)));
        domain.Set("host", null);
        domain.Set("format", null);
        domain.SetDefault("name", PathOf(domain) ?? domain.Id);
        domain.Set("master", "false");
        domain.SetDefault("storage_format", domain.Get("type") == "data" ? "v3" : "v1");
        StorageSpace.Give(domain);
        domain.SetState("unattached");
        return left is null ? domain : new Resource(left.Id, domain.Place, domain.Owner, domain.Data);
    }

    public static void Added(ResourceCall call)
    {
        Resource domain = call.Resource;
        if (LeftStorage.In(call.State, domain) is { } left)
        {
            LeftStorage.Restore(call.State, left, domain);
        }
        else if (domain.Get("type") == "iso")
        {
            foreach ((string name, string type) in FilesOfIso)
            {
                Subresources.Add(
                    call.State,
                    domain,
                    "files",
                    new XElement("file", new XElement("name", name), new XElement("type", type)),
                    name);
            }
        }

        call.State.Tell(EventCode.StorageDomainAdded, $"Storage domain {domain.Name} was created.", domain);
    }

    // A connection stands for the type, the address and the path that it has.
    private static void UseConnection(ResourceCall call)
    {
        if (call.Resource.Get("storage/@id") is not { } id)
        {
            return;
        }

        Resource connection = call.State.Store.FindRoot("storageconnections", id)
            ?? throw FaultException.NotFound($"There is no storage_connection with id '{id}'");
        foreach (XElement setting in connection.Data.Elements().Where(element => !element.HasElements))
        {
            call.Resource.SetDefault($"storage/{setting.Name.LocalName}", setting.Value);
        }
    }

    // A domain without a name is one that exists: it has the name and the id that it had.
    private static Resource? LeftIn(ResourceCall call)
    {
        Resource domain = call.Resource;
        if (LeftStorage.In(call.State, domain) is not { } left)
        {
            return null;
        }

        string what = $"{left.Get("type")} domain '{left.Name}'";
        if (domain.Get("name") is { } name)
        {
            if (!domain.IsTrue("format"))
            {
                throw FaultException.Conflict(
                    $"Cannot create storage domain '{name}': the storage holds {what}; import it without a name, or format the storage");
            }

            call.State.Store.Remove(left);
            return null;
        }

        if (left.Get("type") != domain.Get("type"))
        {
            throw FaultException.Conflict($"Cannot import a storage domain of type {domain.Get("type")}: the storage holds {what}");
        }

        if (call.State.Store.FindRoot("storagedomains", "name", left.Name).Length > 0)
        {
            throw FaultException.Conflict($"Cannot import {what}: the name is in use by another storage domain");
        }

        foreach (string kept in (string[])["name", "description", "comment", "storage_format"])
        {
            if (left.Get(kept) is { } value)
            {
                domain.SetDefault(kept, value);
            }
        }

        return left;
    }

    /// <summary>Whether two domains are the same path or have a LUN in common.</summary>
    public static bool ShareStorage(Resource domain, Resource other) =>
        (PathOf(domain) is { } path && PathOf(other) == path) || LunsOf(domain).Intersect(LunsOf(other)).Any();

    private static void RefuseUsed(ResourceCall call)
    {
        Resource domain = call.Resource;
        foreach (Resource other in call.State.Store.Root("storagedomains"))
        {
            if (PathOf(domain) is { } path && PathOf(other) == path)
            {
                throw FaultException.Conflict($"Cannot create storage domain '{domain.Name}': '{other.Name}' uses {path}");
            }

            if (LunsOf(domain).Intersect(LunsOf(other)).FirstOrDefault() is { } lun)
            {
                throw FaultException.Conflict($"Cannot create storage domain '{domain.Name}': '{other.Name}' uses LUN {lun}");
            }
        }
    }

    private static string? PathOf(Resource domain) =>
        domain.Get("storage/path") is { } path ? $"{domain.Get("storage/address")}:{path}" : null;

    private static IEnumerable<string> LunsOf(Resource domain) => domain.Data.Elements("storage")
        .Descendants("logical_unit").Select(unit => (string?)unit.Attribute("id")).OfType<string>();
}
