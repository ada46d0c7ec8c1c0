using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rsdl.Benchmarks.Bars;
using Rsdl.Benchmarks.Reports;

namespace Rsdl.Benchmarks.Generating;

/// <summary>What the generator takes in a build and at a keystroke.</summary>
internal sealed class GenerateGroup : IBarGroup
{
    private const double BytesInKilobyte = 1024;

    /// <inheritdoc/>
    public string Name => "generate";

    /// <inheritdoc/>
    public IEnumerable<BarResult> Measure(RunSettings settings)
    {
        DocumentSet documents = DocumentSet.Read(settings.Documents);
        return MeasureCold(settings, documents).Concat(MeasureWarm(settings, documents)).Append(MeasureMemory(documents));
    }

    private IEnumerable<BarResult> MeasureCold(RunSettings settings, DocumentSet documents)
    {
        string[] scanned = [documents.Rsdl.Path, documents.Schema.Path];
        List<double> runs = [];
        List<double> boundRuns = [];
        List<double> scans = [];
        List<double> additions = [];
        DirectoryInfo folder = Directory.CreateTempSubdirectory("rsdl-benchmarks-");
        try
        {
            string[] written = Write(documents, folder);
            for (int i = 0; i < settings.Repetitions(5, 15); i++)
            {
                runs.Add(ChildProcess.Run(new ColdRun().Name, documents.Paths));
                scans.Add(ChildProcess.Run(new ColdScan().Name, scanned));
                boundRuns.Add(ChildProcess.Run(new ColdRun().Name, [ColdRun.Bound, .. documents.Paths]));
                additions.Add(ChildProcess.Run(new ColdRun().Name, [ColdRun.Written, .. written]));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        double scan = PairedTiming.Median(scans);
        double run = PairedTiming.Median(runs);
        double boundRun = PairedTiming.Median(boundRuns);
        yield return TimedRatio.Of(
            new Bar(Name, "first run in a process / XmlReader over RSDL and schema in a new process", 10), run, scan);
        yield return TimedRatio.Of(new Bar(Name, "the same, the compiler having read the references before"), boundRun, scan);
        yield return TimedRatio.Of(
            new Bar(Name, "the same for a generator that only adds the same files, which were written before"),
            PairedTiming.Median(additions),
            scan);
    }

    /// <summary>The files that are generated, each in a file of its own.</summary>
    private static string[] Write(DocumentSet documents, DirectoryInfo folder)
    {
        CSharpCompilation compilation = SdkProject.Compile(SdkProject.Parse(UserCode.Sample(0), UserCode.SamplePath));
        GeneratorDriver driver = SdkProject.CreateDriver(SdkProject.Texts(documents)).RunGenerators(compilation);
        List<string> paths = [];
        foreach (GeneratedSourceResult source in driver.GetRunResult().Results.Single().GeneratedSources)
        {
            string path = Path.Combine(folder.FullName, source.HintName);
            File.WriteAllText(path, source.SourceText.ToString());
            paths.Add(path);
        }

        return [.. paths];
    }

    private IEnumerable<BarResult> MeasureWarm(RunSettings settings, DocumentSet documents)
    {
        WarmProcess.Prepare(documents);
        return new UnrelatedEdit(Name, documents).Measure(settings).Concat(new DocumentChange(Name, documents).Measure(settings));
    }

    private BarResult MeasureMemory(DocumentSet documents)
    {
        double kept = ChildProcess.Run(new KeptMemory().Name, documents.Paths);
        return new BarResult(
            new Bar(Name, "memory that the pipeline's models keep / size of the documents", 3),
            kept / documents.Bytes,
            $"{BarTable.Format(kept / BytesInKilobyte)} KB / {BarTable.Format(documents.Bytes / BytesInKilobyte)} KB");
    }
}
