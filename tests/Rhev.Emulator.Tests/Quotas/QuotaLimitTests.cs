using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests.Quotas;

/// <summary>Limits as resources.</summary>
public sealed class QuotaLimitTests : QuotaTest
{
    [Fact]
    public async Task A_limit_for_the_data_center_has_the_id_of_its_quota_and_tells_what_is_used()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        Reply quota = await QuotaAsync("gold");

        Reply storage = await StorageLimitAsync(quota, 10);
        Reply cluster = await ClusterLimitAsync(quota, 4, 2.5);
        await ExpectAsync(201, FloatingAsync(quota, 3));
        await ExpectAsync(201, FloatingAsync(null, 5));

        Assert.Equal(
            (quota.Id, quota.Id, null, "10", "0"),
            (storage.Id, storage.At("quota/@id"), storage.At("storage_domain/@id"), storage.At("limit"), storage.At("usage")));
        Assert.Equal(("4", "0", "2.5", "0"), (
            cluster.At("vcpu_limit"), cluster.At("vcpu_usage"), cluster.At("memory_limit"), cluster.At("memory_usage")));
        Assert.Equal("3", (await Client.GetAsync(storage.Href)).At("usage"));
        Assert.Equal("3", Reply.At(await OnlyAsync($"{quota.Href}/quotastoragelimits"), "usage"));
    }

    [Fact]
    public async Task A_limit_for_a_storage_domain_has_its_id_and_counts_what_lies_there()
    {
        await HostAsync();
        string first = await ActiveDomainAsync("data1", "data");
        string second = await ActiveDomainAsync("data2", "data");
        Reply quota = await QuotaAsync("gold");
        Reply limit = await StorageLimitAsync(quota, 10, first);
        await StorageLimitAsync(quota, 10, second);

        await ExpectAsync(201, FloatingAsync(quota, 3));
        await ExpectAsync(201, FloatingAsync(quota, 4, "data2"));

        Assert.Equal((first, $"/api/storagedomains/{first}"), (limit.Id, limit.At("storage_domain/@href")));
        Assert.Equal(["3", "4"], (await ItemsAsync($"{quota.Href}/quotastoragelimits")).Select(one => Reply.At(one, "usage")!));
    }

    [Fact]
    public async Task A_quota_has_one_limit_for_all_or_one_for_each()
    {
        await HostAsync();
        string domain = await ActiveDomainAsync("data1", "data");
        Reply general = await QuotaAsync("general");
        Reply special = await QuotaAsync("special");
        await StorageLimitAsync(general, 1);
        await StorageLimitAsync(special, 1, domain);

        await RefusedAsync(409, general, "<limit>2</limit>", "Cannot add the limit: quota 'general' has one for the data center");
        await RefusedAsync(
            409,
            special,
            "<limit>2</limit><storage_domain><name>data1</name></storage_domain>",
            "Cannot add the limit: quota 'special' has one for 'data1'");
        await RefusedAsync(
            409,
            special,
            "<limit>2</limit>",
            "Cannot add the limit: quota 'special' has either one for the data center or some for each storage_domain");
    }

    [Fact]
    public async Task Limits_are_for_what_the_data_center_has_and_have_usable_amounts()
    {
        await HostAsync();
        Reply quota = await QuotaAsync("gold");
        Reply unattached = await ExpectAsync(201, Client.PostAsync("/api/storagedomains", Domain("data2", "data")));

        await RefusedAsync(
            409,
            quota,
            $"<limit>2</limit><storage_domain id='{unattached.Id}'/>",
            "Cannot add the limit: storage_domain 'data2' is not in data center 'Default'");
        await RefusedAsync(
            404, quota, "<limit>2</limit><storage_domain id='none'/>", "There is no storage_domain with id 'none'");
        await RefusedAsync(400, quota, "", "quota_storage_limit [limit] required for add");
        await RefusedAsync(400, quota, "<limit>-2</limit>", "The limit '-2' is no number from 0 on, nor -1 for no limit");
        await ExpectAsync(400, Client.PostAsync(
            $"{quota.Href}/quotaclusterlimits", "<quota_cluster_limit><memory_limit>-3</memory_limit></quota_cluster_limit>"));
        Assert.Empty(await ItemsAsync($"{quota.Href}/quotastoragelimits"));
    }

    [Fact]
    public async Task Limits_change_and_go()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        Reply quota = await QuotaAsync("gold");
        Reply limit = await StorageLimitAsync(quota, 10);
        await ExpectAsync(201, FloatingAsync(quota, 3));

        Reply lowered = await ExpectAsync(200, Client.PutAsync(
            limit.Href, "<quota_storage_limit><limit>2</limit><usage>7</usage></quota_storage_limit>"));
        Assert.Equal(("2", "3"), (lowered.At("limit"), lowered.At("usage")));
        Assert.Equal("3002 3012", await EventsAsync(2));
        await ExpectAsync(400, Client.PutAsync(limit.Href, "<quota_storage_limit><limit>-5</limit></quota_storage_limit>"));
        await ExpectAsync(204, Client.DeleteAsync(limit.Href));

        Assert.Equal("3002", await EventsAsync(1));
        Assert.Empty(await ItemsAsync($"{quota.Href}/quotastoragelimits"));
    }

    [Fact]
    public async Task Quotas_come_change_and_go_with_events()
    {
        Reply quota = await QuotaAsync("gold", "<storage_hard_limit_pct>5</storage_hard_limit_pct>");

        Assert.Equal(("5", "80", "20", "80"), (
            quota.At("storage_hard_limit_pct"),
            quota.At("storage_soft_limit_pct"),
            quota.At("cluster_hard_limit_pct"),
            quota.At("cluster_soft_limit_pct")));
        await ExpectAsync(204, Client.DeleteAsync(quota.Href));
        Assert.Equal("3000 3004", await EventsAsync(2));
    }

    [Fact]
    public async Task A_data_center_has_one_of_three_modes()
    {
        Assert.Equal("disabled", (await Client.GetAsync(await CenterAsync())).At("quota_mode"));
        await ModeAsync("audit");
        Assert.Equal("audit", (await Client.GetAsync(await CenterAsync())).At("quota_mode"));

        Reply refused = await ExpectAsync(
            400, Client.PutAsync(await CenterAsync(), "<data_center><quota_mode>strict</quota_mode></data_center>"));

        Assert.Equal("The quota_mode 'strict' is none of disabled, audit, enabled", refused.Detail);
    }

    private async Task RefusedAsync(int status, Reply quota, string content, string detail)
    {
        Reply refused = await ExpectAsync(status, Client.PostAsync(
            $"{quota.Href}/quotastoragelimits", $"<quota_storage_limit>{content}</quota_storage_limit>"));
        Assert.Equal(detail, refused.Detail);
    }
}
