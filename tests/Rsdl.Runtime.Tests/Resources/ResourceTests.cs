using System;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Resources.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Resources;

public class ResourceTests
{
    private const string Start = "<machine href='/api/machines/1' id='1'><name>web</name>";
    private const string Before = Start + "<description>old</description><memory>5</memory></machine>";
    private const string After = Start + "<description>new</description><memory>5</memory></machine>";

    [Fact]
    public async Task Reading_gives_a_new_handle_with_the_data()
    {
        FakeManager manager = new("200 " + Before);
        MachineResource handle = manager.Machines["1"];

        MachineResource read = await handle.GetAsync(new() { Headers = { ["All-Content"] = "true" }, Query = { ["current"] = "" } });

        Assert.Null(handle.Data);
        Assert.Equal("web", read.Data!.Name);
        Assert.Equal("machines/1", read.Path);
        Assert.Equal(["GET /api/machines/1?current= [All-Content: true]"], manager.Requests);
    }

    [Fact]
    public async Task A_resource_that_is_gone_is_not_found()
    {
        FakeManager manager = new("404");

        var e = await Assert.ThrowsAsync<ApiNotFoundException>(() => manager.Machines["1"].GetAsync());

        Assert.Equal("GET machines/1", e.Operation);
    }

    [Fact]
    public async Task Updating_with_an_entity_sends_exactly_what_is_set()
    {
        FakeManager manager = new("200 " + After);
        MachineResource handle = manager.Machines["1"];

        Machine changes = new() { Description = "new", Name = "" };
        MachineResource updated = await handle.UpdateAsync(changes, new() { Matrix = { ["async"] = "true" } });

        Assert.Equal("new", updated.Data!.Description);
        Assert.Equal(["PUT /api/machines/1;async=true <machine><name></name><description>new</description></machine>"], manager.Requests);
    }

    [Fact]
    public async Task An_update_that_is_answered_by_nothing_gives_a_handle_without_data()
    {
        FakeManager manager = new("202");

        MachineResource updated = await manager.Machines["1"].UpdateAsync(new Machine { Name = "x" });

        Assert.Null(updated.Data);
        Assert.Equal("machines/1", updated.Path);
    }

    [Fact]
    public async Task Updating_by_a_lambda_sends_the_difference_only_and_leaves_the_snapshot_alone()
    {
        FakeManager manager = new("200 " + Before, "200 " + After);
        MachineResource before = await manager.Machines["1"].GetAsync();

        MachineResource after = await before.UpdateAsync(machine => machine.Description = "new");

        Assert.Equal("old", before.Data!.Description);
        Assert.Equal("new", after.Data!.Description);
        Assert.Equal(["GET /api/machines/1", "PUT /api/machines/1 <machine><description>new</description></machine>"], manager.Requests);
    }

    [Fact]
    public async Task A_lambda_that_removes_a_value_clears_it()
    {
        FakeManager manager = new("200 " + After);
        MachineResource machine = new(manager.Connection, "machines/1", new Machine { Description = "old", Memory = 5, Name = "web" });

        await machine.UpdateAsync(edited =>
        {
            edited.Description = null;
            edited.Memory = 6;
        });

        Assert.Equal(["PUT /api/machines/1 <machine><description></description><memory>6</memory></machine>"], manager.Requests);
    }

    [Fact]
    public async Task Updating_by_a_lambda_reads_first_when_there_is_no_snapshot()
    {
        FakeManager manager = new("200 " + Before, "200 " + After);

        MachineResource handle = manager.Machines["1"];
        MachineResource after = await handle.UpdateAsync(machine => machine.Description += "!", new() { CorrelationId = "c" });

        Assert.Equal("new", after.Data!.Description);
        Assert.Equal(
            ["GET /api/machines/1", "PUT /api/machines/1 [Correlation-Id: c] <machine><description>old!</description></machine>"],
            manager.Requests);
    }

    [Fact]
    public async Task Nothing_is_sent_when_a_lambda_changes_nothing()
    {
        FakeManager manager = new();
        MachineResource machine = new(manager.Connection, "machines/1", new Machine { Description = "old" });

        MachineResource same = await machine.UpdateAsync(edited => edited.Description = "old");

        Assert.Same(machine, same);
        Assert.Empty(manager.Requests);
    }

    [Fact]
    public async Task A_change_that_is_not_allowed_is_a_conflict()
    {
        FakeManager manager = new("409 <fault><reason>Broken immutability constraint</reason><detail>id</detail></fault>");

        var e = await Assert.ThrowsAsync<ApiConflictException>(() => manager.Machines["1"].UpdateAsync(new Machine { Id = "2" }));

        Assert.Equal("PUT machines/1: 409 Conflict: Broken immutability constraint: id", e.Message);
    }

    [Fact]
    public async Task Deleting_sends_no_body_unless_there_is_an_argument()
    {
        FakeManager manager = new("200", "202", "200");

        await manager.Machines["1"].DeleteAsync();
        await manager.Machines["1"].DeleteAsync(new() { Async = true });
        await manager.Machines["1"].DeleteAsync(new() { Force = true, Headers = { ["Expect"] = "202-accepted" } });

        Assert.Equal(
            [
                "DELETE /api/machines/1",
                "DELETE /api/machines/1;async=true",
                "DELETE /api/machines/1 [Expect: 202-accepted] <action><force>true</force></action>",
            ],
            manager.Requests);
    }

    [Fact]
    public async Task A_deletion_that_failed_inside_an_answer_of_success_is_told()
    {
        FakeManager manager = new("200 <action><status><state>failed</state></status><fault><reason>No</reason></fault></action>");

        var e = await Assert.ThrowsAsync<ApiActionFailedException>(() => manager.Machines["1"].DeleteAsync());

        Assert.Equal("No", e.Reason);
    }

    [Theory]
    [InlineData("<machine/>", "machines/1/clones")]
    [InlineData("<machine><link rel='other' href='/api/x'/><link rel='clones' href='/api/y/clones'/></machine>", "/api/y/clones")]
    [InlineData("<machine><link rel='clones' href=''/></machine>", "machines/1/clones")]
    [InlineData("<machine><link rel='clones'/></machine>", "machines/1/clones")]
    public async Task A_sub_collection_is_where_the_data_link_to_or_else_below(string data, string path)
    {
        FakeManager manager = new("200 " + data);

        MachineResource machine = await manager.Machines["1"].GetAsync();

        Assert.Equal(path, machine.Clones.Path);
        Assert.Equal("machines/1/clones", manager.Machines["1"].Clones.Path);
    }

    [Theory]
    [InlineData("machines/1")]
    [InlineData("/api/machines/1/")]
    [InlineData("https://manager.example/api/machines/1;max=2?current")]
    public void The_identifier_is_the_last_segment_when_there_are_no_data(string path) =>
        Assert.Equal("1", new MachineResource(new FakeManager().Connection, path).Id);

    [Fact]
    public void The_identifier_of_the_data_comes_first() =>
        Assert.Equal("x", new MachineResource(new FakeManager().Connection, "machines/1", new Machine { Id = "x" }).Id);

    [Fact]
    public async Task Null_is_refused()
    {
        MachineResource machine = new FakeManager().Machines["1"];

        await Assert.ThrowsAsync<ArgumentNullException>(() => machine.UpdateAsync((Machine)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => machine.UpdateAsync((Action<Machine>)null!));
    }
}
