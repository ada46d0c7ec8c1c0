using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Quotas;

/// <summary>Charges disks to quotas; each demand refuses what exceeds a limit.</summary>
internal static class StorageQuota
{
    /// <summary>Charges a disk that is about to be added.</summary>
    /// <exception cref="FaultException">A limit is exceeded.</exception>
    public static void Add(ManagerState state, XElement disk) =>
        Charge(state, disk, XmlPath.Get(disk, "quota/@id"), QuotaUsage.SizeOf(disk), $"add disk '{XmlPath.Get(disk, "name")}'");

    /// <summary>Charges the copy of a disk to the quota that is asked for, else to that of its original, else to that of its machine.</summary>
    /// <exception cref="FaultException">A limit is exceeded.</exception>
    public static void Add(ManagerState state, XElement disk, XElement? wanted, XElement body, XElement vm)
    {
        XElement?[] sayings = [wanted, body, disk, vm];
        XmlPath.Set(disk, "quota/@id", sayings.OfType<XElement>()
            .Select(saying => XmlPath.Get(saying, "quota/@id")).FirstOrDefault(id => id is not null));
        Add(state, disk);
    }

    /// <summary>Charges what a disk grows by.</summary>
    /// <exception cref="FaultException">A limit is exceeded.</exception>
    public static void Grow(ManagerState state, Resource disk, XElement update) => Charge(
        state,
        disk.View,
        disk.Get("quota/@id"),
        QuotaUsage.SizeOf(update) - QuotaUsage.SizeOf(disk.View),
        $"extend disk '{disk.Name}'");

    /// <summary>Charges a disk to another quota.</summary>
    /// <exception cref="FaultException">A limit is exceeded.</exception>
    public static void Assign(ManagerState state, Resource disk, string quotaId) =>
        Charge(state, disk.View, quotaId, QuotaUsage.SizeOf(disk.View), $"assign a quota to disk '{disk.Name}'");

    /// <summary>Charges disks in a storage domain where they will be, as well or instead.</summary>
    /// <exception cref="FaultException">A limit is exceeded.</exception>
    public static void Bring(ManagerState state, IEnumerable<Resource> disks, Resource domain, string what, bool isMoved)
    {
        foreach (IGrouping<string?, Resource> charged in disks.Where(disk => !QuotaUsage.DomainsOf(disk.View).Contains(domain.Id))
            .GroupBy(disk => disk.Get("quota/@id")))
        {
            Charge(state, charged.Key, domain, charged.Sum(disk => QuotaUsage.SizeOf(disk.View)), what, isMoved);
        }
    }

    private static void Charge(ManagerState state, XElement disk, string? quotaId, double size, string what)
    {
        foreach (Resource domain in QuotaUsage.DomainsOf(disk).Select(id => state.Store.FindRoot("storagedomains", id)).OfType<Resource>())
        {
            Charge(state, quotaId, domain, size, what, isMoved: false);
        }
    }

    private static void Charge(ManagerState state, string? quotaId, Resource domain, double size, string what, bool isMoved)
    {
        Resource? center = domain.Attachments.Select(attachment => attachment.Owner).FirstOrDefault();
        QuotaEnforcement.Demand(state, QuotaKind.Storage, center, quotaId, domain, [size], what, isMoved);
    }
}
