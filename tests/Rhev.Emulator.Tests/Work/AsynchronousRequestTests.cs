using System;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests.Work;

public sealed class AsynchronousRequestTests : TimedManagerTest
{
    private const string Disk =
        "<disk><size>1024</size><storage_domains><storage_domain><name>data1</name></storage_domain></storage_domains></disk>";

    [Fact]
    public async Task A_creation_with_work_is_accepted_and_its_status_can_be_polled()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");

        Reply accepted = await ExpectAsync(202, Client.PostAsync("/api/disks", Disk));
        string status = accepted.LinkTo("creation_status")!;
        Assert.Equal(("in_progress", "locked"), (accepted.At("creation_status/state"), accepted.At("status/state")));
        Assert.StartsWith($"{accepted.Href}/creation_status/", status, StringComparison.Ordinal);
        Reply before = await ExpectAsync(200, Client.GetAsync(status));
        Assert.Equal(("creation", "in_progress", status), (before.Root, before.At("status/state"), before.Href));
        Pass();

        Assert.Equal("complete", (await ExpectAsync(200, Client.GetAsync(status))).At("status/state"));
        Reply disk = await Client.GetAsync(accepted.Href);
        Assert.Equal(("ok", null), (disk.At("status/state"), disk.At("creation_status/state")));
    }

    [Fact]
    public async Task The_status_of_an_unknown_creation_leads_to_the_resource_and_takes_nothing()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        Reply accepted = await ExpectAsync(202, Client.PostAsync("/api/disks", Disk));

        Reply moved = await ExpectAsync(301, Client.GetAsync($"{accepted.Href}/creation_status/other"));
        await ExpectAsync(405, Client.PostAsync(accepted.LinkTo("creation_status")!, "<action/>"));

        Assert.Equal(accepted.Href, moved.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("Expect")]
    [InlineData("X-Ovirt-Expect")]
    public async Task A_creation_that_expects_to_be_created_is_answered_when_it_is(string header)
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");

        Reply created = await FinishAsync(201, Client.SendAsync(
            HttpMethod.Post, "/api/disks", Disk, adjust: request => request.Headers.TryAddWithoutValidation(header, "201-created")));

        Assert.Equal(("ok", created.Href), (created.At("status/state"), created.Headers.Location!.ToString()));
        Assert.Null(created.LinkTo("creation_status"));
    }

    [Fact]
    public async Task A_grace_period_delays_an_action()
    {
        string host = await IdOfAsync("hosts", "hypervisor");
        const string body = "<action><async>true</async><grace_period><expiry>5000</expiry></grace_period></action>";

        Reply action = await ExpectAsync(202, Client.PostAsync($"/api/hosts/{host}/approve", body));
        Assert.Equal(("true", "pending"), (action.At("async"), (await Client.GetAsync(action.Href)).At("status/state")));
        Time.Advance(TimeSpan.FromMilliseconds(4999));
        Assert.Equal("pending_approval", (await Client.GetAsync($"/api/hosts/{host}")).At("status/state"));
        Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal("in_progress", (await Client.GetAsync(action.Href)).At("status/state"));
        Assert.Equal("installing", (await Client.GetAsync($"/api/hosts/{host}")).At("status/state"));
        Pass();
        Pass();
        Assert.Equal("complete", (await Client.GetAsync(action.Href)).At("status/state"));
    }

    [Fact]
    public async Task An_action_that_fails_after_its_grace_period_says_why()
    {
        string vm = await VmAsync("vm1");

        Reply action = await ExpectAsync(202, Client.PostAsync(
            $"/api/vms/{vm}/stop", "<action><async>true</async><grace_period>20</grace_period></action>"));
        Time.Advance(TimeSpan.FromMilliseconds(20));
        Reply failed = await ExpectAsync(200, Client.GetAsync(action.Href));

        Assert.Equal(("failed", "Operation failed"), (failed.At("status/state"), failed.At("fault/reason")));
        await ExpectAsync(400, Client.PostAsync($"/api/vms/{vm}/stop", "<action><grace_period>soon</grace_period></action>"));
    }

    [Fact]
    public async Task An_action_is_forgotten_after_an_hour()
    {
        string host = await HostAsync();
        Reply action = await ExpectAsync(202, Client.PostAsync(
            $"/api/hosts/{host}/deactivate", "<action><async>true</async><grace_period>1</grace_period></action>"));
        Time.Advance(TimeSpan.FromHours(1));
        await ExpectAsync(200, Client.GetAsync(action.Href));
        Time.Advance(TimeSpan.FromTicks(1));

        Reply moved = await ExpectAsync(301, Client.GetAsync(action.Href));

        Assert.Equal($"/api/hosts/{host}", moved.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Events_carry_the_correlation_id_of_their_request()
    {
        await ExpectAsync(201, Client.SendAsync(
            HttpMethod.Post, "/api/vms", Vm("vm1"), adjust: request => request.Headers.Add("Correlation-Id", "abc-1")));

        Reply events = await Client.GetAsync("/api/events;max=1");
        Assert.Equal("abc-1", Reply.At(Assert.Single(events.Items), "correlation_id"));
    }
}
