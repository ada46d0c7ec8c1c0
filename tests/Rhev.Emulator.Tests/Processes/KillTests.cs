using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rhev.Emulator.Tests.Storage;
using Xunit;
using Xunit.Abstractions;

namespace Rhev.Emulator.Tests.Processes;

/// <summary>
/// Kills the program in the middle of writes and looks at what the next one finds. <c>RHEV_KILL_ROUNDS</c> says how often; without it a
/// few times.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : StoredManagerTest
{
    private const int Writers = 4;
    private const int UsualRounds = 3;

    [Fact]
    public async Task What_was_answered_survives_a_kill_and_no_request_is_half_done()
    {
        int rounds = int.TryParse(
            Environment.GetEnvironmentVariable("RHEV_KILL_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out int asked)
            ? asked
            : UsualRounds;
        int answered = 0;
        int unanswered = 0;
        int journals = 0;
        List<KillWriter> written = [];
        EmulatorProcess process = await EmulatorProcess.StartAsync("--data", Folder);
        try
        {
            for (int round = 0; round < rounds; round++)
            {
                KillWriter[] writers = await WriteAndKillAsync(process, round);
                answered += writers.Sum(writer => writer.Answered);
                process.Dispose();
                journals += File.Exists(In("journal.xml")) ? 1 : 0;
                process = await EmulatorProcess.StartAsync("--data", Folder);
                written.AddRange(writers);
                unanswered += await CheckAsync(process, writers);
            }

            using RawClient client = process.Client();
            XElement[] vms = (await ExpectAsync(200, client.GetAsync("/api/vms"))).Items;
            Assert.Equal(
                written.SelectMany(writer => writer.Present).Order(StringComparer.Ordinal),
                vms.Select(vm => $"{Reply.At(vm, "name")} {Reply.At(vm, "description")}".TrimEnd()).Order(StringComparer.Ordinal));
        }
        finally
        {
            process.Dispose();
        }

        output.WriteLine(
            $"{rounds} kills, {answered} answered writes, 0 lost; {unanswered} unanswered ones were done wholly, "
                + $"{journals} journals were left");
    }

    private static async Task<KillWriter[]> WriteAndKillAsync(EmulatorProcess process, int round)
    {
        Random random = new(round);
        int target = random.Next(1, 80);
        int spins = random.Next(0, 200_000);
        TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int answered = 0;
        using RawClient client = process.Client();
        KillWriter[] writers = [.. Enumerable.Range(0, Writers).Select(number => new KillWriter(client, $"r{round}w{number}", Tell))];
        Task[] running = [.. writers.Select(writer => Task.Run(writer.WriteAsync))];
        await reached.Task;
        Thread.SpinWait(spins);
        process.Kill();
        await Task.WhenAll(running);
        return writers;

        void Tell()
        {
            if (Interlocked.Increment(ref answered) == target)
            {
                reached.SetResult();
            }
        }
    }

    /// <summary>Compares what is there with what was answered.</summary>
    /// <returns>How many requests were done though their answers were lost.</returns>
    private static async Task<int> CheckAsync(EmulatorProcess process, KillWriter[] writers)
    {
        using RawClient client = process.Client();
        Dictionary<string, int> events = (await ExpectAsync(200, client.GetAsync("/api/events"))).Items
            .CountBy(one => Reply.At(one, "description")!).ToDictionary();
        Dictionary<string, XElement> vms = (await ExpectAsync(200, client.GetAsync("/api/vms"))).Items
            .ToDictionary(vm => Reply.At(vm, "name")!);
        return writers.Sum(writer => writer.Check(vms, events));
    }
}
