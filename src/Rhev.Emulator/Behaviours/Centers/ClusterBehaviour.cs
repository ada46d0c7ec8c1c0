using System.Linq;
using System.Xml.Linq;
using Rhev.Emulator.Behaviours.Gluster;
using Rhev.Emulator.Behaviours.Networks;
using Rhev.Emulator.Behaviours.Scheduling;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Centers;

/// <summary>Clusters of hosts.</summary>
internal sealed class ClusterBehaviour : ContainerBehaviour
{
    public override Resource Prepare(ResourceCall call)
    {
        Resource cluster = call.Resource;
        Resource? center = call.Referred("data_center", "datacenters");
        (int Major, int Minor)? above = center is null ? null : CompatibilityLevel.Of(center.Data);
        if (CompatibilityLevel.Of(cluster.Data) is { } level)
        {
            CompatibilityLevel.RefuseUnknown(call.State, level);
            if (above is { } lowest && level.CompareTo(lowest) < 0)
            {
                throw FaultException.Conflict(
                    $"Cannot add cluster '{cluster.Name}': its compatibility level {CompatibilityLevel.Text(level)} is lower than that "
                    + $"of data center '{center!.Name}', {CompatibilityLevel.Text(lowest)}");
            }
        }
        else if (above is { } usual)
        {
            cluster.Set("version", null);
            cluster.Data.Add(CompatibilityLevel.Write(usual));
        }

        cluster.SetDefault("memory_policy/overcommit/@percent", "100");
        cluster.SetDefault("memory_policy/transparent_hugepages/enabled", "true");
        MacPoolBehaviour.UseDefault(call.State, cluster, cluster.Data);
        if (cluster.Data.Element("scheduling_policy") is null)
        {
            Resource? policy = SchedulingPolicyBehaviour.Default(call.State);
            cluster.Data.Add(new XElement("scheduling_policy", policy is null ? null : new XAttribute("id", policy.Id)));
        }

        cluster.SetDefault("error_handling/on_error", "migrate");
        cluster.SetDefault("virt_service", "true");
        foreach (string flag in (string[])
            ["gluster_service", "threads_as_cores", "tunnel_migration", "trusted_service", "ballooning_enabled"])
        {
            cluster.SetDefault(flag, "false");
        }

        return cluster;
    }

    public override void Added(ResourceCall call)
    {
        GlusterHooks.Refresh(call.State, call.Resource);
        call.State.Tell(EventCode.ClusterAdded, $"Cluster {call.Resource.Name} was created.", call.Resource);
    }

    public override void Updating(ResourceCall call)
    {
        CompatibilityLevel.RefuseUpdate(call.State, call, CompatibilityLevel.NextOfCluster(call.State, call.Resource));
        string? processor = XmlPath.Get(call.Body, "cpu/@id");
        if (processor is not null && processor != call.Resource.Get("cpu/@id")
            && call.State.Store.Root("vms").FirstOrDefault(vm => IsRunningHere(vm, call.Resource)) is { } running)
        {
            throw FaultException.Conflict(
                $"Cannot change the CPU of cluster '{call.Resource.Name}': virtual machine '{running.Name}' runs in it");
        }

        if ((string?)call.Body.Element("gluster_service") == "false"
            && Subresources.Of(call.State, call.Resource, "glustervolumes").FirstOrDefault() is { } volume)
        {
            throw FaultException.Conflict(
                $"Cannot turn off the Gluster service of cluster '{call.Resource.Name}': it has volume '{volume.Name}'");
        }
    }

    public override void Updated(ResourceCall call)
    {
        GlusterHooks.Refresh(call.State, call.Resource);
        call.State.Tell(EventCode.ClusterUpdated, $"Cluster {call.Resource.Name} was changed.", call.Resource);
    }

    public override void Delete(ResourceCall call)
    {
        base.Delete(call);
        call.State.Tell(EventCode.ClusterRemoved, $"Cluster {call.Resource.Name} was removed.");
    }

    public override void Complete(ManagerState state, Resource resource, XElement data)
    {
        data.Elements("supported_versions").Remove();
        data.Add(CompatibilityLevel.Supported(
            state, CompatibilityLevel.Of(resource.Data), CompatibilityLevel.NextOfCluster(state, resource)));
    }

    private static bool IsRunningHere(Resource vm, Resource cluster) =>
        vm.Get("cluster/@id") == cluster.Id && vm.Get("host/@id") is not null;
}
