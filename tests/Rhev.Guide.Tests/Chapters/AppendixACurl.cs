using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Appendix A: requests with cURL.</summary>
internal static class AppendixACurl
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("A.1", "A.4.1", RowKind.Curl, "cURL reads")
        {
            Request = "GET /api/vms",
            Call = api => api.Vms.ListAsync().EntitiesAsync(),
        },
        new("A.2", "A.4.2", RowKind.Curl, "cURL creates")
        {
            Request = "POST /api/vms",
            Body = """
                <vm>
                  <name>vm1</name><cluster><name>default</name></cluster><template><name>Blank</name></template>
                  <memory>536870912</memory><os><boot dev="hd"/></os>
                </vm>
                """,
            Call = api =>
                api.Vms.AddAsync(new Vm
                {
                    Name = "vm1",
                    Cluster = new Cluster { Name = "default" },
                    Template = new Template { Name = "Blank" },
                    Memory = 512L << 20,
                    Os = new() { Boots = [new Boot { Dev = BootDevice.Hd }] },
                }).EntityAsync(),
        },
        new("A.3", "A.4.3", RowKind.Curl, "cURL changes")
        {
            Request = "PUT /api/vms/vm-1",
            Body = "<vm><memory>1073741824</memory></vm>",
            Given = lab => lab.VmAsync("vm-1", "vm1"),
            Call = api => api.Vms["vm-1"].UpdateAsync(new Vm { Memory = 1L << 30 }).EntityAsync(),
        },
        new("A.4", "A.4.4", RowKind.Curl, "cURL deletes")
        {
            Request = "DELETE /api/vms/vm-1",
            Given = lab => lab.VmAsync("vm-1", "vm1"),
            Call = api => api.Vms["vm-1"].DeleteAsync().DoneAsync(),
        },
        new("A.5", "A.4.5", RowKind.Curl, "cURL deletes with a body")
        {
            Request = "DELETE /api/vms/vm-1",
            Body = "<action><force>true</force></action>",
            Given = lab => lab.VmAsync("vm-1", "vm1"),
            Call = api => api.Vms["vm-1"].DeleteAsync(new() { Force = true }).DoneAsync(),
        },
    ];
}
