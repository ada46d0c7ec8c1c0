using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk;
using Rhev.Sdk.Models;
using Rsdl.Runtime;
using Xunit;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 4, the quick start in Python: the environment and its storage.</summary>
internal static class Chapter04PythonEnvironment
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("4.1", "4.2", RowKind.Python, "Connect, and read the name of the product")
        {
            Slip = "The output has another name of the product than the entry point of examples 3.1 and 5.1.",
            Program = async (api, _) => Assert.Equal("Red Hat Enterprise Virtualization", (await api.GetAsync()).ProductInfo!.Name),
        },
        new("4.2", "4.3", RowKind.Python, "The data centers")
        {
            Given = lab => lab.CenterAsync("center-1"),
            Program = async (api, lab) => Assert.Equal(
                [("Default", lab.ToManager("center-1"))],
                await NamesAsync(api.DataCenters.ListAsync(), center => center.Data!)),
            Requests =
            [
                "GET /api/datacenters",
            ],
        },
        new("4.3", "4.4", RowKind.Python, "The clusters")
        {
            Given = lab => lab.ClusterAsync("cluster-1"),
            Program = async (api, lab) => Assert.Equal(
                [("Default", lab.ToManager("cluster-1"))],
                await NamesAsync(api.Clusters.ListAsync(), cluster => cluster.Data!)),
            Requests =
            [
                "GET /api/clusters",
            ],
        },
        new("4.4", "4.5", RowKind.Python, "The logical networks")
        {
            Slip = "The program asks for logicalnetworks; the section, and example 4.12, for networks.",
            Program = async (api, _) => Assert.Equal(
                [("rhevm", "00000000-0000-0000-0000-000000000009")],
                await NamesAsync(api.Networks.ListAsync(), network => network.Data!)),
            Requests =
            [
                "GET /api/networks",
            ],
        },
        new("4.5", "4.6", RowKind.Python, "The hosts")
        {
            Given = lab => lab.FindAsync("host-1", "hosts", "hypervisor"),
            Program = async (api, lab) => Assert.Equal(
                [("hypervisor", lab.ToManager("host-1"))],
                await NamesAsync(api.Hosts.ListAsync(), host => host.Data!)),
            Requests =
            [
                "GET /api/hosts",
            ],
        },
        new("4.6", "4.7", RowKind.Python, "A host is approved")
        {
            Slip = "The program reads the state of the object from before the action.",
            Given = lab => lab.WaitingHostAsync("host-1", "Atlantic"),
            Program = async (api, _) =>
            {
                HostResource host = await api.Hosts.GetAsync("Atlantic");
                await host.ApproveAsync().CompletedAsync();
                Assert.Equal(HostState.Up, (await host.GetAsync()).Data!.Status!.State.ToEnum());
            },
            Requests =
            [
                "GET /api/hosts?search=name=\"Atlantic\"",
                "POST /api/hosts/host-1/approve <action/>",
                "GET /api/hosts/host-1",
            ],
        },
        new("4.7", "4.8", RowKind.Python, "An NFS domain for data")
        {
            Slip = "The program gives a data center too, which no creation of a storage domain accepts.",
            Given = lab => lab.HostAsync("host-1", "Atlantic"),
            Program = async (api, _) => await AddDomainAsync(api, "data1", StorageDomainType.Data, "/storage/data"),
            Requests =
            [
                "GET /api/hosts?search=name=\"Atlantic\"",
                "POST /api/storagedomains "
                    + "<storage_domain><name>data1</name><type>data</type><storage><address>192.0.43.10</address>"
                    + "<type>nfs</type><path>/storage/data</path></storage><host id=\"host-1\"/>"
                    + "<storage_format>v3</storage_format></storage_domain>",
            ],
        },
        new("4.8", "4.9", RowKind.Python, "An NFS domain for ISO images")
        {
            Slip = "The program gives a data center too, which no creation of a storage domain accepts.",
            Given = lab => lab.HostAsync("host-1", "Atlantic"),
            Program = async (api, _) => await AddDomainAsync(api, "iso1", StorageDomainType.Iso, "/storage/iso"),
            Requests =
            [
                "GET /api/hosts?search=name=\"Atlantic\"",
                "POST /api/storagedomains "
                    + "<storage_domain><name>iso1</name><type>iso</type><storage><address>192.0.43.10</address>"
                    + "<type>nfs</type><path>/storage/iso</path></storage><host id=\"host-1\"/>"
                    + "<storage_format>v3</storage_format></storage_domain>",
            ],
        },
        new("4.9", "4.10", RowKind.Python, "Two domains join a data center")
        {
            Slip = "The output has the state maintenance after the attachment; example 9.5 has inactive.",
            Given = async lab =>
            {
                await lab.CenterAsync("center-1");
                await lab.DomainAsync("domain-1", "data1");
                await lab.DomainAsync("domain-2", "iso1", "iso");
            },
            Program = async (api, _) =>
            {
                DataCenterResource center = await api.DataCenters.GetAsync("Default");
                foreach (string name in (string[])["data1", "iso1"])
                {
                    StorageDomainResource domain = await api.StorageDomains.GetAsync(name);
                    var attached = await center.StorageDomains.AddAsync(new StorageDomain { Id = domain.Id }).CompletedAsync();
                    Assert.Equal((name, StorageDomainState.Inactive), (attached.Data!.Name, attached.Data.Status!.State.ToEnum()));
                }
            },
            Requests =
            [
                "GET /api/datacenters?search=name=\"Default\"",
                "GET /api/storagedomains?search=name=\"data1\"",
                "POST /api/datacenters/center-1/storagedomains <storage_domain id=\"domain-1\"/>",
                "GET /api/storagedomains?search=name=\"iso1\"",
                "POST /api/datacenters/center-1/storagedomains <storage_domain id=\"domain-2\"/>",
            ],
        },
        new("4.10", "4.11", RowKind.Python, "Two domains are activated")
        {
            Given = async lab =>
            {
                await lab.CenterAsync("center-1");
                await lab.AttachedDomainAsync("domain-1", "data1");
                await lab.AttachedDomainAsync("domain-2", "iso1", "iso");
            },
            Program = async (api, _) =>
            {
                DataCenterResource center = await api.DataCenters.GetAsync("Default");
                foreach (string name in (string[])["data1", "iso1"])
                {
                    DataCenterStorageDomainResource domain = await center.StorageDomains.GetAsync(name);
                    await domain.ActivateAsync().CompletedAsync();
                    Assert.Equal(StorageDomainState.Active, (await domain.GetAsync()).Data!.Status!.State.ToEnum());
                }
            },
            Requests =
            [
                "GET /api/datacenters?search=name=\"Default\"",
                "GET /api/datacenters/center-1/storagedomains",
                "POST /api/datacenters/center-1/storagedomains/domain-1/activate <action/>",
                "GET /api/datacenters/center-1/storagedomains/domain-1",
                "GET /api/datacenters/center-1/storagedomains",
                "POST /api/datacenters/center-1/storagedomains/domain-2/activate <action/>",
                "GET /api/datacenters/center-1/storagedomains/domain-2",
            ],
        },
    ];

    private static async Task<List<(string? Name, string? Id)>> NamesAsync<T>(ResourceList<T> list, Func<T, BaseResource> data)
        where T : ApiClient
    {
        List<T> all = await list.ToListAsync();
        return all.ConvertAll(item => (data(item).Name, data(item).Id));
    }

    private static async Task AddDomainAsync(RhevApi api, string name, StorageDomainType type, string path)
    {
        HostResource host = await api.Hosts.GetAsync("Atlantic");
        StorageDomainResource domain = await api.StorageDomains.AddAsync(new StorageDomain
        {
            Name = name,
            Host = new Host { Id = host.Id },
            Type = type,
            StorageFormat = StorageFormat.V3,
            Storage = new Storage { Address = "192.0.43.10", Path = path, Type = StorageType.Nfs },
        }).CompletedAsync();
        Assert.Equal(name, domain.Data!.Name);
    }
}
