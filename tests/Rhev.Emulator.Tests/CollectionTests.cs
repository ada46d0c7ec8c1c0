using System;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace Rhev.Emulator.Tests;

public sealed class CollectionTests : ManagerTest
{
    [Theory]
    [InlineData("name=web1", "web1")]
    [InlineData("name=web*", "web1,web2,web 3")]
    [InlineData("name=*2", "web2,db2")]
    [InlineData("name = \"web 3\"", "web 3")]
    [InlineData("name=\"web*\" and memory=1073741824", "web2")]
    [InlineData("status=down AND name=db2", "db2")]
    [InlineData("status=up", "")]
    [InlineData("cluster=Default", "web1,web2,web 3,db2")]
    [InlineData("cluster=Other", "")]
    [InlineData("name=WEB1", "")]
    [InlineData("name=web?", "")]
    [InlineData("", "web1,web2,web 3,db2")]
    public async Task A_search_finds_by_values(string search, string names)
    {
        await FourVmsAsync();

        Reply found = await ExpectAsync(200, Client.GetAsync("/api/vms?search=" + Uri.EscapeDataString(search)));

        Assert.Equal(names, string.Join(',', found.Items.Select(vm => Reply.At(vm, "name"))));
    }

    [Theory]
    [InlineData("/api/vms;max=2", 2)]
    [InlineData("/api/vms;max=0", 0)]
    [InlineData("/api/vms;max=-1", 4)]
    [InlineData("/api/vms;max=9", 4)]
    [InlineData("/api/vms;max=1;case_sensitive=false?search=name%3DWEB*", 1)]
    [InlineData("/api/vms;case_sensitive=false?search=name%3DWEB*", 3)]
    [InlineData("/api/vms;case_sensitive=true?search=name%3DWEB*", 0)]
    [InlineData("/api;x=y/vms;max=3/", 3)]
    [InlineData("/api/v%6Ds;m%61x=3", 3)]
    [InlineData("/api/vms?unknown=1", 4)]
    public async Task Matrix_parameters_and_encoding_are_understood(string path, int count)
    {
        await FourVmsAsync();

        Assert.Equal(count, (await ExpectAsync(200, Client.GetAsync(path))).Items.Length);
    }

    [Theory]
    [InlineData("/api/vms;max=3?search=page%201", "web1,web2,web 3")]
    [InlineData("/api/vms;max=3?search=Page%202", "db2")]
    [InlineData("/api/vms;max=3?search=page%203", "")]
    [InlineData("/api/vms;max=1?search=name%3Dweb*%20page%202", "web2")]
    [InlineData("/api/vms?search=page%201", "web1,web2,web 3,db2")]
    [InlineData("/api/vms?search=page%202", "")]
    [InlineData("/api/vms;max=2147483647?search=page%202", "")]
    public async Task A_search_can_ask_for_a_page(string path, string names)
    {
        await FourVmsAsync();

        Reply found = await ExpectAsync(200, Client.GetAsync(path));

        Assert.Equal(names, string.Join(',', found.Items.Select(vm => Reply.At(vm, "name"))));
    }

    [Theory]
    [InlineData("/api/events;from=3")]
    [InlineData("/api/events?from=3")]
    [InlineData("/api/events;max=9?search=page%201&from=3")]
    public async Task Events_are_listed_from_a_number_on(string path)
    {
        await FourVmsAsync();

        Reply events = await ExpectAsync(200, Client.GetAsync(path));

        Assert.NotEmpty(events.Items);
        Assert.All(events.Items, item => Assert.InRange((int)item.Attribute("id")!, 4, int.MaxValue));
    }

    [Fact]
    public async Task An_added_resource_has_identity_links_and_actions_and_can_be_read()
    {
        Reply added = await ExpectAsync(201, Client.PostAsync("/api/vms", Vm("vm1")));

        Assert.True(Guid.TryParse(added.Id, out _));
        Assert.Equal($"/api/vms/{added.Id}", added.Href);
        Assert.Equal(added.Href, added.Headers.Location?.OriginalString);
        Assert.Equal(
            ["applications", "cdroms", "disks", "nics", "permissions", "reporteddevices", "snapshots", "statistics", "tags", "watchdogs"],
            added.Xml.Elements("link").Select(link => (string)link.Attribute("rel")!));
        Assert.Equal(
            $"{added.Href}/start",
            (string?)added.Xml.Element("actions")!.Elements().Single(link => (string?)link.Attribute("rel") == "start").Attribute("href"));
        Assert.True(XNode.DeepEquals(added.Xml, (await ExpectAsync(200, Client.GetAsync(added.Href))).Xml));
    }

    [Fact]
    public async Task References_are_resolved_by_id_address_or_name_of_any_case()
    {
        string cluster = await IdOfAsync("clusters", "Default");
        string[] references =
        [
            $"<cluster id='{cluster}'/>",
            $"<cluster href='/api/clusters/{cluster}'/>",
            "<cluster><name>dEFAULT</name></cluster>",
        ];

        foreach (string reference in references)
        {
            Reply vm = await ExpectAsync(201, Client.PostAsync(
                "/api/vms", $"<vm><name>{Guid.NewGuid()}</name>{reference}<template><name>blank</name></template></vm>"));
            Assert.Equal(
                $"<cluster id=\"{cluster}\" href=\"/api/clusters/{cluster}\" />",
                vm.Xml.Element("cluster")!.ToString());
        }
    }

    [Fact]
    public async Task What_no_signature_accepts_is_ignored_on_creation()
    {
        Reply vm = await ExpectAsync(201, Client.PostAsync(
            "/api/vms",
            Vm("vm1").Replace(
                "<name>vm1</name>",
                "<name>vm1</name><status><state>up</state></status><unknown/><start_time>2000-01-01T00:00:00Z</start_time>",
                StringComparison.Ordinal)));

        Assert.Equal(("down", null, null), (vm.At("status/state"), vm.At("start_time"), vm.At("unknown")));
    }

    [Fact]
    public async Task A_name_is_given_once()
    {
        await VmAsync("vm1");
        string other = await VmAsync("vm2");

        Reply added = await ExpectAsync(409, Client.PostAsync("/api/vms", Vm("vm1")));
        Reply renamed = await ExpectAsync(409, Client.PutAsync($"/api/vms/{other}", "<vm><name>vm1</name></vm>"));

        Assert.Equal("The name 'vm1' is in use by another vm", added.Detail);
        Assert.Equal("The name 'vm1' is in use by another vm", renamed.Detail);
    }

    [Fact]
    public async Task A_resource_of_a_root_collection_is_attached_and_detached()
    {
        string vm = await VmAsync("vm1");
        string tag = (await ExpectAsync(201, Client.PostAsync("/api/tags", "<tag><name>blue</name></tag>"))).Id;

        Reply attached = await ExpectAsync(201, Client.PostAsync($"/api/vms/{vm}/tags", "<tag><name>blue</name></tag>"));
        await ExpectAsync(409, Client.PostAsync($"/api/vms/{vm}/tags", $"<tag id='{tag}'/>"));

        Assert.Equal(
            (tag, $"/api/vms/{vm}/tags/{tag}", "blue", vm), (attached.Id, attached.Href, attached.At("name"), attached.At("vm/@id")));
        await ExpectAsync(204, Client.DeleteAsync(attached.Href));
        Assert.Empty((await Client.GetAsync($"/api/vms/{vm}/tags")).Items);
        Assert.Equal("blue", (await ExpectAsync(200, Client.GetAsync($"/api/tags/{tag}"))).At("name"));
    }

    [Fact]
    public async Task A_deleted_resource_is_gone_from_where_it_was_attached()
    {
        string vm = await VmAsync("vm1");
        string tag = (await ExpectAsync(201, Client.PostAsync("/api/tags", "<tag><name>blue</name></tag>"))).Id;
        await ExpectAsync(201, Client.PostAsync($"/api/vms/{vm}/tags", $"<tag id='{tag}'/>"));

        await ExpectAsync(204, Client.DeleteAsync($"/api/tags/{tag}"));

        Assert.Empty((await Client.GetAsync($"/api/vms/{vm}/tags")).Items);
    }

    [Fact]
    public async Task A_list_as_body_adds_and_deletes_several_resources()
    {
        (string cluster, string host) = await GlusterServerAsync();
        Reply volume = await ExpectAsync(201, Client.PostAsync(
            $"{cluster}/glustervolumes",
            $"<gluster_volume><name>v</name><volume_type>distribute</volume_type><bricks><brick><server_id>{host}</server_id>"
            + "<brick_dir>/a</brick_dir></brick></bricks></gluster_volume>"));

        Reply bricks = await ExpectAsync(201, Client.PostAsync(
            $"{volume.Href}/bricks",
            $"<bricks><brick><server_id>{host}</server_id><brick_dir>/b</brick_dir></brick>"
            + $"<brick><server_id>{host}</server_id><brick_dir>/c</brick_dir></brick></bricks>"));
        string first = (string)bricks.Items[0].Attribute("id")!;
        Reply deleted = await ExpectAsync(204, Client.DeleteAsync($"{volume.Href}/bricks", $"<bricks><brick id='{first}'/></bricks>"));

        Assert.Equal(["/b", "/c"], bricks.Items.Select(brick => Reply.At(brick, "brick_dir")!));
        Assert.Equal("", deleted.Text);
        Assert.Equal(
            ["/a", "/c"], (await Client.GetAsync($"{volume.Href}/bricks")).Items.Select(brick => Reply.At(brick, "brick_dir")!));
    }

    [Fact]
    public async Task Eight_clients_at_once_add_two_hundred_machines()
    {
        string[][] ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(async client =>
        {
            using RawClient raw = new(Manager);
            string[] added = new string[25];
            for (int i = 0; i < added.Length; i++)
            {
                added[i] = (await ExpectAsync(201, raw.PostAsync("/api/vms", Vm($"vm-{client}-{i}")))).Id;
            }

            return added;
        }));

        Reply all = await ExpectAsync(200, Client.GetAsync("/api/vms"));

        Assert.Equal(200, ids.SelectMany(one => one).Distinct().Count());
        Assert.Equal(
            ids.SelectMany(one => one).Order(StringComparer.Ordinal),
            all.Items.Select(vm => Reply.At(vm, "@id")!).Order(StringComparer.Ordinal));
        Assert.Equal(201, (await Client.GetAsync("/api/events")).Items.Length);
    }

    private async Task FourVmsAsync()
    {
        foreach (string name in (string[])["web1", "web2", "web 3", "db2"])
        {
            string id = await VmAsync(name);
            if (name == "web2")
            {
                await ExpectAsync(200, Client.PutAsync($"/api/vms/{id}", "<vm><memory>1073741824</memory></vm>"));
            }
        }
    }
}
