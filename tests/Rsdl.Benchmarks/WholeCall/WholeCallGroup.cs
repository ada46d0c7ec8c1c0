using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using Rsdl.Benchmarks.Bars;

namespace Rsdl.Benchmarks.WholeCall;

/// <summary>Calls over HTTPS on loopback: what the SDK adds to the time that the network and the server take.</summary>
internal sealed class WholeCallGroup : IBarGroup
{
    private const int Count = 1000;
    private const int Loop = 20;

    public string Name => "whole-call";

    public IEnumerable<BarResult> Measure(RunSettings settings)
    {
        using EmulatorProcess emulator = new();
        using CallContenders contenders = CallContenders.CreateAsync(emulator, Count).GetAwaiter().GetResult();
        int listed = contenders.ListAsync().GetAwaiter().GetResult();
        if (listed != Count)
        {
            throw new InvalidOperationException($"The Manager lists {listed} machines instead of {Count}.");
        }

        yield return Measure(
            "list 1,000 VMs: SDK / bare HttpClient", 1.3, settings.Repetitions(15, 61), 1, contenders.ListAsync, contenders.BareListAsync);
        yield return Measure(
            "get one VM: SDK / bare HttpClient", 1.1, settings.Repetitions(101, 301), Loop, contenders.GetAsync, contenders.BareGetAsync);
    }

    private BarResult Measure<T>(string title, double limit, int repetitions, int loop, Func<Task<T>> call, Func<Task<byte[]>> bareCall)
    {
        Action[] actions = [() => RunAsync(loop, call).GetAwaiter().GetResult(), () => RunAsync(loop, bareCall).GetAwaiter().GetResult()];
        WarmUp.Run(actions);
        double[] times = PairedTiming.Medians(repetitions, 1, actions);
        int length = bareCall().GetAwaiter().GetResult().Length;
        return new BarResult(
            new Bar(Name, title, limit),
            times[0] / times[1],
            Durations.Format(times[0] / loop, times[1] / loop)
                + string.Create(CultureInfo.InvariantCulture, $", answers of {length:#,##0} bytes"));
    }

    private static async Task RunAsync<T>(int loop, Func<Task<T>> call)
    {
        for (int i = 0; i < loop; i++)
        {
            await call();
        }
    }
}
