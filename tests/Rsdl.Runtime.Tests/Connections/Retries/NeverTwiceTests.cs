using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace Rsdl.Runtime.Tests.Connections.Retries;

/// <summary>Real connections that break: the platform below must not send again either what may have been executed.</summary>
public class NeverTwiceTests
{
    private const string Answer = "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nContent-Length: 5\r\n\r\n<vm/>";

    public static TheoryData<string, bool, string, bool> Cases()
    {
        TheoryData<string, bool, string, bool> cases = [];
        foreach (string method in (string[])["POST", "PUT", "DELETE"])
        {
            foreach (bool hasBody in (bool[])[true, false])
            {
                foreach (string end in (string[])["closes", "resets", "half"])
                {
                    cases.Add(method, hasBody, end, true);
                    cases.Add(method, hasBody, end, false);
                }
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_request_that_was_read_is_not_sent_again(string method, bool hasBody, string end, bool isFirstOnItsConnection)
    {
        await using RawServer server = new(async connection =>
        {
            if (!isFirstOnItsConnection)
            {
                await connection.ReadAsync();
                await connection.WriteAsync(Answer);
            }

            await connection.ReadAsync();
            switch (end)
            {
                case "resets":
                    connection.Reset();
                    break;
                case "half":
                    await connection.WriteAsync(Answer[..^3]);
                    break;
            }
        });
        await using ApiConnection api = Connect(server);
        if (!isFirstOnItsConnection)
        {
            await api.SendAsync(new() { Method = HttpMethod.Get, Path = "vms/1" });
        }

        ApiTransportException e = await Assert.ThrowsAsync<ApiTransportException>(() => api.SendAsync(new()
        {
            Method = new HttpMethod(method),
            Path = "vms/1",
            Body = hasBody ? (ReadOnlyMemory<byte>?)"<vm/>"u8.ToArray() : null,
        }));

        Assert.True(e.MayHaveExecuted);
        Assert.Equal(1, server.Requests.Count(request => request == $"{method} /api/vms/1"));
    }

    [Theory]
    [InlineData("closes")]
    [InlineData("resets")]
    [InlineData("half")]
    public async Task A_request_that_only_reads_is_sent_again(string end)
    {
        int connections = 0;
        await using RawServer server = new(async connection =>
        {
            await connection.ReadAsync();
            if (++connections > 1)
            {
                await connection.WriteAsync(Answer);
            }
            else if (end == "resets")
            {
                connection.Reset();
            }
            else if (end == "half")
            {
                await connection.WriteAsync(Answer[..^3]);
            }
        });
        await using ApiConnection api = Connect(server);

        ApiResponse response = await api.SendAsync(new() { Method = HttpMethod.Get, Path = "vms/1" });

        Assert.Equal("<vm/>"u8.ToArray(), response.Body.ToArray());
        Assert.Equal(2, server.Requests.Count);
    }

    private static ApiConnection Connect(RawServer server) => ApiConnection.Create(new()
    {
        BaseAddress = server.BaseAddress,
        Credential = Credential.Basic("admin", "secret"),
        Retry = new() { FirstDelay = TimeSpan.Zero },
    });
}
