using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Rsdl.Tests;
using Xunit;

namespace Rhev.Emulator.Tests.Vms;

/// <summary>What later documents have besides: driven by those of 3.5.</summary>
public sealed class LaterVersionTests
{
    private const string Api = "/ovirt-engine/api";

    [SharedFact]
    public async Task A_machine_reboots_and_has_sessions_while_it_is_up()
    {
        await using EmulatedManager manager = await StartAsync();
        using RawClient client = new(manager, checksSchema: false);
        string vm = await RunningAsync(client);

        await ExpectAsync(200, client.PostAsync($"{vm}/reboot", "<action/>"));
        await ExpectAsync(200, client.PostAsync($"{vm}/logon", "<action/>"));

        Assert.Equal("up", (await client.GetAsync(vm)).At("status/state"));
        Assert.Equal("true", Reply.At(Assert.Single((await client.GetAsync($"{vm}/sessions")).Items), "console_user"));
    }

    [SharedFact]
    public async Task A_snapshot_is_previewed_and_then_undone_or_committed()
    {
        await using EmulatedManager manager = await StartAsync();
        using RawClient client = new(manager, checksSchema: false);
        string vm = await MachineAsync(client, "vm1");
        Reply snapshot = await ExpectAsync(201, client.PostAsync($"{vm}/snapshots", "<snapshot><description>s</description></snapshot>"));
        await ExpectAsync(200, client.PutAsync(vm, "<vm><memory>1073741824</memory></vm>"));
        string body = $"<action><snapshot id='{snapshot.Id}'/></action>";

        await ExpectAsync(409, client.PostAsync($"{vm}/undo_snapshot", "<action/>"));
        await ExpectAsync(200, client.PostAsync($"{vm}/preview_snapshot", body));
        Assert.Equal("536870912", (await client.GetAsync(vm)).At("memory"));
        Assert.Equal("in_preview", (await client.GetAsync(snapshot.Href)).At("snapshot_status"));
        await ExpectAsync(409, client.PostAsync($"{vm}/preview_snapshot", body));
        await ExpectAsync(200, client.PostAsync($"{vm}/undo_snapshot", "<action/>"));
        Assert.Equal("1073741824", (await client.GetAsync(vm)).At("memory"));
        await ExpectAsync(200, client.PostAsync($"{vm}/preview_snapshot", body));
        await ExpectAsync(200, client.PostAsync($"{vm}/commit_snapshot", "<action/>"));

        Assert.Equal("536870912", (await client.GetAsync(vm)).At("memory"));
        Assert.Equal(["s"], (await client.GetAsync($"{vm}/snapshots")).Items.Select(one => Reply.At(one, "description")));
    }

    [SharedFact]
    public async Task A_machine_is_cloned()
    {
        await using EmulatedManager manager = await StartAsync();
        using RawClient client = new(manager, checksSchema: false);
        string vm = await MachineAsync(client, "vm1");

        await ExpectAsync(200, client.PostAsync($"{vm}/clone", "<action><vm><name>copy</name></vm></action>"));
        await ExpectAsync(409, client.PostAsync($"{vm}/clone", "<action><vm><name>copy</name></vm></action>"));

        Assert.Equal(["vm1", "copy"], (await client.GetAsync($"{Api}/vms")).Names);
    }

    [SharedFact]
    public async Task Affinity_groups_keep_machines_together_or_apart()
    {
        await using EmulatedManager manager = await StartAsync();
        using RawClient client = new(manager, checksSchema: false);
        string first = await RunningAsync(client);
        await ExpectAsync(201, client.PostAsync(
            $"{Api}/hosts",
            "<host><name>other</name><address>192.0.2.11</address><root_password>x</root_password>"
            + "<cluster><name>Default</name></cluster></host>"));
        string near = await MachineAsync(client, "near");
        string far = await MachineAsync(client, "far");
        await GroupAsync("together", "true", near);
        await GroupAsync("apart", "false", far);

        await ExpectAsync(200, client.PostAsync($"{near}/start", "<action/>"));
        await ExpectAsync(200, client.PostAsync($"{far}/start", "<action/>"));

        string? host = (await client.GetAsync(first)).At("host/@id");
        Assert.Equal(host, (await client.GetAsync(near)).At("host/@id"));
        Assert.NotEqual(host, (await client.GetAsync(far)).At("host/@id"));
        Assert.Equal("up", (await client.GetAsync(first)).At("status/state"));

        async Task GroupAsync(string name, string positive, string vm)
        {
            string cluster = (await client.GetAsync($"{Api}/clusters")).Items.Select(one => (string)one.Attribute("href")!).First();
            Reply group = await ExpectAsync(201, client.PostAsync(
                $"{cluster}/affinitygroups",
                $"<affinity_group><name>{name}</name><positive>{positive}</positive><enforcing>true</enforcing></affinity_group>"));
            foreach (string member in (string[])[first, vm])
            {
                await ExpectAsync(201, client.PostAsync($"{group.Href}/vms", $"<vm id='{member.Split('/')[^1]}'/>"));
            }
        }
    }

    [SharedFact]
    public async Task What_is_in_a_drive_now_is_shown_where_the_current_session_is_asked_for()
    {
        await using EmulatedManager manager = await StartAsync();
        using RawClient client = new(manager, checksSchema: false);
        string vm = await RunningAsync(client);
        await ActivateAsync(client, "data1", "data");
        await ActivateAsync(client, "iso1", "iso");
        const string file = "rhel-server-6.0-x86_64-dvd.iso";
        string drive = (string)(await client.GetAsync($"{vm}/cdroms")).Items.Single().Attribute("href")!;

        await ExpectAsync(200, client.PutAsync($"{drive};current", $"<cdrom><file id='{file}'/></cdrom>"));
        Assert.Equal((null, file, file, null), await FilesAsync());
        await ExpectAsync(200, client.PutAsync(drive, $"<cdrom><file id='{file}'/></cdrom>"));
        await ExpectAsync(200, client.PutAsync($"{drive};current", "<cdrom><file id=''/></cdrom>"));
        Assert.Equal((file, "", "", file), await FilesAsync());
        await ExpectAsync(204, client.DeleteAsync(drive));
        Assert.Equal((null, "", "", null), await FilesAsync());
        await ExpectAsync(200, client.PutAsync(drive, $"<cdrom><file id='{file}'/></cdrom>"));
        await ExpectAsync(200, client.PostAsync($"{vm}/stop", "<action/>"));

        Assert.Equal((file, null, null, file), await FilesAsync());
        await ExpectAsync(204, client.DeleteAsync(drive));
        await ExpectAsync(200, client.PostAsync(
            $"{vm}/start", $"<action><vm><cdroms><cdrom><file id='{file}'/></cdrom></cdroms></vm></action>"));
        Assert.Equal((null, file, file, null), await FilesAsync());

        async Task<(string?, string?, string?, string?)> FilesAsync() => (
            (await ExpectAsync(200, client.GetAsync(drive))).At("file/@id"),
            (await ExpectAsync(200, client.GetAsync($"{drive};current"))).At("file/@id"),
            Reply.At((await ExpectAsync(200, client.GetAsync($"{vm}/cdroms;current=true"))).Items.Single(), "file/@id"),
            Reply.At((await ExpectAsync(200, client.GetAsync($"{vm}/cdroms;current=false"))).Items.Single(), "file/@id"));
    }

    [SharedFact]
    public async Task A_preview_that_fails_leaves_the_machine_as_it_was()
    {
        await using EmulatedManager manager = await StartAsync();
        using RawClient client = new(manager, checksSchema: false);
        string vm = await MachineAsync(client, "vm1");
        Reply snapshot = await ExpectAsync(201, client.PostAsync($"{vm}/snapshots", "<snapshot><description>s</description></snapshot>"));
        await ExpectAsync(200, client.PutAsync(vm, "<vm><memory>1073741824</memory></vm>"));

        Reply failed = await ExpectAsync(200, client.PostAsync(
            Failing(vm) + "/preview_snapshot", $"<action><snapshot id='{snapshot.Id}'/></action>"));

        Assert.Equal("failed", failed.At("status/state"));
        Reply left = await client.GetAsync(vm);
        Assert.Equal(("1073741824", "down"), (left.At("memory"), left.At("status/state")));
        Assert.Equal(
            ["s ok"],
            (await client.GetAsync($"{vm}/snapshots")).Items
                .Select(one => $"{Reply.At(one, "description")} {Reply.At(one, "snapshot_status")}"));
        Assert.Equal("46 99", await EventsAsync(client));
    }

    [SharedFact]
    public async Task A_disk_has_its_new_size_when_its_extension_is_over_and_the_former_one_when_that_fails()
    {
        await using EmulatedManager manager = await StartAsync();
        using RawClient client = new(manager, checksSchema: false);
        string vm = await RunningAsync(client);
        string domain = await ActivateAsync(client, "data1", "data");
        string disk = (await ExpectAsync(201, client.PostAsync(
            $"{vm}/disks",
            "<disk><provisioned_size>1024</provisioned_size><interface>virtio</interface><format>cow</format>"
            + $"<storage_domains><storage_domain id='{domain}'/></storage_domains></disk>"))).Href;

        await ExpectAsync(200, client.PutAsync(Failing(disk), "<disk><size>2048</size></disk>"));
        Reply failed = await client.GetAsync(disk);
        Assert.Equal(("1024", "ok", "88 370"), (failed.At("size"), failed.At("status/state"), await EventsAsync(client)));
        await ExpectAsync(200, client.PutAsync(disk, "<disk><size>2048</size></disk>"));
        Reply extended = await client.GetAsync(disk);
        Assert.Equal(("2048", "2048", "88 371"), (extended.At("size"), extended.At("provisioned_size"), await EventsAsync(client)));
        await ExpectAsync(200, client.PutAsync(Failing(disk), "<disk><provisioned_size>4096</provisioned_size></disk>"));

        Reply left = await client.GetAsync(disk);
        Assert.Equal(("2048", "2048", "ok"), (left.At("size"), left.At("provisioned_size"), left.At("status/state")));
    }

    private static async Task<string> ActivateAsync(RawClient client, string name, string type)
    {
        string center = (string)(await client.GetAsync($"{Api}/datacenters")).Items.Single().Attribute("href")!;
        Reply domain = await ExpectAsync(201, client.PostAsync(
            $"{Api}/storagedomains",
            $"<storage_domain><name>{name}</name><type>{type}</type><storage><type>nfs</type><address>192.0.2.20</address>"
            + $"<path>/{name}</path></storage><host><name>hypervisor</name></host><import>false</import></storage_domain>"));
        await ExpectAsync(201, client.PostAsync($"{center}/storagedomains", $"<storage_domain id='{domain.Id}'/>"));
        await ExpectAsync(200, client.PostAsync($"{center}/storagedomains/{domain.Id}/activate", "<action/>"));
        return domain.Id;
    }

    /// <summary>The same address below the other base path, where work fails.</summary>
    private static string Failing(string href) => href.Replace("/ovirt-engine", "", StringComparison.Ordinal);

    private static async Task<string> EventsAsync(RawClient client) => string.Join(
        ' ', (await client.GetAsync($"{Api}/events;max=2")).Items.Reverse().Select(one => Reply.At(one, "code")));

    private static Task<EmulatedManager> StartAsync()
    {
        string folder = RepositoryFiles.SharedPath("documents", "3.5");
        return EmulatedManager.StartAsync(new EmulatorOptions
        {
            Documents = [.. Directory.GetFiles(folder).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))],
            WorkDuration = TimeSpan.Zero,
            Faults = new FaultInjection { Rules = [FaultRule.Parse("fail-work,path=/api/*")] },
        });
    }

    private static async Task<string> RunningAsync(RawClient client)
    {
        string host = (string)(await client.GetAsync($"{Api}/hosts")).Items.Single().Attribute("href")!;
        await ExpectAsync(200, client.PostAsync($"{host}/approve", "<action/>"));
        string vm = await MachineAsync(client, "vm1");
        await ExpectAsync(200, client.PostAsync($"{vm}/start", "<action/>"));
        return vm;
    }

    private static async Task<string> MachineAsync(RawClient client, string name) => (await ExpectAsync(201, client.PostAsync(
        $"{Api}/vms",
        $"<vm><name>{name}</name><cluster><name>Default</name></cluster><template><name>Blank</name></template></vm>"))).Href;

    private static async Task<Reply> ExpectAsync(int status, Task<Reply> request)
    {
        Reply reply = await request;
        Assert.True(reply.Status == status, $"{reply.Status} instead of {status}: {reply.Text}");
        return reply;
    }
}
