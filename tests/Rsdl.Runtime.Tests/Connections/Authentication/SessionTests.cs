using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Rsdl.Runtime.Tests.Connections.Authentication;

/// <summary>Sessions as the guide's section 2.3 has them.</summary>
public sealed class SessionTests : IDisposable
{
    private const string Basic = "[Authorization: Basic YWRtaW46c2VjcmV0]";
    private const string Login = $"HEAD /api {Basic} [Prefer: persistent-auth]";

    private readonly SessionServer _server = new();
    private readonly MemoryLoggerFactory _logs = new();

    public void Dispose()
    {
        _server.Dispose();
        _logs.Dispose();
    }

    [Theory]
    [InlineData("cookie")]
    [InlineData("header")]
    public async Task A_session_begins_with_the_first_request_and_ends_with_the_connection(string tells)
    {
        _server.Tells = tells;
        await using (ApiConnection connection = Connect())
        {
            await GetAsync(connection);
            await GetAsync(connection);
        }

        Assert.Equal(
            [
                Login,
                "GET /api/vms [Prefer: persistent-auth] [Cookie: JSESSIONID=s1]",
                "GET /api/vms [Prefer: persistent-auth] [Cookie: JSESSIONID=s1]",
                $"HEAD /api {Basic} [Cookie: JSESSIONID=s1]",
            ],
            _server.Requests);
        Assert.Contains("Session begun at manager.example:443 (Basic admin)", _logs.Text, StringComparison.Ordinal);
        Assert.Contains("Session ended at manager.example:443 (Basic admin)", _logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_request_there_is_no_session_to_end()
    {
        await Connect().DisposeAsync();

        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_connection_that_is_not_disposed_of_asynchronously_leaves_its_session_to_expire()
    {
        ApiConnection connection = Connect();
        await GetAsync(connection);
        connection.Dispose();
        await connection.DisposeAsync();

        Assert.Equal(2, _server.Requests.Length);
    }

    [Fact]
    public async Task Wishes_for_the_session_go_with_every_request()
    {
        await using ApiConnection connection = Connect(timeToLive: TimeSpan.FromMinutes(90), csrf: true);
        await GetAsync(connection);

        Assert.Equal(
            [
                $"HEAD /api {Basic} [Prefer: persistent-auth, csrf-protection] [Session-TTL: 90]",
                "GET /api/vms [Prefer: persistent-auth, csrf-protection] [Session-TTL: 90] [Cookie: JSESSIONID=s1] [JSESSIONID: s1]",
            ],
            _server.Requests);
    }

    [Fact]
    public async Task A_server_without_sessions_is_served_with_the_credential()
    {
        _server.Tells = "";
        await using (ApiConnection connection = Connect())
        {
            await GetAsync(connection);
        }

        Assert.Equal([Login, $"GET /api/vms {Basic}"], _server.Requests);
        Assert.Contains("Warning Rsdl.Runtime.ApiConnection: manager.example:443 keeps no session", _logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_the_server_moves_is_followed()
    {
        await using ApiConnection connection = Connect();
        await GetAsync(connection);
        _server.MovesTo = "other";
        await GetAsync(connection);
        await GetAsync(connection);

        Assert.Equal("GET /api/vms [Prefer: persistent-auth] [Cookie: JSESSIONID=other]", _server.Requests[^1]);
    }

    [Theory]
    [InlineData("bad session")]
    [InlineData("a,b")]
    [InlineData("a\u00e9")]
    public async Task A_session_that_could_not_be_sent_back_is_none(string id)
    {
        _server.Tells = "header";
        _server.MovesTo = id;
        await using ApiConnection connection = Connect();
        await GetAsync(connection);

        Assert.Equal($"GET /api/vms {Basic}", _server.Requests[^1]);
    }

    [Fact]
    public async Task Ten_requests_whose_session_has_expired_log_in_once()
    {
        await using ApiConnection connection = Connect();
        await GetAsync(connection);
        _server.Forget();
        TaskCompletionSource allHaveCome = new();
        int come = 0;
        _server.OnRequest = () => Interlocked.Increment(ref come) == 10 ? Release() : come > 10 ? Task.CompletedTask : allHaveCome.Task;

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => PostAsync(connection))));

        string[] requests = _server.Requests;
        Assert.Equal(2, requests.Count(request => request == Login));
        Assert.Equal(10, requests.Count(request => request == "POST /api/vms [Prefer: persistent-auth] [Cookie: JSESSIONID=s1]"));
        Assert.Equal(10, requests.Count(request => request == "POST /api/vms [Prefer: persistent-auth] [Cookie: JSESSIONID=s2]"));

        Task Release()
        {
            allHaveCome.SetResult();
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_password_that_is_no_longer_right_fails_all_who_wait_with_one_login()
    {
        await using ApiConnection connection = Connect();
        await GetAsync(connection);
        _server.Forget();
        _server.Password = "changed";
        TaskCompletionSource allHaveCome = new();
        int come = 0;
        _server.OnRequest = async () =>
        {
            if (Interlocked.Increment(ref come) == 5)
            {
                allHaveCome.SetResult();
            }

            await allHaveCome.Task;
        };

        Task[] calls = [.. Enumerable.Range(0, 5).Select(_ => Task.Run(() => GetAsync(connection)))];
        foreach (Task call in calls)
        {
            ApiUnauthorizedException e = await Assert.ThrowsAsync<ApiUnauthorizedException>(() => call);
            Assert.Equal("HEAD /: 401 Unauthorized", e.Message);
        }

        Assert.Equal(2, _server.Requests.Count(request => request == Login));
        _server.Password = "secret";
        await GetAsync(connection);
        Assert.Equal(3, _server.Requests.Count(request => request == Login));
    }

    [Fact]
    public async Task A_session_that_is_refused_at_once_is_not_renewed_for_ever()
    {
        using ScriptedHandler handler = new((request, _) => Task.FromResult(
            request.Method == HttpMethod.Head ? WithSession() : ScriptedHandler.Answer(401, null, "")));
        await using ApiConnection connection = Connect(handler: handler);

        ApiUnauthorizedException e = await Assert.ThrowsAsync<ApiUnauthorizedException>(() => GetAsync(connection));

        Assert.Equal("GET vms: 401 Unauthorized", e.Message);
        Assert.Equal(4, handler.Addresses.Count);
    }

    [Fact]
    public async Task Who_gives_up_waiting_for_a_session_does_not_take_it_from_the_others()
    {
        TaskCompletionSource begin = new();
        using ScriptedHandler handler = new(async (request, _) =>
        {
            if (request.Method == HttpMethod.Head)
            {
                await begin.Task;
                return WithSession();
            }

            return ScriptedHandler.Answer(200, "application/xml", "<vms/>");
        });
        await using ApiConnection connection = Connect(handler: handler);
        using CancellationTokenSource cancellation = new();
        Task impatient = GetAsync(connection, cancellation.Token);
        Task patient = GetAsync(connection);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        begin.SetResult();
        await patient;

        Assert.Equal(["https://manager.example/api", "https://manager.example/api/vms"], handler.Addresses);
    }

    [Fact]
    public async Task A_password_may_change_while_the_connection_is_open()
    {
        int asked = 0;
        Credential credential = Credential.FromCallback(_ => new(Credential.Basic("admin", asked++ == 0 ? "secret" : "changed")));
        await using ApiConnection connection = Connect(credential, persistent: false);
        await GetAsync(connection);
        await GetAsync(connection);
        _server.Password = "changed";
        await GetAsync(connection);

        Assert.Equal(2, asked);
        Assert.Equal(
            [
                $"GET /api/vms {Basic}",
                $"GET /api/vms {Basic}",
                $"GET /api/vms {Basic}",
                "GET /api/vms [Authorization: Basic YWRtaW46Y2hhbmdlZA==]",
            ],
            _server.Requests);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 1)]
    public async Task A_wrong_password_is_not_tried_twice(bool fromCallback, int requests)
    {
        Credential wrong = Credential.Basic("admin", "wrong");
        await using ApiConnection connection =
            Connect(fromCallback ? Credential.FromCallback(_ => new(wrong)) : wrong, persistent: false);

        await Assert.ThrowsAsync<ApiUnauthorizedException>(() => GetAsync(connection));

        Assert.Equal(requests, _server.Requests.Length);
    }

    [Fact]
    public async Task A_callback_that_gives_no_credential_is_said_to()
    {
        await using ApiConnection connection = Connect(
            Credential.FromCallback(_ => new(Credential.FromCallback(_ => throw new InvalidOperationException()))), persistent: false);

        InvalidOperationException e = await Assert.ThrowsAsync<InvalidOperationException>(() => GetAsync(connection));

        Assert.Equal("The callback of a credential must give a user and a password, as Credential.Basic does.", e.Message);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_session_that_cannot_be_ended_hinders_nobody()
    {
        Queue<Func<HttpResponseMessage>> script = new(
            [WithSession, () => ScriptedHandler.Answer(200, "application/xml", "<vms/>"), () => throw new HttpRequestException("gone")]);
        using ScriptedHandler handler = new(() => script.Dequeue()());
        ApiConnection connection = Connect(handler: handler);
        await GetAsync(connection);

        await connection.DisposeAsync();

        Assert.Contains("The session at manager.example:443 could not be ended (ApiTransportException)", _logs.Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => GetAsync(connection));
    }

    private static HttpResponseMessage WithSession()
    {
        HttpResponseMessage answer = ScriptedHandler.Answer(200, null, "");
        answer.Headers.TryAddWithoutValidation("Set-Cookie", "JSESSIONID=s");
        return answer;
    }

    private static Task<ApiResponse> GetAsync(ApiConnection connection, CancellationToken cancellationToken = default) =>
        connection.SendAsync(new ApiRequest { Method = HttpMethod.Get, Path = "vms" }, cancellationToken);

    private static Task<ApiResponse> PostAsync(ApiConnection connection) =>
        connection.SendAsync(new ApiRequest { Method = HttpMethod.Post, Path = "vms", Body = "<vm/>"u8.ToArray() });

    private ApiConnection Connect(
        Credential? credential = null,
        bool persistent = true,
        TimeSpan? timeToLive = null,
        bool csrf = false,
        HttpMessageHandler? handler = null) => ApiConnection.Create(new()
        {
            BaseAddress = new("https://manager.example/api"),
            Credential = credential ?? Credential.Basic("admin", "secret"),
            PersistentAuthentication = persistent,
            SessionTimeToLive = timeToLive,
            CsrfProtection = csrf,
            Handler = handler ?? _server,
            LoggerFactory = _logs,
            Retry = RetryOptions.None,
        });
}
