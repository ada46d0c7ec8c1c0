using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Rsdl.Benchmarks.Payloads;

namespace Rsdl.Benchmarks.Reading;

/// <summary>The contenders of <see cref="ReadingGroup"/> under BenchmarkDotNet, for who works on the reader.</summary>
[MemoryDiagnoser]
public class ReadBenchmarks
{
    private static readonly Payload[] Payloads = [Payload.Vm, Payload.Hosts, Payload.Vms];

    private ReadContenders _contenders = null!;

    /// <summary>The names of the documents.</summary>
    public static IEnumerable<string> Documents => Payloads.Select(payload => payload.Name);

    /// <summary>The name of the document that is read.</summary>
    [ParamsSource(nameof(Documents))]
    public string Document { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _contenders = new ReadContenders(Payloads.Single(payload => payload.Name == Document));

    [Benchmark(Baseline = true)]
    public object XmlSerializer() => _contenders.Serializer();

    [Benchmark]
    public object Sdk() => _contenders.Sdk();

    [Benchmark]
    public int SdkWithLinks() => _contenders.SdkWithLinks();

    [Benchmark]
    public object XDocument() => _contenders.Document();

    [Benchmark]
    public int XmlReaderScan() => _contenders.Scan();

    [Benchmark]
    public int OurTokenizer() => _contenders.Tokens();
}
