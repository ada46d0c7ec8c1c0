using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 15: interfaces and drives of machines.</summary>
internal static class Chapter15Devices
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("15.16", "15.4.2.1", RowKind.Representation, "A network interface of a machine")
        {
            Request = "GET /api/vms/vm-3/nics/nic-2",
            Answer = """
                <nic id="nic-2" href="/api/vms/vm-3/nics/nic-2">
                  <link rel="statistics" href="/api/vms/vm-1/nics/nic-2/statistics"/><name>nic1</name><interface>virtio</interface>
                  <mac address="00:1a:4a:16:84:07"/>
                  <network id="00000000-0000-0000-0000-000000000009" href="/api/networks/00000000-0000-0000-0000-000000000009"/>
                  <vm id="vm-3" href="/api/vms/vm-3"/>
                  <port_mirroring><networks><network id="center-3" href="/api/networks/center-3"/></networks></port_mirroring>
                </nic>
                """,
            Values = ["nic/name", "nic/interface"],
            Given = async lab =>
            {
                await lab.VmAsync("vm-3", "vm3");
                await lab.NetworkAsync("center-3", "mirrored", "cluster");
                await lab.AddAsync(
                    "nic-2",
                    "/api/vms/vm-3/nics",
                    "<nic><name>nic1</name><interface>virtio</interface>"
                        + "<network id=\"00000000-0000-0000-0000-000000000009\"/><port_mirroring><networks>"
                        + "<network id=\"center-3\"/></networks></port_mirroring></nic>");
            },
            Call = api => api.Vms["vm-3"].Nics["nic-2"].GetAsync().EntityAsync(),
        },
        new("15.17", "15.4.2.1", RowKind.Rest, "A new interface of a machine")
        {
            Request = "POST /api/vms/vm-3/nics",
            Body = "<nic><name>nic1</name><network id=\"00000000-0000-0000-0000-000000000009\"/></nic>",
            Given = lab => lab.VmAsync("vm-3", "vm3"),
            Call = api =>
                api.Vms["vm-3"].Nics.AddAsync(new Nic
                {
                    Name = "nic1",
                    Network = new Network { Id = "00000000-0000-0000-0000-000000000009" },
                }).EntityAsync(),
        },
        new("15.18", "15.4.2.1", RowKind.Rest, "An interface of a machine is changed")
        {
            Request = "PUT /api/vms/vm-3/nics/nic-2",
            Body = "<nic><name>nic2</name><network id=\"network-10\"/><type>e1000</type></nic>",
            BodyReading = "<nic><name>nic2</name><network id=\"network-10\"/><interface>e1000</interface></nic>",
            Slip = "The guide sends type; its table, and every representation, has interface.",
            Given = async lab =>
            {
                await lab.VmAsync("vm-3", "vm3");
                await lab.NicAsync("nic-2", "vm-3");
                await lab.NetworkAsync("network-10", "network10", "cluster");
            },
            Then = ("/api/vms/vm-3/nics/nic-2", "interface", "e1000"),
            Call = api =>
                api.Vms["vm-3"].Nics["nic-2"].UpdateAsync(new Nic
                {
                    Name = "nic2",
                    Network = new Network { Id = "network-10" },
                    Interface = NicInterface.E1000,
                }).EntityAsync(),
        },
        new("15.19", "15.4.2.1", RowKind.Rest, "An interface of a machine is deleted")
        {
            Request = "DELETE /api/vms/vm-3/nics/nic-2",
            Status = 204,
            Given = async lab =>
            {
                await lab.VmAsync("vm-3", "vm3");
                await lab.NicAsync("nic-2", "vm-3");
            },
            Call = api => api.Vms["vm-3"].Nics["nic-2"].DeleteAsync().DoneAsync(),
        },
        new("15.20", "15.4.2.2", RowKind.Representation, "The statistics of an interface of a machine")
        {
            Request = "GET /api/vms/vm-5/nics/nic-8/statistics",
            Answer = """
                <statistics>
                  <statistic id="statistic-1" href="/api/vms/vm-5/nics/nic-8/statistics/statistic-1">
                    <name>data.current.rx</name><description>Receive data rate</description>
                    <values type="DECIMAL"><value><datum>0</datum></value></values>
                    <type>GAUGE</type><unit>BYTES_PER_SECOND</unit><nic id="nic-8" href="/api/vms/vm-5/nics/nic-8"/>
                  </statistic>
                </statistics>
                """,
            Values = ["statistics/statistic/name", "statistics/statistic/unit"],
            Given = async lab =>
            {
                await lab.VmAsync("vm-5", "vm5");
                await lab.NicAsync("nic-8", "vm-5");
            },
            Call = api => api.Vms["vm-5"].Nics["nic-8"].Statistics.ListAsync().EntitiesAsync(),
        },
        new("15.21", "15.4.3", RowKind.Representation, "The CD-ROM drive of a machine")
        {
            Request = "GET /api/vms/vm-3/cdroms/00000000-0000-0000-0000-000000000000",
            Answer = """
                <cdrom id="00000000-0000-0000-0000-000000000000" href="/api/vms/vm-3/cdroms/00000000-0000-0000-0000-000000000000">
                  <file id="rhel-server-6.0-x86_64-dvd.iso"/><vm id="vm-3" href="/api/vms/vm-3"/>
                </cdrom>
                """,
            Values = ["cdrom/file/@id"],
            Given = lab => lab.VmWithCdAsync("vm-3"),
            Call = api => api.Vms["vm-3"].CdRoms["00000000-0000-0000-0000-000000000000"].GetAsync().EntityAsync(),
        },
        new("15.22", "15.4.3", RowKind.Rest, "A disc is inserted")
        {
            Request = "POST /api/vms/vm-3/cdroms/00000000-0000-0000-0000-000000000000",
            Body = "<cdrom><file id=\"fedora-15-x86_64-dvd.iso\"/></cdrom>",
            Reading = "POST /api/vms/vm-3/cdroms",
            Slip = "The guide posts to the drive; example 3.17 posts to the collection.",
            Given = async lab =>
            {
                await lab.IsoFileAsync("fedora-15-x86_64-dvd.iso");
                await lab.VmAsync("vm-3", "vm3");
            },
            Call = api =>
                api.Vms["vm-3"].CdRoms.AddAsync(new CdRom { File = new File { Id = "fedora-15-x86_64-dvd.iso" } }).EntityAsync(),
        },
        new("15.23", "15.4.3", RowKind.Rest, "A disc is changed")
        {
            Request = "PUT /api/vms/vm-3/cdroms/00000000-0000-0000-0000-000000000000",
            Body = "<cdrom><file id=\"fedora-15-x86_64-dvd.iso\"/></cdrom>",
            Given = async lab =>
            {
                await lab.IsoFileAsync("fedora-15-x86_64-dvd.iso");
                await lab.VmWithCdAsync("vm-3");
            },
            Call = api =>
                api.Vms["vm-3"].CdRoms["00000000-0000-0000-0000-000000000000"].UpdateAsync(new CdRom
                {
                    File = new File { Id = "fedora-15-x86_64-dvd.iso" },
                }).EntityAsync(),
        },
        new("15.24", "15.4.3", RowKind.Rest, "A disc is changed for the running session")
        {
            Request = "POST /api/vms/vm-3/cdroms/00000000-0000-0000-0000-000000000000;current",
            Body = "<cdrom><file id=\"fedora-15-x86_64-dvd.iso\"/></cdrom>",
            Reading = "PUT /api/vms/vm-3/cdroms/00000000-0000-0000-0000-000000000000;current",
            Slip = "The guide prints POST; its text has PUT.",
            Given = async lab =>
            {
                await lab.IsoFileAsync("fedora-15-x86_64-dvd.iso");
                await lab.VmWithCdAsync("vm-3");
                await lab.DoAsync("POST /api/vms/vm-3/start");
            },
            Call = api =>
                api.Vms["vm-3"].CdRoms["00000000-0000-0000-0000-000000000000"].UpdateAsync(new CdRom
                {
                    File = new File { Id = "fedora-15-x86_64-dvd.iso" },
                }, new() { Current = true }).EntityAsync(),
        },
    ];
}
