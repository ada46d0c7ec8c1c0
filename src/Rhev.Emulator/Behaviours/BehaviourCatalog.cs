using System;
using System.Collections.Generic;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Behaviours;

/// <summary>Which behaviour a kind of resource has, by the element of its representation.</summary>
internal static class BehaviourCatalog
{
    private static readonly ResourceBehaviour Plain = new();

    private static readonly Dictionary<string, ResourceBehaviour> Behaviours = new(StringComparer.Ordinal)
    {
        ["cdrom"] = new CdRomBehaviour(),
        ["cluster"] = new ClusterBehaviour(),
        ["data_center"] = new DataCenterBehaviour(),
        ["disk"] = new DiskBehaviour(),
        ["event"] = new EventBehaviour(),
        ["host"] = new HostBehaviour(),
        ["network"] = new NetworkBehaviour(),
        ["nic"] = new NicBehaviour(),
        ["snapshot"] = new SnapshotBehaviour(),
        ["storage_domain"] = new StorageDomainBehaviour(),
        ["template"] = new TemplateBehaviour(),
        ["user"] = new UserBehaviour(),
        ["version"] = new VersionCapsBehaviour(),
        ["vm"] = new VmBehaviour(),
    };

    public static ResourceBehaviour For(PlaceModel place) => Behaviours.GetValueOrDefault(place.ItemElement, Plain);
}
