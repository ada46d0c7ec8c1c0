using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Connections;
using Xunit;

namespace Rsdl.Runtime.Tests.Faults;

public class ApiTransportExceptionTests
{
    private const string Uncertain = " The outcome is uncertain: the request may have been executed.";

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "POST", false, "the host of manager.example:443 cannot be found.")]
    [InlineData(HttpRequestError.ConnectionError, "POST", false, "no connection to manager.example:443.")]
    [InlineData(HttpRequestError.SecureConnectionError, "POST", false, "no TLS connection to manager.example:443.")]
    [InlineData(HttpRequestError.ProxyTunnelError, "POST", false, "no connection to manager.example:443 through the proxy.")]
    [InlineData(HttpRequestError.ResponseEnded, "POST", true, "the connection to manager.example:443 broke." + Uncertain)]
    [InlineData(HttpRequestError.Unknown, "PUT", true, "the connection to manager.example:443 broke." + Uncertain)]
    [InlineData(HttpRequestError.Unknown, "GET", false, "the connection to manager.example:443 broke.")]
    public async Task It_says_whether_the_request_may_have_been_executed(
        HttpRequestError error, string method, bool mayHaveExecuted, string problem)
    {
        ApiTransportException e = await FailureOf(new HttpRequestException(error, "inner"), method);

        Assert.Equal(error, e.Error);
        Assert.Equal(mayHaveExecuted, e.MayHaveExecuted);
        Assert.Equal($"{method} vms: {problem}", e.Message);
        Assert.Null(e.StatusCode);
    }

    [Fact]
    public async Task Exceptions_of_a_handler_that_are_not_ours_to_explain_count_as_possibly_executed()
    {
        Assert.True((await FailureOf(new IOException("reset"), "POST")).MayHaveExecuted);
        Assert.True((await FailureOf(new OperationCanceledException("its own timeout"), "POST")).MayHaveExecuted);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task What_a_handler_did_not_let_through_was_not_executed_and_is_not_tried_again(string method)
    {
        int attempts = 0;
        using ScriptedHandler handler = new((_, _) =>
        {
            attempts++;
            throw new RequestNotSentException("the circuit is open.", new InvalidOperationException());
        });
        await using ApiConnection connection = ApiConnection.Create(
            new() { BaseAddress = new("https://manager.example/api"), Credential = Credential.Basic("a", "b"), Handler = handler });

        ApiTransportException e = await Assert.ThrowsAsync<ApiTransportException>(
            () => connection.SendAsync(new() { Method = new(method), Path = "vms" }));

        Assert.Equal((1, false, HttpRequestError.Unknown), (attempts, e.MayHaveExecuted, e.Error));
        Assert.Equal($"{method} vms: nothing was sent to manager.example:443: the circuit is open.", e.Message);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_a_failed_connection()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        await using ApiConnection connection = ApiConnection.Create(
            new() { BaseAddress = new($"http://127.0.0.1:{port}/api"), Credential = Credential.Basic("a", "b"), Retry = RetryOptions.None });

        ApiTransportException e = await Assert.ThrowsAsync<ApiTransportException>(
            () => connection.SendAsync(new() { Method = HttpMethod.Post, Path = "vms" }));

        Assert.Equal(HttpRequestError.ConnectionError, e.Error);
        Assert.False(e.MayHaveExecuted);
        Assert.StartsWith($"POST vms: no connection to 127.0.0.1:{port}: ", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_closes_without_an_answer_may_have_executed_the_request()
    {
        await using LoopbackServer server = new([]);
        await using ApiConnection connection = ApiConnection.Create(
            new() { BaseAddress = server.BaseAddress, Credential = Credential.Basic("a", "b"), Timeout = TimeSpan.FromSeconds(30) });

        ApiTransportException e = await Assert.ThrowsAsync<ApiTransportException>(
            () => connection.SendAsync(new() { Method = HttpMethod.Post, Path = "vms", Body = "<vm/>"u8.ToArray() }));

        Assert.True(e.MayHaveExecuted);
        Assert.Single(server.Requests);
    }

    private static async Task<ApiTransportException> FailureOf(Exception cause, string method)
    {
        using ScriptedHandler handler = new((_, _) => throw cause);
        await using ApiConnection connection = handler.Connect();
        return await Assert.ThrowsAsync<ApiTransportException>(() => connection.SendAsync(new() { Method = new(method), Path = "vms" }));
    }
}
