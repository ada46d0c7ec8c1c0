using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Resources.Sample;
using Rsdl.Tests.Values;
using Xunit;

namespace Rsdl.Runtime.Tests.Resources;

public class ResourceWaitingTests
{
    private const string Get = "GET /api/machines/1";

    private static readonly PollOptions OneSecond = new() { Timeout = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task Waiting_for_a_state_reads_at_once_and_then_ever_more_slowly()
    {
        FakeManager manager = new(["200 <machine/>", .. Enumerable.Repeat(In("powering_up"), 7), In("UP")]);
        MachineResource stale = new(manager.Connection, "machines/1", new Machine { Status = new Status { State = "up" } });

        MachineResource up = await stale.WaitForStatusAsync("up", ["down"]);

        Assert.Equal("UP", up.Data!.Status!.State);
        Assert.Equal(Enumerable.Repeat(Get, 9), manager.Requests);
        Assert.Equal([0.25, 0.5, 1, 2, 4, 8, 10, 10], manager.Time.Waits.ConvertAll(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task A_state_may_be_the_text_of_the_status_itself()
    {
        FakeManager manager = new("200 <machine><status> powering_up </status></machine>", "200 <machine><status>up</status></machine>");

        await manager.Machines["1"].WaitForStatusAsync(VmStatus.Up, [VmStatus.Down]);

        Assert.Equal([Get, Get], manager.Requests);
    }

    [Fact]
    public async Task A_state_that_means_failure_ends_the_wait()
    {
        FakeManager manager = new(In("powering_up"), In("Down"), In("powering_up"), In("Down"));

        var e = await Assert.ThrowsAsync<ApiWaitFailedException>(
            () => manager.Machines["1"].WaitForStatusAsync(VmStatus.Up, [VmStatus.ImageLocked, VmStatus.Down]));
        var text = await Assert.ThrowsAsync<ApiWaitFailedException>(
            () => manager.Machines["1"].WaitForStatusAsync("up", ["image_locked", "down"]));

        Assert.Equal("GET machines/1: the wait has failed: the state is 'Down', and 'up' was waited for.", e.Message);
        Assert.Equal(("Down", "up", "machines/1"), (e.State, e.WantedState, e.Path));
        Assert.Equal(e.Message, text.Message);
        Assert.Equal([Get, Get, Get, Get], manager.Requests);
    }

    [Fact]
    public async Task A_state_that_does_not_come_in_time_is_told_with_the_last_one()
    {
        FakeManager manager = new(In("down"), In("down"), In("powering_up"), In("migrating"));

        var e = await Assert.ThrowsAsync<ApiWaitTimeoutException>(
            () => manager.Machines["1"].WaitForStatusAsync(VmStatus.Up, [], OneSecond));

        Assert.Equal(
            "GET machines/1: the state did not become 'up' within 00:00:01; the last state is 'migrating'.", e.Message);
        Assert.Equal([0.25, 0.5, 0.25], manager.Time.Waits.ConvertAll(wait => wait.TotalSeconds));
        Assert.Equal([Get, Get, Get, Get], manager.Requests);
    }

    [Fact]
    public async Task A_resource_without_a_state_never_reaches_one()
    {
        FakeManager manager = new(Enumerable.Repeat("200 <machine/>", 4).ToArray());

        var e = await Assert.ThrowsAsync<ApiWaitTimeoutException>(
            () => manager.Machines["1"].WaitForStatusAsync("up", ["down"], OneSecond));

        Assert.Equal("GET machines/1: the state did not become 'up' within 00:00:01; the last state is not told.", e.Message);
    }

    [Fact]
    public async Task The_wanted_state_cannot_be_a_failure()
    {
        FakeManager manager = new();

        var e = await Assert.ThrowsAsync<ArgumentException>(() => manager.Machines["1"].WaitForStatusAsync("up", ["UP"]));
        await Assert.ThrowsAsync<ArgumentException>(() => manager.Machines["1"].WaitForStatusAsync(VmStatus.Up, [VmStatus.Up]));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => manager.Machines["1"].WaitForStatusAsync(VmStatus.Unrecognized, []));

        Assert.StartsWith("'up' is the state to wait for, and cannot end the wait as a failure.", e.Message, StringComparison.Ordinal);
        Assert.Empty(manager.Requests);
    }

    [Fact]
    public async Task Waiting_for_a_condition_asks_for_failure_first()
    {
        FakeManager manager = new("200 <machine><memory>1</memory></machine>", "200 <machine><memory>2</memory></machine>", In("down"));

        MachineResource reached = await manager.Machines["1"].WaitUntilAsync(data => data.Memory == 2, data => data.Memory == 3);
        var e = await Assert.ThrowsAsync<ApiWaitFailedException>(() => manager.Machines["1"].WaitUntilAsync(_ => true, _ => true));

        Assert.Equal(2, reached.Data!.Memory);
        Assert.Equal("GET machines/1: the wait has failed: the state is 'down'.", e.Message);
        Assert.Equal(("down", null), (e.State, e.WantedState));
        Assert.Equal([Get, Get, Get], manager.Requests);
    }

    [Fact]
    public async Task A_condition_that_is_not_met_in_time_is_told()
    {
        FakeManager manager = new(Enumerable.Repeat(In("down"), 4).ToArray());

        var e = await Assert.ThrowsAsync<ApiWaitTimeoutException>(
            () => manager.Machines["1"].WaitUntilAsync(_ => false, _ => false, OneSecond));

        Assert.Equal("GET machines/1: the condition was not met within 00:00:01; the last state is 'down'.", e.Message);
    }

    [Fact]
    public async Task Waiting_for_a_deletion_ends_when_the_resource_is_not_found()
    {
        FakeManager manager = new(In("image_locked"), "503", In("image_locked"), "404");

        await manager.Machines["1"].WaitUntilDeletedAsync();

        Assert.Equal([Get, Get, Get, Get], manager.Requests);
        Assert.Equal([0.25, 0.5, 1], manager.Time.Waits.ConvertAll(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task A_resource_that_is_not_deleted_in_time_is_told()
    {
        FakeManager manager = new(Enumerable.Repeat(In("down"), 4).ToArray());

        var e = await Assert.ThrowsAsync<ApiWaitTimeoutException>(() => manager.Machines["1"].WaitUntilDeletedAsync(OneSecond));

        Assert.Equal("GET machines/1: the resource was not deleted within 00:00:01; the last state is 'down'.", e.Message);
    }

    [Theory]
    [InlineData("404", typeof(ApiNotFoundException))]
    [InlineData("403", typeof(ApiForbiddenException))]
    public async Task Waiting_for_a_state_of_what_cannot_be_read_ends_at_once(string answer, Type failure)
    {
        FakeManager manager = new(answer);

        await Assert.ThrowsAsync(failure, () => manager.Machines["1"].WaitForStatusAsync("up", ["down"]));

        Assert.Equal([Get], manager.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Waiting_can_be_cancelled_in_a_request_and_in_a_pause(bool inPause)
    {
        Func<MachineResource, CancellationToken, Task>[] waits =
        [
            (machine, token) => machine.WaitForStatusAsync("up", ["x"], null, token),
            (machine, token) => machine.WaitForStatusAsync(VmStatus.Up, [], null, token),
            (machine, token) => machine.WaitUntilAsync(_ => false, _ => false, null, token),
            (machine, token) => machine.WaitUntilDeletedAsync(null, token),
        ];
        foreach (Func<MachineResource, CancellationToken, Task> wait in waits)
        {
            FakeManager manager = new(In("down"));
            using CancellationTokenSource source = new();
            manager.OnRequest = inPause ? null : source.Cancel;
            manager.Time.OnWait = inPause ? source.Cancel : null;

            var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait(manager.Machines["1"], source.Token));

            Assert.Equal(source.Token, e.CancellationToken);
            Assert.Equal([Get], manager.Requests);
            Assert.Equal(inPause ? 1 : 0, manager.Time.Waits.Count);
        }
    }

    [Fact]
    public async Task Null_is_refused()
    {
        MachineResource machine = new FakeManager().Machines["1"];

        await Assert.ThrowsAsync<ArgumentNullException>(() => machine.WaitForStatusAsync(null!, []));
        await Assert.ThrowsAsync<ArgumentNullException>(() => machine.WaitForStatusAsync("up", null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => machine.WaitForStatusAsync(VmStatus.Up, null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => machine.WaitUntilAsync(null!, _ => false));
        await Assert.ThrowsAsync<ArgumentNullException>(() => machine.WaitUntilAsync(_ => true, null!));
    }

    private static string In(string state) => $"200 <machine><status><state>{state}</state></status></machine>";
}
