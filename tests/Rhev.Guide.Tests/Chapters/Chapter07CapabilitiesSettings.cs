using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 7: capabilities, settings.</summary>
internal static class Chapter07CapabilitiesSettings
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("7.2-a", "7.2", RowKind.Representation, "Capabilities in a block for each compatibility version")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="0"/><version major="3" minor="1"/><version major="3" minor="2"/>
                  <version major="3" minor="3"/>
                </capabilities>
                """,
            Values = ["capabilities/version/@major", "capabilities/version/@minor"],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.3-a", "7.3", RowKind.Representation, "Which compatibility version is the current one")
        {
            Request = "GET /api/capabilities",
            Answer = "<capabilities><version major=\"3\" minor=\"3\"><current>true</current></version></capabilities>",
            Values = ["capabilities/version/@major", "capabilities/version/@minor", "capabilities/version/current"],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.4-a", "7.4", RowKind.Representation, "Capabilities: features")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <features><feature><name>Transparent-Huge-Pages Memory Policy</name><transparent_huepages/></feature></features>
                  </version>
                </capabilities>
                """,
            Odd = ["capabilities/version/features/feature/transparent_huepages"],
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/features/feature/name",
            ],
            Untyped = ["VersionCaps.Features.Feature.transparent_huepages"],
            Slip = "The guide misprints transparent_huepages.",
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.5-a", "7.5", RowKind.Representation, "Capabilities: cpus")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <cpus>
                      <cpu id="Intel Conroe Family"><level>3</level></cpu><cpu id="Intel Penryn Family"><level>4</level></cpu>
                    </cpus>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/cpus/cpu/@id",
                "capabilities/version/cpus/cpu/level",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.6-a", "7.6", RowKind.Representation, "Capabilities: power managers")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <power_managers>
                      <power_management type="apc">
                        <options>
                          <option name="secure" type="bool"/><option name="port" type="int"/><option name="slot" type="int"/>
                        </options>
                      </power_management>
                      <power_management type="apc_snmp"><options><option name="port" type="int"/></options></power_management>
                      <power_management type="bladecenter">
                        <options>
                          <option name="secure" type="bool"/><option name="port" type="int"/><option name="slot" type="int"/>
                        </options>
                      </power_management>
                    </power_managers>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/power_managers/power_management/@type",
                "capabilities/version/power_managers/power_management/options/option/@name",
                "capabilities/version/power_managers/power_management/options/option/@type",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.7-a", "7.7", RowKind.Representation, "Capabilities: fence types")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <fence_types>
                      <fence_type>manual</fence_type><fence_type>restart</fence_type><fence_type>start</fence_type>
                      <fence_type>stop</fence_type><fence_type>status</fence_type>
                    </fence_types>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/fence_types/fence_type",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.8-a", "7.8", RowKind.Representation, "Capabilities: storage types")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <storage_types>
                      <storage_type>iscsi</storage_type><storage_type>fcp</storage_type><storage_type>nfs</storage_type>
                      <storage_type>localfs</storage_type><storage_type>posixfs</storage_type><storage_type>glusterfs</storage_type>
                    </storage_types>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/storage_types/storage_type",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.9-a", "7.9", RowKind.Representation, "Capabilities: configuration types")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <configuration_types><configuration_type>ovf</configuration_type></configuration_types>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/configuration_types/configuration_type",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.10-a", "7.10", RowKind.Representation, "Capabilities: storage domain types")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <storage_domain_types>
                      <storage_domain_type>data</storage_domain_type><storage_domain_type>iso</storage_domain_type>
                      <storage_domain_type>export</storage_domain_type><storage_domain_type>image</storage_domain_type>
                    </storage_domain_types>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/storage_domain_types/storage_domain_type",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.11-a", "7.11", RowKind.Representation, "Capabilities: vm types")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3"><vm_types><vm_type>desktop</vm_type><vm_type>server</vm_type></vm_types></version>
                </capabilities>
                """,
            Values = ["capabilities/version/@major", "capabilities/version/@minor", "capabilities/version/vm_types/vm_type"],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.12-a", "7.12", RowKind.Representation, "Capabilities: boot devices")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <boot_devices>
                      <boot_device>cdrom</boot_device><boot_device>hd</boot_device><boot_device>network</boot_device>
                    </boot_devices>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/boot_devices/boot_device",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.13-a", "7.13", RowKind.Representation, "Capabilities: display types")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <display_types><display_type>vnc</display_type><display_type>spice</display_type></display_types>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/display_types/display_type",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.14-a", "7.14", RowKind.Representation, "Capabilities: nic interfaces")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <nic_interfaces>
                      <nic_interface>e1000</nic_interface><nic_interface>virtio</nic_interface><nic_interface>rtl8139</nic_interface>
                      <nic_interface>rtl8139_virtio</nic_interface>
                    </nic_interfaces>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/nic_interfaces/nic_interface",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.15-a", "7.15", RowKind.Representation, "Capabilities: os types")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <os_types>
                      <os_type>windows_2008x64</os_type><os_type>unassigned</os_type><os_type>other</os_type>
                      <os_type>other_linux</os_type><os_type>windows_2008r2</os_type><os_type>ubuntu_12_04</os_type>
                      <os_type>windows_2008</os_type><os_type>windows_7x64</os_type><os_type>windows_2003x64</os_type>
                      <os_type>windows_8x64</os_type><os_type>windows_7</os_type><os_type>rhel_6x64</os_type>
                      <os_type>ubuntu_12_10</os_type><os_type>rhel_6</os_type><os_type>rhel_5</os_type><os_type>rhel_4x64</os_type>
                      <os_type>rhel_4</os_type><os_type>rhel_3</os_type><os_type>windows_8</os_type>
                      <os_type>windows_2008R2x64</os_type><os_type>windows_2012x64</os_type><os_type>windows_xp</os_type>
                      <os_type>rhel_3x64</os_type><os_type>windows_2012x64</os_type><os_type>windows_2003</os_type>
                      <os_type>ubuntu_13_10</os_type><os_type>rhel_5x64</os_type><os_type>sles_11</os_type>
                      <os_type>ubuntu_13_04</os_type>
                    </os_types>
                  </version>
                </capabilities>
                """,
            Values = ["capabilities/version/@major", "capabilities/version/@minor", "capabilities/version/os_types/os_type"],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
        new("7.16-a", "7.16", RowKind.Representation, "Capabilities: disk formats")
        {
            Request = "GET /api/capabilities",
            Answer = """
                <capabilities>
                  <version major="3" minor="3">
                    <disk_formats><disk_format>cow</disk_format><disk_format>raw</disk_format></disk_formats>
                  </version>
                </capabilities>
                """,
            Values = [
                "capabilities/version/@major",
                "capabilities/version/@minor",
                "capabilities/version/disk_formats/disk_format",
            ],
            Call = api => api.Capabilities.ListAsync().EntitiesAsync(),
        },
    ];
}
