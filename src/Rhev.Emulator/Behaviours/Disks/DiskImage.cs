using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Disks;

/// <summary>The images of disks and the storage domains that they lie in.</summary>
internal static class DiskImage
{
    /// <summary>Makes the data of a copied disk that of an image of its own.</summary>
    /// <param name="disk">The copied data.</param>
    /// <param name="wanted">What the request says of the copy, if anything.</param>
    /// <param name="alias">The name of the copy.</param>
    public static void Renew(XElement disk, XElement? wanted, string alias)
    {
        disk.SetElementValue("image_id", Guid.NewGuid().ToString());
        disk.SetElementValue("name", alias);
        disk.SetElementValue("alias", alias);
        XmlPath.Set(disk, "status/state", "ok");
        if (wanted is null)
        {
            return;
        }

        if (XmlPath.Get(wanted, "format") is { } format)
        {
            // The guide writes it in capitals.
            bool isThin = format.Equals("cow", StringComparison.OrdinalIgnoreCase);
            disk.SetElementValue("format", isThin ? "cow" : "raw");
            disk.SetElementValue("sparse", isThin ? "true" : "false");
        }

        if (wanted.Element("storage_domains") is { } domains)
        {
            disk.Elements("storage_domains").Remove();
            disk.Add(new XElement(domains));
        }
    }

    /// <summary>Puts a disk into one storage domain and no other.</summary>
    public static void Place(Resource disk, Resource domain)
    {
        disk.Set("storage_domains", null);
        disk.Set("storage_domain", null);
        disk.Set("storage_domains/storage_domain/@id", domain.Id);
    }

    /// <summary>The storage domain with an id.</summary>
    /// <exception cref="FaultException">There is none, or it is no active data domain.</exception>
    public static Resource RequireActiveDomain(ManagerState state, string? id)
    {
        Resource domain = state.Store.FindRoot("storagedomains", id)
            ?? throw FaultException.NotFound("A disk needs a storage domain that exists");
        return domain.Get("type") == "data" && domain.Attachments.Any(attachment => attachment.State == "active")
            ? domain
            : throw FaultException.Conflict(
                $"Cannot add a disk to storage domain '{domain.Name}': it must be a data domain and active in a data center");
    }

    /// <exception cref="FaultException">A storage domain has less space than a disk needs at once.</exception>
    public static void RequireSpace(Resource domain, Resource disk)
    {
        if (disk.IsTrue("sparse") || Bytes(disk.Get("size")) is not { } size || Bytes(domain.Get("available")) is not { } available)
        {
            return;
        }

        if (size > available)
        {
            throw FaultException.Conflict(
                $"Cannot add a disk of {size} bytes to storage domain '{domain.Name}': it has {available} bytes left");
        }
    }

    public static long? Bytes(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long bytes) ? bytes : null;
}
