using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace Rhev.Emulator.Tests;

public sealed class QuickStartTests : ManagerTest
{
    private const string IsoFile = "rhel-server-6.0-x86_64-dvd.iso";

    [Fact]
    public async Task A_new_installation_grows_into_a_running_virtual_machine()
    {
        // Look around.
        XElement center = Assert.Single((await ExpectAsync(200, Client.GetAsync("/api/datacenters"))).Items);
        Assert.Equal(("Default", "uninitialized"), (Reply.At(center, "name"), Reply.At(center, "status/state")));
        string centerId = Reply.At(center, "@id")!;
        XElement cluster = Assert.Single((await ExpectAsync(200, Client.GetAsync("/api/clusters"))).Items);
        Assert.Equal(("Default", centerId), (Reply.At(cluster, "name"), Reply.At(cluster, "data_center/@id")));
        XElement network = Assert.Single((await ExpectAsync(200, Client.GetAsync("/api/networks"))).Items);
        Assert.Equal(("rhevm", "operational"), (Reply.At(network, "name"), Reply.At(network, "status/state")));
        XElement assigned = Assert.Single((await ExpectAsync(200, Client.GetAsync(Reply.At(cluster, "@href") + "/networks"))).Items);
        Assert.Equal((Reply.At(network, "@id"), "true"), (Reply.At(assigned, "@id"), Reply.At(assigned, "required")));

        // Approve the host.
        XElement host = Assert.Single((await ExpectAsync(200, Client.GetAsync("/api/hosts"))).Items);
        string hostHref = Reply.At(host, "@href")!;
        Assert.Equal(("hypervisor", "pending_approval"), (Reply.At(host, "name"), Reply.At(host, "status/state")));
        Reply approved = await ExpectAsync(200, Client.PostAsync(hostHref + "/approve", "<action/>"));
        Assert.Equal(("action", "complete"), (approved.Root, approved.At("status/state")));
        Assert.Equal("up", (await ExpectAsync(200, Client.GetAsync(hostHref))).At("status/state"));

        // Create storage.
        Reply data = await ExpectAsync(201, Client.PostAsync("/api/storagedomains", Domain("data1", "data")));
        Reply iso = await ExpectAsync(201, Client.PostAsync("/api/storagedomains", Domain("iso1", "iso")));
        Assert.Equal(
            ("data1", "data", "unattached", "false", "nfs"),
            (data.At("name"), data.At("type"), data.At("status/state"), data.At("master"), data.At("storage/type")));
        Assert.Equal(("iso1", "iso", "unattached"), (iso.At("name"), iso.At("type"), iso.At("status/state")));

        // Attach and activate it.
        string attached = $"/api/datacenters/{centerId}/storagedomains";
        foreach (Reply domain in (Reply[])[data, iso])
        {
            Reply attachment = await ExpectAsync(
                201, Client.PostAsync(attached, $"<storage_domain><name>{domain.At("name")}</name></storage_domain>"));
            Assert.Equal(
                (domain.Id, $"{attached}/{domain.Id}", "inactive"), (attachment.Id, attachment.Href, attachment.At("status/state")));
            await ExpectAsync(200, Client.PostAsync($"{attachment.Href}/activate", "<action/>"));
            Assert.Equal("active", (await ExpectAsync(200, Client.GetAsync(attachment.Href))).At("status/state"));
        }

        Assert.Equal("true", (await Client.GetAsync(data.Href)).At("master"));
        Assert.Equal("false", (await Client.GetAsync(iso.Href)).At("master"));
        Assert.Equal("up", (await Client.GetAsync($"/api/datacenters/{centerId}")).At("status/state"));

        // Create the machine with its devices.
        Reply vm = await ExpectAsync(201, Client.PostAsync(
            "/api/vms",
            "<vm><name>vm1</name><cluster><name>default</name></cluster><template><name>Blank</name></template>"
            + "<memory>536870912</memory><os><boot dev='hd'/></os></vm>"));
        Assert.Equal(
            ("vm1", "down", "536870912", "desktop", "hd", Reply.At(cluster, "@id"), "/api/templates/00000000-0000-0000-0000-000000000000"),
            (vm.At("name"), vm.At("status/state"), vm.At("memory"), vm.At("type"), vm.At("os/boot/@dev"), vm.At("cluster/@id"),
                vm.At("template/@href")));
        Reply nic = await ExpectAsync(201, Client.PostAsync(
            $"{vm.Href}/nics", "<nic><interface>virtio</interface><name>nic1</name><network><name>rhevm</name></network></nic>"));
        Assert.Equal(
            ("nic1", "virtio", Reply.At(network, "@id"), vm.Id, "00:1a:4a:00:00:01"),
            (nic.At("name"), nic.At("interface"), nic.At("network/@id"), nic.At("vm/@id"), nic.At("mac/@address")));
        Reply disk = await ExpectAsync(201, Client.PostAsync(
            $"{vm.Href}/disks",
            $"<disk><storage_domains><storage_domain id='{data.Id}'/></storage_domains><size>8589934592</size><type>system</type>"
            + "<interface>virtio</interface><format>cow</format><bootable>true</bootable></disk>"));
        Assert.Equal(
            ("ok", "8589934592", "8589934592", "cow", "true", data.Href),
            (disk.At("status/state"), disk.At("size"), disk.At("provisioned_size"), disk.At("format"), disk.At("bootable"),
                disk.At("storage_domains/storage_domain/@href")));
        Assert.Equal(disk.Id, Reply.At(Assert.Single((await Client.GetAsync("/api/disks")).Items), "@id"));
        Assert.Equal(disk.Id, Reply.At(Assert.Single((await Client.GetAsync($"{data.Href}/disks")).Items), "@id"));
        XElement file = (await ExpectAsync(200, Client.GetAsync($"{iso.Href}/files"))).Items[0];
        Assert.Equal((IsoFile, iso.Href), (Reply.At(file, "@id"), Reply.At(file, "storage_domain/@href")));
        Reply cdrom = await ExpectAsync(201, Client.PostAsync($"{vm.Href}/cdroms", $"<cdrom><file id='{IsoFile}'/></cdrom>"));
        Assert.Equal((IsoFile, vm.Id), (cdrom.At("file/@id"), cdrom.At("vm/@id")));

        // Start it, from its CD-ROM this once.
        Reply started = await ExpectAsync(
            200, Client.PostAsync($"{vm.Href}/start", "<action><vm><os><boot dev='cdrom'/></os></vm></action>"));
        Assert.Equal("complete", started.At("status/state"));
        Reply running = await ExpectAsync(200, Client.GetAsync(vm.Href));
        Assert.Equal(
            ("up", hostHref, "2014-01-22T10:30:00.000Z", "hd"),
            (running.At("status/state"), running.At("host/@href"), running.At("start_time"), running.At("os/boot/@dev")));

        // Read what has happened.
        Reply events = await ExpectAsync(200, Client.GetAsync("/api/events"));
        Assert.Equal(
            ["32", "153", "35", "97", "78", "932", "34", "966", "962", "204", "966", "962", "956", "956", "13", "504", "498", "1"],
            events.Items.Select(one => Reply.At(one, "code")));
        XElement start = events.Items[1];
        Assert.Equal(
            ("17", "normal", vm.Id, Reply.At(host, "@id"), "admin"),
            (Reply.At(start, "@id"), Reply.At(start, "severity"), Reply.At(start, "vm/@id"), Reply.At(start, "host/@id"),
                (await Client.GetAsync(Reply.At(start, "user/@href")!)).At("name")));
        Assert.Equal("Virtual machine vm1 was started by admin@internal on host hypervisor.", Reply.At(start, "description"));
    }
}
