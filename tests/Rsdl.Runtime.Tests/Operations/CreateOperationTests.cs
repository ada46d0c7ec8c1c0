using System;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Resources;
using Rsdl.Runtime.Tests.Resources.Sample;
using Xunit;

namespace Rsdl.Runtime.Tests.Operations;

public class CreateOperationTests
{
    private const string Status = "/api/machines/8/creation_status/5";
    private const string Body = "<machine href='/api/machines/8' id='8'><name>answered</name>";
    private const string Link = $"<link rel='creation_status' href='{Status}'/>";
    private const string Pending = $"{Body}<creation_status><state>pending</state></creation_status>{Link}</machine>";
    private const string Anew = "200 <machine href='/api/machines/8' id='8'><name>anew</name></machine>";
    private const string Complete = "200 <creation id='5'><status><state>complete</state></status></creation>";
    private const string Post = "POST /api/machines <machine><name>a &amp; b</name></machine>";
    private const string GetStatus = "GET " + Status;
    private const string GetMachine = "GET /api/machines/8";

    [Theory]
    [InlineData("201 " + Body + "</machine>", null, true, null, "answered")]
    [InlineData("200 " + Body + "</machine>", null, true, null, "answered")]
    [InlineData("202 " + Body + "</machine>", null, false, null, "answered")]
    [InlineData("202 " + Pending, "pending", false, Status, "answered")]
    [InlineData("201 " + Pending, "pending", false, Status, "answered")]
    [InlineData("202 " + Body + Link + "</machine>", null, false, Status, "answered")]
    [InlineData("202 " + Body + "<creation_status>COMPLETE</creation_status></machine>", "COMPLETE", true, null, "answered")]
    [InlineData("202 " + Body + "<creation_status><state>odd</state></creation_status></machine>", "odd", false, null, "answered")]
    [InlineData("202 " + Body + "<x/><creation_status/></machine>", null, false, null, "answered")]
    [InlineData("202@/api/machines/8", null, false, null, null)]
    [InlineData("201@/api/machines/8", null, true, null, null)]
    public async Task The_answer_tells_whether_the_resource_is_complete(
        string answer, string? state, bool completed, string? href, string? name)
    {
        FakeManager manager = new(answer);

        CreateOperation<MachineResource> creation = await AddAsync(manager);

        Assert.Equal((state, completed, href), (creation.State, creation.HasCompleted, creation.Href));
        Assert.Equal(("/api/machines/8", name), (creation.Value!.Path, creation.Value.Data?.Name));
        HttpStatusCode status = Enum.Parse<HttpStatusCode>(answer[..3]);
        Assert.Equal($"MachineResource {state ?? status.ToString()}", creation.ToString());
        Assert.Equal([Post], manager.Requests);
    }

    [Theory]
    [InlineData("202@/api/machines/8", "/api/machines/8")]
    [InlineData("201@https://manager.example/api/machines/8", "https://manager.example/api/machines/8")]
    [InlineData("201@/api/machines/8 <machine><name>a</name></machine>", "/api/machines/8")]
    [InlineData("201@/api/elsewhere <machine id='8'/>", "machines/8")]
    public async Task The_address_of_what_was_added_is_in_the_body_or_a_header(string answer, string path)
    {
        FakeManager manager = new(answer);

        CreateOperation<MachineResource> creation = await AddAsync(manager);

        Assert.Equal((path, "8"), (creation.Value!.Path, creation.Value.Id));
    }

    [Theory]
    [InlineData("201")]
    [InlineData("201 <machine><name>a</name></machine>")]
    [InlineData("200 <machine href='' id=''/>")]
    public async Task Adding_fails_when_the_manager_tells_no_address_of_what_exists(string answer)
    {
        FakeManager manager = new(answer);

        var e = await Assert.ThrowsAsync<ApiProtocolException>(() => AddAsync(manager));

        Assert.StartsWith("POST machines: the answer tells no address of the new resource (", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("202")]
    [InlineData("202 <machine><name>a</name></machine>")]
    public async Task An_accepted_resource_without_an_address_can_only_be_found_by_name(string answer)
    {
        FakeManager manager = new(answer);

        CreateOperation<MachineResource> creation = await AddAsync(manager);
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => creation.WaitForCompletionAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => creation.UpdateStatusAsync());

        Assert.Equal((null, false), (creation.Value, creation.HasCompleted));
        Assert.Equal(
            "The Manager accepted the request and told no address of the new resource, so it cannot be followed; find it by its name.",
            e.Message);
        Assert.Equal([Post], manager.Requests);
    }

    [Theory]
    [InlineData("200 <creation><status><state>Complete</state></status></creation>")]
    [InlineData("200 <creation_status><state>complete</state></creation_status>")]
    [InlineData("200 <creation/>")]
    [InlineData("200 <creation href='x'><link rel='a' href='b'/><status>complete</status></creation>")]
    public async Task Waiting_follows_the_status_and_reads_the_resource_anew(string complete)
    {
        FakeManager manager = new(
            "202 " + Pending,
            "200 <creation><status><state>in_progress</state></status></creation>",
            "200 <creation><status><state>odd</state></status></creation>",
            complete,
            Anew);

        MachineResource machine = await AddAsync(manager).CompletedAsync();

        Assert.Equal(("/api/machines/8", "anew"), (machine.Path, machine.Data!.Name));
        Assert.Equal([Post, GetStatus, GetStatus, GetStatus, GetMachine], manager.Requests);
        Assert.Equal([0.25, 0.5, 1], manager.Time.Waits.ConvertAll(wait => wait.TotalSeconds));
    }

    [Theory]
    [InlineData("201 " + Body + "</machine>")]
    [InlineData("202 " + Body + "<creation_status><state>complete</state></creation_status></machine>")]
    public async Task A_resource_that_is_complete_at_once_is_not_read_again(string answer)
    {
        FakeManager manager = new(answer);

        CreateOperation<MachineResource> creation = await AddAsync(manager);

        Assert.Same(creation.Value, await creation.WaitForCompletionAsync());
        Assert.Equal([Post], manager.Requests);
    }

    [Fact]
    public async Task A_resource_that_is_complete_without_data_is_read_at_once()
    {
        FakeManager manager = new("201@/api/machines/8", Anew);

        MachineResource machine = await AddAsync(manager).CompletedAsync();

        Assert.Equal("anew", machine.Data!.Name);
        Assert.Equal([Post, GetMachine], manager.Requests);
        Assert.Empty(manager.Time.Waits);
    }

    [Theory]
    [InlineData("202@/api/machines/8")]
    [InlineData("202 " + Body + "</machine>")]
    public async Task Without_a_status_the_resource_itself_is_asked_until_it_is_there_and_complete(string answer)
    {
        FakeManager manager = new(answer, "404", "200 " + Pending, Anew);

        MachineResource machine = await AddAsync(manager).CompletedAsync();

        Assert.Equal("anew", machine.Data!.Name);
        Assert.Equal([Post, GetMachine, GetMachine, GetMachine], manager.Requests);
    }

    [Theory]
    [InlineData("301@/api/machines/8")]
    [InlineData("302@/api/machines/8")]
    [InlineData("404")]
    public async Task The_resource_is_asked_when_the_manager_has_forgotten_the_status(string forgotten)
    {
        FakeManager manager = new("202 " + Pending, forgotten, Anew);

        CreateOperation<MachineResource> creation = await (await AddAsync(manager)).UpdateStatusAsync();

        Assert.Equal((true, "anew"), (creation.HasCompleted, creation.Value?.Data?.Name));
        Assert.Equal([Post, GetStatus, GetMachine], manager.Requests);
    }

    [Fact]
    public async Task A_resource_that_is_gone_with_its_status_is_not_found()
    {
        FakeManager manager = new("202 " + Pending, "404", "404");

        var e = await Assert.ThrowsAsync<ApiNotFoundException>(() => AddAsync(manager).CompletedAsync());

        Assert.Equal("GET machines/8", e.Operation);
    }

    [Theory]
    [InlineData(
        "<creation><status><state>failed</state></status><fault><reason>Failed</reason><detail>[No space]</detail></fault></creation>",
        "Failed: No space")]
    [InlineData("<creation><fault><reason>Failed</reason></fault></creation>", "Failed")]
    [InlineData("<creation_status><state>FAILED</state><detail>No space</detail></creation_status>", "No space")]
    [InlineData("<creation_status>failed</creation_status>", null)]
    public async Task A_creation_that_fails_later_is_told(string answer, string? told)
    {
        FakeManager manager = new("202 " + Pending, "200 " + answer);

        var e = await Assert.ThrowsAsync<ApiCreationFailedException>(() => AddAsync(manager).CompletedAsync());

        Assert.Equal("GET machines/8/creation_status/5: the creation failed" + (told is null ? "" : ": " + told), e.Message);
    }

    [Fact]
    public async Task A_creation_that_fails_at_once_is_told()
    {
        FakeManager manager = new(
            "202 " + Body + "<creation_status><state>failed</state><fault><detail>No space</detail></fault></creation_status></machine>");

        var e = await Assert.ThrowsAsync<ApiCreationFailedException>(() => AddAsync(manager));

        Assert.Equal("POST machines: the creation failed: No space", e.Message);
        Assert.Equal("No space", e.Detail);
    }

    [Theory]
    [InlineData("200", "GET machines/8/creation_status/5: the answer has no body (200 OK).")]
    [InlineData("200 <creation><status>", "GET machines/8/creation_status/5: the answer is malformed XML (200 OK).")]
    public async Task An_answer_that_is_no_status_is_refused(string answer, string message)
    {
        FakeManager manager = new("202 " + Pending, answer);

        var e = await Assert.ThrowsAsync<ApiProtocolException>(() => AddAsync(manager).CompletedAsync());

        Assert.Equal(message, e.Message);
    }

    [Fact]
    public async Task A_manager_that_cannot_be_reached_is_asked_again_for_status_and_resource()
    {
        FakeManager manager = new("202 " + Pending, "503", Complete, "broken", Anew);

        MachineResource machine = await AddAsync(manager).CompletedAsync();

        Assert.Equal("anew", machine.Data!.Name);
        Assert.Equal([Post, GetStatus, GetStatus, GetMachine, GetMachine], manager.Requests);
        Assert.Equal([0.25, 0.5, 1], manager.Time.Waits.ConvertAll(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task A_creation_that_takes_too_long_tells_its_last_state()
    {
        FakeManager manager = new("202 " + Pending, "200 <creation><status><state>in_progress</state></status></creation>");

        var e = await Assert.ThrowsAsync<ApiWaitTimeoutException>(
            () => AddAsync(manager).CompletedAsync(new PollOptions { Timeout = TimeSpan.FromMilliseconds(250) }));

        Assert.Equal(
            $"GET {Status}: the creation did not complete within 00:00:00.2500000; the last state is 'in_progress'.", e.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Waiting_can_be_cancelled_at_each_request(int number)
    {
        FakeManager manager = new("202 " + Pending, Complete, Anew);
        using CancellationTokenSource source = new();
        manager.OnRequest = () =>
        {
            if (manager.Requests.Count == number)
            {
                source.Cancel();
            }
        };

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => manager.Machines.AddAsync(new Machine(), null, source.Token).CompletedAsync(source.Token));

        Assert.Equal((source.Token, number), (e.CancellationToken, manager.Requests.Count));
    }

    [Fact]
    public async Task Waiting_can_be_cancelled_in_a_pause()
    {
        FakeManager manager = new("202 " + Pending);
        using CancellationTokenSource source = new();
        manager.Time.OnWait = source.Cancel;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AddAsync(manager).CompletedAsync(source.Token));

        Assert.Equal([Post], manager.Requests);
    }

    [Theory]
    [InlineData(Status, GetStatus)]
    [InlineData(null, GetMachine)]
    public async Task A_creation_is_followed_in_another_process_by_its_addresses(string? href, string request)
    {
        FakeManager manager = new("200 <machine><creation_status><state>pending</state></creation_status></machine>");

        CreateOperation<MachineResource> creation = manager.Machines.ResumeAdd("/api/machines/8", href);
        Assert.Equal((null, false, href), (creation.State, creation.HasCompleted, creation.Href));
        creation = await creation.UpdateStatusAsync();

        Assert.Equal(("pending", false, href), (creation.State, creation.HasCompleted, creation.Href));
        Assert.Equal([request], manager.Requests);
    }

    [Fact]
    public async Task The_status_is_followed_whatever_links_earlier_answers_had()
    {
        string pending = "202 " + Pending.Replace('\'', '"');
        FakeManager manager = new(pending, pending, pending, Complete, Anew);

        await AddAsync(manager);
        await AddAsync(manager);
        await AddAsync(manager).CompletedAsync();

        Assert.Equal([Post, Post, Post, GetStatus, GetMachine], manager.Requests);
    }

    private static Task<CreateOperation<MachineResource>> AddAsync(FakeManager manager) =>
        manager.Machines.AddAsync(new Machine { Name = "a & b" });
}
