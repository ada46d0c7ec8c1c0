using System.Linq;
using Rhev.Emulator.Behaviours.Hosts;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Centers;

/// <summary>The status of data centers, which follows from their storage and from a host that manages it.</summary>
internal static class CenterStatus
{
    /// <summary>Brings the status of the data center of a host up to date.</summary>
    public static void RefreshOf(ManagerState state, Resource host) =>
        Refresh(state, state.Store.FindRoot(
            "datacenters", state.Store.FindRoot("clusters", host.Get("cluster/@id"))?.Get("data_center/@id")));

    /// <summary>Brings the status of a data center, and its storage manager, up to date.</summary>
    public static void Refresh(ManagerState state, Resource? center)
    {
        if (center is null)
        {
            return;
        }

        Resource[] domains = [.. Subresources.Of(state, center, "storagedomains").Where(domain => domain.Get("type") == "data")];
        bool hasMaster = domains.Any(domain => domain.State == "active" && domain.Target!.IsTrue("master"));
        if (!hasMaster)
        {
            StoragePoolManager.Dismiss(state, center);
            bool wasNeverUp = domains.All(domain => domain.State == "inactive") && center.State == "uninitialized";
            center.SetState(domains.Length == 0 || wasNeverUp ? "uninitialized" : "maintenance");
            return;
        }

        center.SetState(StoragePoolManager.Elect(state, center) is null ? "not_operational" : "up");
    }
}
