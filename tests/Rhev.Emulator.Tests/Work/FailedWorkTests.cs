using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests.Work;

/// <summary>Work that fails: nothing stays locked, and an event tells. What is sent to the second base path fails.</summary>
public sealed class FailedWorkTests : TimedManagerTest
{
    private const string Failing = "/ovirt-engine";
    private const string Disk =
        "<disk><size>1024</size><storage_domains><storage_domain><name>data1</name></storage_domain></storage_domains></disk>";

    protected override EmulatorOptions Options => new()
    {
        TimeProvider = Time,
        WorkDuration = Duration,
        Faults = new FaultInjection { Rules = [FaultRule.Parse("fail-work,path=/ovirt-engine/*")] },
    };

    [Fact]
    public async Task A_disk_of_a_machine_that_cannot_be_made_is_illegal()
    {
        string vm = await MachineAsync();

        Reply disk = await CreateAsync($"{vm}/disks", Disk);

        Assert.Equal("illegal", await StateAsync(disk.Href));
        Assert.Equal("78 98", await EventsAsync(2));
        Assert.Equal("error", Reply.At((await Client.GetAsync("/api/events;max=1")).Items.Single(), "severity"));
    }

    [Fact]
    public async Task A_floating_disk_that_cannot_be_made_is_illegal()
    {
        await MachineAsync();

        Reply disk = await CreateAsync("/api/disks", Disk);

        Assert.Equal("illegal", await StateAsync(disk.Href));
        Assert.Equal("2020 2022", await EventsAsync(2));
    }

    [Fact]
    public async Task A_machine_that_cannot_be_made_is_gone_but_its_failure_can_be_read()
    {
        string template = await TemplateAsync(await MachineAsync("<disk/>"));

        Reply vm = await CreateAsync(
            "/api/vms", $"<vm><name>vm2</name><cluster><name>Default</name></cluster><template id='{template}'/></vm>");

        await ExpectAsync(404, Client.GetAsync(vm.Href));
        Assert.Single((await Client.GetAsync("/api/disks")).Items, disk => Reply.At(disk, "vm/@id") is not null);
        Assert.Equal("37 60", await EventsAsync(2));
    }

    [Fact]
    public async Task A_pool_says_that_a_machine_of_it_could_not_be_made()
    {
        string template = await TemplateAsync(await MachineAsync("<disk/>"));

        Reply pool = await ExpectAsync(202, Client.PostAsync(
            Failing + "/api/vmpools",
            $"<vmpool><name>p</name><size>1</size><cluster><name>Default</name></cluster><template id='{template}'/></vmpool>"));
        Pass();

        Assert.Equal("302 37 60 320", await EventsAsync(4));
        Assert.Equal("0", (await Client.GetAsync(pool.Href.Replace(Failing, "", System.StringComparison.Ordinal))).At("size"));
    }

    [Fact]
    public async Task A_template_that_cannot_be_made_is_illegal()
    {
        string vm = await MachineAsync("<disk/>");

        Reply template = await CreateAsync("/api/templates", $"<template><name>t</name><vm id='{Id(vm)}'/></template>");

        Assert.Equal(("illegal", "down"), (await StateAsync(template.Href), await StateAsync(vm)));
        Assert.Equal("48 52", await EventsAsync(2));
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_taken_is_gone()
    {
        string vm = await MachineAsync("<disk/>");

        await CreateAsync($"{vm}/snapshots", "<snapshot><description>s</description></snapshot>");

        Assert.Equal("down", await StateAsync(vm));
        Assert.Empty((await Client.GetAsync($"{vm}/snapshots")).Items);
        Assert.Equal("45 69", await EventsAsync(2));
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_removed_or_restored_stays()
    {
        string vm = await MachineAsync("<disk/>");
        string snapshot = (await ExpectAsync(
            202, Client.PostAsync($"{vm}/snapshots", "<snapshot><description>s</description></snapshot>"))).Href;
        Pass();

        await FailAsync($"{snapshot}/restore", "");
        Assert.Equal(("down", "47 101"), (await StateAsync(vm), await EventsAsync(2)));
        await ExpectAsync(202, Client.DeleteAsync(Failing + snapshot + ";async=true"));
        Pass();

        Assert.Equal(("down", "ok"), (await StateAsync(vm), (await Client.GetAsync(snapshot)).At("snapshot_status")));
        Assert.Equal("342 357", await EventsAsync(2));
    }

    [Fact]
    public async Task An_export_and_an_import_that_fail_leave_nothing_behind()
    {
        string vm = await MachineAsync("<disk/>");
        string domain = $"/api/storagedomains/{await ActiveDomainAsync("export1", "export")}";
        const string target = "<storage_domain><name>export1</name></storage_domain>";

        await FailAsync($"{vm}/export", target);
        Assert.Equal("1162 1151", await EventsAsync(2));
        Assert.Empty((await Client.GetAsync($"{domain}/vms")).Items);
        await FinishAsync(200, Client.PostAsync($"{vm}/export", $"<action>{target}</action>"));
        await FailAsync(
            $"{domain}/vms/{Id(vm)}/import",
            "<cluster><name>Default</name></cluster><storage_domain><name>data1</name></storage_domain><clone>true</clone>"
            + "<vm><name>copy</name></vm>");

        Assert.Equal("1165 1153", await EventsAsync(2));
        Assert.Equal(["vm1"], (await Client.GetAsync("/api/vms")).Names);
    }

    [Fact]
    public async Task Disks_that_cannot_be_moved_stay_where_they_were()
    {
        string vm = await MachineAsync("<disk/>");
        string data = await IdOfAsync("storagedomains", "data1");
        await ActiveDomainAsync("data2", "data");
        string disk = (string)(await Client.GetAsync($"{vm}/disks")).Items.Single().Attribute("href")!;
        const string target = "<storage_domain><name>data2</name></storage_domain>";

        await FailAsync($"{disk}/move", target);
        Assert.Equal("2008 2011", await EventsAsync(2));
        await FailAsync($"{vm}/move", target);
        Assert.Equal("82 92", await EventsAsync(2));

        Reply left = await Client.GetAsync(disk);
        Assert.Equal(("ok", data), (left.At("status/state"), left.At("storage_domains/storage_domain/@id")));
    }

    [Fact]
    public async Task Machines_that_fail_on_their_way_come_to_rest()
    {
        string vm = await MachineAsync();

        await FailAsync($"{vm}/start", "");
        Assert.Equal(("down", "153 54"), (await StateAsync(vm), await EventsAsync(2)));
        await ExpectAsync(200, Client.PostAsync($"{vm}/start", "<action/>"));
        Pass();
        Pass();
        await FailAsync($"{vm}/suspend", "");
        Assert.Equal(("up", "501 521"), (await StateAsync(vm), await EventsAsync(2)));
        await FailAsync($"{vm}/shutdown", "");
        Assert.Equal(("up", "73 74"), (await StateAsync(vm), await EventsAsync(2)));
        await OtherHostAsync();
        await FailAsync($"{vm}/migrate", "");
        Assert.Equal(("up", "62 65"), (await StateAsync(vm), await EventsAsync(2)));
    }

    [Fact]
    public async Task A_start_that_is_stopped_did_not_fail()
    {
        string vm = await MachineAsync();

        await ExpectAsync(200, Client.PostAsync($"{vm}/start", "<action/>"));
        await ExpectAsync(200, Client.PostAsync($"{vm}/stop", "<action/>"));

        Assert.Equal("153 33", await EventsAsync(2));
    }

    [Fact]
    public async Task Hosts_that_fail_on_their_way_come_to_rest()
    {
        await MachineAsync();
        string host = $"/api/hosts/{await IdOfAsync("hosts", "hypervisor")}";
        await ExpectAsync(200, Client.PutAsync(
            host, "<host><power_management type='ipmilan'><enabled>true</enabled><address>x</address></power_management></host>"));

        await FailAsync($"{host}/deactivate", "");
        Assert.Equal(("up", "600 17"), (await StateAsync(host), await EventsAsync(2)));
        await FailAsync($"{host}/fence", "<fence_type>restart</fence_type>");
        Assert.Equal(("down", "107"), (await StateAsync(host), await EventsAsync(1)));
        await FailAsync($"{host}/fence", "<fence_type>start</fence_type>");
        Assert.Equal(("down", "118"), (await StateAsync(host), await EventsAsync(1)));
        await FailAsync($"{host}/activate", "");
        Assert.Equal(("down", "18"), (await StateAsync(host), await EventsAsync(1)));
        Reply added = await ExpectAsync(201, Client.PostAsync(
            Failing + "/api/hosts", "<host><name>h2</name><address>h2.example</address><root_password>x</root_password></host>"));
        Pass();
        Assert.Equal(("install_failed", "42 505"), (await StateAsync(added.Href), await EventsAsync(2)));
    }

    [Fact]
    public async Task A_machine_that_cannot_leave_its_host_is_told_of()
    {
        string vm = await MachineAsync();
        await ExpectAsync(200, Client.PostAsync($"{vm}/start", "<action/>"));
        Pass();
        Pass();
        await OtherHostAsync();
        string host = $"/api/hosts/{await IdOfAsync("hosts", "hypervisor")}";

        await FailAsync($"{host}/deactivate", "");

        Assert.Equal(("up", "up"), (await StateAsync(host), await StateAsync(vm)));
        Assert.Equal("600 62 140 17", await EventsAsync(4));
    }

    [Fact]
    public async Task Storage_domains_that_fail_on_their_way_come_to_rest()
    {
        await MachineAsync();
        string domain = $"/api/datacenters/{await IdOfAsync("datacenters", "Default")}/storagedomains/"
            + await IdOfAsync("storagedomains", "data1");

        await FailAsync($"{domain}/deactivate", "");
        Assert.Equal(("active", "969"), (await StateAsync(domain), await EventsAsync(1)));
        await FinishAsync(200, Client.PostAsync($"{domain}/deactivate", "<action/>"));
        await FailAsync($"{domain}/activate", "");
        Assert.Equal(("maintenance", "967"), (await StateAsync(domain), await EventsAsync(1)));
    }

    /// <summary>A machine that is down, on a host and with storage; with a disk if asked for.</summary>
    private async Task<string> MachineAsync(string? disk = null)
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        string vm = $"/api/vms/{await VmAsync("vm1")}";
        if (disk is not null)
        {
            await ExpectAsync(202, Client.PostAsync($"{vm}/disks", Disk));
            Pass();
        }

        return vm;
    }

    private async Task<string> TemplateAsync(string vm)
    {
        Reply template = await ExpectAsync(
            202, Client.PostAsync("/api/templates", $"<template><name>t</name><vm id='{Id(vm)}'/></template>"));
        Pass();
        return template.Id;
    }

    private async Task OtherHostAsync()
    {
        await ExpectAsync(201, Client.PostAsync(
            "/api/hosts", "<host><name>other</name><address>other.example</address><root_password>x</root_password></host>"));
        Pass();
        Pass();
    }

    /// <summary>Begins a creation, lets it fail, and reads that it has.</summary>
    private async Task<Reply> CreateAsync(string collection, string body)
    {
        Reply accepted = await ExpectAsync(202, Client.PostAsync(Failing + collection, body));
        Pass();
        Reply status = await ExpectAsync(200, Client.GetAsync(accepted.LinkTo("creation_status")!));
        Assert.Equal(
            ("failed", "The emulator was asked to let this work fail"), (status.At("status/state"), status.At("fault/detail")));
        return accepted;
    }

    /// <summary>Begins an action, lets its work fail, and reads that it has, where it is waited for.</summary>
    private async Task FailAsync(string action, string content)
    {
        Reply accepted = await ExpectAsync(202, Client.PostAsync(Failing + action, $"<action><async>true</async>{content}</action>"));
        Pass();
        string state = (await ExpectAsync(200, Client.GetAsync(accepted.Href))).At("status/state")!;
        Assert.Equal(action.Split('/')[^1] is "start" or "shutdown" or "migrate" ? "complete" : "failed", state);
    }

    private async Task<string?> StateAsync(string href) => (await ExpectAsync(200, Client.GetAsync(href))).At("status/state");

    /// <summary>The codes of the latest events, the oldest first.</summary>
    private async Task<string> EventsAsync(int count) => string.Join(
        ' ', (await Client.GetAsync($"/api/events;max={count}")).Items.Reverse().Select(one => Reply.At(one, "code")));

    private static string Id(string href) => href.Split('/')[^1];
}
