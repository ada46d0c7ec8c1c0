using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Quotas;

/// <summary>Charges machines that run to quotas.</summary>
internal static class ClusterQuota
{
    /// <summary>Charges a machine that is about to run.</summary>
    /// <exception cref="FaultException">A limit is exceeded.</exception>
    public static void Start(ManagerState state, Resource vm) =>
        Charge(state, vm, vm.Get("quota/@id"), $"start virtual machine '{vm.Name}'");

    /// <summary>Charges a machine that the Manager would start by itself; one that exceeds a limit is told of.</summary>
    /// <returns>Whether it may be started.</returns>
    public static bool TryStart(ManagerState state, Resource vm)
    {
        try
        {
            Start(state, vm);
            return true;
        }
        catch (FaultException refused)
        {
            refused.Aftermath?.Invoke();
            return false;
        }
    }

    /// <summary>Charges a machine that runs to another quota.</summary>
    /// <exception cref="FaultException">A limit is exceeded.</exception>
    public static void Assign(ManagerState state, Resource vm, string quotaId) =>
        Charge(state, vm, quotaId, $"assign a quota to virtual machine '{vm.Name}'");

    private static void Charge(ManagerState state, Resource vm, string? quotaId, string what)
    {
        if (state.Store.FindRoot("clusters", vm.Get("cluster/@id")) is { } cluster)
        {
            Resource? center = state.Store.FindRoot("datacenters", cluster.Get("data_center/@id"));
            QuotaEnforcement.Demand(state, QuotaKind.Cluster, center, quotaId, cluster, QuotaUsage.NeedsOf(vm), what);
        }
    }
}
