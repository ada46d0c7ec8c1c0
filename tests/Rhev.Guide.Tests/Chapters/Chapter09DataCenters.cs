using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;
using Version = Rhev.Sdk.Models.Version;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 9: data centers and quotas.</summary>
internal static class Chapter09DataCenters
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("9.1", "9.2", RowKind.Representation, "A data center")
        {
            Request = "GET /api/datacenters/center-1",
            Answer = """
                <data_center id="center-1" href="/api/datacenters/center-1">
                  <name>Default</name><description>The default Data Center</description><link rel="storagedomains"/>
                  <link rel="permissions"/><link rel="quotas"/><storage_type>nfs</storage_type><storage_format>v3</storage_format>
                  <version minor="1" major="3"/>
                  <supported_versions><version minor="1" major="3"/></supported_versions>
                  <status><state>up</state></status>
                </data_center>
                """,
            Values = ["data_center/name", "data_center/storage_type", "data_center/storage_format", "data_center/status/state"],
            Given = async lab =>
            {
                await lab.CenterAsync("center-1");
                await lab.ActiveDomainAsync("domain-9", "data9");
            },
            Call = api => api.DataCenters["center-1"].GetAsync().EntityAsync(),
        },
        new("9.2", "9.3.1", RowKind.Rest, "A new data center")
        {
            Request = "POST /api/datacenters",
            Body = """
                <data_center><name>NewDatacenter</name><storage_type>nfs</storage_type><version minor="1" major="3"/></data_center>
                """,
            Call = api =>
                api.DataCenters.AddAsync(new DataCenter
                {
                    Name = "NewDatacenter",
                    StorageType = StorageType.Nfs,
                    Version = new Version { Major = 3, Minor = 1 },
                }).EntityAsync(),
        },
        new("9.3", "9.3.2", RowKind.Rest, "A data center gets another name and description")
        {
            Request = "PUT /api/datacenters/center-1",
            Body = """
                <data_center>
                  <name>UpdatedName</name><description>An updated description for the data center</description>
                </data_center>
                """,
            Given = lab => lab.CenterAsync("center-1"),
            Then = ("/api/datacenters/center-1", "name", "UpdatedName"),
            Call = api =>
                api.DataCenters["center-1"].UpdateAsync(new DataCenter
                {
                    Name = "UpdatedName",
                    Description = "An updated description for the data center",
                }).EntityAsync(),
        },
        new("9.5", "9.4.1.2", RowKind.Rest, "A storage domain joins a data center by its id")
        {
            Request = "POST /api/datacenters/center-2/storagedomains",
            Body = "<storage_domain id=\"domain-1\"/>",
            Status = 201,
            Answer = """
                <storage_domain id="domain-1" href="/api/datacenters/center-2/storagedomains/domain-1">
                  <name>images0</name><type>data</type><status><state>inactive</state></status><master>true</master>
                  <storage><type>nfs</type><address>172.31.0.6</address><path>/exports/RHEVX/images/0</path></storage>
                  <data_center id="center-2" href="/api/datacenters/center-2"/>
                  <actions><link rel="activate"/><link rel="deactivate"/></actions>
                </storage_domain>
                """,
            AnswerHeaders = ["Location: /datacenters/center-2/storagedomains/domain-1"],
            Values = ["storage_domain/name", "storage_domain/type", "storage_domain/status/state"],
            Given = async lab =>
            {
                await lab.CenterAsync("center-2");
                await lab.DomainAsync("domain-1", "images0");
            },
            Call = api => api.DataCenters["center-2"].StorageDomains.AddAsync(new StorageDomain { Id = "domain-1" }).EntityAsync(),
        },
        new("9.6", "9.4.1.2", RowKind.Rest, "A storage domain leaves a data center")
        {
            Request = "DELETE /api/datacenters/center-2/storagedomains/domain-1",
            Body = "<action><async>true</async></action>",
            Given = async lab =>
            {
                await lab.CenterAsync("center-2");
                await lab.AttachedDomainAsync("domain-1", "images0");
            },
            Then = ("/api/storagedomains/domain-1", "status/state", "unattached"),
            Call = api => api.DataCenters["center-2"].StorageDomains["domain-1"].DeleteAsync(new() { Async = true }).DoneAsync(),
        },
        new("9.7", "9.4.1.3.1", RowKind.Rest, "An attached domain is activated")
        {
            Request = "POST /api/datacenters/center-2/storagedomains/domain-1/activate",
            Body = "<action/>",
            Given = async lab =>
            {
                await lab.CenterAsync("center-2");
                await lab.AttachedDomainAsync("domain-1", "images0");
            },
            Then = ("/api/datacenters/center-2/storagedomains/domain-1", "status/state", "active"),
            Call = api => api.DataCenters["center-2"].StorageDomains["domain-1"].ActivateAsync().EntityAsync(),
        },
        new("9.8", "9.4.1.3.2", RowKind.Rest, "An attached domain is deactivated")
        {
            Request = "POST /api/datacenters/center-2/storagedomains/domain-1/deactivate",
            Body = "<action/>",
            Given = async lab =>
            {
                await lab.CenterAsync("center-2");
                await lab.ActiveDomainAsync("domain-1", "images0");
            },
            Then = ("/api/datacenters/center-2/storagedomains/domain-1", "status/state", "maintenance"),
            Call = api => api.DataCenters["center-2"].StorageDomains["domain-1"].DeactivateAsync().EntityAsync(),
        },
        new("9.9", "9.4.2", RowKind.Representation, "A quota")
        {
            Request = "GET /api/datacenters/center-3/quotas/quota-1",
            Answer = """
                <quota id="quota-1" href="/api/datacenters/center-3/quotas/quota-1">
                  <name>MyQuota</name><description>A quota for my Red Hat Enterprise Virtualization environment</description>
                  <data_center id="center-3" href="/api/datacenters/center-3"/>
                </quota>
                """,
            Given = async lab =>
            {
                await lab.CenterAsync("center-3");
                await lab.AddAsync(
                    "quota-1",
                    "/api/datacenters/center-3/quotas",
                    "<quota><name>MyQuota</name><description>Ours</description></quota>");
            },
            Call = api => api.DataCenters["center-3"].Quotas["quota-1"].GetAsync().EntityAsync(),
        },
        new("9.10", "9.4.2", RowKind.Rest, "A new quota")
        {
            Request = "POST /api/datacenters/center-3/quotas",
            Body = "<quota><name>VMQuota</name><description>My new quota for virtual machines</description></quota>",
            Given = lab => lab.CenterAsync("center-3"),
            Call = api =>
                api.DataCenters["center-3"].Quotas.AddAsync(new Quota
                {
                    Name = "VMQuota",
                    Description = "My new quota for virtual machines",
                }).EntityAsync(),
        },
        new("9.11", "9.4.2", RowKind.Rest, "A quota is deleted")
        {
            Request = "DELETE /api/datacenters/center-1/quotas/quota-1",
            Status = 204,
            Given = async lab =>
            {
                await lab.CenterAsync("center-1");
                await lab.AddAsync(
                    "quota-1",
                    "/api/datacenters/center-1/quotas",
                    "<quota><name>MyQuota</name><description>Ours</description></quota>");
            },
            Call = api => api.DataCenters["center-1"].Quotas["quota-1"].DeleteAsync().DoneAsync(),
        },
        new("9.12", "9.5.1", RowKind.Rest, "A data center is removed by force")
        {
            Request = "DELETE /api/datacenters/center-1",
            Body = "<action><force>true</force></action>",
            Given = async lab =>
            {
                await lab.CenterAsync("center-2");
                await lab.AddAsync(
                    "center-1",
                    "/api/datacenters",
                    "<data_center><name>old</name><storage_type>nfs</storage_type><version major=\"3\" minor=\"3\"/></data_center>");
            },
            Call = api => api.DataCenters["center-1"].DeleteAsync(new() { Force = true }).DoneAsync(),
        },
    ];
}
