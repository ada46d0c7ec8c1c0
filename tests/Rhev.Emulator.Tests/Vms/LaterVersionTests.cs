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

    private static Task<EmulatedManager> StartAsync()
    {
        string folder = RepositoryFiles.SharedPath("documents", "3.5");
        return EmulatedManager.StartAsync(new EmulatorOptions
        {
            Documents = [.. Directory.GetFiles(folder).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))],
            WorkDuration = TimeSpan.Zero,
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
