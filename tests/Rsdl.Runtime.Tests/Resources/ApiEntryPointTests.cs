using System;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Resources.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Resources;

public class ApiEntryPointTests
{
    [Fact]
    public async Task Connecting_reads_the_entry_point_once()
    {
        FakeManager manager = new("200 <api><product>RHEV</product></api>", "200 <api><product>RHEV</product></api>");

        LabApi api = await LabApi.ConnectAsync(manager.Connection);
        Lab lab = await api.GetAsync();

        Assert.Equal("RHEV", lab.Product);
        Assert.Equal(["GET /api", "GET /api"], manager.Requests);
        Assert.Same(manager.Connection, api.Connection);
    }

    [Fact]
    public async Task A_failure_to_connect_closes_the_connection()
    {
        FakeManager manager = new("401");

        await Assert.ThrowsAsync<ApiUnauthorizedException>(() => LabApi.ConnectAsync(manager.Connection));

        await AssertClosedAsync(manager);
    }

    [Fact]
    public async Task Connecting_can_be_cancelled_and_closes_the_connection()
    {
        FakeManager manager = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => LabApi.ConnectAsync(manager.Connection, new CancellationToken(canceled: true)));

        await AssertClosedAsync(manager);
    }

    [Fact]
    public async Task Disposing_closes_the_connection()
    {
        FakeManager manager = new("200 <machines/>");
        LabApi api = new(manager.Connection);
        MachineCollection machines = api.Machines;
        Assert.Null(await machines.FindAsync("x"));

        await api.DisposeAsync();
        await api.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => machines.FindAsync("x"));
    }

    [Fact]
    public async Task Disposing_synchronously_closes_the_connection_too()
    {
        FakeManager manager = new();
        LabApi api = new(manager.Connection);

        api.Dispose();
        api.Dispose();

        await AssertClosedAsync(manager);
    }

    [Fact]
    public async Task Checking_reads_the_entry_point_and_leaves_the_connection_open_even_if_it_cannot_be_used()
    {
        FakeManager manager = new("200 <vms/>", "200 <api><product_info><name>RHEV</name></product_info></api>");
        LabApi api = new(manager.Connection);

        await Assert.ThrowsAsync<ApiProtocolException>(() => api.CheckAsync());
        Assert.Null(api.Product);
        await api.CheckAsync();

        Assert.Equal("RHEV", api.Product!.Name);
        Assert.Equal(["GET /api", "GET /api"], manager.Requests);
    }

    [Fact]
    public async Task An_entry_point_that_the_schema_lacks_cannot_be_read()
    {
        FakeManager manager = new();

        await Assert.ThrowsAsync<NotSupportedException>(() => new LabApi(manager.Connection, null).GetAsync());

        Assert.Empty(manager.Requests);
    }

    private static async Task AssertClosedAsync(FakeManager manager) => await Assert.ThrowsAsync<ObjectDisposedException>(
        () => manager.Connection.SendAsync(new ApiRequest { Method = System.Net.Http.HttpMethod.Get, Path = "" }));
}
