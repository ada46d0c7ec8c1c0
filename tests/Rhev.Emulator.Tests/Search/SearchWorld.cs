using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Rhev.Emulator.Tests.Search;

/// <summary>
/// A Manager with things to find, which tests only read: machines made on two days, one of them running, tagged, with a disk,
/// and events of every severity.
/// </summary>
public sealed class SearchWorld : ManagerTest, IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2014, 1, 21, 10, 30, 0, TimeSpan.Zero));

    protected override EmulatorOptions Options => new() { TimeProvider = _time, WorkDuration = TimeSpan.Zero };

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        string web1 = await VmAsync("web1", "<memory>1073741824</memory><description>front end</description><os type='rhel_6x64'/>");
        await VmAsync("web2", "<os type='windows_7'/>");
        _time.Advance(TimeSpan.FromDays(1));
        await VmAsync("web 3", "");
        string db2 = await VmAsync("db2", "<memory>2147483648</memory><type>server</type>");
        await ExpectAsync(200, Client.PostAsync($"/api/vms/{web1}/start", "<action/>"));

        await ExpectAsync(201, Client.PostAsync("/api/tags", "<tag><name>Finance</name></tag>"));
        await ExpectAsync(
            201, Client.PostAsync("/api/tags", "<tag><name>Billing</name><parent><tag><name>Finance</name></tag></parent></tag>"));
        await ExpectAsync(201, Client.PostAsync($"/api/vms/{web1}/tags", "<tag><name>Billing</name></tag>"));
        await ExpectAsync(201, Client.PostAsync($"/api/vms/{db2}/tags", "<tag><name>Finance</name></tag>"));
        await ExpectAsync(201, Client.PostAsync($"/api/vms/{db2}/disks", Disk("db2_system", 8)));
        await ExpectAsync(201, Client.PostAsync("/api/disks", Disk("spare", 1)));
        await ExpectAsync(
            201, Client.PostAsync($"/api/vms/{web1}/nics", "<nic><name>nic1</name><network><name>rhevm</name></network></nic>"));
        string user = (string)(await Client.GetAsync("/api/users")).Items.Single().Attribute("id")!;
        string role = (string)(await Client.GetAsync("/api/roles")).Items[0].Attribute("id")!;
        await ExpectAsync(
            201,
            Client.PostAsync($"/api/vms/{db2}/permissions", $"<permission><role id='{role}'/><user id='{user}'/></permission>"));
        foreach (string severity in (string[])["alert", "warning", "error"])
        {
            await ExpectAsync(201, Client.PostAsync(
                "/api/events",
                $"<event><description>told: {severity}</description><severity>{severity}</severity><origin>test</origin>"
                + $"<custom_id>{severity.Length}</custom_id></event>"));
        }

        _time.Advance(TimeSpan.FromHours(2));
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync();

    /// <summary>The names in a list, or the descriptions where there are no names.</summary>
    public async Task<string> NamesAsync(string collection, string search)
    {
        Reply found = await ExpectAsync(200, GetAsync(collection, search));
        return string.Join(',', found.Items.Select(item => Reply.At(item, "name") ?? Reply.At(item, "description")));
    }

    public Task<Reply> GetAsync(string collection, string search) =>
        Client.GetAsync($"/api/{collection}?search={Uri.EscapeDataString(search)}");

    public Task<Reply> SendAsync(string path, params string[] accept) => Client.SendAsync(
        HttpMethod.Get, path, adjust: request => request.Headers.TryAddWithoutValidation("Accept", accept));

    private async Task<string> VmAsync(string name, string more) => (await ExpectAsync(
        201,
        Client.PostAsync("/api/vms", Vm(name).Replace("</vm>", more + "</vm>", StringComparison.Ordinal)))).Id;

    private static string Disk(string name, int gigabytes) =>
        $"<disk><alias>a_{name}</alias><name>{name}</name><size>{(long)gigabytes << 30}</size><interface>virtio</interface>"
        + "<format>cow</format><storage_domains><storage_domain><name>data1</name></storage_domain></storage_domains></disk>";
}
