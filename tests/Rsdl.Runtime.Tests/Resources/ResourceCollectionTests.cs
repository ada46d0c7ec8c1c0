using System;
using System.Collections.Generic;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Resources.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Resources;

public class ResourceCollectionTests
{
    [Fact]
    public async Task A_list_gives_handles_with_data_in_the_manager_s_order()
    {
        FakeManager manager = new(
            "200 <machines><machine href='/api/machines/2' id='2'><name>b</name></machine>"
                + "<machine id='a/1'><name>a</name></machine></machines>");

        List<MachineResource> machines = await ReadAsync(manager.Machines.ListAsync());

        Assert.Equal(
            ["MachineResource /api/machines/2", "MachineResource machines/a%2F1"],
            machines.ConvertAll(machine => machine.ToString()));
        Assert.Equal(["b", "a"], machines.ConvertAll(machine => machine.Data!.Name));
        Assert.Equal(["2", "a/1"], machines.ConvertAll(machine => machine.Id));
        Assert.Equal(["GET /api/machines;max=2147483647"], manager.Requests);
    }

    [Fact]
    public async Task An_empty_list_gives_nothing()
    {
        FakeManager manager = new("200 <machines/>");

        Assert.Empty(await ReadAsync(manager.Machines.ListAsync()));
    }

    [Fact]
    public async Task Nothing_is_sent_before_a_list_is_enumerated_and_each_time_it_is()
    {
        FakeManager manager = new("200 <machines/>", "200 <machines/>");

        IAsyncEnumerable<MachineResource> machines = manager.Machines.ListAsync();

        Assert.Empty(manager.Requests);
        await ReadAsync(machines);
        await ReadAsync(machines);
        Assert.Equal(["GET /api/machines;max=2147483647", "GET /api/machines;max=2147483647"], manager.Requests);
    }

    [Fact]
    public async Task A_list_whose_type_forgot_its_repeated_element_gives_all_the_same()
    {
        FakeManager manager = new("200 <machines><total>2</total><machine id='1'><name>a</name></machine><machine id='2'/></machines>");
        MachineCollection forgetful = new(manager.Connection, "machines", ForgetfulMachines.EntityDefinition);

        List<MachineResource> machines = await ReadAsync(forgetful.ListAsync());

        Assert.Equal(["machines/1", "machines/2"], machines.ConvertAll(machine => machine.Path));
        Assert.Equal("a", machines[0].Data!.Name);
    }

    [Fact]
    public async Task A_list_can_be_cancelled_by_either_token()
    {
        FakeManager manager = new();
        CancellationToken cancelled = new(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync(manager.Machines.ListAsync(null, cancelled)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (MachineResource _ in manager.Machines.ListAsync().WithCancellation(cancelled))
            {
            }
        });
    }

    [Theory]
    [InlineData("200", "GET machines: the answer has no body (200 OK).")]
    [InlineData("200 <machines><machine></machines>", "GET machines: the answer is malformed XML (200 OK).")]
    public async Task An_answer_that_is_no_list_is_refused(string answer, string message)
    {
        FakeManager manager = new(answer);

        var e = await Assert.ThrowsAsync<ApiProtocolException>(() => ReadAsync(manager.Machines.ListAsync()));

        Assert.Equal(message, e.Message);
    }

    [Theory]
    [InlineData("5114bb3e", "machines/5114bb3e")]
    [InlineData("Intel Xeon w/o XD", "machines/Intel%20Xeon%20w%2Fo%20XD")]
    [InlineData("ü;x=1?y#z", "machines/%C3%BC%3Bx%3D1%3Fy%23z")]
    public void An_identifier_may_hold_any_character(string id, string path)
    {
        FakeManager manager = new();

        MachineResource machine = manager.Machines[id];

        Assert.Equal(path, machine.Path);
        Assert.Equal(id, machine.Id);
        Assert.Null(machine.Data);
        Assert.Empty(manager.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    public void An_identifier_that_leads_elsewhere_is_refused(string id) =>
        Assert.Throws<ArgumentException>(() => new FakeManager().Machines[id]);

    [Fact]
    public async Task A_list_can_be_added_at_once()
    {
        FakeManager manager = new("201 <machines><machine id='1'/><machine id='2'/></machines>");

        Machines added = await manager.Machines.AddAsync(new Machines { new() { Name = "a" }, new() { Name = "b" } });

        Assert.Equal(("1", "2"), (added[0].Id, added[1].Id));
        Assert.Equal(
            ["POST /api/machines <machines><machine><name>a</name></machine><machine><name>b</name></machine></machines>"],
            manager.Requests);
    }

    [Theory]
    [InlineData("400", typeof(ApiBadRequestException))]
    [InlineData("401", typeof(ApiUnauthorizedException))]
    [InlineData("403", typeof(ApiForbiddenException))]
    [InlineData("404", typeof(ApiNotFoundException))]
    [InlineData("409", typeof(ApiConflictException))]
    [InlineData("500", typeof(ApiFaultException))]
    public async Task A_fault_becomes_the_exception_of_its_status(string status, Type type)
    {
        FakeManager manager = new($"{status} <fault><reason>Operation Failed</reason><detail>[Name in use]</detail></fault>");

        var e = (ApiFaultException)await Assert.ThrowsAsync(type, () => manager.Machines.AddAsync(new Machine()));

        Assert.Equal("Operation Failed", e.Reason);
        Assert.Equal("[Name in use]", e.Detail);
        Assert.Equal(Enum.Parse<HttpStatusCode>(status), e.StatusCode);
    }

    [Fact]
    public async Task A_link_of_the_data_that_leads_elsewhere_is_not_followed()
    {
        FakeManager manager = new("200 <machines><machine href='https://evil.example/api/machines/1' id='1'/></machines>");
        MachineResource machine = (await ReadAsync(manager.Machines.ListAsync()))[0];

        await Assert.ThrowsAsync<ApiLinkException>(() => machine.GetAsync());

        Assert.Equal(["GET /api/machines;max=2147483647"], manager.Requests);
    }

    [Fact]
    public async Task Null_is_refused()
    {
        FakeManager manager = new();

        await Assert.ThrowsAsync<ArgumentNullException>(() => manager.Machines.AddAsync((Machine)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => manager.Machines.AddAsync((Machines)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => manager.Machines.GetAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>(() => manager.Machines.FindAsync(""));
        Assert.Throws<ArgumentNullException>(() => new MachineCollection(null!, "machines"));
        Assert.Throws<ArgumentException>(() => new MachineCollection(manager.Connection, ""));
    }

    [Fact]
    public void A_collection_describes_itself_by_its_address() =>
        Assert.Equal("MachineCollection machines", new FakeManager().Machines.ToString());

    private static async Task<List<MachineResource>> ReadAsync(IAsyncEnumerable<MachineResource> machines)
    {
        List<MachineResource> list = [];
        await foreach (MachineResource machine in machines)
        {
            list.Add(machine);
        }

        return list;
    }
}
