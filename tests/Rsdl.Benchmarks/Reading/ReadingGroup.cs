using System;
using System.Collections.Generic;
using System.Globalization;
using Rsdl.Benchmarks.Bars;
using Rsdl.Tests.Measuring;
using Rsdl.Benchmarks.Payloads;

namespace Rsdl.Benchmarks.Reading;

/// <summary>Reading what a Manager answers.</summary>
internal sealed class ReadingGroup : IBarGroup
{
    // One sample takes milliseconds, so that the clock and the scheduler do not matter.
    // The small documents come first: they are read often enough for the compiler to finish its work.
    private static readonly (Func<Payload> Payload, int Loop)[] Cases =
        [(() => Payload.Vm, 500), (() => Payload.Hosts, 8), (() => Payload.Vms, 1)];

    public string Name => "reading";

    public IEnumerable<BarResult> Measure(RunSettings settings)
    {
        foreach ((Func<Payload> find, int loop) in Cases)
        {
            Payload payload = find();
            ReadContenders contenders = new(payload);
            Action[] actions =
            [
                Repeat(loop, contenders.Sdk),
                Repeat(loop, contenders.Serializer),
                Repeat(loop, () => contenders.Scan()),
                Repeat(loop, contenders.Document),
                Repeat(loop, () => contenders.Tokens()),
                Repeat(loop, () => contenders.SdkWithLinks()),
            ];
            WarmUp.Run(actions);
            double[] times = PairedTiming.Medians(settings.Repetitions(21, 61), 1, actions);
            yield return Ratio($"{payload.Name}: our reader / XmlSerializer", 0.30, times[0], times[1], loop);
            yield return Ratio($"{payload.Name}: our reader / bare XmlReader scan", 0.95, times[0], times[2], loop);
            yield return Ratio($"{payload.Name}: our reader / XDocument.Load", null, times[0], times[3], loop);
            yield return Ratio($"{payload.Name}: our reader, all links asked for / XmlSerializer", null, times[5], times[1], loop);
            yield return Ratio($"{payload.Name}: our tokenizer / bare XmlReader scan", null, times[4], times[2], loop);
            double allocated = AllocatedBytes.PerCall(loop, contenders.Sdk);
            long entities = ObjectBytes.OfWhatIsNew(contenders.Sdk);
            yield return new BarResult(
                new Bar(Name, $"{payload.Name}: bytes allocated by our reader / bytes of the entities themselves", 1.05),
                allocated / entities,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{allocated:#,##0} / {entities:#,##0} bytes, of a document of {payload.Utf8.Length:#,##0}"));
        }
    }

    private static Action Repeat<T>(int count, Func<T> read) => () =>
    {
        for (int i = 0; i < count; i++)
        {
            read();
        }
    };

    private BarResult Ratio(string title, double? limit, double ours, double theirs, int loop) => new(
        new Bar(Name, title, limit), ours / theirs, Durations.Format(ours / loop, theirs / loop));
}
