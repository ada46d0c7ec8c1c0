using System.Collections.Immutable;

namespace Rsdl.Analyzers.Tests.Guide;

/// <summary>
/// The resources of chapters 9 to 24 of the REST API guide. Where the guide contradicts itself, or does not tell, the reason stands
/// beside the element.
/// </summary>
internal static class GuideTable
{
    private const string NotInTheTable = "the guide names it for no update, but tells only how a parent is changed";

    public static ImmutableArray<GuideResource> Resources { get; } =
    [
        new("data_center", "datacenters")
        {
            Updatable = "name description storage_type storage_format version",
            ReadOnly = "supported_versions status/state",
            Required = "name storage_type version/@major version/@minor",
        },
        new("attached_storage_domain", "datacenters/{id}/storagedomains") { Untold = "status/state", Required = "@id|name" },
        new("quota", "datacenters/{id}/quotas") { Untold = "data_center/@id", Required = "name description" },
        new("cluster", "clusters")
        {
            Updatable = "name description cpu/@id error_handling",
            Fixed = "data_center/@id memory_policy scheduling_policy virt_service gluster_service threads_as_cores tunnel_migration "
                + "trusted_service ballooning_enabled",
            ReadOnly = "supported_versions",
            Exceptions = ImmutableSortedDictionary<string, string>.Empty
                .Add("version", "section 6.2 raises the compatibility level of a cluster by an update"),
            Required = "name cpu/@id data_center/@id|name",
        },
        new("cluster_network", "clusters/{id}/networks")
        {
            Updatable = "required usages",
            Fixed = "name description display",
            ReadOnly = "cluster/@id",
            Required = "@id|name",
        },
        new("gluster_volume", "clusters/{id}/glustervolumes")
        {
            Fixed = "volume_type bricks transport_types replica_count stripe_count options",
            Required = "name volume_type bricks/brick/server_id bricks/brick/brick_dir",
        },
        new("brick", "clusters/{id}/glustervolumes/{id}/bricks")
        {
            Fixed = "server_id brick_dir replica_count stripe_count",
            Item = "brick",
            Required = "server_id brick_dir",
        },
        new("network", "networks")
        {
            Updatable = "name description ip vlan/@id stp display",
            Fixed = "data_center/@id mtu usages",
            ReadOnly = "status/state",
            Required = "name data_center/@id|name",
        },
        new("vnic_profile", "vnicprofiles") { Untold = "name description network/@id port_mirroring" },
        new("storage_domain", "storagedomains")
        {
            Updatable = "name",
            Fixed = "description type host storage storage_format",
            ReadOnly = "master available used committed storage_domain_state",
            Required = "name type host/@id|name storage/type storage/path storage/vfs_type",
        },
        new("file", "storagedomains/{id}/files") { Untold = "@id type storage_domain/@id" },
        new("export_vm", "storagedomains/{id}/vms") { Untold = "storage_domain/@id" },
        new("export_template", "storagedomains/{id}/templates") { Untold = "storage_domain/@id" },
        new("storage_connection", "storageconnections")
        {
            Updatable = "address",
            Untold = "type host path mount_options vfs_type nfs_version nfs_timeo nfs_retrans port target username password",
        },
        new("host", "hosts")
        {
            Updatable = "name description cluster/@id power_management ksm transparent_hugepages",
            Fixed = "address port storage_manager root_password",
            ReadOnly = "type certificate status/state iscsi cpu memory summary version libvirt_version statistics",
            Required = "name address root_password",
        },
        new("host_nic", "hosts/{id}/nics")
        {
            Updatable = "network/@id ip boot_protocol",
            Fixed = "name description mac/@address mtu bridged",
            ReadOnly = "host/@id speed status/state vlan/@id statistics",
            Exceptions = ImmutableSortedDictionary<string, string>.Empty
                .Add("bonding", "section 14.6.1.2 gives options and slaves on an update too"),
            Required = "name network/@id|name",
            RequiredBesides = ImmutableSortedDictionary<string, string>.Empty
                .Add("bonding/slaves/host_nic/@id|name", "notes in section 14.6.1.1: only bonded interfaces can be added"),
        },
        new("host_storage", "hosts/{id}/storage") { Untold = "type logical_unit" },
        new("statistic", "hosts/{id}/statistics")
        {
            Untold = "name description unit type values/@type values/value values/value/datum host_nic/@id host/@id disk/@id nic/@id vm/@id",
        },
        new("vm", "vms")
        {
            Updatable = "name description cluster/@id type memory cpu os/@type os/boot/@dev os/kernel os/initrd os/cmdline "
                + "high_availability display timezone domain stateless placement_policy memory_policy usb payloads origin custom_properties",
            Fixed = "template/@id quota/@id disks snapshots permissions cdroms",
            ReadOnly = "status/state start_time creation_time guest_info vmpool nics tags statistics watchdogs",
            Untold = "domain/@id",
            Required = "name template/@id|name cluster/@id|name",
        },
        new("disk", "vms/{id}/disks")
        {
            Updatable = "name description storage_domains interface bootable shareable wipe_after_delete propagate_errors",
            Fixed = "size provisioned_size format sparse quota/@id lun_storage active",
            ReadOnly = "actual_size status/state vm/@id statistics",
            Required = "size storage_domains/storage_domain/@id|name",
        },
        new("floating_disk", "disks")
        {
            Untold = "image_id storage_domains size provisioned_size actual_size status/state interface format sparse bootable shareable "
                + "wipe_after_delete propagate_errors quota/@id lun_storage active statistics",
            Required = "size storage_domains/storage_domain/@id|name",
        },
        new("nic", "vms/{id}/nics")
        {
            Updatable = "name network/@id type",
            Untold = "interface mac/@address port_mirroring plugged linked statistics",
            Required = "name network/@id|name",
        },
        new("cdrom", "vms/{id}/cdroms") { Updatable = "file/@id", Fixed = "name description", Required = "file/@id" },
        new("snapshot", "vms/{id}/snapshots") { Untold = "vm/@id date" },
        new("template", "templates")
        {
            Updatable = "name description type memory cpu/topology os/@type os/boot/@dev os/kernel os/initrd os/cmdline "
                + "high_availability display stateless usb timezone",
            Fixed = "vm/@id origin placement_policy custom_properties domain permissions",
            ReadOnly = "status/state cluster/@id creation_time",
            Untold = "domain/@id",
            Required = "name vm/@id|name",
        },
        new("vmpool", "vmpools")
        {
            Updatable = "name description size prestarted_vms max_user_vms",
            Fixed = "cluster/@id template/@id",
            Required = "name cluster/@id|name template/@id|name",
        },
        new("domain", "domains") { Untold = "name" },
        new("domain_user", "domains/{id}/users") { Untold = "name last_name user_name domain/@id groups" },
        new("domain_group", "domains/{id}/groups") { Untold = "name domain/@id" },
        new("group", "groups") { Untold = "roles", Required = "name" },
        new("role", "roles")
        {
            Updatable = "name description administrative",
            Fixed = "permits",
            ReadOnly = "mutable",
            Required = "name administrative permits/permit/@id",
        },
        new("user", "users")
        {
            Fixed = "user_name name domain roles",
            ReadOnly = "groups",
            Required = "user_name roles/role/@id|name",
        },
        new("tag", "tags")
        {
            Updatable = "parent",
            ReadOnly = "host/@id user/@id vm/@id",
            Exceptions = ImmutableSortedDictionary<string, string>.Empty
                .Add("name", NotInTheTable).Add("description", NotInTheTable),
        },
        new("event", "events") { Untold = "description code severity time user/@id" },
    ];
}
