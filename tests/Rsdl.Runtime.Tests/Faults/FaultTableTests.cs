using System;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Connections;
using Rsdl.Runtime.Xml;
using Xunit;

namespace Rsdl.Runtime.Tests.Faults;

public class FaultTableTests
{
    public static TheoryData<string> Names => new(FaultTable.Rows.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_a_server_does_is_seen_as_the_table_says(string name)
    {
        FaultRow row = FaultTable.Rows[name];
        await using RawServer server = new(row.Serve);
        bool stalls = row.Seen.StartsWith("ApiTimeout", StringComparison.Ordinal);
        await using ApiConnection connection = ApiConnection.Create(new()
        {
            BaseAddress = server.BaseAddress,
            Credential = Credential.Basic("admin", "secret"),
            MaxResponseBytes = 100_000,
            Timeout = TimeSpan.FromSeconds(stalls ? 5 : 60),
            TimeProvider = stalls ? new HastyTimeProvider(server) : TimeProvider.System,
            Retry = new() { FirstDelay = TimeSpan.Zero },
        });

        string seen = await SeeAsync(connection, row.Method);

        Assert.Equal(row.Seen, seen.Replace(server.BaseAddress.Authority, "HOST", StringComparison.Ordinal));
        Assert.DoesNotContain("secret", seen, StringComparison.Ordinal);
        if (row.Sent >= 0)
        {
            Assert.Equal(row.Sent, server.Requests.Count);
        }
        else
        {
            Assert.True(server.Requests.Count >= 3, $"only {server.Requests.Count} requests");
        }
    }

    private static async Task<string> SeeAsync(ApiConnection connection, string method)
    {
        try
        {
            ApiResponse response = await connection.SendAsync(new()
            {
                Method = new HttpMethod(method),
                Path = "vms/1",
                Body = method is "GET" or "HEAD" ? null : (ReadOnlyMemory<byte>?)"<action/>"u8.ToArray(),
                IsAction = method == "POST",
            });
            return response.Body.IsEmpty ? "" : response.Read(ReadAll);
        }
        catch (ApiException e)
        {
            return $"{e.GetType().Name}{(e.MayHaveExecuted ? '?' : '!')} {e.Message}";
        }
    }

    private static string ReadAll(ReadOnlySpan<byte> utf8)
    {
        XmlUtf8Reader reader = new(utf8);
        while (reader.Read())
        {
        }

        return Encoding.UTF8.GetString(utf8);
    }

    /// <summary>A clock on which a time-out is over as soon as the server has read the request.</summary>
    private sealed class HastyTimeProvider(RawServer server) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _ = EndAsync(callback, state);
            return System.CreateTimer(static _ => { }, null, Timeout.InfiniteTimeSpan, period);
        }

        private async Task EndAsync(TimerCallback callback, object? state)
        {
            await server.FirstRequest;
            callback(state);
        }
    }
}
