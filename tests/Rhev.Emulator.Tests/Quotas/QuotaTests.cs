using System.Threading.Tasks;
using Rhev.Emulator.Tests.Vms;
using Xunit;

namespace Rhev.Emulator.Tests.Quotas;

public sealed class QuotaTests : VmTest
{
    [Fact]
    public async Task A_quota_tells_what_is_charged_to_it_and_stays_as_long()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        string quotas = $"/api/datacenters/{await IdOfAsync("datacenters", "Default")}/quotas";
        const string body = "<quota><name>gold</name><description>ours</description></quota>";
        Reply quota = await ExpectAsync(201, Client.PostAsync(quotas, body));
        await ExpectAsync(409, Client.PostAsync(quotas, body));
        Reply disk = await ExpectAsync(201, Client.PostAsync("/api/disks", Disk($"<quota id='{quota.Id}'/>")));

        Reply refused = await ExpectAsync(409, Client.DeleteAsync(quota.Href));
        Assert.Equal(disk.Id, (await Client.GetAsync(quota.Href)).At("disks/disk/@id"));
        await ExpectAsync(204, Client.DeleteAsync(disk.Href));
        await ExpectAsync(204, Client.DeleteAsync(quota.Href));

        Assert.StartsWith("Cannot remove quota 'gold': disk ", refused.Detail, System.StringComparison.Ordinal);
    }
}
