using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rhev.Emulator.Documents;
using Rhev.Emulator.Seeding;
using Rhev.Emulator.State;
using Xunit;

namespace Rhev.Emulator.Tests.Seeding;

public sealed class SeedProfileTests
{
    [Theory]
    [InlineData(SeedProfile.None, 0, 0)]
    [InlineData(SeedProfile.Minimal, 1, 0)]
    [InlineData(SeedProfile.Small, 3, 50)]
    [InlineData(SeedProfile.Large, 10, 1000)]
    [InlineData(SeedProfile.Huge, 30, 100_000)]
    public void A_profile_has_as_many_hosts_and_machines_as_it_says(SeedProfile profile, int hosts, int vms)
    {
        ManagerState state = Seeded(profile);

        Assert.Equal((hosts, vms), (state.Store.Root("hosts").Count(), state.Store.Root("vms").Count()));
    }

    [Fact]
    public void The_same_profile_makes_the_same_environment()
    {
        ManagerState state = Seeded(SeedProfile.Small);
        string one = Describe(state);

        // The id is part of what is promised: it must be that of other runs and releases too.
        Assert.Equal("3dc10cf5-0e55-4187-9235-ad94f101a9e5", state.Store.Root("vms").First().Id);
        Assert.Equal(one, Describe(Seeded(SeedProfile.Small)));
        Assert.NotEqual(one, Describe(Seeded(SeedProfile.Large)));
    }

    [Fact]
    public void Every_reference_leads_to_a_resource_and_names_and_addresses_are_unique()
    {
        ManagerState state = Seeded(SeedProfile.Large);
        Resource[] vms = [.. state.Store.Root("vms")];
        Resource[] disks = [.. state.Store.Root("disks")];
        Resource[] nics = [.. vms.SelectMany(vm => vm.OwnedCollections).SelectMany(owned => owned.Items)];
        (string Element, string Segment)[] references =
        [
            ("cluster", "clusters"), ("template", "templates"), ("host", "hosts"), ("vm", "vms"), ("network", "networks"),
            ("storage_domain", "storagedomains"), ("data_center", "datacenters"), ("user", "users"), ("domain", "domains"),
        ];

        int followed = 0;
        foreach (Resource resource in state.Store.RootPlaces.SelectMany(place => state.Store.Root(place.Segment)).Concat(nics))
        {
            foreach ((string element, string segment) in references)
            {
                foreach (XElement reference in resource.View.Descendants(element).Where(one => one.IsEmpty))
                {
                    Assert.NotNull(state.Store.FindRoot(segment, (string?)reference.Attribute("id")));
                    followed++;
                }
            }
        }

        Assert.True(followed > 5000, $"only {followed} references");
        AssertUnique(vms.Select(vm => vm.Name));
        AssertUnique(disks.Select(disk => disk.Name));
        AssertUnique(disks.Select(disk => disk.Get("image_id")!));
        AssertUnique(nics.Select(nic => nic.Get("mac/@address")!).Append(state.NextMacAddress()));
    }

    [Fact]
    public void Machines_that_run_do_so_on_hosts_of_their_cluster_that_are_up()
    {
        ManagerState state = Seeded(SeedProfile.Large);
        ILookup<string, Resource> vms = state.Store.Root("vms").ToLookup(vm => vm.State!);

        Assert.Equal(["down", "paused", "suspended", "up"], vms.Select(group => group.Key).Order());
        Assert.InRange(vms["up"].Count(), 500, 750);
        foreach (Resource vm in vms["up"].Concat(vms["paused"]))
        {
            Resource host = state.Store.FindRoot("hosts", vm.Get("host/@id"))!;
            Assert.Equal(("up", vm.Get("cluster/@id")), (host.State, host.Get("cluster/@id")));
        }

        Assert.All(vms["down"].Concat(vms["suspended"]), vm => Assert.Null(vm.Get("host/@id")));
        Assert.Equal(
            vms["up"].Count() + vms["paused"].Count(),
            state.Store.Root("hosts").Sum(host => int.Parse(host.Get("summary/total")!, CultureInfo.InvariantCulture)));
        Assert.Contains(state.Store.Root("hosts"), host => host.State == "maintenance");
    }

    [Fact]
    public async Task A_seeded_manager_answers_by_the_schema_and_can_be_worked_with()
    {
        await using EmulatedManager manager = await EmulatedManager.StartAsync(
            new EmulatorOptions { Seed = SeedProfile.Small, WorkDuration = TimeSpan.Zero });
        using RawClient client = new(manager);

        foreach (string collection in (string[])
            ["vms", "disks", "hosts", "clusters", "networks", "vnicprofiles", "templates", "users", "storagedomains", "events"])
        {
            Reply list = await ExpectAsync(200, client.GetAsync("/api/" + collection));
            Assert.NotEmpty(list.Items);
            await ExpectAsync(200, client.GetAsync((string)list.Items[^1].Attribute("href")!));
        }

        XElement[] vms = (await client.GetAsync("/api/vms")).Items;
        XElement down = vms.First(vm => Reply.At(vm, "status/state") == "down");
        string address = (string)down.Attribute("href")!;
        Assert.NotEmpty((await client.GetAsync(address + "/disks")).Items);
        Assert.NotEmpty((await client.GetAsync(address + "/nics")).Items);
        await ExpectAsync(200, client.PostAsync(address + "/start", "<action/>"));
        Assert.Equal("up", (await client.GetAsync(address)).At("status/state"));
        await ExpectAsync(201, client.PostAsync(
            address + "/disks",
            "<disk><storage_domains><storage_domain><name>data01</name></storage_domain></storage_domains><size>1024</size>"
            + "<interface>virtio</interface><format>cow</format></disk>"));
        await ExpectAsync(409, client.PostAsync(
            "/api/vms",
            $"<vm><name>{Reply.At(down, "name")}</name><cluster><name>default</name></cluster>"
            + "<template><name>Blank</name></template></vm>"));
        XElement gone = vms.Last(vm => Reply.At(vm, "status/state") == "down" && vm != down);
        await ExpectAsync(204, client.DeleteAsync((string)gone.Attribute("href")!));
        await ExpectAsync(404, client.GetAsync((string)gone.Attribute("href")!));
        Assert.DoesNotContain(
            (await client.GetAsync("/api/disks")).Items, disk => Reply.At(disk, "vm/@id") == Reply.At(gone, "@id"));
    }

    [Fact]
    public void A_machine_of_the_huge_profile_takes_little_memory()
    {
        Seeded(SeedProfile.Minimal);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        ManagerState state = Seeded(SeedProfile.Huge);
        long perVm = (GC.GetTotalMemory(forceFullCollection: true) - before) / 100_000;
        GC.KeepAlive(state);

        // With all of their data in memory, a machine with its disks and interfaces would take more than 10,000 bytes.
        Assert.InRange(perVm, 500, 2500);
    }

    private static ManagerState Seeded(SeedProfile profile)
    {
        ManagerState state = new(ApiDocuments.Load(null, default), TimeProvider.System, "admin@internal", TimeSpan.Zero);
        Seeder.Fill(state, profile);
        state.Changes.Clear();
        return state;
    }

    private static string Describe(ManagerState state) => string.Join('\n', state.Store.RootPlaces
        .Where(place => place.Segment != "events")
        .SelectMany(place => state.Store.Root(place.Segment))
        .Select(resource => $"{resource.Id} {resource.View} "
            + string.Concat(resource.OwnedCollections.SelectMany(owned => owned.Items).Select(below => $"{below.Id} {below.View}"))));

    private static void AssertUnique(IEnumerable<string> values)
    {
        string[] all = [.. values];
        Assert.Equal(all.Length, all.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static async Task<Reply> ExpectAsync(int status, Task<Reply> request)
    {
        Reply reply = await request;
        Assert.True(reply.Status == status, $"{reply.Status} instead of {status}: {reply.Text}");
        return reply;
    }
}
