using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Rsdl.Tests;
using Xunit;

namespace Rhev.Emulator.Tests.Scheduling;

/// <summary>Scheduling policies, their units and bookmarks, which the documents of 3.5 have.</summary>
public sealed class SchedulingPolicyTests
{
    private const string Api = "/ovirt-engine/api";

    [SharedFact]
    public async Task Policies_that_a_Manager_brings_along_are_locked()
    {
        await using EmulatedManager manager = await StartAsync();
        using RawClient client = new(manager, checksSchema: false);
        Reply policies = await client.GetAsync($"{Api}/schedulingpolicies");
        string none = policies.Items[0].Attribute("href")!.Value;
        string filter = (await client.GetAsync($"{none}/filters")).Items[0].Attribute("href")!.Value;

        Reply updated = await ExpectAsync(409, client.PutAsync(none, "<scheduling_policy><name>mine</name></scheduling_policy>"));
        await ExpectAsync(409, client.DeleteAsync(none));
        await ExpectAsync(409, client.DeleteAsync(filter));
        await ExpectAsync(409, client.PostAsync($"{none}/filters", await UseAsync(client, "filter", "CPU", "filter")));

        Assert.Equal(["none", "evenly_distributed", "power_saving"], policies.Names);
        Assert.Equal("Cannot change scheduling policy 'none': it is locked", updated.Detail);
        Assert.Equal(["PinToHost", "CPU", "Memory", "Network"], (await client.GetAsync($"{none}/filters")).Names);
    }

    [SharedFact]
    public async Task A_policy_comes_changes_and_goes_unless_a_cluster_uses_it()
    {
        await using EmulatedManager manager = await StartAsync();
        using RawClient client = new(manager, checksSchema: false);
        const string body = "<scheduling_policy><name>mine</name><description>d</description></scheduling_policy>";
        Reply policy = await ExpectAsync(201, client.PostAsync($"{Api}/schedulingpolicies", body));
        await ExpectAsync(409, client.PostAsync($"{Api}/schedulingpolicies", body));
        Reply changed = await ExpectAsync(200, client.PutAsync(
            policy.Href, "<scheduling_policy><description>new</description><locked>true</locked></scheduling_policy>"));
        Reply cluster = await AddClusterAsync(client, "c1", $"<scheduling_policy id='{policy.Id}'/>");
        Reply usual = await AddClusterAsync(client, "c2", "");

        Reply used = await ExpectAsync(409, client.DeleteAsync(policy.Href));
        await ExpectAsync(204, client.DeleteAsync(cluster.Href));
        await ExpectAsync(204, client.DeleteAsync(policy.Href));

        Assert.Equal(("false", "false", "new"), (policy.At("locked"), changed.At("locked"), changed.At("description")));
        Assert.Equal("Cannot remove scheduling policy 'mine': cluster 'c1' uses it", used.Detail);
        Assert.Equal(
            (await client.GetAsync($"{Api}/schedulingpolicies")).Items[0].Attribute("id")!.Value, usual.At("scheduling_policy/@id"));
        Assert.Equal(
            ["9910", "9912", "809", "809", "813", "9914"],
            (await client.GetAsync($"{Api}/events;max=6")).Items.Reverse().Select(one => Reply.At(one, "code")!));
    }

    [SharedFact]
    public async Task A_policy_is_made_of_units_of_the_right_types()
    {
        await using EmulatedManager manager = await StartAsync();
        using RawClient client = new(manager, checksSchema: false);
        Reply policy = await ExpectAsync(201, client.PostAsync(
            $"{Api}/schedulingpolicies", "<scheduling_policy><name>mine</name></scheduling_policy>"));

        Reply filter = await ExpectAsync(
            201, client.PostAsync($"{policy.Href}/filters", await UseAsync(client, "filter", "CPU", "filter")));
        Reply weight = await ExpectAsync(
            201, client.PostAsync($"{policy.Href}/weights", await UseAsync(client, "weight", "None", "weight", "<factor>3</factor>")));
        Reply balance = await ExpectAsync(
            201, client.PostAsync($"{policy.Href}/balances", await UseAsync(client, "balance", "None", "load_balancing")));
        Reply twice = await ExpectAsync(
            409, client.PostAsync($"{policy.Href}/filters", await UseAsync(client, "filter", "CPU", "filter")));
        Reply second = await ExpectAsync(
            409, client.PostAsync($"{policy.Href}/balances", await UseAsync(client, "balance", "OptimalForPowerSaving", "load_balancing")));
        Reply wrong = await ExpectAsync(
            409, client.PostAsync($"{policy.Href}/filters", await UseAsync(client, "filter", "None", "weight")));
        Reply nothing = await ExpectAsync(400, client.PostAsync($"{policy.Href}/filters", "<filter/>"));
        await ExpectAsync(404, client.PostAsync($"{policy.Href}/filters", "<filter><scheduling_policy_unit id='none'/></filter>"));
        Reply unit = await ExpectAsync(409, client.DeleteAsync(filter.At("scheduling_policy_unit/@href")!));

        Assert.Equal(("0", "3"), (filter.At("position"), weight.At("factor")));
        Assert.Equal((filter.At("scheduling_policy_unit/@id"), balance.At("scheduling_policy_unit/@id")), (filter.Id, balance.Id));
        Assert.Equal("Cannot add the filter: policy 'mine' has filter 'CPU'", twice.Detail);
        Assert.Equal("Cannot add the balance: policy 'mine' has balance 'None'", second.Detail);
        Assert.Equal("Cannot add the filter: unit 'None' is of type weight", wrong.Detail);
        Assert.Equal("filter [scheduling_policy_unit.id|name] required for add", nothing.Detail);
        Assert.Equal("Cannot remove scheduling policy unit 'CPU': it must be external and disabled", unit.Detail);
        await ExpectAsync(204, client.DeleteAsync(filter.Href));
        Assert.Empty((await client.GetAsync($"{policy.Href}/filters")).Items);
    }

    [SharedFact]
    public async Task Bookmarks_have_names_of_their_own()
    {
        await using EmulatedManager manager = await StartAsync();
        using RawClient client = new(manager, checksSchema: false);
        const string body = "<bookmark><name>down</name><value>vms: status=down</value></bookmark>";
        Reply bookmark = await ExpectAsync(201, client.PostAsync($"{Api}/bookmarks", body));
        Reply other = await ExpectAsync(201, client.PostAsync(
            $"{Api}/bookmarks", "<bookmark><name>up</name><value>vms: status=up</value></bookmark>"));

        await ExpectAsync(409, client.PostAsync($"{Api}/bookmarks", body));
        await ExpectAsync(409, client.PutAsync(other.Href, "<bookmark><name>down</name></bookmark>"));
        await ExpectAsync(400, client.PostAsync($"{Api}/bookmarks", "<bookmark><name>third</name></bookmark>"));
        await ExpectAsync(200, client.PutAsync(other.Href, "<bookmark><value>hosts:</value></bookmark>"));
        await ExpectAsync(204, client.DeleteAsync(bookmark.Href));

        Assert.Equal(["up"], (await client.GetAsync($"{Api}/bookmarks")).Names);
        Assert.Equal(
            ["350", "350", "352", "354"],
            (await client.GetAsync($"{Api}/events;max=4")).Items.Reverse().Select(one => Reply.At(one, "code")!));
    }

    private static Task<EmulatedManager> StartAsync() => EmulatedManager.StartAsync(new EmulatorOptions
    {
        Documents =
        [
            .. Directory.GetFiles(RepositoryFiles.SharedPath("documents", "3.5"))
                .Select(file => (Path.GetFileName(file), File.ReadAllText(file))),
        ],
        WorkDuration = TimeSpan.Zero,
    });

    /// <summary>A body that uses the unit with a name and a type.</summary>
    private static async Task<string> UseAsync(RawClient client, string element, string name, string type, string more = "")
    {
        string id = (await client.GetAsync($"{Api}/schedulingpolicyunits")).Items
            .Single(unit => Reply.At(unit, "name") == name && (string?)unit.Attribute("type") == type).Attribute("id")!.Value;
        return $"<{element}><scheduling_policy_unit id='{id}'/>{more}</{element}>";
    }

    private static Task<Reply> AddClusterAsync(RawClient client, string name, string more) => ExpectAsync(201, client.PostAsync(
        $"{Api}/clusters",
        $"<cluster><name>{name}</name><cpu id='Intel Penryn Family'/><data_center><name>Default</name></data_center>"
        + $"<version major='3' minor='3'/>{more}</cluster>"));

    private static async Task<Reply> ExpectAsync(int status, Task<Reply> request)
    {
        Reply reply = await request;
        Assert.True(reply.Status == status, $"{reply.Status} instead of {status}: {reply.Text}");
        return reply;
    }
}
