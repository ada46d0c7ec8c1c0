using System.Collections.Generic;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk.Models;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 16: floating disks.</summary>
internal static class Chapter16Disks
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("16.1", "16.2", RowKind.Representation, "A floating disk")
        {
            Request = "GET /api/disks/disk-1",
            Answer = """
                <disk id="disk-1" href="/api/disks/disk-1">
                  <link rel="statistics"/>
                  <storage_domains><storage_domain id="domain-1"/></storage_domains>
                  <size>10737418240</size><type>system</type><status><state>ok</state></status><interface>virtio</interface>
                  <format>raw</format><bootable>true</bootable><shareable>true</shareable>
                  <lunStorage><storage><logical_unit id="lun1"/></storage></lunStorage>
                </disk>
                """,
            Odd = ["disk/lunStorage"],
            Values = ["disk/status/state", "disk/interface"],
            Untyped = ["Disk.lunStorage"],
            Slip = "The disk has an image and a LUN at once, which no disk has; the schema spells lun_storage.",
            Given = lab => lab.FloatingDiskAsync("disk-1"),
            Call = api => api.Disks["disk-1"].GetAsync().EntityAsync(),
        },
        new("16.2", "16.3.1", RowKind.Rest, "A new floating disk")
        {
            Request = "POST /api/disks",
            Body = """
                <disk>
                  <storage_domains><storage_domain id="domain-1"/></storage_domains>
                  <size>8589934592</size><type>system</type><interface>virtio</interface><format>cow</format>
                </disk>
                """,
            Given = lab => lab.ActiveDomainAsync("domain-1", "data1"),
            Call = api =>
                api.Disks.AddAsync(new Disk
                {
                    StorageDomains = [new StorageDomain { Id = "domain-1" }],
                    Size = 8L << 30,
                    Type = DiskType.System,
                    Interface = DiskInterface.Virtio,
                    Format = DiskFormat.Cow,
                }).EntityAsync(),
        },
        new("16.3", "16.4.1", RowKind.Representation, "The statistics of a floating disk")
        {
            Request = "GET /api/disks/disk-3/statistics",
            Answer = """
                <statistics>
                  <statistic id="statistic-2" href="/api/disks/disk-3/statistics/statistic-2">
                    <name>data.current.read</name><description>Read data rate</description>
                    <values type="DECIMAL"><value><datum>0</datum></value></values>
                    <type>GAUGE</type><unit>BYTES_PER_SECOND</unit><disk id="disk-3" href="/api/disks/disk-3"/>
                  </statistic>
                </statistics>
                """,
            Values = ["statistics/statistic/name", "statistics/statistic/unit"],
            Given = lab => lab.FloatingDiskAsync("disk-3"),
            Call = api => api.Disks["disk-3"].Statistics.ListAsync().EntitiesAsync(),
        },
    ];
}
