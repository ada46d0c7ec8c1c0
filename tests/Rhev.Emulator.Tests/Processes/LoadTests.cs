using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace Rhev.Emulator.Tests.Processes;

/// <summary>
/// Many clients at once on one emulator. <c>RHEV_LOAD_SECONDS</c> says for how long, and <c>RHEV_LOAD_ARGUMENTS</c> with which further
/// arguments the program runs; without the first each client does its work once.
/// </summary>
public sealed class LoadTests(ITestOutputHelper output)
{
    private const int Clients = 50;

    [Fact]
    public async Task Fifty_clients_get_what_they_ask_for()
    {
        TimeSpan? duration = int.TryParse(
            Environment.GetEnvironmentVariable("RHEV_LOAD_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out int seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
        string[] arguments =
            Environment.GetEnvironmentVariable("RHEV_LOAD_ARGUMENTS")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        using EmulatorProcess process = await EmulatorProcess.StartAsync(["--seed", "small", .. arguments]);
        using RawClient warm = process.Client();
        string host = Reply.At((await warm.GetAsync("/api/hosts")).Items[0], "@href")!;
        await warm.PostAsync(host + "/approve", "<action/>");
        await new LoadClient(warm, 0).WorkAsync();
        long before = process.WorkingSet;

        Stopwatch watch = Stopwatch.StartNew();
        LoadClient[] clients = await Task.WhenAll(Enumerable.Range(1, Clients).Select(number => Task.Run(async () =>
        {
            using RawClient client = process.Client();
            LoadClient worker = new(client, number);
            do
            {
                await worker.WorkAsync();
            }
            while (duration is not null && watch.Elapsed < duration);
            return worker;
        })));

        int requests = clients.Sum(client => client.Requests);
        string[] errors = [.. clients.SelectMany(client => client.Errors)];
        double rate = requests / watch.Elapsed.TotalSeconds;
        int events = (await warm.GetAsync("/api/events;max=1")).Items.Select(one => (int)one.Attribute("id")!).Single();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Clients} clients, {requests} requests in {watch.Elapsed.TotalSeconds:F0} s ({rate:F0}/s), {errors.Length} errors; "
                + $"memory {before >> 20} MiB before, {process.WorkingSet >> 20} MiB after, which holds {events} events"));
        Assert.Equal([], errors);
        Assert.Equal(50, (await warm.GetAsync("/api/vms")).Items.Length);
    }
}
