using System;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace Rsdl.Runtime.Tests.Connections;

public class RequestMessageTests
{
    // "admin@internal:secret" in Base64.
    private const string Authorization = "Authorization: Basic YWRtaW5AaW50ZXJuYWw6c2VjcmV0";

    [Fact]
    public async Task A_plain_request_has_these_headers_and_no_other()
    {
        using ScriptedHandler handler = new();
        await Send(handler, new() { Method = HttpMethod.Get, Path = "vms" });

        Assert.Equal([$"Accept-Language: en-US\nAccept: application/xml\n{Authorization}"], handler.Headers);
        Assert.Equal([null], handler.Bodies);
    }

    [Theory]
    [InlineData(true, "Filter: true")]
    [InlineData(false, "Filter: false")]
    public async Task Filter_and_correlation_id_are_headers(bool filter, string header)
    {
        using ScriptedHandler handler = new();
        await Send(handler, new() { Method = HttpMethod.Get, Path = "vms", CorrelationId = "job-1_A" }, filter);

        Assert.Equal(
            [$"Accept-Language: en-US\nAccept: application/xml\n{Authorization}\nCorrelation-Id: job-1_A\n{header}"], handler.Headers);
    }

    [Fact]
    public async Task Headers_of_the_request_replace_those_of_the_connection()
    {
        using ScriptedHandler handler = new();
        ApiRequest request = new()
        {
            Method = HttpMethod.Post,
            Path = "vms",
            Headers =
            [
                new("accept", "application/xml; detail=disks+nics"),
                new("Accept-Language", "ja"),
                new("Filter", "true"),
                new("Expect", "201-created"),
                new("All-Content", "true"),
            ],
        };
        await Send(handler, request, filter: false);

        Assert.Equal(
            [$"Accept-Language: ja\nAccept: application/xml; detail=disks+nics\nAll-Content: true\n{Authorization}\n"
                + "Expect: 201-created\nFilter: true"],
            handler.Headers);
    }

    [Theory]
    [InlineData("Authorization", "Basic eDp5", "The header Authorization is set by the connection.")]
    [InlineData("host", "evil.example", "The header host is set by the connection.")]
    [InlineData("Correlation-Id", "1", "The header Correlation-Id is set by the connection.")]
    [InlineData("Content-Type", "text/plain", "The header Content-Type is set by the connection.")]
    [InlineData("X", "a\r\nY: b", "The value of the header X is not printable ASCII.")]
    [InlineData("X", "ä", "The value of the header X is not printable ASCII.")]
    [InlineData("X Y", "a", "'X Y' is not a request header.")]
    [InlineData("", "a", "'' is not a request header.")]
    public async Task Headers_that_cannot_be_sent_are_refused(string name, string value, string message)
    {
        using ScriptedHandler handler = new();
        ApiRequest request = new() { Method = HttpMethod.Get, Path = "vms", Headers = [new(name, value)] };

        ArgumentException e = await Assert.ThrowsAsync<ArgumentException>(() => Send(handler, request));

        Assert.Equal(message, e.Message);
        Assert.Empty(handler.Addresses);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("ä")]
    [InlineData("123456789012345678901234567890123456789012345678901")]
    public void A_correlation_id_that_the_server_would_refuse_is_refused(string value) =>
        Assert.Throws<ArgumentException>(() => new ApiRequest { Method = HttpMethod.Get, Path = "vms", CorrelationId = value });

    [Fact]
    public void A_correlation_id_may_be_a_guid_or_50_characters()
    {
        string guid = Guid.Empty.ToString();
        string longest = new('x', 50);

        Assert.Equal(guid, new ApiRequest { Method = HttpMethod.Get, Path = "", CorrelationId = guid }.CorrelationId);
        Assert.Equal(longest, new ApiRequest { Method = HttpMethod.Get, Path = "", CorrelationId = longest }.CorrelationId);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Any_method_sends_its_body_over_the_wire(string method)
    {
        await using LoopbackServer server = new(LoopbackServer.Answer("", ""));
        await using ApiConnection connection = ApiConnection.Create(
            new() { BaseAddress = server.BaseAddress, Credential = Credential.Basic("a", "b"), Timeout = TimeSpan.FromSeconds(30) });
        ApiRequest request = new()
        {
            Method = new(method),
            Path = "vms/1",
            Parameters = [new("async", "true", ParameterContext.Matrix)],
            Headers = [new("Expect", "201-created")],
            Body = Encoding.UTF8.GetBytes("<vm><name>Käse</name></vm>"),
        };

        await connection.SendAsync(request);

        string sent = Assert.Single(server.Requests);
        Assert.StartsWith($"{method} /api/vms/1;async=true HTTP/1.1\r\n", sent, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n<vm><name>Käse</name></vm>", sent, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/xml; charset=utf-8\r\n", sent, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Length: 27\r\n", sent, StringComparison.Ordinal);
        Assert.Contains("\r\nExpect: 201-created\r\n", sent, StringComparison.Ordinal);
        Assert.Contains("\r\nAccept-Encoding: gzip, deflate, br\r\n", sent, StringComparison.Ordinal);
    }

    private static async Task Send(ScriptedHandler handler, ApiRequest request, bool? filter = null)
    {
        await using ApiConnection connection = handler.Connect(filter: filter);
        await connection.SendAsync(request);
    }
}
