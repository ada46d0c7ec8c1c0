using System.Linq;
using System.Threading.Tasks;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Access;

public sealed class TagTests : VmTest
{
    private const string Root = "00000000-0000-0000-0000-000000000000";

    [Fact]
    public async Task Tags_form_a_tree_without_circles()
    {
        Reply finance = await TagAsync("Finance");
        Reply billing = await TagAsync("Billing", finance.Id);
        Reply dunning = await TagAsync("Dunning", billing.Id);
        Assert.Equal((Root, finance.Id), (finance.At("parent/tag/@id"), billing.At("parent/tag/@id")));

        Reply refused = await ExpectAsync(409, Client.PutAsync(finance.Href, Parent(dunning.Id)));
        await ExpectAsync(409, Client.PutAsync(finance.Href, Parent(finance.Id)));
        Reply moved = await ExpectAsync(200, Client.PutAsync(dunning.Href, Parent(finance.Id)));
        await ExpectAsync(200, Client.PutAsync(finance.Href, Parent(Root)));

        Assert.Equal("Cannot move tag 'Finance' below itself", refused.Detail);
        Assert.Equal(finance.Id, moved.At("parent/tag/@id"));
        Assert.Equal("555", await EventsAsync(1));
    }

    [Fact]
    public async Task A_tag_takes_what_is_below_it_along_and_leaves_what_has_it()
    {
        Reply finance = await TagAsync("Finance");
        Reply billing = await TagAsync("Billing", finance.Id);
        string vm = await VmHrefAsync("vm1");
        await ExpectAsync(201, Client.PostAsync($"{vm}/tags", "<tag><name>Billing</name></tag>"));

        await ExpectAsync(204, Client.DeleteAsync(finance.Href));

        await ExpectAsync(404, Client.GetAsync(billing.Href));
        Assert.Empty(await ItemsAsync($"{vm}/tags"));
        Assert.Equal("434 434", await EventsAsync(2));
    }

    [Fact]
    public async Task The_root_tag_stays_as_it_is()
    {
        await ExpectAsync(409, Client.DeleteAsync($"/api/tags/{Root}"));
        await ExpectAsync(409, Client.PutAsync($"/api/tags/{Root}", "<tag><description>x</description></tag>"));
    }

    [Theory]
    [InlineData("vms", "440 446")]
    [InlineData("hosts", "442 444")]
    [InlineData("users", "436 448")]
    [InlineData("groups", "438 450")]
    public async Task Attaching_and_detaching_is_told(string segment, string expected)
    {
        await TagAsync("Finance");
        string target = segment switch
        {
            "vms" => await VmHrefAsync("vm1"),
            "groups" => (await ExpectAsync(201, Client.PostAsync("/api/groups", "<group><name>Everyone</name></group>"))).Href,
            _ => (string)(await ItemsAsync($"/api/{segment}"))[0].Attribute("href")!,
        };

        Reply tag = await ExpectAsync(201, Client.PostAsync($"{target}/tags", "<tag><name>Finance</name></tag>"));
        await ExpectAsync(204, Client.DeleteAsync(tag.Href));

        Assert.Equal(expected, await EventsAsync(2));
    }

    private Task<Reply> TagAsync(string name, string? parent = null) => ExpectAsync(201, Client.PostAsync(
        "/api/tags", $"<tag><name>{name}</name>{(parent is null ? "" : $"<parent><tag id='{parent}'/></parent>")}</tag>"));

    private static string Parent(string id) => $"<tag><parent><tag id='{id}'/></parent></tag>";
}
