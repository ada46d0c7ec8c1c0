using System;
using System.Collections.Generic;
using System.Linq;
using Rhev.Emulator.Behaviours.Access;
using Rhev.Emulator.Behaviours.Centers;
using Rhev.Emulator.Behaviours.Disks;
using Rhev.Emulator.Behaviours.Gluster;
using Rhev.Emulator.Behaviours.Hosts;
using Rhev.Emulator.Behaviours.Jobs;
using Rhev.Emulator.Behaviours.Networks;
using Rhev.Emulator.Behaviours.Quotas;
using Rhev.Emulator.Behaviours.Scheduling;
using Rhev.Emulator.Behaviours.Statistics;
using Rhev.Emulator.Behaviours.Storage;
using Rhev.Emulator.Behaviours.Templates;
using Rhev.Emulator.Behaviours.Transfer;
using Rhev.Emulator.Behaviours.Vms;
using Rhev.Emulator.State;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours;

/// <summary>Which behaviour a kind of resource has, by the element of its representation.</summary>
internal static class BehaviourCatalog
{
    private static readonly ResourceBehaviour Plain = new();
    private static readonly ResourceBehaviour Exported = new ExportedBehaviour();

    private static readonly Dictionary<string, ResourceBehaviour> Behaviours = new(StringComparer.Ordinal)
    {
        ["application"] = new VmReportBehaviour(VmReports.Applications),
        ["balance"] = new PolicyUnitUseBehaviour("load_balancing", null, "", isOnly: true),
        ["bookmark"] = new BookmarkBehaviour(),
        ["brick"] = new GlusterBrickBehaviour(),
        ["cdrom"] = new CdRomBehaviour(),
        ["cluster"] = new ClusterBehaviour(),
        ["data_center"] = new DataCenterBehaviour(),
        ["disk"] = new DiskBehaviour(),
        ["event"] = new EventBehaviour(),
        ["filter"] = new PolicyUnitUseBehaviour("filter", "position", "0", isOnly: false),
        ["floppy"] = new CdRomBehaviour(),
        ["gluster_hook"] = new GlusterHookBehaviour(),
        ["gluster_volume"] = new GlusterVolumeBehaviour(),
        ["group"] = new GroupBehaviour(),
        ["hook"] = new HostHookBehaviour(),
        ["host"] = new HostBehaviour(),
        ["host_nic"] = new HostNicBehaviour(),
        ["image"] = new ImageBehaviour(),
        ["job"] = new JobBehaviour(),
        ["mac_pool"] = new MacPoolBehaviour(),
        ["network"] = new NetworkBehaviour(),
        ["nic"] = new NicBehaviour(),
        ["permission"] = new PermissionBehaviour(),
        ["permit"] = new PermitBehaviour(),
        ["quota"] = new QuotaBehaviour(),
        ["quota_cluster_limit"] = new QuotaLimitBehaviour(),
        ["quota_storage_limit"] = new QuotaLimitBehaviour(),
        ["reported_device"] = new VmReportBehaviour(VmReports.Devices),
        ["role"] = new RoleBehaviour(),
        ["scheduling_policy"] = new SchedulingPolicyBehaviour(),
        ["scheduling_policy_unit"] = new PolicyUnitBehaviour(),
        ["session"] = new VmReportBehaviour(VmReports.Sessions),
        ["snapshot"] = new SnapshotBehaviour(),
        ["statistic"] = new StatisticBehaviour(),
        ["step"] = new StepBehaviour(),
        ["storage_connection"] = new StorageConnectionBehaviour(),
        ["storage_domain"] = new StorageDomainBehaviour(),
        ["tag"] = new TagBehaviour(),
        ["template"] = new TemplateBehaviour(),
        ["user"] = new UserBehaviour(),
        ["version"] = new VersionCapsBehaviour(),
        ["vm"] = new VmBehaviour(),
        ["vmpool"] = new VmPoolBehaviour(),
        ["vnic_profile"] = new VnicProfileBehaviour(),
        ["watchdog"] = new WatchdogBehaviour(),
        ["weight"] = new PolicyUnitUseBehaviour("weight", "factor", "1", isOnly: false),
    };

    public static ResourceBehaviour For(PlaceModel place) =>
        place.ItemElement is "vm" or "template" && place.ResourceOperations.Any(operation => operation.Relation == "import")
            ? Exported
            : Behaviours.GetValueOrDefault(place.ItemElement, Plain);

    /// <summary>The resources at an address, those that are made when they are read included.</summary>
    public static IResourceCollection Collection(ManagerState state, Resource? owner, PlaceModel place) =>
        For(place).Computed(state, owner, place) ?? state.Store.Collection(owner, place);
}
