using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 12: storage domains.</summary>
internal static class Chapter12StorageDomains
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("12.1", "12.2", RowKind.Representation, "A storage domain")
        {
            Request = "GET /api/storagedomains/domain-1",
            Answer = """
                <storage_domain id="domain-1" href="/api/storagedomains/domain-1">
                  <name>data0</name><link rel="permissions" href="/api/storagedomains/domain-4/permissions"/>
                  <link rel="files" href="/api/storagedomains/domain-4/files"/><type>data</type><master>true</master>
                  <storage><type>nfs</type><address>172.31.0.6</address><path>/exports/RHEVX/images/0</path></storage>
                  <available>156766306304</available><used>433791696896</used><committed>617401548800</committed>
                  <storage_format>v1</storage_format><storage_domain_state>unattached</storage_domain_state>
                </storage_domain>
                """,
            Odd = ["storage_domain/storage_domain_state"],
            Values = ["storage_domain/name", "storage_domain/type", "storage_domain/storage/type"],
            Slip = "The state is called storage_domain_state here and status elsewhere; the links have another domain's id.",
            Given = lab => lab.DomainAsync("domain-1", "data0"),
            Call = api => api.StorageDomains["domain-1"].GetAsync().EntityAsync(),
        },
        new("12.2", "12.3.1", RowKind.Rest, "A new storage domain")
        {
            Request = "POST /api/storagedomains",
            Body = """
                <storage_domain>
                  <name>data1</name><type>data</type><host id="host-1"/>
                  <storage><type>nfs</type><address>172.31.0.6</address><path>/exports/RHEVX/images/0</path></storage>
                </storage_domain>
                """,
            Given = lab => lab.UpHostAsync("host-1"),
            Call = api =>
                api.StorageDomains.AddAsync(new StorageDomain
                {
                    Name = "data1",
                    Type = StorageDomainType.Data,
                    Host = new Host { Id = "host-1" },
                    Storage = new Storage { Type = StorageType.Nfs, Address = "172.31.0.6", Path = "/exports/RHEVX/images/0" },
                }).EntityAsync(),
        },
        new("12.3", "12.3.2", RowKind.Rest, "A storage domain gets another name")
        {
            Request = "PUT /api/storagedomains",
            Body = "<storage_domain><name>data2</name></storage_domain>",
            Reading = "PUT /api/storagedomains/domain-1",
            Slip = "The guide sends the update to the collection.",
            Given = lab => lab.DomainAsync("domain-1", "data1"),
            Then = ("/api/storagedomains/domain-1", "name", "data2"),
            Call = api => api.StorageDomains["domain-1"].UpdateAsync(new StorageDomain { Name = "data2" }).EntityAsync(),
        },
        new("12.5", "12.5.1", RowKind.Rest, "The machines on an export domain")
        {
            Request = "GET /api/storagedomains/domain-1/vms",
            Status = 200,
            Answer = """
                <vms>
                  <vm id="vm-1" href="/api/storagedomains/domain-1/vms/vm-1">
                    <name>vm1</name><storage_domain id="domain-1" href="/api/storagedomains/domain-1"/>
                    <actions><link rel="import"/></actions>
                  </vm>
                </vms>
                """,
            Values = ["vms/vm/name"],
            Given = lab => lab.ExportedVmAsync("domain-1", "vm-1"),
            Call = api => api.StorageDomains["domain-1"].Vms.ListAsync().EntitiesAsync(),
        },
        new("12.6", "12.5.1", RowKind.Rest, "A machine is imported")
        {
            Request = "POST /api/storagedomains/domain-1/vms/vm-1/import",
            Body = "<action><storage_domain><name>images0</name></storage_domain><cluster><name>Default</name></cluster></action>",
            Given = async lab =>
            {
                await lab.ExportedVmAsync("domain-1", "vm-1");
                await lab.ActiveDomainAsync("domain-3", "images0");
                await lab.DoAsync("DELETE /api/vms/vm-1", null);
            },
            Then = ("/api/vms/vm-1", "name", "vm1"),
            Call = api =>
                api.StorageDomains["domain-1"].Vms["vm-1"].ImportAsync(new()
                {
                    StorageDomain = new StorageDomain { Name = "images0" },
                    Cluster = new Cluster { Name = "Default" },
                }).EntityAsync(),
        },
        new("12.7", "12.5.1", RowKind.Rest, "A template is imported")
        {
            Request = "POST /api/storagedomains/domain-1/templates/vm-1/import",
            Body = "<action><storage_domain><name>images0</name></storage_domain><cluster><name>Default</name></cluster></action>",
            Given = async lab =>
            {
                await lab.ExportedTemplateAsync("domain-1", "vm-1");
                await lab.ActiveDomainAsync("domain-3", "images0");
                await lab.DoAsync("DELETE /api/templates/vm-1", null);
            },
            Then = ("/api/templates/vm-1", "name", "template1"),
            Call = api =>
                api.StorageDomains["domain-1"].Templates["vm-1"].ImportAsync(new()
                {
                    StorageDomain = new StorageDomain { Name = "images0" },
                    Cluster = new Cluster { Name = "Default" },
                }).EntityAsync(),
        },
        new("12.8", "12.5.1", RowKind.Rest, "A machine is imported as another")
        {
            Request = "POST /api/storagedomains/domain-1/vms/vm-1/import",
            Body = """
                <action>
                  <storage_domain><name>images0</name></storage_domain><cluster><name>Default</name></cluster><clone>true</clone>
                  <vm><name>MyVM</name></vm>
                </action>
                """,
            Given = async lab =>
            {
                await lab.ExportedVmAsync("domain-1", "vm-1");
                await lab.ActiveDomainAsync("domain-3", "images0");
            },
            Then = ("/api/vms?search=name%3DMyVM", "vm/name", "MyVM"),
            Call = api =>
                api.StorageDomains["domain-1"].Vms["vm-1"].ImportAsync(new()
                {
                    StorageDomain = new StorageDomain { Name = "images0" },
                    Cluster = new Cluster { Name = "Default" },
                    Clone = true,
                    Vm = new Vm { Name = "MyVM" },
                }).EntityAsync(),
        },
        new("12.9", "12.5.1", RowKind.Rest, "A machine is imported with some of its disks")
        {
            Request = "POST /api/storagedomains/domain-1/vms/vm-1/import",
            Body = """
                <action><cluster><name>Default</name></cluster><vm><name>MyVM</name></vm><disks><disk id="disk-2"/></disks></action>
                """,
            Given = async lab =>
            {
                await lab.ExportedVmAsync("domain-1", "vm-1", "disk-2");
                await lab.DoAsync("DELETE /api/vms/vm-1", null);
            },
            Call = api =>
                api.StorageDomains["domain-1"].Vms["vm-1"].ImportAsync(new()
                {
                    Cluster = new Cluster { Name = "Default" },
                    Vm = new Vm { Name = "MyVM" },
                    Disks = [new Disk { Id = "disk-2" }],
                }).EntityAsync(),
        },
        new("12.10", "12.5.1", RowKind.Rest, "A machine is deleted from an export domain")
        {
            Request = "DELETE /api/storagedomains/domain-1/vms/vm-1",
            Status = 204,
            Given = lab => lab.ExportedVmAsync("domain-1", "vm-1"),
            Call = api => api.StorageDomains["domain-1"].Vms["vm-1"].DeleteAsync().DoneAsync(),
        },
        new("12.11", "12.6.1", RowKind.Rest, "The files of an ISO domain")
        {
            Request = "GET /api/storagedomains/domain-iso/files",
            Status = 200,
            Answer = """
                <files>
                  <file id="en_winxp_pro_with_sp2.iso" href="/api/storagedomains/domain-iso/files/en_winxp_pro_with_sp2.iso">
                    <name>en_winxp_pro_with_sp2.iso</name><type>iso</type>
                    <storage_domain id="domain-iso" href="/api/storagedomains/domain-iso"/>
                  </file>
                  <file id="boot.vfd" href="/api/storagedomains/domain-iso/files/boot.vfd">
                    <name>boot.vfd</name><type>vfd</type><storage_domain id="domain-iso" href="/api/storagedomains/domain-iso"/>
                  </file>
                </files>
                """,
            Given = lab => lab.ActiveDomainAsync("domain-iso", "iso1", "iso"),
            Call = api => api.StorageDomains["domain-iso"].Files.ListAsync().EntitiesAsync(),
        },
        new("12.12", "12.7.1", RowKind.Rest, "An export domain that exists already")
        {
            Request = "POST /api/storagedomains",
            Body = """
                <storage_domain>
                  <type>export</type>
                  <storage><type>nfs</type><address>172.31.0.6</address><path>/exports/RHEVX/export-domain</path></storage>
                  <host id="host-1"/>
                </storage_domain>
                """,
            Status = 201,
            Answer = "<storage_domain id=\"domain-1\" href=\"/api/storagedomains/domain-1\"><name>export1</name></storage_domain>",
            Given = lab => lab.UpHostAsync("host-1"),
            Call = api =>
                api.StorageDomains.AddAsync(new StorageDomain
                {
                    Type = StorageDomainType.Export,
                    Storage = new Storage
                    {
                        Type = StorageType.Nfs,
                        Address = "172.31.0.6",
                        Path = "/exports/RHEVX/export-domain",
                    },
                    Host = new Host { Id = "host-1" },
                }).EntityAsync(),
        },
        new("12.7.2-a", "12.7.2", RowKind.Rest, "A storage domain is deleted through a host by id")
        {
            Request = "DELETE /api/storagedomains/{id}",
            Body = "<storage_domain><host id=\"...\"/></storage_domain>",
            Reading = "DELETE /api/storagedomains/domain-1",
            BodyReading = "<storage_domain><host id=\"host-1\"/></storage_domain>",
            Given = async lab =>
            {
                await lab.DomainAsync("domain-1", "data1");
                await lab.FindAsync("host-1", "hosts", "hypervisor");
            },
            Call = api => api.StorageDomains["domain-1"].DeleteAsync(new() { Host = new Host { Id = "host-1" } }).DoneAsync(),
        },
        new("12.7.2-b", "12.7.2", RowKind.Rest, "A storage domain is deleted through a host by name")
        {
            Request = "DELETE /api/storagedomains/{id}",
            Body = "<storage_domain><host><name>...</name></host></storage_domain>",
            Reading = "DELETE /api/storagedomains/domain-1",
            BodyReading = "<storage_domain><host><name>hypervisor</name></host></storage_domain>",
            Given = lab => lab.DomainAsync("domain-1", "data1"),
            Call = api =>
                api.StorageDomains["domain-1"].DeleteAsync(new() { Host = new Host { Name = "hypervisor" } }).DoneAsync(),
        },
        new("12.13", "12.7.2", RowKind.Rest, "A storage domain is deleted and formatted")
        {
            Request = "DELETE /api/storagedomains/{id}",
            Body = "<storage_domain><host id=\"...\"/><format>true</format></storage_domain>",
            Reading = "DELETE /api/storagedomains/domain-1",
            BodyReading = "<storage_domain><host id=\"host-1\"/><format>true</format></storage_domain>",
            Given = async lab =>
            {
                await lab.DomainAsync("domain-1", "data1");
                await lab.FindAsync("host-1", "hosts", "hypervisor");
            },
            Call = api =>
                api.StorageDomains["domain-1"].DeleteAsync(new() { Host = new Host { Id = "host-1" }, Format = true }).DoneAsync(),
        },
        new("12.14", "12.7.2", RowKind.Rest, "A storage domain is forgotten, its data kept")
        {
            Request = "DELETE /api/storagedomains/{id}",
            Body = "<storage_domain><host id=\"...\"/><destroy>true</destroy></storage_domain>",
            Reading = "DELETE /api/storagedomains/domain-1",
            BodyReading = "<storage_domain><host id=\"host-1\"/><destroy>true</destroy></storage_domain>",
            Given = async lab =>
            {
                await lab.DomainAsync("domain-1", "data1");
                await lab.FindAsync("host-1", "hosts", "hypervisor");
            },
            Call = api =>
                api.StorageDomains["domain-1"].DeleteAsync(new()
                {
                    Host = new Host { Id = "host-1" },
                    Destroy = true,
                }).DoneAsync(),
        },
    ];
}
