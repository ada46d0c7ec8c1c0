using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rsdl.Tests;
using Xunit;

namespace Rhev.Emulator.Tests;

public sealed class EntryPointTests : ManagerTest
{
    [Fact]
    public async Task The_entry_point_links_every_root_collection_and_its_search()
    {
        Reply api = await ExpectAsync(200, Client.GetAsync("/api"));

        Assert.Equal("api", api.Root);
        Assert.Equal(
            [
                "capabilities", "clusters", "clusters/search", "datacenters", "datacenters/search", "disks", "disks/search", "domains",
                "events", "events/search", "groups", "groups/search", "hosts", "hosts/search", "jobs", "networks", "networks/search",
                "roles", "storageconnections", "storagedomains", "storagedomains/search", "tags", "templates", "templates/search",
                "users", "users/search", "vmpools", "vmpools/search", "vms", "vms/search", "vnicprofiles",
            ],
            api.Xml.Elements("link").Select(link => (string)link.Attribute("rel")!));
        Assert.Equal("/api/vms?search={query}", Target(api.Xml, "vms/search"));
        Assert.Equal("/api/storagedomains", Target(api.Xml, "storagedomains"));
    }

    [Fact]
    public async Task The_entry_point_tells_of_product_special_objects_and_time()
    {
        Reply api = await ExpectAsync(200, Client.GetAsync("/api"));

        XElement special = api.Xml.Element("special_objects")!;
        Assert.Equal("/api/templates/00000000-0000-0000-0000-000000000000", Target(special, "templates/blank"));
        Assert.Equal("/api/tags/00000000-0000-0000-0000-000000000000", Target(special, "tags/root"));
        Assert.Equal("Red Hat Enterprise Virtualization", api.At("product_info/name"));
        Assert.Equal(("3", "3"), (api.At("product_info/version/@major"), api.At("product_info/version/@minor")));
        Assert.Equal(("Red Hat", "3.3.0-0"), (api.At("product_info/vendor"), api.At("product_info/full_version")));
        Assert.Equal("2014-01-22T10:30:00.000Z", api.At("time"));
    }

    [Fact]
    public async Task The_summary_counts_all_and_active_resources()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        await ExpectAsync(201, Client.PostAsync(
            "/api/users", "<user><user_name>joe@internal</user_name><roles><role><name>UserRole</name></role></roles></user>"));
        await ExpectAsync(201, Client.PostAsync("/api/storagedomains", Domain("data2", "data")));
        await VmAsync("idle");
        string running = await VmAsync("running");
        await ExpectAsync(200, Client.PostAsync($"/api/vms/{running}/start", "<action/>"));

        Reply api = await ExpectAsync(200, Client.GetAsync("/api"));

        string[] counts = [.. api.Xml.Element("summary")!.Elements().Select(one =>
            $"{one.Name} {(string?)one.Element("total")} {(string?)one.Element("active")}")];
        Assert.Equal(["vms 2 1", "hosts 1 1", "users 2 1", "storage_domains 2 1"], counts);
    }

    [Theory]
    [InlineData("rsdl", "rsdl.xml")]
    [InlineData("schema", "api.xsd")]
    public async Task The_documents_are_served_as_they_are(string query, string file)
    {
        Reply document = await ExpectAsync(200, Client.GetAsync("/api?" + query));

        Assert.Equal(await File.ReadAllTextAsync(RepositoryFiles.FilePath("schema", "rhev-3.3", file)), document.Text);
    }

    [Fact]
    public async Task Both_base_paths_work_and_addresses_keep_the_one_that_was_used()
    {
        Reply api = await ExpectAsync(200, Client.GetAsync("/ovirt-engine/api"));
        Reply clusters = await ExpectAsync(200, Client.GetAsync("/ovirt-engine/api/clusters"));

        Assert.Equal("/ovirt-engine/api/clusters", Target(api.Xml, "clusters"));
        Assert.StartsWith("/ovirt-engine/api/clusters/", (string?)clusters.Items[0].Attribute("href"));
        Assert.StartsWith("/ovirt-engine/api/datacenters/", Reply.At(clusters.Items[0], "data_center/@href"));
    }

    [Fact]
    public async Task The_RSDL_has_the_addresses_of_the_base_path_that_was_used()
    {
        XElement asIs = (await ExpectAsync(200, Client.GetAsync("/api?rsdl"))).Xml;
        XElement moved = (await ExpectAsync(200, Client.GetAsync("/ovirt-engine/api?rsdl"))).Xml;

        XElement[] links = [.. asIs.DescendantsAndSelf().Where(element => element.Attribute("href") is not null)];
        Assert.True(links.Length > 300);
        foreach (XElement link in links)
        {
            link.SetAttributeValue("href", "/ovirt-engine" + (string?)link.Attribute("href"));
        }

        Assert.True(XNode.DeepEquals(asIs, moved));
    }

    [Fact]
    public async Task Head_answers_headers_only()
    {
        Reply head = await Client.SendAsync(HttpMethod.Head, "/api");

        Assert.Equal((200, ""), (head.Status, head.Text));
        Assert.Equal("application/xml", head.ContentHeaders.ContentType?.MediaType);
    }

    private static string? Target(XElement parent, string relation) =>
        (string?)parent.Elements("link").Single(link => (string?)link.Attribute("rel") == relation).Attribute("href");
}
