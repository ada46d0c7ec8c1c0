using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace Rhev.Emulator.Tests.Storage;

public sealed class RestartTests : StoredManagerTest
{
    private const string Secret = "s3cr3t-never-on-disk";

    [Fact]
    public async Task A_restarted_manager_answers_as_before()
    {
        SortedDictionary<string, string> before = [];
        await RunAsync(async client =>
        {
            await FillAsync(client);
            before = await ReadAllAsync(client);
        });

        SortedDictionary<string, string> after = [];
        Reply? nic = null;
        Reply? events = null;
        await RunAsync(async client =>
        {
            after = await ReadAllAsync(client);
            string vm = (await client.GetAsync("/api/vms")).Items.Select(item => (string)item.Attribute("id")!).Last();
            events = await client.GetAsync("/api/events");
            nic = await ExpectAsync(201, client.PostAsync(
                $"/api/vms/{vm}/nics", "<nic><name>nic2</name><network><name>rhevm</name></network></nic>"));
        });

        Assert.True(before.Count > 100, $"only {before.Count} addresses");
        Assert.Equal(before, after);
        Assert.Equal("00:1a:4a:00:00:02", nic!.At("mac/@address"));
        Assert.Equal(
            Enumerable.Range(1, events!.Items.Length).Reverse().Select(number => $"{number}"),
            events.Items.Select(one => Reply.At(one, "@id")));
    }

    [Fact]
    public async Task What_was_removed_stays_removed_and_its_file_goes()
    {
        string id = "";
        await RunAsync(async client =>
        {
            id = (await ExpectAsync(201, client.PostAsync("/api/vms", Vm("vm1")))).Id;
            Assert.True(File.Exists(In($"vms/{id}.xml")));
            await ExpectAsync(204, client.DeleteAsync($"/api/vms/{id}"));
            Assert.False(File.Exists(In($"vms/{id}.xml")));
        });

        await RunAsync(client => ExpectAsync(404, client.GetAsync($"/api/vms/{id}")));
    }

    [Fact]
    public async Task A_disk_that_machines_share_is_shared_after_a_restart()
    {
        string[] addresses = [];
        string[] before = [];
        await RunAsync(async client =>
        {
            string first = (await ExpectAsync(201, client.PostAsync("/api/vms", Vm("vm1")))).Href;
            string second = (await ExpectAsync(201, client.PostAsync("/api/vms", Vm("vm2")))).Href;
            string id = (await ExpectAsync(201, client.PostAsync(
                $"{first}/disks",
                "<disk><interface>virtio</interface><format>raw</format><shareable>true</shareable><lun_storage><type>iscsi</type>"
                + "<logical_unit id='lun1'><address>192.0.2.30</address></logical_unit></lun_storage></disk>"))).Id;
            await ExpectAsync(201, client.PostAsync($"{second}/disks", $"<disk id='{id}'><active>false</active></disk>"));
            addresses = [$"{first}/disks/{id}", $"{second}/disks/{id}", $"/api/disks/{id}"];
            before = await ReadAsync(client);
            string file = await File.ReadAllTextAsync(In($"disks/{id}.xml"));
            Assert.Contains($"<vm id=\"{second.Split('/')[^1]}\"", file, StringComparison.Ordinal);
        });

        await RunAsync(async client =>
        {
            Assert.Equal(before, await ReadAsync(client));
            Reply active = await client.GetAsync(addresses[0]);
            Reply inactive = await client.GetAsync(addresses[1]);
            Assert.Equal(("true", "false"), (active.At("active"), inactive.At("active")));
            await ExpectAsync(204, client.DeleteAsync(addresses[1], "<action><detach>true</detach></action>"));
        });

        await RunAsync(async client =>
        {
            await ExpectAsync(404, client.GetAsync(addresses[1]));
            await ExpectAsync(200, client.GetAsync(addresses[0]));
        });

        async Task<string[]> ReadAsync(RawClient client)
        {
            List<string> texts = [];
            foreach (string address in addresses)
            {
                texts.Add((await ExpectAsync(200, client.GetAsync(address))).Text);
            }

            return [.. texts];
        }
    }

    [Fact]
    public async Task What_is_answered_is_in_readable_files()
    {
        await RunAsync(async client =>
        {
            Reply vm = await ExpectAsync(201, client.PostAsync("/api/vms", Vm("vm1")));
            Reply nic = await ExpectAsync(201, client.PostAsync(
                $"{vm.Href}/nics", "<nic><name>nic1</name><network><name>rhevm</name></network></nic>"));

            XElement file = XElement.Load(In($"vms/{vm.Id}.xml"));

            Assert.Equal("vm1", (string?)file.Element("vm")?.Element("name"));
            XElement below = Assert.Single(file.Elements("below"));
            XElement stored = Assert.Single(below.Elements("resource"));
            Assert.Equal(("nics", nic.Id), ((string?)below.Attribute("collection"), (string?)stored.Attribute("id")));
        });
    }

    [Fact]
    public async Task A_refused_request_changes_no_file()
    {
        await RunAsync(async client =>
        {
            await ExpectAsync(201, client.PostAsync("/api/vms", Vm("vm1")));
            SortedDictionary<string, string> before = Files();

            await ExpectAsync(409, client.PostAsync("/api/vms", Vm("vm1")));
            await ExpectAsync(400, client.PostAsync("/api/vms", "<vm><name>vm2</name></vm>"));

            Assert.Equal(before, Files());
        });
    }

    [Fact]
    public async Task Passwords_are_in_no_file()
    {
        await RunAsync(async client =>
        {
            string host = (await client.GetAsync("/api/hosts")).Items.Select(item => (string)item.Attribute("id")!).Single();
            await ExpectAsync(200, client.PutAsync(
                $"/api/hosts/{host}",
                "<host><power_management><enabled>true</enabled><username>u</username>"
                + $"<password>{Secret}</password></power_management></host>"));
            await ExpectAsync(201, client.PostAsync(
                "/api/hosts", $"<host><name>h2</name><address>192.0.2.7</address><root_password>{Secret}</root_password></host>"));

            Assert.Contains(Files(), file => file.Value.Contains("<username>u</username>", StringComparison.Ordinal));
            Assert.DoesNotContain(Files(), file => file.Value.Contains(Secret, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task The_authority_stays_and_its_key_is_its_owners_alone()
    {
        string first;
        await using (EmulatedManager manager = await EmulatedManager.StartAsync(Options()))
        {
            first = manager.CaCertificatePem;
        }

        await using EmulatedManager again = await EmulatedManager.StartAsync(Options());

        Assert.Equal(first, again.CaCertificatePem);
        Assert.Equal(first, File.ReadAllText(In("ca.crt")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(In("ca.key")));
        }

        using RawClient client = new(again);
        await ExpectAsync(200, client.GetAsync("/api"));
    }

    [Fact]
    public async Task A_seed_is_for_a_new_folder_only()
    {
        await RunAsync(_ => Task.CompletedTask, SeedProfile.None);

        await RunAsync(async client => Assert.Empty((await client.GetAsync("/api/hosts")).Items), SeedProfile.Minimal);
    }

    [Fact]
    public async Task A_first_filling_that_was_interrupted_is_done_again()
    {
        await RunAsync(_ => Task.CompletedTask);
        File.WriteAllText(In("manager.xml"), File.ReadAllText(In("manager.xml")).Replace("complete=\"true\"", "complete=\"false\""));
        Directory.Delete(In("hosts"), recursive: true);

        await RunAsync(async client => Assert.Single((await client.GetAsync("/api/hosts")).Items), SeedProfile.None);

        Assert.Contains("complete=\"true\"", File.ReadAllText(In("manager.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_left_in_storage_is_imported_after_a_restart_as_it_was()
    {
        const string rest = "<storage><type>nfs</type><address>nas</address><path>/iso</path></storage>"
            + "<host><name>hypervisor</name></host></storage_domain>";
        string domain = "";
        await RunAsync(async client =>
        {
            Reply hosts = await client.GetAsync("/api/hosts");
            await ExpectAsync(200, client.PostAsync($"{hosts.Items[0].Attribute("href")!.Value}/approve", "<action/>"));
            domain = (await ExpectAsync(
                201, client.PostAsync("/api/storagedomains", "<storage_domain><name>iso1</name><type>iso</type>" + rest))).Href;
            await ExpectAsync(
                204, client.DeleteAsync(domain, "<storage_domain><host><name>hypervisor</name></host></storage_domain>"));
            Assert.Empty((await client.GetAsync("/api/storagedomains")).Items);
        });

        await RunAsync(async client =>
        {
            Assert.Empty((await client.GetAsync("/api/storagedomains")).Items);
            await ExpectAsync(404, client.GetAsync("/api/left_storagedomains"));
            Reply imported = await ExpectAsync(
                201, client.PostAsync("/api/storagedomains", "<storage_domain><type>iso</type>" + rest));
            Assert.Equal((domain, "iso1"), (imported.Href, imported.At("name")));
            Assert.Equal(2, (await client.GetAsync($"{domain}/files")).Items.Length);

            // It can be left again.
            await ExpectAsync(
                204, client.DeleteAsync(domain, "<storage_domain><host><name>hypervisor</name></host></storage_domain>"));
        });
    }

    private static async Task FillAsync(RawClient client)
    {
        string host = (await client.GetAsync("/api/hosts")).Items.Select(item => (string)item.Attribute("id")!).Single();
        await ExpectAsync(200, client.PostAsync($"/api/hosts/{host}/approve", "<action/>"));
        string center = (await client.GetAsync("/api/datacenters")).Items.Select(item => (string)item.Attribute("id")!).Single();
        foreach (string type in (string[])["data", "iso"])
        {
            Reply domain = await ExpectAsync(201, client.PostAsync(
                "/api/storagedomains",
                $"<storage_domain><name>{type}1</name><type>{type}</type><storage><type>nfs</type><address>192.0.2.20</address>"
                + $"<path>/{type}</path></storage><host id='{host}'/></storage_domain>"));
            string attached = $"/api/datacenters/{center}/storagedomains";
            await ExpectAsync(201, client.PostAsync(attached, $"<storage_domain id='{domain.Id}'/>"));
            await ExpectAsync(200, client.PostAsync($"{attached}/{domain.Id}/activate", "<action/>"));
        }

        Reply vm = await ExpectAsync(201, client.PostAsync("/api/vms", Vm("vm1")));
        await ExpectAsync(201, client.PostAsync(
            $"{vm.Href}/nics", "<nic><name>nic1</name><network><name>rhevm</name></network></nic>"));
        await ExpectAsync(201, client.PostAsync(
            $"{vm.Href}/disks",
            "<disk><storage_domains><storage_domain><name>data1</name></storage_domain></storage_domains><size>1024</size>"
            + "<interface>virtio</interface><format>cow</format></disk>"));
        await ExpectAsync(
            201, client.PostAsync($"{vm.Href}/snapshots", "<snapshot><description>one &lt;\t2&#13; &gt; é</description></snapshot>"));
        Reply tag = await ExpectAsync(201, client.PostAsync("/api/tags", "<tag><name>t1</name></tag>"));
        await ExpectAsync(201, client.PostAsync($"{vm.Href}/tags", $"<tag id='{tag.Id}'/>"));
        await ExpectAsync(200, client.PostAsync($"{vm.Href}/start", "<action/>"));
        await ExpectAsync(201, client.PostAsync("/api/vms", Vm("vm0")));
    }

    /// <summary>What is at each address that links lead to, but for events, of which a start adds one.</summary>
    private static async Task<SortedDictionary<string, string>> ReadAllAsync(RawClient client)
    {
        SortedDictionary<string, string> read = new(StringComparer.Ordinal);
        Queue<string> next = new(["/api"]);
        while (next.TryDequeue(out string? address))
        {
            if (address.Contains("events", StringComparison.Ordinal) || address.Contains('?', StringComparison.Ordinal)
                || read.ContainsKey(address) || address.Split('/').Length > 6)
            {
                continue;
            }

            Reply reply = await client.GetAsync(address);
            reply.Xml.Element("time")?.Remove();
            read.Add(address, $"{reply.Status} {reply.Xml}");
            foreach (string href in reply.Xml.Descendants().Where(element => element.Parent?.Name.LocalName != "actions")
                .Select(element => (string?)element.Attribute("href")).OfType<string>())
            {
                next.Enqueue(href);
            }
        }

        return read;
    }
}
