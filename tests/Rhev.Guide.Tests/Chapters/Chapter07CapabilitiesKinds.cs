using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 7: capabilities, kinds.</summary>
internal static class Chapter07CapabilitiesKinds
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("7.17-a", "7.17", RowKind.Representation, "Capabilities: disk interfaces")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <disk_interfaces>
                      <disk_interface>ide</disk_interface><disk_interface>virtio_scsi</disk_interface>
                      <disk_interface>virtio</disk_interface>
                    </disk_interfaces>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/disk_interfaces/disk_interface",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.18-a", "7.18", RowKind.Representation, "Capabilities: vm affinities")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <vm_affinities>
                      <affinity>migratable</affinity><affinity>user_migratable</affinity><affinity>pinned</affinity>
                    </vm_affinities>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/vm_affinities/affinity",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.19-a", "7.19", RowKind.Representation, "Capabilities: custom properties")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <custom_properties>
                      <custom_property name="sap_agent" regexp="^(true|false)$"/><custom_property name="sndbuf" regexp="^[0-9]+$"/>
                      <custom_property name="vhost" regexp="^(([a-zA-Z0-9_]*):(true|false))(,(([a-zA-Z0-9_]*):(true|false)))*$"/>
                      <custom_property name="viodiskcache" regexp="^(none|writeback|writethrough)$"/>
                    </custom_properties>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/custom_properties/custom_property/@name",
                "capabilities/version/custom_properties/custom_property/@regexp",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.20-a", "7.20", RowKind.Representation, "Capabilities: boot protocols")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <boot_protocols>
                      <boot_protocol>dhcp</boot_protocol><boot_protocol>static</boot_protocol><boot_protocol>none</boot_protocol>
                    </boot_protocols>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/boot_protocols/boot_protocol",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.21-a", "7.21", RowKind.Representation, "Capabilities: error handling")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <error_handling>
                      <on_error>migrate</on_error><on_error>do_not_migrate</on_error><on_error>migrate_highly_available</on_error>
                    </error_handling>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/error_handling/on_error",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.22-a", "7.22", RowKind.Representation, "Capabilities: storage formats")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <storage_formats><format>v1</format><format>v2</format><format>v3</format></storage_formats>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/storage_formats/format",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.23-a", "7.23", RowKind.Representation, "Capabilities: creation states")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <creation_states>
                      <creation_state>pending</creation_state><creation_state>in_progress</creation_state>
                      <creation_state>complete</creation_state><creation_state>failed</creation_state>
                    </creation_states>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/creation_states/creation_state",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.24-a", "7.24", RowKind.Representation, "Capabilities: power management states")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <power_management_states>
                      <power_management_state>on</power_management_state><power_management_state>off</power_management_state>
                      <power_management_state>unknown</power_management_state>
                    </power_management_states>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/power_management_states/power_management_state",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.25-a", "7.25", RowKind.Representation, "Capabilities: host states")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <host_states>
                      <host_state>down</host_state><host_state>error</host_state><host_state>initializing</host_state>
                      <host_state>installing</host_state><host_state>install_failed</host_state><host_state>maintenance</host_state>
                      <host_state>non_operational</host_state><host_state>non_responsive</host_state>
                      <host_state>pending_approval</host_state><host_state>preparing_for_maintenance</host_state>
                      <host_state>connecting</host_state><host_state>reboot</host_state><host_state>unassigned</host_state>
                      <host_state>up</host_state>
                    </host_states>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/host_states/host_state",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
    ];
}
