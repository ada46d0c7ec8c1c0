using System;
using System.Linq;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Rhev.Emulator.Http;
using Xunit;

namespace Rhev.Emulator.Tests.Pages;

public sealed partial class RequestSectionTests : PageTest
{
    protected override EmulatorOptions Options => new()
    {
        TimeProvider = Clock,
        WorkDuration = TimeSpan.Zero,
        Faults = new FaultInjection
        {
            Rules =
            [
                new FaultRule { Kind = FaultKind.DropAfter, Path = "/api/users" },
                new FaultRule { Kind = FaultKind.Status, Status = 503, Path = "/api/groups" },
                new FaultRule { Kind = FaultKind.DropBefore, Path = "/" },
            ],
        },
    };

    [Fact]
    public async Task Requests_are_shown_with_status_duration_and_bodies_the_latest_first()
    {
        using RawClient stranger = new(Manager, authenticates: false);
        await Client.PutAsync("/api/vms/x?a=1&b=2", "<vm>\n  <name>a</name>\n</vm>");
        await Client.DeleteAsync("/api/vms/x");
        await stranger.GetAsync("/api");
        await Client.GetAsync("/api/groups");
        await Assert.ThrowsAsync<HttpRequestException>(() => Client.GetAsync("/api/users"));

        string[] lines = [.. (await PageAsync()).Lines("requests").Select(line => Milliseconds().Replace(line, "0 ms"))];

        Assert.Equal(
            [
                "Requests",
                "5 requests (times in UTC), the latest first",
                "dropped GET /api/users 0 ms, 2014-01-22 10:30:00",
                "From admin@internal",
                "503 GET /api/groups 0 ms, 2014-01-22 10:30:00",
                "Without valid credentials",
                "Answer",
                Fault("Injected fault", "The emulator was asked to fail here"),
                "401 GET /api 0 ms, 2014-01-22 10:30:00",
                "Without valid credentials",
                "Answer",
                Fault("Unauthorized", "The request has no valid credentials"),
                "404 DELETE /api/vms/x 0 ms, 2014-01-22 10:30:00",
                "From admin@internal",
                "Answer",
                Fault("Not found", "There is no vm with id 'x' here"),
                "404 PUT /api/vms/x?a=1&b=2 0 ms, 2014-01-22 10:30:00",
                "From admin@internal",
                "Request",
                "<vm>\n  <name>a</name>\n</vm>",
                "Answer",
                Fault("Not found", "There is no vm with id 'x' here"),
            ],
            lines);
    }

    [Fact]
    public async Task The_latest_requests_are_kept_with_the_beginnings_of_long_bodies()
    {
        string name = new('n', CutText.Limit);
        for (int number = 0; number < ExchangeLog.Remembered; number++)
        {
            await Client.GetAsync("/api/tags");
        }

        await Client.PostAsync("/api/nothing", name);

        PageReply page = await PageAsync();

        string[] lines = page.Lines("requests");
        Assert.Equal("50 of 51 requests (times in UTC), the latest first", lines[1]);
        Assert.Equal(ExchangeLog.Remembered, page.Section("requests").Descendants("li").Count());
        Assert.Equal(name, lines[5]);

        await Client.PostAsync("/api/nothing", name + "<password>hunter2</password>");

        lines = (await PageAsync()).Lines("requests");
        Assert.Equal((name, "This is the beginning; the body has a length of 4,028."), (lines[5], lines[6]));
    }

    [Fact]
    public async Task No_secret_is_on_the_page()
    {
        string host = await HostAsync();
        string vm = await VmAsync("vm1");
        await Client.PostAsync($"/api/vms/{vm}/start", "<action/>");
        await Client.PostAsync(
            "/api/hosts",
            "<host><name>h</name><address>192.0.2.9</address>"
            + "<root_password><![CDATA[hunter1</root_password>]]></root_password></host>");
        await Client.PostAsync($"/api/hosts/{host}/install", "<action><root_password>hunter2");
        Reply given = await ExpectAsync(200, Client.PostAsync(
            $"/api/vms/{vm}/ticket", "<action><ticket><value><![CDATA[hunter3]]></value><expiry>9</expiry></ticket></action>"));
        Reply made = await ExpectAsync(200, Client.PostAsync($"/api/vms/{vm}/ticket", "<action/>"));
        using RawClient wrong = new(Manager.BaseAddress, Manager.CaCertificatePem, Manager.User, "hunter4");
        await wrong.GetAsync("/api");

        PageReply page = await PageAsync();

        string ticket = made.At("ticket/value")!;
        Assert.Equal("hunter3", given.At("ticket/value"));
        Assert.Contains("<value>***</value>", page.Main.Value, StringComparison.Ordinal);
        Assert.Contains("<root_password>***", page.Main.Value, StringComparison.Ordinal);
        Assert.All(
            [ticket, "hunter", Manager.Password],
            secret => Assert.DoesNotContain(secret, page.Html, StringComparison.Ordinal));
        Assert.All(Manager.Requests, request => Assert.DoesNotContain("hunter", request.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_itself_is_no_request_and_nothing_goes_wrong_with_it_on_purpose()
    {
        await PageAsync();

        PageReply page = await PageAsync();

        Assert.Equal((200, "Requests 0 since the start"), (page.Status, page.Overview[^1]));
        Assert.Empty(Manager.Requests);
    }

    private static string Fault(string reason, string detail) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n"
        + $"<fault>\n  <reason>{reason}</reason>\n  <detail>{detail}</detail>\n</fault>";

    [GeneratedRegex(@"\d+ ms")]
    private static partial Regex Milliseconds();
}
