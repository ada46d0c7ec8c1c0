using System;
using System.Collections.Generic;
using System.IO;
using Rsdl.Benchmarks.Bars;
using Rsdl.Benchmarks.Payloads;
using Rsdl.Benchmarks.Peers;

namespace Rsdl.Benchmarks.FirstCall;

/// <summary>The first document that a process reads, which is all that a short script ever waits for.</summary>
internal sealed class FirstCallGroup : IBarGroup
{
    public string Name => "first-call";

    public IEnumerable<BarResult> Measure(RunSettings settings)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("rsdl-benchmarks-");
        try
        {
            string document = Path.Combine(folder.FullName, "vm.xml");
            string assembly = Path.Combine(folder.FullName, PlainAssembly.Namespace + ".dll");
            File.WriteAllBytes(document, Payload.Vm.Utf8);
            File.WriteAllBytes(assembly, PlainAssembly.Image);
            List<double> ours = [];
            List<double> theirs = [];
            for (int i = settings.Repetitions(5, 15); i > 0; i--)
            {
                ours.Add(ChildProcess.Run(new FirstRead().Name, document));
                theirs.Add(ChildProcess.Run(new FirstSerializerRead().Name, document, assembly, Payload.Vm.PlainClass));
            }

            (double first, double other) = (PairedTiming.Median(ours), PairedTiming.Median(theirs));
            yield return new BarResult(
                new Bar(Name, "first VM read in a process: our reader / XmlSerializer", 0.07),
                first / other,
                Durations.Format(first, other));
            yield return new BarResult(
                new Bar(Name, "methods that are compiled for that read"),
                ChildProcess.Run(new FirstReadMethods().Name, document),
                "of our reader, our SDK and the platform");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
