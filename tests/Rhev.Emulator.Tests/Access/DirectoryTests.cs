using System.Linq;
using System.Threading.Tasks;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Access;

public sealed class DirectoryTests : VmTest
{
    private const string Role = "<roles><role id='00000000-0000-0000-0001-000000000001'/></roles>";

    [Fact]
    public async Task A_domain_tells_its_users_and_groups_and_can_be_searched()
    {
        string domain = $"/api/domains/{(string)(await OnlyAsync("/api/domains")).Attribute("id")!}";

        Reply alice = await ExpectAsync(200, Client.GetAsync($"{domain}/users?search=name%3DAlice"));

        Assert.Equal($"{domain}/users?search={{query}}", (await Client.GetAsync(domain)).LinkTo("users/search"));
        Assert.Equal("alice@internal", Reply.At(Assert.Single(alice.Items), "user_name"));
        Assert.Equal(
            ["internal/Users/Developers", "internal/Users/Everyone"],
            alice.Xml.Descendants("group").Select(group => (string)group.Element("name")!));
        Assert.Equal(4, (await ItemsAsync($"{domain}/groups")).Length);
    }

    [Fact]
    public async Task A_user_who_is_added_keeps_the_id_of_the_directory()
    {
        string domain = $"/api/domains/{(string)(await OnlyAsync("/api/domains")).Attribute("id")!}";
        string id = (string)(await ItemsAsync($"{domain}/users")).Single(user => Reply.At(user, "name") == "Bob").Attribute("id")!;

        Reply user = await ExpectAsync(201, Client.PostAsync("/api/users", $"<user><user_name>bob@internal</user_name>{Role}</user>"));

        Assert.Equal((id, "internal/Users/Developers"), (user.Id, user.At("groups/group/name")));
        await ExpectAsync(409, Client.PostAsync("/api/users", $"<user><user_name>BOB@internal</user_name>{Role}</user>"));
        Assert.Equal(id, (await ExpectAsync(200, Client.GetAsync($"{domain}/users/{id}"))).Id);
        await ExpectAsync(204, Client.DeleteAsync(user.Href));
        await ExpectAsync(201, Client.PostAsync("/api/users", $"<user><user_name>bob@internal</user_name>{Role}</user>"));
    }

    [Fact]
    public async Task Somebody_whom_the_directory_does_not_know_is_in_it_once_added()
    {
        string domain = $"/api/domains/{(string)(await OnlyAsync("/api/domains")).Attribute("id")!}";
        int before = (await ItemsAsync($"{domain}/users")).Length;

        Reply user = await ExpectAsync(201, Client.PostAsync("/api/users", $"<user><user_name>zoe@internal</user_name>{Role}</user>"));

        Assert.Equal(before + 1, (await ItemsAsync($"{domain}/users")).Length);
        Assert.Equal("zoe@internal", (await ExpectAsync(200, Client.GetAsync($"{domain}/users/{user.Id}"))).At("user_name"));
    }

    [Fact]
    public async Task Nobody_removes_himself()
    {
        Reply refused = await ExpectAsync(409, Client.DeleteAsync($"/api/users/{await IdOfAsync("users", "admin")}"));

        Assert.Equal("Cannot remove user 'admin@internal': that is who asks", refused.Detail);
    }

    [Fact]
    public async Task A_group_is_added_once()
    {
        Reply group = await ExpectAsync(201, Client.PostAsync("/api/groups", "<group><name>Everyone</name></group>"));
        await ExpectAsync(409, Client.PostAsync("/api/groups", "<group><name>internal/Users/Everyone</name></group>"));

        Assert.Equal("Everyone", group.At("name"));
        await ExpectAsync(204, Client.DeleteAsync(group.Href));
        Assert.Equal("149 408", await EventsAsync(2));
    }
}
