using System;
using System.Globalization;
using System.Net.Http;
using System.Threading.Tasks;
using Rhev.Emulator.Tests.Work;
using Xunit;

namespace Rhev.Emulator.Tests.Pages;

public sealed class JobSectionTests : TimedManagerTest
{
    private const string Disk =
        "<disk><size>1024</size><storage_domains><storage_domain><name>data1</name></storage_domain></storage_domains></disk>";

    private string Now => Time.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    [Fact]
    public async Task What_the_manager_works_on_is_shown_while_it_does()
    {
        await HostAsync();
        string vm = await VmAsync("vm1");
        string[] before = (await PageAsync()).Lines("jobs");
        string start = Now;
        await ExpectAsync(202, Client.PostAsync($"/api/vms/{vm}/start", "<action><async>true</async></action>"));

        PageReply page = await PageAsync();
        string[] during = page.Lines("jobs");
        Pass();
        PageReply after = await PageAsync(page.Version);

        Assert.Equal(["Jobs", "0 jobs running, the latest first"], before);
        Assert.Equal(
            [
                "Jobs", "1 job running, the latest first", "Description | Status | Step | Since (UTC)",
                $"Launching VM vm1 | STARTED | Executing | {start}",
            ],
            during);

        // Nobody asked for anything meanwhile: time alone has changed the state.
        Assert.StartsWith("vm1 | wait_for_launch", page.Lines("vms")[3], StringComparison.Ordinal);
        Assert.StartsWith("vm1 | powering_up", after.Lines("vms")[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_waits_is_shown_as_such_and_its_duration_afterwards()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        string start = Now;
        Task<Reply> creation = Client.SendAsync(
            HttpMethod.Post, "/api/disks", Disk, adjust: request => request.Headers.Add("Expect", "201-created"));
        string waiting;
        do
        {
            waiting = (await PageAsync()).Lines("requests")[2];
        }
        while (!waiting.Contains("POST /api/disks ", StringComparison.Ordinal));

        await FinishAsync(201, creation);

        Assert.Equal($"waits POST /api/disks {start}", waiting);
        Assert.Contains($"201 POST /api/disks 10000 ms, {start}", (await PageAsync()).Lines("requests"));
    }

    private async Task<PageReply> PageAsync(string? ifNoneMatch = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        using HttpResponseMessage response = await Client.SendAsync(request);
        return PageReply.Of(response, await response.Content.ReadAsStringAsync());
    }
}
