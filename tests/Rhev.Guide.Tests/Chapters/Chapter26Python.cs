using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk;
using Rhev.Sdk.Models;
using Rsdl.Runtime;
using Xunit;
using Version = Rhev.Sdk.Models.Version;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 26: the SDK for Python.</summary>
internal static class Chapter26Python
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("26.1-a", "26.1", RowKind.Python, "Connect and disconnect")
        {
            Program = async (api, _) => await api.CheckAsync(),
        },
        new("26.1", "26.4", RowKind.Python, "A data center by its name")
        {
            Given = lab => lab.CenterAsync("center-1"),
            Program = async (api, _) =>
            {
                DataCenterResource byPosition = await api.DataCenters.GetAsync("Default");
                DataCenterResource byName = await api.DataCenters.GetAsync(name: "Default");
                Assert.Equal(byPosition.Id, byName.Id);
            },
            Requests =
            [
                "GET /api/datacenters?search=name=\"Default\"",
                "GET /api/datacenters?search=name=\"Default\"",
            ],
        },
        new("26.2", "26.5", RowKind.Python, "All data centers, page by page")
        {
            Slip = "The program asks once more after the last page; the SDK sees that it was not full.",
            Program = async (api, _) => Assert.Single(await api.DataCenters.ListAsync(new() { PageSize = 100 }).ToListAsync()),
            Requests =
            [
                "GET /api/datacenters;max=100?search=page 1",
            ],
        },
        new("26.3", "26.5", RowKind.Python, "Data centers with a property, page by page")
        {
            Program = async (api, _) => Assert.Single(
                await api.DataCenters.ListAsync(new() { PageSize = 100, Matching = { ["storage_type"] = "nfs" } }).ToListAsync()),
            Requests =
            [
                "GET /api/datacenters;max=100?search=page 1",
            ],
        },
        new("26.4", "26.6", RowKind.Python, "A new machine")
        {
            Given = lab => lab.ClusterAsync("cluster-1"),
            Program = async (api, _) => await AddVmAsync(api, "DemoVM", "Default", "Blank", 512L << 20),
            Requests =
            [
                "GET /api/clusters?search=name=\"Default\"",
                "GET /api/templates?search=name=\"Blank\"",
                "POST /api/vms "
                    + "<vm><name>DemoVM</name><memory>536870912</memory><cluster id=\"cluster-1\"/>"
                    + "<template id=\"00000000-0000-0000-0000-000000000000\"/></vm>",
            ],
        },
        new("26.5", "26.6", RowKind.Python, "A new data center at a compatibility level")
        {
            Slip = "The program has NFS in capitals; capabilities have nfs.",
            Program = async (api, _) => await api.DataCenters.AddAsync(new DataCenter
            {
                Name = "DemoDataCenter",
                StorageType = StorageType.Nfs,
                Version = new Version { Major = 3, Minor = 2 },
            }).CompletedAsync(),
            Requests =
            [
                "POST /api/datacenters "
                    + "<data_center><name>DemoDataCenter</name><storage_type>nfs</storage_type><version major=\"3\" minor=\"2\"/>"
                    + "</data_center>",
            ],
        },
        new("26.6", "26.7", RowKind.Python, "A data center gets a description")
        {
            Given = lab => lab.AddAsync(
                "center-1",
                "/api/datacenters",
                "<data_center><name>DemoDataCenter</name><storage_type>nfs</storage_type>"
                    + "<version major=\"3\" minor=\"3\"/></data_center>"),
            Program = async (api, _) =>
            {
                DataCenterResource center = await api.DataCenters.GetAsync("DemoDataCenter");
                await center.UpdateAsync(changes => changes.Description = "For demonstrations");
            },
            Requests =
            [
                "GET /api/datacenters?search=name=\"DemoDataCenter\"",
                "PUT /api/datacenters/center-1 <data_center><description>For demonstrations</description></data_center>",
            ],
        },
        new("26.7", "26.8", RowKind.Python, "A machine is deleted")
        {
            Given = lab => lab.VmAsync("vm-1", "DemoVM"),
            Program = async (api, _) =>
            {
                VmResource vm = await api.Vms.GetAsync("DemoVM");
                await vm.DeleteAsync();
            },
            Requests =
            [
                "GET /api/vms?search=name=\"DemoVM\"",
                "DELETE /api/vms/vm-1",
            ],
        },
        new("26.8", "26.9", RowKind.Python, "A connection fails")
        {
            Program = async (_, lab) =>
            {
                Uri nowhere = new("https://localhost:1/api");
                await Assert.ThrowsAsync<ApiTransportException>(() => RhevApi.ConnectAsync(new ConnectionOptions
                {
                    BaseAddress = nowhere,
                    Credential = Credential.Basic(lab.Manager.User, lab.Manager.Password),
                    Tls = TlsOptions.TrustPem(lab.Manager.CaCertificatePem),
                    Retry = RetryOptions.None,
                }));
            },
        },
    ];

    /// <summary>Adds a machine to a cluster from a template, both looked up by their names.</summary>
    internal static async Task AddVmAsync(RhevApi api, string name, string clusterName, string templateName, long? memory)
    {
        ClusterResource cluster = await api.Clusters.GetAsync(clusterName);
        TemplateResource template = await api.Templates.GetAsync(templateName);
        VmResource vm = await api.Vms.AddAsync(new Vm
        {
            Name = name,
            Cluster = new Cluster { Id = cluster.Id },
            Template = new Template { Id = template.Id },
            Memory = memory,
        }).CompletedAsync();
        Assert.Equal(name, vm.Data!.Name);
    }
}
