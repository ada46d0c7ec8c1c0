using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 3, the quick start: what a new installation has.</summary>
internal static class Chapter03Environment
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("3.1", "3.2", RowKind.Rest, "The entry point: links, special objects, product, summary")
        {
            Request = "GET /api",
            Status = 200,
            Answer = """
                <api>
                  <link rel="capabilities"/><link rel="clusters"/><link rel="clusters/search"/><link rel="datacenters"/>
                  <link rel="datacenters/search"/><link rel="events"/><link rel="events/search"/><link rel="hosts"/>
                  <link rel="hosts/search"/><link rel="networks"/><link rel="roles"/><link rel="storagedomains"/>
                  <link rel="storagedomains/search"/><link rel="tags"/><link rel="templates"/><link rel="templates/search"/>
                  <link rel="users"/><link rel="groups"/><link rel="domains"/><link rel="vmpools"/><link rel="vmpools/search"/>
                  <link rel="vms"/><link rel="vms/search"/>
                  <special_objects>
                    <link rel="templates/blank" href="/api/templates/00000000-0000-0000-0000-000000000000"/>
                    <link rel="tags/root" href="/api/tags/00000000-0000-0000-0000-000000000000"/>
                  </special_objects>
                  <product_info>
                    <name>Red Hat Enterprise Virtualization</name><vendor>Red Hat</vendor>
                    <version revision="0" build="0" minor="0" major="3"/>
                  </product_info>
                  <summary>
                    <vms><total>5</total><active>0</active></vms><hosts><total>1</total><active>1</active></hosts>
                    <users><total>1</total><active>1</active></users>
                    <storage_domains><total>2</total><active>2</active></storage_domains>
                  </summary>
                </api>
                """,
            Values = ["api/product_info/name", "api/product_info/vendor", "api/product_info/version/@major"],
            Call = api => api.GetAsync().EntityAsync(),
        },
        new("3.2", "3.3", RowKind.Rest, "All data centers")
        {
            Request = "GET /api/datacenters",
            Status = 200,
            Answer = """
                <data_centers>
                  <data_center id="center-1" href="/api/datacenters/center-1">
                    <name>Default</name><description>The default Data Center</description><link rel="storagedomains"/>
                    <link rel="permissions"/><storage_type>nfs</storage_type><storage_format>v1</storage_format>
                    <version minor="0" major="3"/>
                    <supported_versions><version minor="0" major="3"/></supported_versions>
                    <status><state>up</state></status>
                  </data_center>
                </data_centers>
                """,
            Values = ["data_centers/data_center/name", "data_centers/data_center/status/state"],
            Given = lab => lab.ActiveDomainAsync("domain-9", "data9"),
            Call = api => api.DataCenters.ListAsync().EntitiesAsync(),
        },
        new("3.3", "3.4", RowKind.Rest, "All clusters")
        {
            Request = "GET /api/clusters",
            Status = 200,
            Answer = """
                <clusters>
                  <cluster id="cluster-1" href="/api/clusters/cluster-1">
                    <name>Default</name><description>The default server cluster</description><link rel="networks"/>
                    <link rel="permissions"/><cpu id="Intel Penryn Family"/>
                    <data_center id="center-1" href="/api/datacenters/center-1"/>
                    <memory_policy>
                      <overcommit percent="100"/>
                      <transparent_hugepages><enabled>false</enabled></transparent_hugepages>
                    </memory_policy>
                    <scheduling_policy/><version minor="0" major="3"/>
                    <error_handling><on_error>migrate</on_error></error_handling>
                  </cluster>
                </clusters>
                """,
            Values = ["clusters/cluster/name", "clusters/cluster/cpu/@id"],
            Call = api => api.Clusters.ListAsync().EntitiesAsync(),
        },
        new("3.4", "3.5", RowKind.Rest, "All logical networks")
        {
            Request = "GET /api/networks",
            Status = 200,
            Answer = """
                <networks>
                  <network id="00000000-0000-0000-0000-000000000009" href="/api/networks/00000000-0000-0000-0000-000000000009">
                    <name>rhevm</name><description>Management Network</description>
                    <data_center id="center-1" href="/api/datacenters/center-1"/><stp>false</stp>
                    <status><state>operational</state></status><display>false</display>
                  </network>
                </networks>
                """,
            Values = ["networks/network/name", "networks/network/status/state"],
            Call = api => api.Networks.ListAsync().EntitiesAsync(),
        },
        new("3.5", "3.6", RowKind.Rest, "All hosts, each with its actions")
        {
            Request = "GET /api/hosts",
            Status = 200,
            Answer = """
                <hosts>
                  <host id="host-2" href="/api/hosts/host-2">
                    <name>hypervisor</name>
                    <actions>
                      <link rel="install"/><link rel="activate"/><link rel="fence"/><link rel="deactivate"/><link rel="approve"/>
                      <link rel="iscsilogin"/><link rel="iscsidiscover"/><link rel="commitnetconfig"/>
                    </actions>
                    <link rel="storage"/><link rel="nics"/><link rel="tags"/><link rel="permissions"/><link rel="statistics"/>
                    <address>10.64.14.110</address><status><state>non_operational</state></status>
                    <cluster id="cluster-1" href="/api/clusters/cluster-1"/><port>54321</port><storage_manager>true</storage_manager>
                    <power_management><enabled>false</enabled><options/></power_management>
                    <ksm><enabled>false</enabled></ksm>
                    <transparent_hugepages><enabled>true</enabled></transparent_hugepages>
                    <iscsi><initiator>iqn.1994-05.com.example:644949fe81ce</initiator></iscsi>
                    <cpu><topology cores="2"/><name>Intel(R) Core(TM)2 Duo CPU E8400 @ 3.00GHz</name><speed>2993</speed></cpu>
                    <summary><active>0</active><migrating>0</migrating><total>0</total></summary>
                  </host>
                </hosts>
                """,
            Values = ["hosts/host/name"],
            Call = api => api.Hosts.ListAsync().EntitiesAsync(),
        },
        new("3.6", "3.7", RowKind.Rest, "A host is approved")
        {
            Request = "POST /api/hosts/host-2/approve",
            Body = "<action/>",
            Given = lab => lab.FindAsync("host-2", "hosts", "hypervisor"),
            Then = ("/api/hosts/host-2", "status/state", "up"),
            Call = api => api.Hosts["host-2"].ApproveAsync().EntityAsync(),
        },
        new("3.7", "3.8", RowKind.Rest, "An NFS domain for data")
        {
            Request = "POST /api/storagedomains",
            Body = """
                <storage_domain>
                  <name>data1</name><type>data</type>
                  <storage><type>nfs</type><address>192.168.0.10</address><path>/data1</path></storage>
                  <host><name>hypervisor</name></host>
                </storage_domain>
                """,
            Status = 200,
            Answer = """
                <storage_domain id="domain-2" href="/api/storagedomains/domain-2">
                  <name>data1</name><link rel="permissions"/><link rel="files"/><type>data</type><master>false</master>
                  <storage><type>nfs</type><address>192.168.0.10</address><path>/data1</path></storage>
                  <available>175019917312</available><used>27917287424</used><committed>10737418240</committed>
                  <storage_format>v1</storage_format><host id="host-2" href="/api/hosts/host-2"/>
                </storage_domain>
                """,
            StatusReading = 201,
            Slip = "The guide prints 200 for a creation here, and 201 in chapters 8 to 12.",
            Given = lab => lab.UpHostAsync("host-2"),
            Call = api =>
                api.StorageDomains.AddAsync(new StorageDomain
                {
                    Name = "data1",
                    Type = StorageDomainType.Data,
                    Storage = new Storage { Type = StorageType.Nfs, Address = "192.168.0.10", Path = "/data1" },
                    Host = new Host { Name = "hypervisor" },
                }).EntityAsync(),
        },
        new("3.8", "3.9", RowKind.Rest, "An NFS domain for ISO images")
        {
            Request = "POST /api/storagedomains",
            Body = """
                <storage_domain>
                  <name>iso1</name><type>iso</type>
                  <storage><type>nfs</type><address>192.168.0.10</address><path>/iso1</path></storage>
                  <host><name>hypervisor</name></host>
                </storage_domain>
                """,
            Status = 200,
            Answer = """
                <storage_domain id="domain-iso" href="/api/storagedomains/domain-iso">
                  <name>iso1</name><link rel="permissions"/><link rel="files"/><type>iso</type><master>false</master>
                  <storage><type>nfs</type><address>192.168.0.10</address><path>/iso1</path></storage>
                  <available>82678120448</available><used>18253611008</used><committed>0</committed>
                  <storage_format>v1</storage_format><host id="host-2" href="/api/hosts/host-2"/>
                </storage_domain>
                """,
            StatusReading = 201,
            Slip = "The guide prints 200 for a creation here, and 201 in chapters 8 to 12.",
            Given = lab => lab.UpHostAsync("host-2"),
            Call = api =>
                api.StorageDomains.AddAsync(new StorageDomain
                {
                    Name = "iso1",
                    Type = StorageDomainType.Iso,
                    Storage = new Storage { Type = StorageType.Nfs, Address = "192.168.0.10", Path = "/iso1" },
                    Host = new Host { Name = "hypervisor" },
                }).EntityAsync(),
        },
    ];
}
