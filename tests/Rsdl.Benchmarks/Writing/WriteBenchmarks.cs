using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;

namespace Rsdl.Benchmarks.Writing;

/// <summary>The contenders of <see cref="WritingGroup"/> under BenchmarkDotNet, for who works on the writer.</summary>
[MemoryDiagnoser]
public class WriteBenchmarks
{
    private WriteContenders _contenders = null!;

    [GlobalSetup]
    public void Setup() => _contenders = new WriteContenders();

    [Benchmark(Baseline = true)]
    public object XmlSerializer() => _contenders.Serializer();

    [Benchmark]
    public object Sdk() => _contenders.Sdk();

    [Benchmark]
    [SuppressMessage("Performance", "CA1822", Justification = "BenchmarkDotNet calls instance methods only.")]
    public object XmlWriterByHand() => CreateRequest.WriteByHand();
}
