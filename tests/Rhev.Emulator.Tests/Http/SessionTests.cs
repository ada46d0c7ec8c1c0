using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Rhev.Emulator.Tests.Http;

public sealed class SessionTests : IAsyncLifetime, IDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2014, 1, 22, 10, 30, 0, TimeSpan.Zero));
    private EmulatedManager? _manager;
    private RawClient? _client;

    public async Task InitializeAsync()
    {
        _manager = await EmulatedManager.StartAsync(new EmulatorOptions
        {
            TimeProvider = _clock,
            Accounts = [new EmulatorAccount("jane@internal", "jane:secret") { Roles = ["SuperUser"] }],
        });
        _client = new RawClient(_manager, authenticates: false);
    }

    public void Dispose() => _client?.Dispose();

    public async Task DisposeAsync() => await _manager!.DisposeAsync();

    [Fact]
    public async Task A_request_that_prefers_a_session_gets_a_cookie_that_replaces_credentials()
    {
        Reply login = await SendAsync("/api", keeps: true, authenticates: true);
        string id = Header(login, "JSESSIONID")!;

        Assert.Equal($"JSESSIONID={id}; path=/api; secure; httponly", Header(login, "Set-Cookie"));
        Reply next = await SendAsync("/api/vms", keeps: true, session: id);
        Assert.Equal((200, null), (next.Status, Header(next, "Set-Cookie")));
        Assert.Equal(200, (await SendAsync("/api/vms", keeps: true, session: id)).Status);
    }

    [Fact]
    public async Task The_cookie_is_for_the_base_path_that_was_asked()
    {
        Reply login = await SendAsync("/ovirt-engine/api/vms", keeps: true, authenticates: true);

        Assert.Contains("; path=/ovirt-engine/api;", Header(login, "Set-Cookie"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_preference_there_is_no_session()
    {
        Reply reply = await SendAsync("/api", keeps: false, authenticates: true);

        Assert.Equal((200, null, null), (reply.Status, Header(reply, "Set-Cookie"), Header(reply, "JSESSIONID")));
    }

    [Fact]
    public async Task The_first_request_without_the_preference_is_the_last_of_its_session()
    {
        string id = await LoginAsync();

        Reply last = await SendAsync("/api", keeps: false, session: id);
        Reply late = await SendAsync("/api", keeps: true, session: id);

        Assert.Equal((200, 401), (last.Status, late.Status));
        Assert.Equal("Basic realm=\"RESTAPI\"", Assert.Single(late.Headers.WwwAuthenticate).ToString());
    }

    [Fact]
    public async Task Credentials_end_the_session_that_comes_with_them_and_open_a_new_one()
    {
        string first = await LoginAsync();

        Reply again = await SendAsync("/api", keeps: true, authenticates: true, session: first);
        string second = Header(again, "JSESSIONID")!;

        Assert.NotEqual(first, second);
        Assert.Equal(401, (await SendAsync("/api", keeps: true, session: first)).Status);
        Assert.Equal(200, (await SendAsync("/api", keeps: true, session: second)).Status);
    }

    [Fact]
    public async Task A_session_ends_after_thirty_minutes_without_requests()
    {
        string id = await LoginAsync();

        _clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(200, (await SendAsync("/api", keeps: true, session: id)).Status);
        _clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(200, (await SendAsync("/api", keeps: true, session: id)).Status);
        _clock.Advance(TimeSpan.FromMinutes(30) + TimeSpan.FromTicks(1));
        Assert.Equal(401, (await SendAsync("/api", keeps: true, session: id)).Status);
    }

    [Theory]
    [InlineData("5", 5, 200)]
    [InlineData("5", 6, 401)]
    [InlineData("0", 100_000, 200)]
    [InlineData("-1", 100_000, 200)]
    public async Task A_client_says_how_long_its_session_lives_without_requests(string minutes, int idle, int status)
    {
        Reply login = await SendAsync("/api", keeps: true, authenticates: true, ttl: minutes);
        _clock.Advance(TimeSpan.FromMinutes(idle));

        Assert.Equal(status, (await SendAsync("/api", keeps: true, session: Header(login, "JSESSIONID"))).Status);
    }

    [Fact]
    public async Task A_time_to_live_that_is_no_number_is_refused()
    {
        Reply reply = await SendAsync("/api", keeps: true, authenticates: true, ttl: "long");

        Assert.Equal((400, "The value 'long' of the header 'Session-TTL' is no number of minutes"), (reply.Status, reply.Detail));
    }

    [Fact]
    public async Task An_unknown_session_is_no_credential_and_harms_none()
    {
        Assert.Equal(401, (await SendAsync("/api", keeps: true, session: "unknown")).Status);
        Assert.Equal(200, (await SendAsync("/api", keeps: true, session: "unknown", authenticates: true)).Status);
    }

    [Fact]
    public async Task Beyond_a_thousand_sessions_the_one_that_was_idle_longest_ends()
    {
        string oldest = await LoginAsync();
        _clock.Advance(TimeSpan.FromSeconds(1));
        string second = await LoginAsync();
        _clock.Advance(TimeSpan.FromSeconds(1));
        for (int i = 0; i < 999; i++)
        {
            await LoginAsync();
        }

        Assert.Equal(401, (await SendAsync("/api", keeps: true, session: oldest)).Status);
        Assert.Equal(200, (await SendAsync("/api", keeps: true, session: second)).Status);
    }

    [Fact]
    public async Task Logins_and_logouts_of_sessions_are_events_of_their_user()
    {
        Reply login = await SendAsync("/api", keeps: true, authenticates: true, user: "jane@internal", password: "jane:secret");
        await SendAsync("/api", keeps: false, session: Header(login, "JSESSIONID"));

        Reply events = await SendAsync("/api/events;max=2", keeps: false, authenticates: true);
        Reply users = await SendAsync("/api/users?search=user_name=jane@internal", keeps: false, authenticates: true);

        string jane = (string)Assert.Single(users.Items).Attribute("id")!;
        Assert.Equal(
            [("31", "User jane@internal logged out.", jane), ("30", "User jane@internal logged in.", jane)],
            events.Items.Select(item => (Reply.At(item, "code"), Reply.At(item, "description"), Reply.At(item, "user/@id"))));
    }

    [Theory]
    [InlineData("jane@internal", "wrong", "User jane@internal failed to log in.")]
    [InlineData("secret", "secret", "A user who is not known failed to log in.")]
    public async Task A_failed_login_is_an_event_that_names_nobody_but_users_who_are_known(string user, string password, string told)
    {
        Assert.Equal(401, await StatusAsync(user, password));
        Assert.Equal(401, (await SendAsync("/api", keeps: true)).Status);

        Reply latest = await SendAsync("/api/events;max=2", keeps: false, authenticates: true);
        Reply users = await SendAsync("/api/users?search=user_name=jane@internal", keeps: false, authenticates: true);

        string? jane = user == "secret" ? null : (string?)Assert.Single(users.Items).Attribute("id");
        Assert.Equal(
            ("114", "error", told, jane),
            (Reply.At(latest.Items[0], "code"),
                Reply.At(latest.Items[0], "severity"),
                Reply.At(latest.Items[0], "description"),
                Reply.At(latest.Items[0], "user/@id")));
        Assert.NotEqual("114", Reply.At(latest.Items[1], "code"));
    }

    [Fact]
    public async Task A_user_is_logged_in_as_long_as_a_session_lives()
    {
        Assert.Equal(("false", "false"), await LoggedInAsync());
        Reply login = await SendAsync("/api", keeps: true, authenticates: true, user: "jane@internal", password: "jane:secret");
        Assert.Equal(("true", "false"), await LoggedInAsync());
        await SendAsync("/api", keeps: false, session: Header(login, "JSESSIONID"));
        Assert.Equal(("false", "false"), await LoggedInAsync());

        await SendAsync("/api", keeps: true, authenticates: true, user: "jane@internal", password: "jane:secret");
        await LoginAsync();
        Assert.Equal(("true", "true"), await LoggedInAsync());
        _clock.Advance(TimeSpan.FromMinutes(30) + TimeSpan.FromTicks(1));

        Assert.Equal(("false", "false"), await LoggedInAsync());

        async Task<(string?, string?)> LoggedInAsync() => (await OfAsync("jane@internal"), await OfAsync(_manager!.User));

        async Task<string?> OfAsync(string user)
        {
            Reply found = await SendAsync($"/api/users?search=user_name={user}", keeps: false, authenticates: true);
            string href = (string)Assert.Single(found.Items).Attribute("href")!;
            string? one = (await SendAsync(href, keeps: false, authenticates: true)).At("logged_in");
            Assert.Equal(one, Reply.At(found.Items[0], "logged_in"));
            return one;
        }
    }

    [Fact]
    public async Task An_account_logs_in_with_its_own_password_only()
    {
        Assert.Equal(200, await StatusAsync("jane@internal", "jane:secret"));
        Assert.Equal(401, await StatusAsync("jane@internal", _manager!.Password));
        Assert.Equal(401, await StatusAsync("jane", "jane:secret"));
        Assert.Equal("jane@internal", new EmulatorAccount("jane@internal", "jane:secret").ToString());
    }

    [Fact]
    public async Task Accounts_that_cannot_work_are_refused_at_the_start()
    {
        EmulatorAccount account = new("admin@internal", "p");
        EmulatorAccount unknownRole = new("joe@internal", "p") { Roles = ["Nobody"] };

        await Assert.ThrowsAsync<ArgumentException>(() => EmulatedManager.StartAsync(new EmulatorOptions { Accounts = [account] }));
        await Assert.ThrowsAsync<ArgumentException>(() => EmulatedManager.StartAsync(new EmulatorOptions { Accounts = [unknownRole] }));
        Assert.Throws<ArgumentException>(() => new EmulatorAccount("a:b", "p"));
    }

    private async Task<int> StatusAsync(string user, string password) =>
        (await SendAsync("/api", keeps: false, authenticates: true, user: user, password: password)).Status;

    private async Task<string> LoginAsync() => Header(await SendAsync("/api/domains", keeps: true, authenticates: true), "JSESSIONID")!;

    private Task<Reply> SendAsync(
        string path,
        bool keeps,
        bool authenticates = false,
        string? session = null,
        string? ttl = null,
        string? user = null,
        string? password = null) =>
        _client!.SendAsync(HttpMethod.Get, path, adjust: request =>
        {
            if (authenticates)
            {
                request.Headers.Authorization = RawClient.Basic(user ?? _manager!.User, password ?? _manager!.Password);
            }

            Add("Prefer", keeps ? "persistent-auth" : null);
            Add("Cookie", session is null ? null : "JSESSIONID=" + session);
            Add("Session-TTL", ttl);

            void Add(string name, string? value)
            {
                if (value is not null)
                {
                    request.Headers.Add(name, value);
                }
            }
        });

    private static string? Header(Reply reply, string name) =>
        reply.Headers.TryGetValues(name, out IEnumerable<string>? values) ? Assert.Single(values) : null;
}
