using System.Linq;
using System.Threading.Tasks;
using Rhev.Emulator.Behaviours.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Vms;

public sealed class PoolTests : VmTest
{
    [Theory]
    [InlineData("pool", 7, "pool-7")]
    [InlineData("pool-???", 7, "pool-007")]
    [InlineData("a##b", 123, "a123b")]
    public void Members_are_named_after_their_pool(string pool, int number, string name) =>
        Assert.Equal(name, VmPools.NameOf(pool, number));

    [Fact]
    public async Task A_pool_is_filled_with_machines_of_its_template()
    {
        Reply pool = await PoolAsync("<size>2</size>");

        Reply vms = await Client.GetAsync("/api/vms");
        Assert.Equal(["pool-1", "pool-2"], vms.Names);
        Assert.All(vms.Items, vm => Assert.Equal(
            (pool.Id, "true", "down"), (Reply.At(vm, "vmpool/@id"), Reply.At(vm, "stateless"), Reply.At(vm, "status/state"))));
        Assert.Equal("302 34 34", await EventsAsync(3));
    }

    [Fact]
    public async Task Machines_are_prestarted_and_a_pool_grows_but_does_not_shrink()
    {
        await HostAsync();
        Reply pool = await PoolAsync("<size>1</size><prestarted_vms>1</prestarted_vms>");
        Assert.Equal(["up"], await StatesAsync());

        Reply grown = await ExpectAsync(200, Client.PutAsync(
            pool.Href, "<vmpool><size>3</size><prestarted_vms>2</prestarted_vms></vmpool>"));
        await ExpectAsync(409, Client.PutAsync(pool.Href, "<vmpool><size>2</size></vmpool>"));
        await ExpectAsync(400, Client.PutAsync(pool.Href, "<vmpool><prestarted_vms>4</prestarted_vms></vmpool>"));

        Assert.Equal("3", grown.At("size"));
        Assert.Equal(["up", "up", "down"], await StatesAsync());
    }

    [Fact]
    public async Task A_machine_is_allocated_to_the_user_and_is_free_again_when_it_is_down()
    {
        await HostAsync();
        Reply pool = await PoolAsync("<size>2</size><max_user_vms>1</max_user_vms>");

        Reply taken = await ActAsync(200, pool.Href, "allocatevm");
        string vm = $"/api/vms/{taken.At("vm/@id")}";
        Assert.Equal("up", await StateOfAsync(vm));
        Assert.Single(await ItemsAsync($"{vm}/permissions"));
        Reply again = await ActAsync(409, pool.Href, "allocatevm");
        await ActAsync(200, vm, "stop");

        Assert.Equal("Cannot allocate a virtual machine of pool 'pool': the user has 1 of it already", again.Detail);
        Assert.Empty(await ItemsAsync($"{vm}/permissions"));
        await ActAsync(200, pool.Href, "allocatevm");
    }

    [Fact]
    public async Task A_detached_machine_leaves_its_pool_for_good()
    {
        Reply pool = await PoolAsync("<size>2</size>");
        string vm = $"/api/vms/{await IdOfAsync("vms", "pool-1")}";

        await ActAsync(200, vm, "detach");
        Reply again = await ActAsync(409, vm, "detach");

        Assert.Null((await Client.GetAsync(vm)).At("vmpool"));
        Assert.Equal("1", (await Client.GetAsync(pool.Href)).At("size"));
        Assert.Equal("Cannot detach virtual machine 'pool-1': it is in no pool", again.Detail);
    }

    [Fact]
    public async Task A_pool_is_removed_with_its_machines_when_they_are_down()
    {
        await HostAsync();
        Reply pool = await PoolAsync("<size>1</size><prestarted_vms>1</prestarted_vms>");
        Reply busy = await ExpectAsync(409, Client.DeleteAsync(pool.Href));
        await ActAsync(200, $"/api/vms/{await IdOfAsync("vms", "pool-1")}", "stop");

        await ExpectAsync(204, Client.DeleteAsync(pool.Href));

        Assert.Equal("Cannot remove pool 'pool': virtual machine 'pool-1' of it must be down", busy.Detail);
        Assert.Empty(await ItemsAsync("/api/vms"));
    }

    private async Task<string[]> StatesAsync() =>
        [.. (await ItemsAsync("/api/vms")).Select(vm => Reply.At(vm, "status/state")!)];

    private Task<Reply> PoolAsync(string more) => ExpectAsync(201, Client.PostAsync(
        "/api/vmpools",
        $"<vmpool><name>pool</name><cluster><name>Default</name></cluster><template><name>Blank</name></template>{more}</vmpool>"));
}
