using System.Globalization;
using System.Linq;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Hosts;

/// <summary>The one host of a data center that manages its storage: the one that does so as long as it is up, else another.</summary>
internal static class StoragePoolManager
{
    private const string Flag = "storage_manager";

    /// <summary>Lets one of the hosts that are up be the manager.</summary>
    /// <returns>That host; <c>null</c> when none can be.</returns>
    public static Resource? Elect(ManagerState state, Resource center)
    {
        Resource[] hosts = Of(state, center);
        Resource? elected = hosts.Where(host => host.State == "up" && Priority(host) >= 0)
            .OrderByDescending(host => host.IsTrue(Flag))
            .ThenByDescending(Priority)
            .FirstOrDefault();
        Appoint(state, center, hosts, elected);
        return elected;
    }

    /// <summary>Leaves a data center without a manager.</summary>
    public static void Dismiss(ManagerState state, Resource center) => Appoint(state, center, Of(state, center), null);

    /// <summary>Makes a host the manager in place of the present one.</summary>
    public static void Force(ResourceCall call)
    {
        (ManagerState state, Resource host) = (call.State, call.Resource);
        Resource? center = state.Store.FindRoot("datacenters", call.Referred("cluster", "clusters")?.Get("data_center/@id"));
        if (center is not { State: "up" })
        {
            throw FaultException.Conflict($"Cannot make host '{host.Name}' the storage manager: its data center must be up");
        }

        if (host.IsTrue(Flag))
        {
            throw FaultException.Conflict($"Cannot make host '{host.Name}' the storage manager: it is that already");
        }

        state.Tell(EventCode.StorageManagerForced, $"Host {host.Name} was made the storage manager by {state.UserName}.", host, center);
        Appoint(state, center, Of(state, center), host);
    }

    private static Resource[] Of(ManagerState state, Resource center) =>
        [.. state.Store.Root("hosts").Where(host =>
            state.Store.FindRoot("clusters", host.Get("cluster/@id"))?.Get("data_center/@id") == center.Id)];

    private static void Appoint(ManagerState state, Resource center, Resource[] hosts, Resource? elected)
    {
        foreach (Resource host in hosts.Where(host => host != elected && host.IsTrue(Flag)))
        {
            host.Set(Flag, "false");
        }

        if (elected is not null && !elected.IsTrue(Flag))
        {
            elected.Set(Flag, "true");
            state.Tell(
                EventCode.StorageManagerElected,
                $"Storage Pool Manager runs on host {elected.Name} (data center {center.Name}).",
                elected,
                center);
        }
    }

    private static int Priority(Resource host) =>
        int.TryParse(host.Get(Flag + "/@priority"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int priority)
            ? priority
            : 0;
}
