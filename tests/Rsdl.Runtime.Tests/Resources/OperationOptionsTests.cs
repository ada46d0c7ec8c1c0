using System;
using System.Linq;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Resources.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Resources;

public class OperationOptionsTests
{
    [Fact]
    public async Task Parameters_stand_where_they_belong_and_are_encoded()
    {
        FakeManager manager = new("200 <machines/>");
        MachineListOptions options = new()
        {
            Search = "name=web* and status=up",
            Max = 100,
            CaseSensitive = false,
            From = 1L << 40,
            Share = 0.5m,
            Load = 1.5,
            Since = new DateTimeOffset(2013, 8, 1, 10, 0, 0, 5, TimeSpan.FromHours(2)),
            Filter = true,
            CorrelationId = "list-1",
            Matrix = { ["odd;name"] = "a/b" },
        };

        await foreach (MachineResource machine in manager.Machines.ListAsync(options))
        {
            Assert.Fail(machine.ToString());
        }

        Assert.Equal(
            [
                "GET /api/machines;max=100;case_sensitive=false;odd%3Bname=a%2Fb?search=name%3Dweb%2A%20and%20status%3Dup"
                    + "&from=1099511627776&share=0.5&load=1.5&since=2013-08-01T10%3A00%3A00.005%2B02%3A00"
                    + " [Filter: true] [Correlation-Id: list-1]",
            ],
            manager.Requests);
    }

    [Fact]
    public void What_all_operations_of_a_kind_accept_is_sent_and_read_back()
    {
        AddOptions add = new() { Expect = "201-created", Filter = false };
        DeleteOptions delete = new() { Async = true };
        Assert.Equal(("201-created", false, true), (add.Expect, add.Filter, delete.Async));
        Assert.Equal(
            [new ApiHeader("Expect", "201-created"), new ApiHeader("Filter", "false")],
            add.GetHeaders().OrderBy(header => header.Name, StringComparer.Ordinal));
        Assert.Equal([new ApiParameter("async", "true", ParameterContext.Matrix)], delete.GetParameters());

        add.Expect = null;
        add.Filter = null;
        delete.Async = null;
        Assert.Empty(add.GetHeaders());
        Assert.Empty(delete.GetParameters());
    }

    [Fact]
    public async Task Waiting_for_a_creation_sends_both_headers_and_accepts_any_answer()
    {
        FakeManager manager = new("202@/api/machines/8", "201@/api/machines/9");

        AddOptions options = new() { WaitForCreation = true };

        Assert.False((await manager.Machines.AddAsync(new Machine(), options)).HasCompleted);
        Assert.True((await manager.Machines.AddAsync(new Machine(), options)).HasCompleted);

        Assert.Equal(
            Enumerable.Repeat("POST /api/machines [Expect: 201-created] [X-Ovirt-Expect: 201-created] <machine/>", 2), manager.Requests);
    }

    [Fact]
    public void Waiting_for_a_creation_can_be_taken_back()
    {
        AddOptions options = new() { WaitForCreation = true };
        Assert.True(options.WaitForCreation);

        options.WaitForCreation = false;

        Assert.False(options.WaitForCreation);
        Assert.Empty(options.GetHeaders());
        Assert.False(new AddOptions { Expect = "201-created" }.WaitForCreation);
    }

    [Fact]
    public void What_was_set_is_read_back()
    {
        DateTimeOffset since = new(2013, 8, 1, 10, 0, 0, 5, TimeSpan.FromHours(2));
        MachineListOptions options = new()
        {
            Search = "x", Max = 1, CaseSensitive = true, From = -2, Share = 0.50m, Load = 1e300, Since = since, Filter = false,
        };

        Assert.Equal(
            ("x", 1, true, -2, 0.50m, 1e300, since, false),
            (options.Search, options.Max, options.CaseSensitive, options.From,
                options.Share, options.Load, options.Since, options.Filter));
        Assert.Equal("false", options.Headers["FILTER"]);
    }

    [Fact]
    public void Null_takes_a_parameter_away()
    {
        MachineListOptions options = new() { Max = 1, Search = "x", CaseSensitive = true, Since = DateTimeOffset.UnixEpoch };

        options.Max = null;
        options.Search = null;
        options.CaseSensitive = null;
        options.Since = null;

        Assert.Empty(options.Matrix);
        Assert.Empty(options.Query);
    }

    [Fact]
    public void What_is_not_of_the_parameter_s_type_is_no_value()
    {
        MachineListOptions options = new()
        {
            Matrix = { ["max"] = "many", ["case_sensitive"] = "maybe" },
            Query = { ["from"] = "1.5", ["share"] = "x", ["load"] = "", ["since"] = "yesterday" },
        };

        Assert.Equal(
            (null, null, null, null, null, null),
            (options.Max, options.CaseSensitive, options.From, options.Share, options.Load, options.Since));
    }

    [Fact]
    public void A_point_in_time_without_a_zone_is_in_UTC()
    {
        MachineListOptions options = new() { Query = { ["since"] = "2013-08-01T10:00:00" } };

        Assert.Equal(new DateTimeOffset(2013, 8, 1, 10, 0, 0, TimeSpan.Zero), options.Since);
    }

    [Theory]
    [InlineData("")]
    [InlineData("has blanks")]
    public async Task A_correlation_id_that_the_manager_would_refuse_is_refused(string correlationId)
    {
        FakeManager manager = new();

        await Assert.ThrowsAsync<ArgumentException>(() => manager.Machines["1"].GetAsync(new() { CorrelationId = correlationId }));

        Assert.Empty(manager.Requests);
    }

    [Fact]
    public async Task A_header_that_belongs_to_the_connection_is_refused()
    {
        FakeManager manager = new();

        await Assert.ThrowsAsync<ArgumentException>(() => manager.Machines["1"].GetAsync(new() { Headers = { ["Authorization"] = "x" } }));

        Assert.Empty(manager.Requests);
    }
}
