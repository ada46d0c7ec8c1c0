using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 7: capabilities, states.</summary>
internal static class Chapter07CapabilitiesStates
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("7.26-a", "7.26", RowKind.Representation, "Capabilities: host non operational details")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <host_non_operational_details>
                      <host_non_operational_detail>none</host_non_operational_detail>
                      <host_non_operational_detail>general</host_non_operational_detail>
                      <host_non_operational_detail>cpu_type_incompatible_with_cluster</host_non_operational_detail>
                      <host_non_operational_detail>storage_domain_unreachable</host_non_operational_detail>
                      <host_non_operational_detail>network_unreachable</host_non_operational_detail>
                      <host_non_operational_detail>version_incompatible_with_cluster</host_non_operational_detail>
                      <host_non_operational_detail>kvm_not_running</host_non_operational_detail>
                      <host_non_operational_detail>timeout_recovering_from_crash</host_non_operational_detail>
                      <host_non_operational_detail>vm_network_is_bridgeless</host_non_operational_detail>
                      <host_non_operational_detail>gluster_command_failed</host_non_operational_detail>
                      <host_non_operational_detail>gluster_host_uuid_not_found</host_non_operational_detail>
                      <host_non_operational_detail>emulated_machines_incompatible_with_cluster</host_non_operational_detail>
                      <host_non_operational_detail>untrusted</host_non_operational_detail>
                      <host_non_operational_detail>uninitialized</host_non_operational_detail>
                      <host_non_operational_detail>cluster_version_incompatible_with_cluster</host_non_operational_detail>
                    </host_non_operational_details>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/host_non_operational_details/host_non_operational_detail",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.27-a", "7.27", RowKind.Representation, "Capabilities: network states")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <network_states><host_state>operational</host_state><host_state>non-operational</host_state></network_states>
                  </version>
                </capabilities>
                """,
            AnswerReading = """
                <capabilities>
                  <version major="3" minor="3">
                    <network_states>
                      <network_state>operational</network_state><network_state>non_operational</network_state>
                    </network_states>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/network_states/network_state",
            ],
            Slip = "The guide prints host_state, and a hyphen, among the states of networks.",
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.28-a", "7.28", RowKind.Representation, "Capabilities: storage domain states")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <storage_domain_states>
                      <storage_domain_state>active</storage_domain_state><storage_domain_state>inactive</storage_domain_state>
                      <storage_domain_state>locked</storage_domain_state><storage_domain_state>mixed</storage_domain_state>
                      <storage_domain_state>unattached</storage_domain_state><storage_domain_state>maintenance</storage_domain_state>
                      <storage_domain_state>unknown</storage_domain_state>
                    </storage_domain_states>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/storage_domain_states/storage_domain_state",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.29-a", "7.29", RowKind.Representation, "Capabilities: template states")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <template_states>
                      <template_state>illegal</template_state><template_state>locked</template_state>
                      <template_state>ok</template_state>
                    </template_states>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/template_states/template_state",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.30-a", "7.30", RowKind.Representation, "Capabilities: vm states")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <vm_states>
                      <vm_state>unassigned</vm_state><vm_state>down</vm_state><vm_state>up</vm_state><vm_state>powering_up</vm_state>
                      <vm_state>paused</vm_state><vm_state>migrating</vm_state><vm_state>unknown</vm_state>
                      <vm_state>not_responding</vm_state><vm_state>wait_for_launch</vm_state><vm_state>reboot_in_progress</vm_state>
                      <vm_state>saving_state</vm_state><vm_state>restoring_state</vm_state><vm_state>suspended</vm_state>
                      <vm_state>image_locked</vm_state><vm_state>powering_down</vm_state>
                    </vm_states>
                  </version>
                </capabilities>
                """,
            Values = ["capabilities/version/@major", "capabilities/version/@minor", "capabilities/version/vm_states/vm_state"],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.31-a", "7.31", RowKind.Representation, "Capabilities: vm pause details")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <vm_pause_details>
                      <vm_pause_detail>none</vm_pause_detail><vm_pause_detail>eother</vm_pause_detail>
                      <vm_pause_detail>eio</vm_pause_detail><vm_pause_detail>enospc</vm_pause_detail>
                      <vm_pause_detail>eperm</vm_pause_detail><vm_pause_detail>noerr</vm_pause_detail>
                    </vm_pause_details>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/vm_pause_details/vm_pause_detail",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.32-a", "7.32", RowKind.Representation, "Capabilities: disk states")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <disk_states>
                      <disk_state>illegal</disk_state><disk_state>locked</disk_state><disk_state>ok</disk_state>
                    </disk_states>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/disk_states/disk_state",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.33-a", "7.33", RowKind.Representation, "Capabilities: host nic states")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <host_nic_states><host_nic_state>down</host_nic_state><host_nic_state>up</host_nic_state></host_nic_states>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/host_nic_states/host_nic_state",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.34-a", "7.34", RowKind.Representation, "Capabilities: data center states")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <data_center_states>
                      <data_center_state>uninitialized</data_center_state><data_center_state>up</data_center_state>
                      <data_center_state>maintenance</data_center_state><data_center_state>non_operational</data_center_state>
                      <data_center_state>problematic</data_center_state><data_center_state>contend</data_center_state>
                    </data_center_states>
                  </version>
                </capabilities>
                """,
            AnswerReading = """
                <capabilities>
                  <version major="3" minor="3">
                    <data_center_states>
                      <data_center_state>uninitialized</data_center_state><data_center_state>up</data_center_state>
                      <data_center_state>maintenance</data_center_state><data_center_state>not_operational</data_center_state>
                      <data_center_state>problematic</data_center_state><data_center_state>contend</data_center_state>
                    </data_center_states>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/data_center_states/data_center_state",
            ],
            Slip = "The guide has non_operational; the states of a data center are told as not_operational.",
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.35-a", "7.35", RowKind.Representation, "Capabilities: vm device types")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <vm_device_types>
                      <vm_device_types>floppy</vm_device_types><vm_device_types>cdrom</vm_device_types>
                    </vm_device_types>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/vm_device_types/vm_device_types",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.36-a", "7.36", RowKind.Representation, "Capabilities: watchdog models")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3"><watchdog_models><model>i6300esb</model></watchdog_models></version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/watchdog_models/model",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.37-a", "7.37", RowKind.Representation, "Capabilities: watchdog actions")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <watchdog_actions>
                      <action>none</action><action>reset</action><action>poweroff</action><action>pause</action><action>dump</action>
                    </watchdog_actions>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/watchdog_actions/action",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.38-a", "7.38", RowKind.Representation, "Capabilities: gluster volume types")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <gluster_volume_types>
                      <gluster_volume_type>distribute</gluster_volume_type><gluster_volume_type>replicate</gluster_volume_type>
                      <gluster_volume_type>distributed_replicate</gluster_volume_type>
                      <gluster_volume_type>stripe</gluster_volume_type><gluster_volume_type>distributed_stripe</gluster_volume_type>
                      <gluster_volume_type>striped_replicate</gluster_volume_type>
                      <gluster_volume_type>distributed_striped_replicate</gluster_volume_type>
                    </gluster_volume_types>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/gluster_volume_types/gluster_volume_type",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.39-a", "7.39", RowKind.Representation, "Capabilities: transport types")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <transport_types><transport_type>tcp</transport_type><transport_type>rdma</transport_type></transport_types>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/transport_types/transport_type",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
    ];
}
