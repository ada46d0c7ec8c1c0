using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rhev.Emulator.Documents;
using Rhev.Emulator.Pages;
using Rhev.Emulator.Pages.Sections;
using Rhev.Emulator.State;
using Rhev.Emulator.Storage;
using Xunit;

namespace Rhev.Emulator.Tests.Pages;

public sealed class SectionTests : PageTest
{
    protected override EmulatorOptions Options => new() { TimeProvider = Clock, WorkDuration = TimeSpan.Zero, Seed = SeedProfile.Small };

    [Fact]
    public async Task The_overview_counts_what_there_is()
    {
        await Client.GetAsync("/api");

        PageReply page = await PageAsync();

        Assert.Equal(
            [
                "Data centers 1 with 1 cluster", "Hosts 3, 2 up", "Virtual machines 50, 34 on hosts", "Storage 4, 4 active",
                "Jobs 0 running", "Events 51", "Requests 1 since the start",
            ],
            page.Overview);
    }

    [Fact]
    public async Task Data_centers_are_shown_with_their_clusters()
    {
        await ExpectAsync(201, Client.PostAsync(
            "/api/datacenters",
            "<data_center><name>empty</name><storage_type>nfs</storage_type><version major='3' minor='3'/></data_center>"));

        PageReply page = await PageAsync();

        Assert.Equal(
            [
                "Data centers", "2 data centers and the clusters there", "Name | Status | Version | Storage | Clusters",
                "Default | up | 3.3 | nfs | Default: 3 hosts, Intel Penryn Family", "empty | uninitialized | 3.3 | nfs | –",
            ],
            page.Lines("datacenters"));
    }

    [Fact]
    public void Clusters_without_a_data_center_are_shown_as_such()
    {
        ManagerState state = StateLoader.Load(ApiDocuments.Load(null, default), Options, null);
        state.Perform(null, () => state.Store.Root("clusters").First().Set("data_center", null));

        PageSection section = state.Perform(null, () => DataCenterSection.Of(state));

        Assert.Equal(
            ["Clusters without a data center:", "Default: 3 hosts, Intel Penryn Family"],
            section.Content.Skip(1).Select(content => content.Value));
    }

    [Fact]
    public async Task Hosts_are_shown_with_the_number_of_machines_that_they_run()
    {
        PageReply page = await PageAsync();

        Assert.Equal(
            [
                "Hosts", "3 hosts", "Name | Status | Cluster | Address | Running VMs | Memory",
                "hypervisor | pending_approval | Default | 192.0.2.10 | 0 | 8 GiB",
                "host02 | up | Default | 192.0.2.11 | 20 | 256 GiB",
                "host03 | up | Default | 192.0.2.12 | 14 | 256 GiB",
            ],
            page.Lines("hosts"));
    }

    [Fact]
    public async Task Storage_domains_are_shown_with_their_status_in_each_data_center()
    {
        PageReply page = await PageAsync();

        Assert.Equal(
            [
                "Storage", "4 storage domains", "Name | Status | Type | Storage | Used | Available",
                "data01 | active in Default | data, master | nfs | 272 GiB | 4 TiB",
                "data02 | active in Default | data | nfs | 288 GiB | 4 TiB",
                "iso | active in Default | iso | nfs | 304 GiB | 4 TiB",
                "export | active in Default | export | nfs | 320 GiB | 4 TiB",
            ],
            page.Lines("storage"));
        XElement meter = page.Section("storage").Descendants("meter").First();
        Assert.Equal(("292057776128", "Used of data01"), ((string?)meter.Attribute("value"), (string?)meter.Attribute("aria-label")));
    }

    [Fact]
    public async Task Machines_are_shown_as_the_api_has_them_with_the_newest_first()
    {
        await VmAsync("newest");

        PageReply page = await PageAsync();

        Reply vms = await Client.GetAsync("/api/vms;max=1000");
        Dictionary<string, string> hosts = (await Client.GetAsync("/api/hosts")).Items
            .ToDictionary(host => (string)host.Attribute("id")!, host => Reply.At(host, "name")!);
        Assert.Equal(
            ["Virtual machines", "51 virtual machines, the newest first", "Name | Status | Host | Cluster | Memory | IP"],
            page.Lines("vms").Take(3));
        Assert.Equal("newest | down | – | Default | 512 MiB | –", page.Lines("vms")[3]);
        Assert.Equal(
            vms.Items.Reverse().Select(vm =>
                $"{Reply.At(vm, "name")} | {Reply.At(vm, "status/state")} | {hosts.GetValueOrDefault(Reply.At(vm, "host/@id") ?? "", "–")}"
                + $" | Default | {Size(Reply.At(vm, "memory")!)} | –"),
            page.Lines("vms").Skip(3));
    }

    [Fact]
    public async Task A_machine_that_runs_is_shown_with_its_host_and_address()
    {
        string vm = await VmAsync("newest");
        foreach (string nic in (string[])["nic1", "nic2"])
        {
            await ExpectAsync(201, Client.PostAsync(
                $"/api/vms/{vm}/nics", $"<nic><name>{nic}</name><network><name>rhevm</name></network></nic>"));
        }

        await ExpectAsync(200, Client.PostAsync($"/api/vms/{vm}/start", "<action/>"));

        PageReply page = await PageAsync();

        Reply started = await Client.GetAsync($"/api/vms/{vm}");
        string addresses = string.Join(", ", started.Xml.Descendants("ip").Select(ip => (string?)ip.Attribute("address")).Distinct());
        string host = (await Client.GetAsync(started.Xml.Element("host")!.Attribute("href")!.Value)).At("name")!;
        Assert.Equal($"newest | up | {host} | Default | 512 MiB | {addresses}", page.Lines("vms")[3]);
        Assert.Matches(@"^10\.[\d.]+, 10\.[\d.]+$", addresses);
    }

    [Fact]
    public async Task Only_machines_whose_names_contain_a_text_are_shown_when_it_is_asked_for()
    {
        PageReply page = await PageAsync("?vm=DB004&page=7");
        PageReply none = await PageAsync("?vm=%22%3E%3Cb%3E");

        Assert.Equal(
            [
                "Virtual machines", "1 virtual machine with 'DB004' in the name, the newest first",
                "Name | Status | Host | Cluster | Memory | IP", "db0041 | up | host02 | Default | 1 GiB | –",
            ],
            page.Lines("vms"));
        Assert.Equal("DB004", (string?)page.Section("vms").Descendants("input").Single().Attribute("value"));
        Assert.Equal("/#vms", (string?)page.Section("vms").Descendants("a").Single().Attribute("href"));
        Assert.Equal(["Virtual machines", "0 virtual machines with '\"><b>' in the name, the newest first"], none.Lines("vms"));
    }

    [Fact]
    public async Task Events_are_shown_as_the_api_has_them()
    {
        PageReply page = await PageAsync();

        Reply events = await Client.GetAsync("/api/events;max=100");
        Assert.Equal(
            ["Events", "51 events, the latest first", "Description | Severity | Code | Time (UTC)"], page.Lines("events").Take(3));
        Assert.Equal(
            events.Items.Select(one => string.Join(
                " | ",
                Reply.At(one, "description"),
                Reply.At(one, "severity"),
                Reply.At(one, "code"),
                Reply.At(one, "time")![..19].Replace('T', ' '))),
            page.Lines("events").Skip(3));
    }

    private static string Size(string bytes)
    {
        long mebibytes = long.Parse(bytes, CultureInfo.InvariantCulture) >> 20;
        return mebibytes < 1024 ? $"{mebibytes} MiB" : $"{mebibytes >> 10} GiB";
    }
}
