using System.Linq;
using System.Threading.Tasks;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Access;

public sealed class RoleTests : VmTest
{
    [Fact]
    public async Task A_role_has_the_permits_that_it_is_given_by_id_or_name()
    {
        Reply role = await RoleAsync("<permit id='1'/><permit id='1'/>");

        Reply permit = await ExpectAsync(201, Client.PostAsync($"{role.Href}/permits", "<permit><name>delete_vm</name></permit>"));
        Assert.Equal(
            ("2", "delete_vm", "false", role.Id),
            (permit.Id, permit.At("name"), permit.At("administrative"), permit.At("role/@id")));
        Assert.Equal(["create_vm", "delete_vm"], (await ItemsAsync($"{role.Href}/permits")).Select(one => Reply.At(one, "name")!));
        await ExpectAsync(409, Client.PostAsync($"{role.Href}/permits", "<permit id='2'/>"));
        await ExpectAsync(404, Client.PostAsync($"{role.Href}/permits", "<permit id='99999'/>"));
        await ExpectAsync(204, Client.DeleteAsync($"{role.Href}/permits/1"));

        Assert.Equal("2", (string?)(await OnlyAsync($"{role.Href}/permits")).Attribute("id"));
        Assert.Equal("854 860 862", await EventsAsync(3));
    }

    [Fact]
    public async Task Predefined_roles_do_not_change()
    {
        const string role = "/api/roles/00000000-0000-0000-0000-000000000001";

        await ExpectAsync(409, Client.PutAsync(role, "<role><description>mine</description></role>"));
        await ExpectAsync(409, Client.PostAsync($"{role}/permits", "<permit id='1'/>"));
        await ExpectAsync(409, Client.DeleteAsync($"{role}/permits/1"));
        Reply refused = await ExpectAsync(409, Client.DeleteAsync(role));

        Assert.Equal("Cannot change role 'SuperUser': it is predefined", refused.Detail);
    }

    [Fact]
    public async Task A_role_stays_as_long_as_somebody_has_it()
    {
        Reply role = await RoleAsync("<permit id='1'/>");
        Reply user = await ExpectAsync(201, Client.PostAsync(
            "/api/users", $"<user><user_name>joe@internal</user_name><roles><role id='{role.Id}'/></roles></user>"));
        Assert.Equal(role.Id, (string?)(await OnlyAsync($"{user.Href}/roles")).Attribute("id"));
        Reply byUser = await ExpectAsync(409, Client.DeleteAsync(role.Href));
        await ExpectAsync(204, Client.DeleteAsync($"{user.Href}/roles/{role.Id}"));
        string vm = await VmHrefAsync("vm1");
        string permission = $"<permission><role id='{role.Id}'/><user id='{user.Id}'/></permission>";
        Reply given = await ExpectAsync(201, Client.PostAsync($"{vm}/permissions", permission));
        await ExpectAsync(409, Client.PostAsync($"{vm}/permissions", permission));
        Reply byVm = await ExpectAsync(409, Client.DeleteAsync(role.Href));
        await ExpectAsync(204, Client.DeleteAsync(given.Href));

        await ExpectAsync(204, Client.DeleteAsync(role.Href));

        Assert.Equal("Cannot remove role 'mine': user 'joe' uses it", byUser.Detail);
        Assert.Equal("Cannot remove role 'mine': vm 'vm1' uses it", byVm.Detail);
        Assert.Equal("850 852 858", await EventsAsync(3));
    }

    private Task<Reply> RoleAsync(string permits) => ExpectAsync(201, Client.PostAsync(
        "/api/roles", $"<role><name>mine</name><administrative>false</administrative><permits>{permits}</permits></role>"));
}
