using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Rsdl.Runtime.Tests.Connections;

/// <summary>A request can be given up wherever it waits.</summary>
public class CancellationTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n";

    [Theory]
    [InlineData("for the credential")]
    [InlineData("for the session")]
    [InlineData("for the answer")]
    [InlineData("in the head")]
    [InlineData("in the body")]
    [InlineData("in a chunk")]
    [InlineData("for another attempt")]
    public async Task A_request_is_given_up(string where)
    {
        using CancellationTokenSource cancellation = new();
        TaskCompletionSource waits = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using RawServer server = new(async connection =>
        {
            await connection.ReadAsync();
            await connection.WriteAsync(where switch
            {
                "in the head" => "HTTP/1.1 200 OK\r\nContent-",
                "in the body" => Head + "Content-Length: 100\r\n\r\n<vm>",
                "in a chunk" => Head + "Transfer-Encoding: chunked\r\n\r\n64\r\n<vm>",
                "for another attempt" => "HTTP/1.1 503 Wait\r\nContent-Length: 0\r\n\r\n",
                _ => "",
            });
            waits.TrySetResult();
            await connection.StallAsync();
        });
        Credential credential = where == "for the credential"
            ? Credential.FromCallback(async token =>
            {
                waits.TrySetResult();
                await Task.Delay(Timeout.Infinite, token);
                throw new InvalidOperationException();
            })
            : Credential.Basic("admin", "secret");
        await using ApiConnection api = ApiConnection.Create(new()
        {
            BaseAddress = server.BaseAddress,
            Credential = credential,
            PersistentAuthentication = where == "for the session",
            Timeout = Timeout.InfiniteTimeSpan,
            Retry = new() { FirstDelay = TimeSpan.FromDays(1), LongestDelay = TimeSpan.FromDays(2) },
        });

        Task call = api.SendAsync(new() { Method = HttpMethod.Get, Path = "vms" }, cancellation.Token);
        await waits.Task;
        await cancellation.CancelAsync();

        OperationCanceledException e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, e.CancellationToken);
    }

    [Fact]
    public async Task A_request_that_was_given_up_before_is_not_sent()
    {
        using ScriptedHandler handler = new();
        await using ApiConnection connection = handler.Connect();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => connection.SendAsync(new() { Method = HttpMethod.Post, Path = "vms" }, new CancellationToken(canceled: true)));

        Assert.Empty(handler.Addresses);
    }

    [Fact]
    public async Task Closing_the_connection_ends_waiting_for_a_session()
    {
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Credential credential = Credential.FromCallback(async token =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });
        using ScriptedHandler handler = new();
        ApiConnection connection = ApiConnection.Create(
            new() { BaseAddress = new("https://manager.example/api"), Credential = credential, Handler = handler });
        Task call = connection.SendAsync(new() { Method = HttpMethod.Get, Path = "vms" });
        await begun.Task;

        await connection.DisposeAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }
}
