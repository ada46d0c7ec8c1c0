using System;
using System.Collections.Generic;
using System.Globalization;
using Rsdl.Benchmarks.Bars;
using Rsdl.Tests.Measuring;

namespace Rsdl.Benchmarks.Writing;

/// <summary>Writing what a Manager is asked.</summary>
internal sealed class WritingGroup : IBarGroup
{
    private const int Loop = 500;
    private const int ArrayHeader = 24;
    private const int Alignment = 8;

    public string Name => "writing";

    public IEnumerable<BarResult> Measure(RunSettings settings)
    {
        WriteContenders contenders = new();
        Action[] actions = [Repeat(contenders.Sdk), Repeat(contenders.Serializer), Repeat(CreateRequest.WriteByHand)];
        WarmUp.Run(actions);
        double[] times = PairedTiming.Medians(settings.Repetitions(51, 201), 1, actions);
        yield return new BarResult(
            new Bar(Name, "a VM to be added: our writer / XmlSerializer", 0.12),
            times[0] / times[1],
            Durations.Format(times[0] / Loop, times[1] / Loop));
        yield return new BarResult(
            new Bar(Name, "a VM to be added: our writer / XmlWriter by hand"),
            times[0] / times[2],
            Durations.Format(times[0] / Loop, times[2] / Loop));

        int length = contenders.Sdk().Length;
        int body = ArrayHeader + ((length + Alignment - 1) / Alignment * Alignment);
        double allocated = AllocatedBytes.PerCall(Loop, contenders.Sdk);
        yield return new BarResult(
            new Bar(Name, "a VM to be added: bytes that our writer allocates beyond the body", 0),
            allocated - body,
            string.Create(CultureInfo.InvariantCulture, $"{allocated:#,##0} - {body:#,##0} bytes, for a body of {length:#,##0}"));
    }

    private static Action Repeat(Func<object> write) => () =>
    {
        for (int i = 0; i < Loop; i++)
        {
            write();
        }
    };
}
