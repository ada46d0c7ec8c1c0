using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk;
using Rhev.Sdk.Models;
using Rsdl.Runtime;
using Xunit;
using Action = Rhev.Sdk.Models.Action;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 29: the SDK for Java: connections and machines.</summary>
internal static class Chapter29Java
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("29.1-a", "29.1", RowKind.Java, "One gateway for a connection")
        {
            Program = async (api, _) => await api.CheckAsync(),
        },
        new("29.1-b", "29.1", RowKind.Java, "A program that connects, and what may go wrong")
        {
            Slip = "The user is misprinted admin@interal, whom the Manager refuses.",
            Program = async (api, lab) =>
            {
                await api.CheckAsync();
                await Assert.ThrowsAsync<ApiUnauthorizedException>(() => RhevApi.ConnectAsync(new ConnectionOptions
                {
                    BaseAddress = lab.Manager.BaseAddress,
                    Credential = Credential.Basic("admin@interal", lab.Manager.Password),
                    Tls = TlsOptions.TrustPem(lab.Manager.CaCertificatePem),
                }));
            },
        },
        new("29.2-a", "29.2", RowKind.Java, "The machines")
        {
            Given = lab => lab.VmAsync("vm-1", "test"),
            Program = async (api, lab) => Assert.Equal(
                [("test", lab.ToManager("vm-1"))],
                await NamesAsync(api.Vms.ListAsync(), vm => vm.Data!)),
            Requests =
            [
                "GET /api/vms",
            ],
        },
        new("29.3-a", "29.3", RowKind.Java, "A machine gets a description")
        {
            Given = lab => lab.VmAsync("vm-1", "test"),
            Program = async (api, _) =>
            {
                VmResource vm = await api.Vms.GetAsync("test");
                VmResource updated = await vm.UpdateAsync(changes => changes.Description = "java_sdk");
                Assert.Equal("java_sdk", updated.Data!.Description);
            },
            Requests =
            [
                "GET /api/vms?search=name=\"test\"",
                "PUT /api/vms/vm-1 <vm><description>java_sdk</description></vm>",
            ],
        },
        new("29.4-a", "29.4", RowKind.Java, "A machine by its name")
        {
            Given = lab => lab.VmAsync("vm-1", "test"),
            Program = async (api, _) => Assert.Equal("test", (await api.Vms.GetAsync("test")).Data!.Name),
            Requests =
            [
                "GET /api/vms?search=name=\"test\"",
            ],
        },
        new("29.4-b", "29.4", RowKind.Java, "A machine by its id")
        {
            Given = lab => lab.VmAsync("vm-1", "test"),
            Program = async (api, lab) => Assert.Equal("test", (await api.Vms[lab.ToManager("vm-1")].GetAsync()).Data!.Name),
            Requests =
            [
                "GET /api/vms/vm-1",
            ],
        },
        new("29.5-a", "29.5", RowKind.Java, "A machine from a cluster and a template that were looked up")
        {
            Given = lab => lab.NamedClusterAndTemplateAsync("cluster-1", "myCluster", "template-1", "myTemplate"),
            Program = async (api, _) => await Chapter26Python.AddVmAsync(api, "myVm", "myCluster", "myTemplate", null),
            Requests =
            [
                "GET /api/clusters?search=name=\"myCluster\"",
                "GET /api/templates?search=name=\"myTemplate\"",
                "POST /api/vms <vm><name>myVm</name><cluster id=\"cluster-1\"/><template id=\"template-1\"/></vm>",
            ],
        },
        new("29.5-b", "29.5", RowKind.Java, "A machine from a cluster and a template by their names")
        {
            Given = lab => lab.NamedClusterAndTemplateAsync("cluster-1", "myCluster", "template-1", "myTemplate"),
            Program = async (api, _) => await api.Vms.AddAsync(new Vm
            {
                Name = "myVm",
                Cluster = new Cluster { Name = "myCluster" },
                Template = new Template { Name = "myTemplate" },
            }).CompletedAsync(),
            Requests =
            [
                "POST /api/vms "
                    + "<vm><name>myVm</name><cluster><name>myCluster</name></cluster><template><name>myTemplate</name>"
                    + "</template></vm>",
            ],
        },
        new("29.6-a", "29.6", RowKind.Java, "A machine is started with parameters")
        {
            Given = async lab =>
            {
                await lab.UpHostAsync("host-1");
                await lab.VmAsync("vm-1", "test");
            },
            Program = async (api, _) =>
            {
                VmResource vm = await api.Vms.GetAsync("test");
                VmStartAction parameters = new() { Vm = new Vm() };
                ActionOperation<Action> result = await vm.StartAsync(parameters).CompletedAsync();
                Assert.Equal("complete", result.State);
            },
            Requests =
            [
                "GET /api/vms?search=name=\"test\"",
                "POST /api/vms/vm-1/start <action><vm/></action>",
            ],
        },
        new("29.6-b", "29.6", RowKind.Java, "A machine is started with parameters in place")
        {
            Given = async lab =>
            {
                await lab.UpHostAsync("host-1");
                await lab.VmAsync("vm-1", "test");
            },
            Program = async (api, _) => await (await api.Vms.GetAsync("test")).StartAsync(new() { Vm = new Vm() }).CompletedAsync(),
            Requests =
            [
                "GET /api/vms?search=name=\"test\"",
                "POST /api/vms/vm-1/start <action><vm/></action>",
            ],
        },
    ];

    private static async Task<List<(string? Name, string? Id)>> NamesAsync<T>(ResourceList<T> list, Func<T, BaseResource> data)
        where T : ApiClient
    {
        List<T> all = await list.ToListAsync();
        return all.ConvertAll(item => (data(item).Name, data(item).Id));
    }
}
