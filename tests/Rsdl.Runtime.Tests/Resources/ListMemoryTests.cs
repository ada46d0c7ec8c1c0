using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Connections;
using Rsdl.Runtime.Tests.Resources.Sample;
using Xunit;
using Xunit.Abstractions;

namespace Rsdl.Runtime.Tests.Resources;

/// <summary>Alone, since what other tests hold would be measured as well.</summary>
[CollectionDefinition(nameof(ListMemoryTests), DisableParallelization = true)]
[Collection(nameof(ListMemoryTests))]
public class ListMemoryTests(ITestOutputHelper output)
{
    private const int Total = 100_000;
    private const int PageSize = 200;
    private const int Step = 10_000;

    /// <summary>Room for 10,000 more identifiers, and for the platform's pools of buffers; the resources themselves take 20 MB.</summary>
    private const long MostPerStep = 6L << 20;

    private const long MostInAll = 16L << 20;

    private static readonly string Description = new('d', 1_000);

    [Fact]
    public async Task A_hundred_thousand_resources_are_read_in_pages_in_the_memory_of_one_page()
    {
        await using LoopbackServer server = new(Page);
        await using ApiConnection connection = ApiConnection.Create(new()
        {
            BaseAddress = server.BaseAddress,
            Credential = Credential.Basic("admin", "secret"),
        });
        int count = 0;
        long length = 0;
        List<long> heaps = [];

        await foreach (MachineResource machine in new MachineCollection(connection, "machines").ListAsync(new() { PageSize = PageSize }))
        {
            length += machine.Data!.Description!.Length;
            if (++count % Step == 0)
            {
                heaps.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        long[] growth = [.. heaps.Zip(heaps.Skip(1), (before, after) => after - before)];
        output.WriteLine($"Retained after each {Step}, in KiB: {string.Join(", ", heaps.Select(heap => heap >> 10))}");
        Assert.Equal((Total, Total * 1_000L, (Total / PageSize) + 1), (count, length, server.Requests.Count));
        Assert.DoesNotContain(growth, bytes => bytes > MostPerStep);
        Assert.InRange(growth.Sum(), long.MinValue, MostInAll);
    }

    private static byte[] Page(string request)
    {
        string number = request.Split("page%20")[1].Split(' ')[0];
        int first = (int.Parse(number, CultureInfo.InvariantCulture) - 1) * PageSize;
        StringBuilder machines = new("<machines>");
        for (int i = first; i < Math.Min(first + PageSize, Total); i++)
        {
            Guid id = new(i, 0, 0, new byte[8]);
            machines.Append(CultureInfo.InvariantCulture, $"<machine href='/api/machines/{id}' id='{id}'><name>vm{i}</name>")
                .Append(CultureInfo.InvariantCulture, $"<description>{Description}</description></machine>");
        }

        byte[] body = Encoding.UTF8.GetBytes(machines.Append("</machines>").ToString());
        return LoopbackServer.Answer($"Content-Type: application/xml\r\nContent-Length: {body.Length}\r\n", body);
    }
}
