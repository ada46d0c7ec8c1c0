using System;
using System.Collections.Generic;
using System.Linq;
using Rhev.Emulator.Behaviours.Disks;
using Rhev.Emulator.Behaviours.Jobs;
using Rhev.Emulator.Behaviours.Statistics;
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
        ["cdrom"] = new CdRomBehaviour(),
        ["cluster"] = new ClusterBehaviour(),
        ["data_center"] = new DataCenterBehaviour(),
        ["disk"] = new DiskBehaviour(),
        ["application"] = new VmReportBehaviour(VmReports.Applications),
        ["event"] = new EventBehaviour(),
        ["floppy"] = new CdRomBehaviour(),
        ["host"] = new HostBehaviour(),
        ["job"] = new JobBehaviour(),
        ["network"] = new NetworkBehaviour(),
        ["nic"] = new NicBehaviour(),
        ["reported_device"] = new VmReportBehaviour(VmReports.Devices),
        ["session"] = new VmReportBehaviour(VmReports.Sessions),
        ["snapshot"] = new SnapshotBehaviour(),
        ["statistic"] = new StatisticBehaviour(),
        ["step"] = new StepBehaviour(),
        ["storage_domain"] = new StorageDomainBehaviour(),
        ["template"] = new TemplateBehaviour(),
        ["user"] = new UserBehaviour(),
        ["version"] = new VersionCapsBehaviour(),
        ["vm"] = new VmBehaviour(),
        ["vmpool"] = new VmPoolBehaviour(),
        ["watchdog"] = new WatchdogBehaviour(),
    };

    public static ResourceBehaviour For(PlaceModel place) =>
        place.ItemElement is "vm" or "template" && place.ResourceOperations.Any(operation => operation.Relation == "import")
            ? Exported
            : Behaviours.GetValueOrDefault(place.ItemElement, Plain);

    /// <summary>The resources at an address, those that are made when they are read included.</summary>
    public static IResourceCollection Collection(ManagerState state, Resource? owner, PlaceModel place) =>
        For(place).Computed(state, owner, place) ?? state.Store.Collection(owner, place);
}
