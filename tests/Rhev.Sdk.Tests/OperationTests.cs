using System;
using System.Linq;
using System.Threading.Tasks;
using Rhev.Sdk.Models;
using Rsdl.Runtime;
using Xunit;
using Action = Rhev.Sdk.Models.Action;

namespace Rhev.Sdk.Tests;

/// <summary>Creating, actions, deletions and waiting with the types of RHEV 3.3.</summary>
public class OperationTests
{
    private const string Complete = "<action><status><state>complete</state></status></action>";

    private static readonly PollOptions Quick = new() { FirstDelay = TimeSpan.FromMilliseconds(1) };

    [Fact]
    public async Task Every_action_takes_whether_to_answer_at_once_and_a_grace_period()
    {
        ScriptedManager manager = new("200 " + Complete, "202 <action/>", "200 " + Complete);
        VmResource vm = manager.Api.Vms["1"];

        await vm.ShutdownAsync(new() { Async = false });
        await vm.StartAsync(new() { Async = true, GracePeriod = new GracePeriod { Expiry = 30000 }, Pause = true });
        await vm.StopAsync();

        Assert.Equal(
            [
                "POST /api/vms/1/shutdown <action><async>false</async></action>",
                "POST /api/vms/1/start <action><async>true</async><grace_period><expiry>30000</expiry></grace_period>"
                    + "<pause>true</pause></action>",
                "POST /api/vms/1/stop <action/>",
            ],
            manager.Requests);
    }

    [Fact]
    public async Task An_action_answers_its_results()
    {
        ScriptedManager manager = new(
            "200 <action><ticket><value>abc</value><expiry>120</expiry></ticket><status><state>complete</state></status></action>",
            "200 <action><iscsi_target>iqn.1</iscsi_target><iscsi_target>iqn.2</iscsi_target></action>");

        ActionOperation<Action> ticket = await manager.Api.Vms["1"].TicketAsync(new() { Ticket = new Ticket { Expiry = 120 } });
        ActionOperation<Action> targets = await manager.Api.Hosts["2"]
            .IscsiDiscoverAsync(new() { Iscsi = new IscsiDetails { Address = "192.0.2.1" } }).CompletedAsync();

        Assert.Equal(("abc", 120), (ticket.Data!.Ticket!.Value, ticket.Data.Ticket.Expiry));
        Assert.Equal(["iqn.1", "iqn.2"], targets.Data!.IscsiTargets);
        Assert.Equal(
            [
                "POST /api/vms/1/ticket <action><ticket><expiry>120</expiry></ticket></action>",
                "POST /api/hosts/2/iscsidiscover <action><iscsi><address>192.0.2.1</address></iscsi></action>",
            ],
            manager.Requests);
        Assert.DoesNotContain("abc", ticket.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deletion_takes_an_action_or_the_entity_that_says_how_or_a_list_of_what_to_delete()
    {
        ScriptedManager manager = new(Enumerable.Repeat("202", 5).ToArray());
        RhevApi api = manager.Api;

        await api.Vms["1"].DeleteAsync(new() { Force = true, Vm = new Vm { Disks = new Disks { DetachOnly = true } }, Async = true });
        await api.DataCenters["2"].DeleteAsync(new() { Force = true, Body = { GracePeriod = new GracePeriod { Expiry = 10 } } });
        await api.StorageDomains["3"].DeleteAsync(new() { Host = new Host { Name = "host1" }, Format = true });
        await api.Clusters["4"].GlusterVolumes["5"].Bricks.DeleteAsync(
            new() { Bricks = { new GlusterBrick { Id = "6" }, new GlusterBrick { Id = "7" } }, ReplicaCount = 2 });
        await api.Vms["1"].Nics["8"].DeleteAsync();

        Assert.Equal(
            [
                "DELETE /api/vms/1;async=true <action><vm><disks><detach_only>true</detach_only></disks></vm><force>true</force></action>",
                "DELETE /api/datacenters/2 <action><grace_period><expiry>10</expiry></grace_period><force>true</force></action>",
                "DELETE /api/storagedomains/3 <storage_domain><host><name>host1</name></host><format>true</format></storage_domain>",
                "DELETE /api/clusters/4/glustervolumes/5/bricks <bricks><replica_count>2</replica_count>"
                    + "<brick id=\"6\"/><brick id=\"7\"/></bricks>",
                "DELETE /api/vms/1/nics/8",
            ],
            manager.Requests);
    }

    [Fact]
    public async Task A_deletion_that_failed_inside_an_answer_of_success_is_told()
    {
        ScriptedManager manager = new(
            "200 <action><status><state>failed</state></status><fault><reason>No</reason><detail>[locked]</detail></fault></action>");

        var e = await Assert.ThrowsAsync<ApiActionFailedException>(() => manager.Api.Vms["1"].DeleteAsync(new() { Force = true }));

        Assert.Equal("DELETE vms/1: the action failed: No: locked", e.Message);
    }

    [Fact]
    public async Task A_resource_is_added_followed_and_waited_for()
    {
        ScriptedManager manager = new(
            "202 <vm id='1' href='/api/vms/1'><name>vm1</name><creation_status><state>pending</state></creation_status>"
                + "<link rel='creation_status' href='/api/vms/1/creation_status/2'/></vm>",
            "200 <creation id='2'><status><state>complete</state></status></creation>",
            "200 <vm id='1' href='/api/vms/1'><name>vm1</name><status><state>image_locked</state></status></vm>",
            "200 <vm><status><state>image_locked</state></status></vm>",
            "200 <vm><status><state>down</state></status></vm>");

        VmResource vm = await manager.Api.Vms.AddAsync(new Vm { Name = "vm1" }).CompletedAsync(Quick);
        VmResource down = await vm.WaitForStatusAsync(VmState.Down, [VmState.Unknown], Quick);

        Assert.Equal(("vm1", VmState.ImageLocked), (vm.Data!.Name, vm.Data.Status?.State.ToEnum()));
        Assert.Equal(VmState.Down, down.Data!.Status?.State.ToEnum());
        Assert.Equal(
            [
                "POST /api/vms <vm><name>vm1</name></vm>",
                "GET /api/vms/1/creation_status/2",
                "GET /api/vms/1",
                "GET /api/vms/1",
                "GET /api/vms/1",
            ],
            manager.Requests);
    }

    [Fact]
    public async Task An_action_is_resumed_by_its_address_and_its_job_is_waited_for()
    {
        ScriptedManager manager = new(
            "200 <action><job href='/api/jobs/5' id='5'/><status><state>complete</state></status></action>",
            "200 <job id='5'><status><state>STARTED</state></status></job>",
            "200 <job id='5'><status><state>FAILED</state></status></job>");

        ActionOperation<Action> export = await ActionOperation.FromHref<Action>(manager.Api.Connection, "/api/vms/1/export/2")
            .WaitForCompletionAsync(Quick);
        JobResource job = new(manager.Api.Connection, export.JobHref!);
        var e = await Assert.ThrowsAsync<ApiWaitFailedException>(
            () => job.WaitForStatusAsync(JobState.Finished, [JobState.Failed, JobState.Aborted], Quick));

        Assert.Equal("GET /api/jobs/5: the wait has failed: the state is 'FAILED', and 'FINISHED' was waited for.", e.Message);
        Assert.Equal(["GET /api/vms/1/export/2", "GET /api/jobs/5", "GET /api/jobs/5"], manager.Requests);
    }

    [Fact]
    public async Task An_event_is_waited_for_by_the_correlation_id_of_its_request()
    {
        ScriptedManager manager = new(
            "200 <events><event id='9'><code>34</code><correlation_id>add-1</correlation_id></event></events>",
            "200 <events><event id='10'><code>53</code><correlation_id>add-1</correlation_id></event></events>");

        EventResource created = await manager.Api.Events.WaitForCorrelationAsync(
            "add-1", happening => happening.Code == (EventCode)53, happening => happening.Severity == EventSeverity.Error, Quick);

        Assert.Equal("10", created.Id);
        Assert.Equal(Enumerable.Repeat("GET /api/events?search=correlation_id%3D%22add-1%22", 2), manager.Requests);
    }

    [Fact]
    public void Only_collections_whose_resources_tell_a_correlation_id_wait_for_one() => Assert.Equal(
        [typeof(EventCollection)],
        PublicSurface.Clients.Where(type => type.GetMethods().Any(method => method.Name == "WaitForCorrelationAsync")));
}
