using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 18: pools of machines.</summary>
internal static class Chapter18Pools
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("18.1", "18.2", RowKind.Representation, "A pool of machines")
        {
            Request = "GET /api/vmpools/pool-1",
            Answer = """
                <vmpool id="pool-1" href="/api/vmpools/pool-1">
                  <actions><link rel="allocatevm"/></actions><name>VMPool1</name><description>Virtual Machine Pool 1</description>
                  <size>2</size><cluster id="cluster-1" href="/api/clusters/cluster-1"/>
                  <template id="00000000-0000-0000-0000-000000000000" href="/api/templates/00000000-0000-0000-0000-000000000000"/>
                  <prestarted_vms>0</prestarted_vms><max_user_vms>1</max_user_vms>
                </vmpool>
                """,
            Given = lab => lab.PoolAsync("pool-1", "VMPool1", "<description>Ours</description>"),
            Call = api => api.VmPools["pool-1"].GetAsync().EntityAsync(),
        },
        new("18.2", "18.3.1", RowKind.Rest, "A new pool")
        {
            Request = "POST /api/vmpools",
            Body = """
                <vmpool>
                  <name>VM Pool A</name><cluster id="cluster-1" href="/api/clusters/cluster-1"/>
                  <template id="00000000-0000-0000-0000-000000000000" href="/api/templates/00000000-0000-0000-0000-000000000000"/>
                </vmpool>
                """,
            Given = lab => lab.ClusterAsync("cluster-1"),
            Call = api =>
                api.VmPools.AddAsync(new VmPool
                {
                    Name = "VM Pool A",
                    Cluster = new Cluster { Id = "cluster-1", Href = "/api/clusters/cluster-1" },
                    Template = new Template
                    {
                        Id = "00000000-0000-0000-0000-000000000000",
                        Href = "/api/templates/00000000-0000-0000-0000-000000000000",
                    },
                }).EntityAsync(),
        },
        new("18.3", "18.3.2", RowKind.Rest, "A pool is changed")
        {
            Request = "PUT /api/vmpools/pool-1",
            Body = """
                <vmpool>
                  <name>VM Pool B</name><description>Virtual Machine Pool B</description><size>3</size>
                  <prestarted_vms>1</prestarted_vms><max_user_vms>2</max_user_vms>
                </vmpool>
                """,
            Given = lab => lab.PoolAsync("pool-1", "VMPool1"),
            Then = ("/api/vmpools/pool-1", "size", "3"),
            Call = api =>
                api.VmPools["pool-1"].UpdateAsync(new VmPool
                {
                    Name = "VM Pool B",
                    Description = "Virtual Machine Pool B",
                    Size = 3,
                    PrestartedVms = 1,
                    MaxUserVms = 2,
                }).EntityAsync(),
        },
        new("18.5", "18.4.1", RowKind.Rest, "A machine of a pool is allocated")
        {
            Request = "POST /api/vmpools/pool-1/allocatevm",
            Body = "<action/>",
            Given = async lab =>
            {
                await lab.UpHostAsync("host-1");
                await lab.PoolAsync("pool-1", "VMPool1");
            },
            Call = api => api.VmPools["pool-1"].AllocateVmAsync().EntityAsync(),
        },
    ];
}
