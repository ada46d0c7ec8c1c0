using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Connections;
using Xunit;

namespace Rsdl.Runtime.Tests.Faults;

public class LeakTests
{
    private const string Password = "Pa55word-planted";
    private const string BodySecret = "root-planted";
    private const string ValueSecret = "value-planted";

    private static readonly string[] Secrets =
    [
        Password, Convert.ToBase64String(Encoding.UTF8.GetBytes("admin@internal:" + Password)), BodySecret,
        "session-planted", "ticket-planted", "header-planted",
    ];

    public static TheoryData<string> Failures { get; } =
    [
        "200", "202 html", "301", "400", "401 html", "404", "409 action", "500 text", "503", "malformed", "large",
        "transport", "io", "timeout", "cancelled", "link", "dots", "header", "bug",
    ];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task No_secret_reaches_an_exception_or_a_log(string failure)
    {
        using MemoryLoggerFactory logs = new();
        using CancellationTokenSource cancellation = new();
        using StringWriter debug = new();
        ManualTimeProvider clock = new();
        ConcurrentQueue<string> activities = new();
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == ApiDiagnostics.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => activities.Enqueue(
                $"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events)}"),
        };
        ActivitySource.AddActivityListener(listener);
        using ScriptedHandler handler = new((_, token) => Answer(failure, clock, cancellation, token));
        ConnectionOptions options = new()
        {
            BaseAddress = new("https://manager.example/api"),
            Credential = Credential.Basic("admin@internal", Password),
            Retry = RetryOptions.None,
            Handler = handler,
            LoggerFactory = logs,
            Debug = debug,
            TimeProvider = clock,
            MaxResponseBytes = 1000,
        };
        await using ApiConnection connection = ApiConnection.Create(options);
        ApiRequest request = CreateRequest(failure);

        string seen = await Record.ExceptionAsync(() => connection.SendAsync(request, cancellation.Token)) is Exception e
            ? $"{e}\n{Describe(e)}"
            : (await connection.SendAsync(request, cancellation.Token)).ToString();
        seen += $"\n{options}\n{options.Credential}\n{connection}\n{request}\n{string.Join(' ', request.Parameters)}"
            + $"\n{string.Join(' ', request.Headers)}\n{string.Join('\n', activities)}";

        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, seen, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(ValueSecret, seen, StringComparison.OrdinalIgnoreCase);
        string logged = $"{logs.Text}\n{debug}";
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, logged, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(failure is not ("link" or "dots" or "header"), logged.Contains("curl -X ", StringComparison.Ordinal));
        Assert.Equal(logs.Text.Replace(" Rsdl.Runtime.ApiConnection", "", StringComparison.Ordinal), debug.ToString().ReplaceLineEndings("\n").TrimEnd());
    }

    [Fact]
    public async Task The_log_tells_method_path_status_and_time()
    {
        using MemoryLoggerFactory logs = new();
        ManualTimeProvider clock = new();
        Queue<HttpResponseMessage?> script = new([ScriptedHandler.Answer(200, "application/xml", "<vm/>"), null]);
        using ScriptedHandler handler = new(() =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(42));
            return script.Dequeue() ?? throw new HttpRequestException("gone");
        });
        await using ApiConnection connection = ApiConnection.Create(new()
        {
            BaseAddress = new("https://manager.example/api"),
            Credential = Credential.Basic("admin@internal", Password),
            Retry = RetryOptions.None,
            Handler = handler,
            LoggerFactory = logs,
            TimeProvider = clock,
            CorrelationIds = static () => null,
        });

        await connection.SendAsync(CreateRequest("200"));
        await Assert.ThrowsAsync<ApiTransportException>(() => connection.SendAsync(CreateRequest("200")));

        Assert.Equal(
            [
                "Debug Rsdl.Runtime.ApiConnection: POST vms/1/start: 200 after 42 ms, correlation id none",
                "Debug Rsdl.Runtime.ApiConnection: POST vms/1/start: ApiTransportException after 42 ms, correlation id none",
            ],
            logs.Lines.Where(line => line.Contains(" after ", StringComparison.Ordinal)));
    }

    private static ApiRequest CreateRequest(string failure) => new()
    {
        Method = HttpMethod.Post,
        Path = failure switch
        {
            "link" => $"https://admin:{Password}@evil.example/api;jsessionid=session-planted?x={ValueSecret}",
            "dots" => $"vms/..;{ValueSecret}/x?{ValueSecret}",
            _ => $"/api/vms;jsessionid=session-planted/1/start?a={ValueSecret}",
        },
        Parameters = [new("m", ValueSecret, ParameterContext.Matrix), new("search", ValueSecret, ParameterContext.Query)],
        Headers = [new("X-Ticket", "header-planted" + (failure == "header" ? "\n" : ""))],
        Body = Encoding.UTF8.GetBytes($"<action><root_password>{BodySecret}</root_password><ticket><value>ticket-planted</value></ticket></action>"),
        IsAction = true,
    };

    private static async Task<HttpResponseMessage> Answer(
        string failure, ManualTimeProvider clock, CancellationTokenSource cancellation, CancellationToken token)
    {
        switch (failure)
        {
            case "timeout":
                clock.Advance(TimeSpan.FromHours(1));
                await Task.Delay(Timeout.Infinite, token);
                break;
            case "cancelled":
                await cancellation.CancelAsync();
                token.ThrowIfCancellationRequested();
                break;
            case "transport":
                throw new HttpRequestException(HttpRequestError.ConnectionError, "no route");
            case "io":
                throw new System.IO.IOException("reset");
            case "bug":
                throw new InvalidOperationException("a handler's own failure");
        }

        string page = $"<html><title>Sorry</title><body>{BodySecret}</body></html>";
        HttpResponseMessage answer = failure switch
        {
            "202 html" => ScriptedHandler.Answer(202, "text/html", page),
            "301" => ScriptedHandler.Answer(301, null, page),
            "400" => ScriptedHandler.Answer(400, "application/xml", "<fault><reason>Incomplete</reason><detail>name</detail></fault>"),
            "401 html" => ScriptedHandler.Answer(401, "text/html", page),
            "404" => ScriptedHandler.Answer(404, null, ""),
            "409 action" => ScriptedHandler.Answer(
                409, "application/xml", $"<action><root_password>{BodySecret}</root_password><fault><reason>r</reason></fault></action>"),
            "500 text" => ScriptedHandler.Answer(500, "text/plain", BodySecret),
            "503" => ScriptedHandler.Answer(503, "application/xml", $"<x><password>{BodySecret}</password></x>"),
            "malformed" => ScriptedHandler.Answer(200, "application/xml; charset=us-ascii", $"<x><password>{BodySecret}ä</password></x>"),
            "large" => ScriptedHandler.Answer(200, "application/xml", new string('x', 1001)),
            _ => ScriptedHandler.Answer(200, "application/xml", $"<x><password>{BodySecret}</password></x>"),
        };
        answer.Headers.Add("JSESSIONID", "session-planted");
        answer.Headers.Location = new($"https://manager.example/login;jsessionid=session-planted?{ValueSecret}");
        return answer;
    }

    private static string Describe(Exception e) => e is ApiException api
        ? $"{api.Operation} {api.CorrelationId} {(api as ApiFaultException)?.Reason} {(api as ApiFaultException)?.Detail} "
            + (api as ApiProtocolException)?.Excerpt
        : e.Message;
}
