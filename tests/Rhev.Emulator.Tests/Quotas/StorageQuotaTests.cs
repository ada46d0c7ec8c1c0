using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests.Quotas;

/// <summary>What limits of storage domains do.</summary>
public sealed class StorageQuotaTests : QuotaTest
{
    [Fact]
    public async Task A_disk_beyond_the_limit_is_refused_and_told_of_and_what_goes_makes_room()
    {
        Reply quota = await LimitedAsync(10);
        await ModeAsync("enabled");

        Reply first = await ExpectAsync(201, FloatingAsync(quota, 8));
        Assert.NotEqual("3011", (await EventsAsync(2)).Split(' ')[0]);
        await ExpectAsync(201, FloatingAsync(quota, 2));
        Assert.Contains("3011", await EventsAsync(3), System.StringComparison.Ordinal);
        Reply graced = await ExpectAsync(201, FloatingAsync(quota, 1));
        Assert.Contains("3010", await EventsAsync(3), System.StringComparison.Ordinal);
        Reply refused = await ExpectAsync(409, FloatingAsync(quota, 4));

        Assert.Equal("Cannot add disk 'disk4': 150 % of a limit of quota 'gold' would be in use", refused.Detail);
        Assert.Equal("3009", await EventsAsync(1));
        Assert.Equal("error", Reply.At((await Client.GetAsync("/api/events;max=1")).Items[0], "severity"));
        Assert.Equal(3, (await ItemsAsync("/api/disks")).Length);
        await ExpectAsync(204, Client.DeleteAsync(first.Href));
        await ExpectAsync(204, Client.DeleteAsync(graced.Href));
        await ExpectAsync(201, FloatingAsync(quota, 4));
    }

    [Theory]
    [InlineData("disabled", 201, null)]
    [InlineData("audit", 201, "3016")]
    [InlineData("enabled", 409, "3009")]
    public async Task The_mode_of_the_data_center_says_what_a_limit_means(string mode, int status, string? code)
    {
        Reply quota = await LimitedAsync(1);
        await ModeAsync(mode);
        string before = await EventsAsync(1);

        await ExpectAsync(status, FloatingAsync(quota, 2));

        string events = await EventsAsync(3);
        Assert.Equal(code is not null, code is not null && events.Contains(code, System.StringComparison.Ordinal));
        Assert.Equal(code is null, !events.Contains("30", System.StringComparison.Ordinal));
        Assert.Equal("952", before);
    }

    [Theory]
    [InlineData("audit", 201)]
    [InlineData("enabled", 409)]
    public async Task A_disk_needs_a_quota_with_a_limit_where_it_lies(string mode, int status)
    {
        Reply quota = await LimitedAsync(null);
        string other = await ActiveDomainAsync("data2", "data");
        await StorageLimitAsync(quota, 10, other);
        await ModeAsync(mode);

        Reply without = await ExpectAsync(status, FloatingAsync(null, 1));
        Assert.Contains("3013", await EventsAsync(3), System.StringComparison.Ordinal);
        Reply elsewhere = await ExpectAsync(status, FloatingAsync(quota, 1));
        Assert.Contains("3013", await EventsAsync(3), System.StringComparison.Ordinal);
        await ExpectAsync(201, FloatingAsync(quota, 1, "data2"));

        if (mode == "enabled")
        {
            Assert.Equal("Cannot add disk 'disk1': it is charged to no quota of data center 'Default'", without.Detail);
            Assert.Equal("Cannot add disk 'disk1': quota 'gold' has no limit for storage_domain 'data1'", elsewhere.Detail);
        }
    }

    [Fact]
    public async Task A_limit_of_minus_one_limits_nothing_and_one_of_zero_all()
    {
        Reply free = await LimitedAsync(-1);
        Reply nothing = await QuotaAsync("nothing");
        await StorageLimitAsync(nothing, 0);
        await ModeAsync("enabled");

        await ExpectAsync(201, FloatingAsync(free, 100));
        await ExpectAsync(409, FloatingAsync(nothing, 1));
    }

    [Fact]
    public async Task A_disk_does_not_grow_beyond_the_limit()
    {
        Reply quota = await LimitedAsync(10);
        await ModeAsync("enabled");
        string vm = await VmHrefAsync("vm1");
        Reply disk = await ExpectAsync(201, Client.PostAsync($"{vm}/disks", Gigabytes(5, quota)));

        Reply refused = await ExpectAsync(409, Client.PutAsync(disk.Href, $"<disk><size>{13L << 30}</size></disk>"));
        await ExpectAsync(200, Client.PutAsync(disk.Href, $"<disk><size>{12L << 30}</size></disk>"));

        Assert.Equal("Cannot extend disk 'disk5': 130 % of a limit of quota 'gold' would be in use", refused.Detail);
    }

    [Fact]
    public async Task A_disk_is_assigned_a_quota_that_has_room()
    {
        Reply quota = await LimitedAsync(10);
        Reply other = await QuotaAsync("other");
        Reply limit = await StorageLimitAsync(other, 5);
        await ModeAsync("enabled");
        string vm = await VmHrefAsync("vm1");
        Reply big = await ExpectAsync(201, Client.PostAsync($"{vm}/disks", Gigabytes(7, quota)));
        Reply small = await ExpectAsync(201, Client.PostAsync($"{vm}/disks", Gigabytes(5, quota)));

        Reply refused = await ExpectAsync(409, Client.PutAsync(big.Href, $"<disk><quota id='{other.Id}'/></disk>"));
        await ExpectAsync(200, Client.PutAsync(small.Href, $"<disk><quota id='{other.Id}'/></disk>"));

        Assert.Equal("Cannot assign a quota to disk 'disk7': 140 % of a limit of quota 'other' would be in use", refused.Detail);
        Assert.Equal("5", (await Client.GetAsync(limit.Href)).At("usage"));
    }

    [Fact]
    public async Task Disks_are_moved_and_copied_where_their_quota_has_room()
    {
        Reply special = await LimitedAsync(null);
        await StorageLimitAsync(special, 20, await IdOfAsync("storagedomains", "data1"));
        await StorageLimitAsync(special, 4, await ActiveDomainAsync("data2", "data"));
        Reply general = await QuotaAsync("general");
        await StorageLimitAsync(general, 10);
        await ModeAsync("enabled");
        string vm = await VmHrefAsync("vm1");
        string small = await AddedAsync(2, special);
        string big = await AddedAsync(3, special);
        string free = await AddedAsync(10, general);
        const string target = "<storage_domain><name>data2</name></storage_domain>";

        Reply together = await ActAsync(409, vm, "move", target);
        Reply template = await ExpectAsync(409, Client.PostAsync(
            "/api/templates", "<template><name>t</name><vm><name>vm1</name></vm></template>"));
        await ActAsync(200, small, "move", target);
        Reply alone = await ActAsync(409, big, "move", target);
        await ActAsync(200, free, "move", target);
        await ExpectAsync(204, Client.DeleteAsync(free));
        string copied = (await ExpectAsync(201, Client.PostAsync(
            "/api/templates", "<template><name>t</name><vm><name>vm1</name></vm></template>"))).Href;
        string other = (await ItemsAsync($"{copied}/disks")).Select(one => (string)one.Attribute("href")!).Last();
        Reply copy = await ActAsync(409, other, "copy", target);

        Assert.Equal("Cannot move virtual machine 'vm1': 125 % of a limit of quota 'gold' would be in use", together.Detail);
        Assert.Equal("Cannot add disk 'disk10': 200 % of a limit of quota 'general' would be in use", template.Detail);
        Assert.Equal("Cannot move disk 'disk3': 125 % of a limit of quota 'gold' would be in use", alone.Detail);
        Assert.Equal("Cannot copy disk 'disk3': 175 % of a limit of quota 'gold' would be in use", copy.Detail);

        async Task<string> AddedAsync(int size, Reply quota) =>
            (await ExpectAsync(201, Client.PostAsync($"{vm}/disks", Gigabytes(size, quota)))).Href;
    }

    [Fact]
    public async Task Copies_are_charged_to_the_quota_that_is_asked_for_else_to_that_of_the_original()
    {
        Reply quota = await LimitedAsync(10);
        Reply other = await QuotaAsync("other");
        Reply limit = await StorageLimitAsync(other, 3);
        string vm = await VmHrefAsync("vm1");
        await ExpectAsync(201, Client.PostAsync($"{vm}/disks", Gigabytes(4, quota)));
        await ModeAsync("enabled");

        await ExpectAsync(201, Client.PostAsync("/api/templates", "<template><name>t</name><vm><name>vm1</name></vm></template>"));
        await ExpectAsync(201, Client.PostAsync("/api/vms", FromTemplate("vm2", "")));
        Reply template = await ExpectAsync(
            409, Client.PostAsync("/api/templates", "<template><name>t2</name><vm><name>vm1</name></vm></template>"));
        Reply machine = await ExpectAsync(409, Client.PostAsync("/api/vms", FromTemplate("vm3", "")));
        Reply charged = await ExpectAsync(409, Client.PostAsync("/api/vms", FromTemplate("vm3", $"<quota id='{other.Id}'/>")));
        await ExpectAsync(200, Client.PutAsync(limit.Href, "<quota_storage_limit><limit>4</limit></quota_storage_limit>"));
        await ExpectAsync(201, Client.PostAsync("/api/vms", FromTemplate("vm3", $"<quota id='{other.Id}'/>")));

        Assert.Equal("Cannot add disk 'disk4': 160 % of a limit of quota 'gold' would be in use", template.Detail);
        Assert.Equal("Cannot add disk 'vm3_Disk1': 160 % of a limit of quota 'gold' would be in use", machine.Detail);
        Assert.StartsWith("Cannot add disk 'vm3_Disk1': 133.3 %", charged.Detail, System.StringComparison.Ordinal);
        Assert.Equal("4", (await Client.GetAsync(limit.Href)).At("usage"));
    }

    [Fact]
    public async Task A_disk_added_to_a_machine_is_charged_to_its_quota_and_an_import_to_that_which_was_exported()
    {
        Reply quota = await LimitedAsync(5);
        await ActiveDomainAsync("export1", "export");
        await ModeAsync("enabled");
        Reply vm = await ExpectAsync(201, Client.PostAsync("/api/vms", FromTemplate("vm1", $"<quota id='{quota.Id}'/>", "Blank")));
        Reply disk = await ExpectAsync(201, Client.PostAsync($"{vm.Href}/disks", Gigabytes(4, null)));
        Assert.Equal(quota.Id, disk.At("quota/@id"));
        await ActAsync(200, vm.Href, "export", "<storage_domain><name>export1</name></storage_domain>");
        string exported = $"/api/storagedomains/{await IdOfAsync("storagedomains", "export1")}/vms/{vm.Id}";
        const string into = "<cluster><name>Default</name></cluster><storage_domain><name>data1</name></storage_domain>";

        await ActAsync(409, exported, "import", into + "<clone>true</clone><vm><name>vm2</name></vm>");
        await ExpectAsync(204, Client.DeleteAsync(vm.Href));
        await ActAsync(200, exported, "import", into);

        Assert.Equal("4", Reply.At(await OnlyAsync($"{quota.Href}/quotastoragelimits"), "usage"));
    }

    private static string FromTemplate(string name, string more, string template = "t") =>
        $"<vm><name>{name}</name><cluster><name>Default</name></cluster><template><name>{template}</name></template>{more}</vm>";

    /// <summary>A quota with a limit for the data center, if any, where <c>data1</c> is.</summary>
    private async Task<Reply> LimitedAsync(int? limit)
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        Reply quota = await QuotaAsync("gold");
        if (limit is not null)
        {
            await StorageLimitAsync(quota, limit.Value);
        }

        return quota;
    }
}
