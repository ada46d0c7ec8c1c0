using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Rhev.Guide.Tests.Labs;
using Rhev.Guide.Tests.Rows;
using Rhev.Sdk;
using Rhev.Sdk.Models;
using Rsdl.Runtime;
using Xunit;

namespace Rhev.Guide.Tests.Chapters;

/// <summary>Chapter 29: the SDK for Java: disks, and the end of a connection.</summary>
internal static class Chapter29JavaDisks
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("29.7-a", "29.7", RowKind.Java, "The disks of a machine")
        {
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "test");
                await lab.DiskAsync("disk-1", "vm-1");
            },
            Program = async (api, lab) =>
            {
                VmResource vm = await api.Vms.GetAsync("test");
                Assert.Equal(lab.ToManager("disk-1"), Assert.Single(await vm.Disks.ListAsync().ToListAsync()).Id);
            },
            Requests =
            [
                "GET /api/vms?search=name=\"test\"",
                "GET /api/vms/vm-1/disks",
            ],
        },
        new("29.8-a", "29.8", RowKind.Java, "A disk of a machine by its name")
        {
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "test");
                await lab.DiskAsync("disk-1", "vm-1", "my disk");
            },
            Program = async (api, lab) =>
            {
                VmResource vm = await api.Vms.GetAsync("test");
                Assert.Equal(lab.ToManager("disk-1"), (await vm.Disks.GetAsync("my disk")).Id);
            },
            Requests =
            [
                "GET /api/vms?search=name=\"test\"",
                "GET /api/vms/vm-1/disks",
            ],
        },
        new("29.9-a", "29.9", RowKind.Java, "A disk for a machine")
        {
            Slip = "The program gives provisioned_size alone; section 15.4.1.1 asks for size and storage_domains.",
            Given = async lab =>
            {
                await lab.ActiveDomainAsync("domain-1", "data1");
                await lab.VmAsync("vm-1", "test");
            },
            Program = async (api, lab) =>
            {
                VmResource vm = await api.Vms.GetAsync("test");
                await vm.Disks.AddAsync(new Disk
                {
                    StorageDomains = [new StorageDomain { Id = lab.ToManager("domain-1") }],
                    Size = 1L << 30,
                    Interface = DiskInterface.Virtio,
                    Format = DiskFormat.Cow,
                }).CompletedAsync();
            },
            Requests =
            [
                "GET /api/vms?search=name=\"test\"",
                "POST /api/vms/vm-1/disks "
                    + "<disk><storage_domains><storage_domain id=\"domain-1\"/></storage_domains><size>1073741824</size>"
                    + "<interface>virtio</interface><format>cow</format></disk>",
            ],
        },
        new("29.10-a", "29.10", RowKind.Java, "A disk gets another name")
        {
            Slip = "The program sets alias, which no update accepts; the name is meant.",
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "test");
                await lab.DiskAsync("disk-1", "vm-1", "test_Disk1");
            },
            Program = async (api, _) =>
            {
                VmResource vm = await api.Vms.GetAsync("test");
                VmDiskResource disk = await vm.Disks.GetAsync("test_Disk1");
                VmDiskResource updated = await disk.UpdateAsync(changes => changes.Name = "test_Disk1_updated");
                Assert.Equal("test_Disk1_updated", updated.Data!.Name);
            },
            Requests =
            [
                "GET /api/vms?search=name=\"test\"",
                "GET /api/vms/vm-1/disks",
                "PUT /api/vms/vm-1/disks/disk-1 <disk><name>test_Disk1_updated</name></disk>",
            ],
        },
        new("29.11-a", "29.11", RowKind.Java, "A disk is activated")
        {
            Given = async lab =>
            {
                await lab.VmAsync("vm-1", "test");
                await lab.DiskAsync("disk-1", "vm-1", "test_Disk1");
                await lab.DoAsync("POST /api/vms/vm-1/disks/disk-1/deactivate");
            },
            Program = async (api, _) =>
            {
                VmResource vm = await api.Vms.GetAsync("test");
                VmDiskResource disk = await vm.Disks.GetAsync("test_Disk1");
                await disk.ActivateAsync(new ActionParameters()).CompletedAsync();
                Assert.True((await disk.GetAsync()).Data!.Active);
            },
            Requests =
            [
                "GET /api/vms?search=name=\"test\"",
                "GET /api/vms/vm-1/disks",
                "POST /api/vms/vm-1/disks/disk-1/activate <action/>",
                "GET /api/vms/vm-1/disks/disk-1",
            ],
        },
        new("29.12-a", "29.12", RowKind.Java, "The connection is released, even after a failure")
        {
            Program = async (_, lab) =>
            {
                RhevApi? api = null;
                try
                {
                    api = await lab.ConnectAsync();
                    await Assert.ThrowsAsync<ApiBadRequestException>(() => api.DataCenters.AddAsync(Nothing()));
                }
                finally
                {
                    api?.Dispose();
                }
                await Assert.ThrowsAsync<ObjectDisposedException>(() => api.CheckAsync());
            },
            Requests =
            [
                "POST /api/datacenters <data_center/>",
            ],
        },
        new("29.13-a", "29.13", RowKind.Java, "A connection that trusts one authority")
        {
            Program = (api, lab) => TrustAsync(api, lab, TlsOptions.TrustPem(lab.Manager.CaCertificatePem)),
        },
        new("29.13-b", "29.13", RowKind.Java, "A connection that does not verify the host")
        {
            Slip = "The sentence that tells what the last argument means is lost; the section is about it.",
            Program = (api, lab) => TrustAsync(api, lab, TlsOptions.DangerouslySkipVerification()),
        },
    ];

    private static DataCenter Nothing() => new();

    private static async Task TrustAsync(RhevApi api, Lab lab, TlsOptions tls)
    {
        await api.CheckAsync();
        await using RhevApi trusting = await RhevApi.ConnectAsync(new ConnectionOptions
        {
            BaseAddress = lab.Manager.BaseAddress,
            Credential = Credential.Basic(lab.Manager.User, lab.Manager.Password),
            Tls = tls,
        });
        await trusting.CheckAsync();
    }
}
