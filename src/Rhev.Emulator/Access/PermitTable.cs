using System;
using System.Collections.Generic;
using System.Linq;
using Rsdl.Model.Links;

namespace Rhev.Emulator.Access;

/// <summary>
/// Which permit an operation needs, by the element of the resource and, where that matters, of the resource that has the
/// collection. The names are those that the capabilities list; what the table does not know is for administrators.
/// </summary>
internal static class PermitTable
{
    private const string Administration = "configure_rhevm";

    private static readonly Dictionary<string, PermitSet> Sets = new(StringComparer.Ordinal)
    {
        ["brick"] = PermitSet.All("manipulate_gluster_volume"),
        ["cdrom"] = PermitSet.All("change_vm_cd"),
        ["cluster"] = new("create_cluster", "edit_cluster_configuration", "delete_cluster", "edit_cluster_configuration"),
        ["cluster/network"] = PermitSet.All("assign_cluster_network"),
        ["data_center"] = new(
            "create_storage_pool", "edit_storage_pool_configuration", "delete_storage_pool", "edit_storage_pool_configuration"),
        ["data_center/storage_domain"] = PermitSet.All("manipulate_storage_domain"),
        ["disk"] = new("create_disk", "edit_disk_properties", "delete_disk", "configure_disk_storage"),
        ["event"] = PermitSet.All("inject_external_events"),
        ["gluster_hook"] = PermitSet.All("manipulate_gluster_volume"),
        ["gluster_volume"] = new(
            "create_gluster_volume", "manipulate_gluster_volume", "delete_gluster_volume", "manipulate_gluster_volume"),
        ["group"] = PermitSet.All("manipulate_users"),
        ["group/role"] = PermitSet.All("manipulate_permissions"),
        ["group/tag"] = PermitSet.All("manipulate_users"),

        // The capabilities of 3.3 spell the permit of actions so.
        ["host"] = new("create_host", "edit_host_configuration", "delete_host", "maniputlate_host"),
        ["host/tag"] = PermitSet.All("edit_host_configuration"),
        ["host_nic"] = PermitSet.All("configure_host_network"),
        ["image"] = PermitSet.All("access_image_storage"),
        ["job"] = PermitSet.All("inject_external_tasks"),
        ["network"] = new(
            "create_storage_pool_network",
            "configure_storage_pool_network",
            "delete_storage_pool_network",
            "configure_storage_pool_network"),
        ["permission"] = PermitSet.All("manipulate_permissions"),
        ["permit"] = PermitSet.All("manipulate_roles"),
        ["quota"] = PermitSet.All("configure_quota"),
        ["quota_cluster_limit"] = PermitSet.All("configure_quota"),
        ["quota_storage_limit"] = PermitSet.All("configure_quota"),
        ["role"] = PermitSet.All("manipulate_roles"),
        ["snapshot"] = PermitSet.All("manipulate_vm_snapshots"),
        ["step"] = PermitSet.All("inject_external_tasks"),
        ["storage_connection"] = PermitSet.All("edit_storage_domain_configuration"),
        ["storage_domain"] = new(
            "create_storage_domain", "edit_storage_domain_configuration", "delete_storage_domain", "manipulate_storage_domain"),
        ["storage_domain/template"] = PermitSet.All("import_export_vm"),
        ["storage_domain/vm"] = PermitSet.All("import_export_vm"),
        ["template"] = new("create_template", "edit_template_properties", "delete_template", "import_export_vm"),
        ["template/disk"] = new("edit_template_properties", "edit_template_properties", "delete_template", "copy_template"),
        ["template/nic"] = PermitSet.All("configure_template_network"),
        ["template/watchdog"] = PermitSet.All("edit_template_properties"),
        ["user"] = PermitSet.All("manipulate_users"),
        ["user/role"] = PermitSet.All("manipulate_permissions"),
        ["user/tag"] = PermitSet.All("manipulate_users"),
        ["vm"] = new("create_vm", "edit_vm_properties", "delete_vm", "vm_basic_operations")
        {
            Actions = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["cancelmigration"] = "migrate_vm",
                ["export"] = "import_export_vm",
                ["migrate"] = "migrate_vm",
                ["move"] = "move_vm",
                ["ticket"] = "connect_to_vm",
            },
        },
        ["vm/disk"] = PermitSet.All("configure_vm_storage"),
        ["vm/nic"] = PermitSet.All("configure_vm_network"),
        ["vm/tag"] = PermitSet.All("edit_vm_properties"),
        ["vm/watchdog"] = PermitSet.All("edit_vm_properties"),
        ["vmpool"] = new("create_vm_pool", "edit_vm_pool_configuration", "delete_vm_pool", "vm_pool_basic_operations"),
        ["vnic_profile"] = new(
            "create_network_vnic_profile",
            "configure_network_vnic_profile",
            "delete_network_vnic_profile",
            "configure_network_vnic_profile"),
    };

    /// <summary>Every permit that an operation can need.</summary>
    public static IEnumerable<string> Permits { get; } =
        [.. Sets.Values.SelectMany(set => new[] { set.Add, set.Update, set.Delete, set.Act }.Concat(set.Actions.Values))
            .Append(Administration).Distinct()];

    /// <summary>The permit that an operation needs.</summary>
    /// <param name="owner">The element of the resource that has the collection; <c>null</c> for a root collection.</param>
    /// <param name="element">The element of the resource.</param>
    /// <param name="operation">The operation.</param>
    public static string Find(string? owner, string element, OperationModel operation)
    {
        PermitSet set = Sets.GetValueOrDefault($"{owner}/{element}") ?? Sets.GetValueOrDefault(element) ?? PermitSet.All(Administration);
        return operation.Kind switch
        {
            OperationKind.Add => set.Add,
            OperationKind.Update => set.Update,
            OperationKind.Delete => set.Delete,
            _ => set.Actions.GetValueOrDefault(operation.Relation, set.Act),
        };
    }
}
