using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Resources.Sample;
using Rsdl.Tests.Values;
using Xunit;

namespace Rsdl.Runtime.Tests.Resources;

/// <summary>Clients without a connection, as a user's unit tests make them.</summary>
public class MockTests
{
    [Fact]
    public async Task An_overridden_member_needs_no_connection()
    {
        await using MockApi api = new();

        MachineResource machine = await api.Machines.GetAsync("web");
        ActionOperation<Job> start = await machine.StartAsync();

        Assert.Equal("web", machine.Data!.Name);
        Assert.Equal("7", machine.Id);
        Assert.True(start.HasCompleted);
        Assert.Same(start, await start.WaitForCompletionAsync());
    }

    [Fact]
    public void A_mocked_operation_has_the_state_of_its_data()
    {
        MockOperation pending = new(new Job { Status = new Status { State = "pending" } });

        Assert.False(pending.HasCompleted);
        Assert.Equal("Job pending", pending.ToString());
        Assert.True(new MockOperation(null).HasCompleted);
        Assert.Equal("Job OK", new MockOperation(null).ToString());
    }

    [Fact]
    public async Task A_mocked_creation_is_complete_unless_it_has_another_state()
    {
        MockResource machine = new();
        MockCreation complete = new(machine);
        MockCreation pending = new(machine, "pending");

        Assert.True(complete.HasCompleted);
        Assert.Same(machine, await complete.WaitForCompletionAsync());
        Assert.Same(machine, await Task.FromResult<CreateOperation<MachineResource>>(complete).CompletedAsync());
        Assert.Equal("MachineResource OK", complete.ToString());
        Assert.False(pending.HasCompleted);
        Assert.Equal("MachineResource pending", pending.ToString());
    }

    [Fact]
    public async Task Any_other_member_says_that_there_is_no_connection()
    {
        MockApi api = new();
        MockCollection machines = new();
        MockResource machine = new();
        MockOperation operation = new(new Job { Status = new Status { State = "pending" } });
        MockCreation creation = new(machine, "pending");
        Func<Task>[] members =
        [
            () => api.GetAsync(),
            () => api.CheckAsync(),
            () => Task.FromResult(api.Connection),
            () => machines.FindAsync("x"),
            () => machines.AddAsync(new Machine()),
            () => machines.AddAsync(new Machines()),
            () => machines.RefreshAsync(),
            () => machines.ListAsync().GetAsyncEnumerator().MoveNextAsync().AsTask(),
            () => machines.FollowAsync().GetAsyncEnumerator().MoveNextAsync().AsTask(),
            () => api.FindSpecialObjectAsync("x"),
            () => Task.FromResult(machines["1"]),
            () => Task.FromResult(machines.At("/api/machines/1")),
            () => Task.FromResult(machines.Of(new Machine { Id = "1" })),
            () => machine.GetAsync(),
            () => machine.UpdateAsync(new Machine()),
            () => machine.UpdateAsync(edited => edited.Name = "x"),
            () => machine.DeleteAsync(),
            () => Task.FromResult(machine.Clones),
            () => operation.UpdateStatusAsync(),
            () => operation.WaitForCompletionAsync(),
            () => operation.ReplayAsync(),
            () => creation.UpdateStatusAsync(),
            () => creation.WaitForCompletionAsync(),
            () => new MockCreation(null).WaitForCompletionAsync(),
            () => Task.FromResult(machines.ResumeAdd("machines/1")),
            () => machine.WaitForStatusAsync("up", []),
            () => machine.WaitForStatusAsync(VmStatus.Up, []),
            () => machine.WaitUntilAsync(_ => true, _ => false),
            () => machine.WaitUntilDeletedAsync(),
        ];

        foreach (Func<Task> member in members)
        {
            var e = await Assert.ThrowsAsync<InvalidOperationException>(member);
            Assert.EndsWith(
                "was made without a connection, for a mock; override the member that is used.", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_mocked_list_has_the_items_that_it_was_made_of()
    {
        ResourceList<string> list = ResourceList.FromItems(["a", "b", "c"]);

        Assert.Equal(["a", "b", "c"], await list.ToListAsync());
        Assert.Equal(["a", "b", "c"], await list.ToListAsync());
        Assert.Equal(["1: a,b", "2: c"], await DescribeAsync(list.AsPages(2)));
        Assert.Equal(["1: a,b,c"], await DescribeAsync(list.AsPages()));
        Assert.Equal(["1: "], await DescribeAsync(ResourceList.FromItems<string>([]).AsPages(5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => list.AsPages(0));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await list.ToListAsync(new CancellationToken(true)));
    }

    [Fact]
    public async Task Disposing_a_mock_does_nothing()
    {
        await new MockApi().DisposeAsync();
        new MockApi().Dispose();
    }

    private static async Task<List<string>> DescribeAsync(IAsyncEnumerable<ResourcePage<string>> pages) =>
        await pages.Select(page => $"{page.Number}: {string.Join(',', page.Items)}").ToListAsync();

    private sealed class MockApi : LabApi
    {
        public override MachineCollection Machines => new MockCollection();
    }

    private sealed class MockCollection : MachineCollection
    {
        public override Task<MachineResource> GetAsync(string name, CancellationToken cancellationToken = default) =>
            Task.FromResult<MachineResource>(new MockResource());
    }

    private sealed class MockResource : MachineResource
    {
        public override Machine? Data { get; } = new() { Id = "7", Name = "web" };

        public override Task<ActionOperation<Job>> StartAsync(
            MachineStartAction? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult<ActionOperation<Job>>(new MockOperation(null));
    }

    private sealed class MockOperation(Job? data) : ActionOperation<Job>(data);

    private sealed class MockCreation(MachineResource? value, string? state = null) : CreateOperation<MachineResource>(value, state);
}
