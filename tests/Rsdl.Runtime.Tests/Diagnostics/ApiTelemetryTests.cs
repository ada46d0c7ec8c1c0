using System;
using System.Diagnostics;
using System.Net;
using System.Net.Http;
using Xunit;

namespace Rsdl.Runtime.Tests.Diagnostics;

/// <summary>Listeners hear the whole process, so these tests run while no other does.</summary>
[CollectionDefinition(nameof(ApiTelemetryTests), DisableParallelization = true)]
[Collection(nameof(ApiTelemetryTests))]
public class ApiTelemetryTests
{
    private static readonly Uri Server = new("https://manager.example/api");
    private static readonly ApiCall List = new(HttpMethod.Get, "vms", null);
    private static readonly ApiCall Start = new(HttpMethod.Post, "vms/6efc0cfa/start", "start-1");
    private static readonly ApiCall SetUp = new(HttpMethod.Post, "hosts/1/nics/setupnetworks", null);

    [Fact]
    public void The_names_are_public() => Assert.Equal(
        ("Rsdl.Runtime", "Rsdl.Runtime"), (ApiDiagnostics.ActivitySourceName, ApiDiagnostics.MeterName));

    [Fact]
    public void An_answered_call_is_an_activity_and_a_duration()
    {
        using TelemetryListener listener = new();

        ApiTelemetry.Begin(List, Server, isAction: false).Answered(200, TimeSpan.FromMilliseconds(1500));
        ApiTelemetry.Begin(Start, new("https://[::1]:8443/api"), isAction: true).Answered(202, TimeSpan.Zero);

        Assert.Equal(
            [
                "Internal GET vms Unset, http.request.method=GET, server.address=manager.example, server.port=443, rsdl.resource=vms, "
                    + "http.response.status_code=200",
                "Internal POST vms/{id}/start Unset, http.request.method=POST, server.address=[::1], server.port=8443, "
                    + "rsdl.resource=vms/{id}/start, rsdl.correlation_id=start-1, http.response.status_code=202",
            ],
            listener.Activities);
        Assert.Equal(
            [
                "Histogram rsdl.client.operation.duration 1.5 s, http.request.method=GET, rsdl.resource=vms, "
                    + "http.response.status_code=200",
                "Histogram rsdl.client.operation.duration 0 s, http.request.method=POST, rsdl.resource=vms/{id}/start, "
                    + "http.response.status_code=202",
            ],
            listener.Measurements);
    }

    [Fact]
    public void A_failed_call_tells_the_type_of_the_exception_and_the_status_if_there_was_one()
    {
        using TelemetryListener listener = new();
        ApiNotFoundException notFound = new(List, new Fault("planted", "planted", IsAction: false));

        ApiTelemetry.Begin(List, Server, isAction: false).Failed(notFound, TimeSpan.FromSeconds(2));
        ApiTelemetry.Begin(SetUp, Server, isAction: true).Failed(new OperationCanceledException("planted"), TimeSpan.FromSeconds(3));

        Assert.Equal(
            [
                "Internal GET vms Error, http.request.method=GET, server.address=manager.example, server.port=443, rsdl.resource=vms, "
                    + "http.response.status_code=404, error.type=ApiNotFoundException",
                "Internal POST hosts/{id}/nics/setupnetworks Error, http.request.method=POST, server.address=manager.example, "
                    + "server.port=443, rsdl.resource=hosts/{id}/nics/setupnetworks, error.type=OperationCanceledException",
            ],
            listener.Activities);
        Assert.Equal(
            [
                "Histogram rsdl.client.operation.duration 2 s, http.request.method=GET, rsdl.resource=vms, http.response.status_code=404, "
                    + "error.type=ApiNotFoundException",
                "Histogram rsdl.client.operation.duration 3 s, http.request.method=POST, rsdl.resource=hosts/{id}/nics/setupnetworks, "
                    + "error.type=OperationCanceledException",
            ],
            listener.Measurements);
    }

    [Fact]
    public void A_question_after_the_state_of_an_action_has_the_route_of_the_question()
    {
        using TelemetryListener listener = new(toMeasurements: false);

        ApiTelemetry.Begin(new(HttpMethod.Get, "vms/1/start/abc", null), Server, isAction: true).Answered(200, TimeSpan.Zero);

        Assert.Equal(
            ["GET vms/{id}/start/{id}, http.request.method=GET, server.address=manager.example, server.port=443, "
                + "rsdl.resource=vms/{id}/start/{id}"],
            listener.Sampled);
    }

    [Fact]
    public void Retries_logins_and_polls_are_counted()
    {
        using TelemetryListener listener = new();

        ApiTelemetry.Retry(Start, isAction: true);
        ApiTelemetry.Login();
        ApiTelemetry.Poll("vms/1/start/2");

        Assert.Equal(
            [
                "Counter rsdl.client.retries 1 {retry}, http.request.method=POST, rsdl.resource=vms/{id}/start",
                "Counter rsdl.client.logins 1 {login}",
                "Counter rsdl.client.polls 1 {poll}, rsdl.resource=vms/{id}/start/{id}",
            ],
            listener.Measurements);
        Assert.Empty(listener.Activities);
    }

    [Fact]
    public void Activities_and_measurements_are_heard_without_each_other()
    {
        using (TelemetryListener activities = new(toMeasurements: false))
        {
            ApiTelemetry.Begin(List, Server, isAction: false).Answered(200, TimeSpan.Zero);
            Assert.Equal((1, 0), (activities.Activities.Count, activities.Measurements.Count));
        }

        using TelemetryListener measurements = new(toActivities: false);
        ApiTelemetry.Begin(List, Server, isAction: false).Answered(200, TimeSpan.Zero);
        Assert.Equal((0, 1), (measurements.Activities.Count, measurements.Measurements.Count));
    }

    [Fact]
    public void What_began_before_anybody_listened_is_not_told()
    {
        CallTelemetry call = ApiTelemetry.Begin(List, Server, isAction: false);
        using TelemetryListener listener = new();

        call.Answered(200, TimeSpan.Zero);

        Assert.Equal((0, 0), (listener.Activities.Count, listener.Measurements.Count));
    }

    [Fact]
    public void The_activity_is_below_the_callers_and_ends_with_the_call()
    {
        using TelemetryListener listener = new();
        using Activity caller = new Activity("caller").Start();

        CallTelemetry call = ApiTelemetry.Begin(List, Server, isAction: false);
        Assert.Equal(caller, Activity.Current!.Parent);
        Assert.Equal("GET vms", Activity.Current.OperationName);
        call.Answered((int)HttpStatusCode.OK, TimeSpan.Zero);

        Assert.Equal(caller, Activity.Current);
    }

    [Fact]
    public void Nothing_is_allocated_where_nobody_listens()
    {
        InvalidOperationException exception = new();
        Run(exception);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(exception);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
    }

    private static void Run(Exception exception)
    {
        ApiTelemetry.Begin(Start, Server, isAction: true).Answered(200, TimeSpan.Zero);
        ApiTelemetry.Begin(Start, Server, isAction: true).Failed(exception, TimeSpan.Zero);
        ApiTelemetry.Retry(Start, isAction: true);
        ApiTelemetry.Login();
        ApiTelemetry.Poll(Start.Path);
    }
}
