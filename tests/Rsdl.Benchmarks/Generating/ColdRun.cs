using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rsdl.Benchmarks.Bars;

namespace Rsdl.Benchmarks.Generating;

/// <summary>
/// The first run of the generator in a process. Files are read and the compilation is made before; nothing has been asked of it yet.
/// </summary>
internal sealed class ColdRun : IChildMeasure
{
    /// <summary>An argument before the paths: the compilation's references are looked through before, as in <see cref="Bind"/>.</summary>
    public const string Bound = "--bound";

    /// <summary>An argument before the paths: they are those of files that a generator adds as they are, which any generator must do.</summary>
    public const string Written = "--written";

    /// <inheritdoc/>
    public string Name => "cold-run";

    /// <inheritdoc/>
    public double Measure(IReadOnlyList<string> arguments)
    {
        string[] paths = [.. arguments.Where(argument => argument is not (Bound or Written))];
        CSharpCompilation compilation = SdkProject.Compile(SdkProject.Parse(UserCode.Sample(0), UserCode.SamplePath));
        GeneratorDriver driver = arguments.Contains(Written)
            ? SdkProject.CreateDriver(new ConstantSources([.. paths.Select(path => (Path.GetFileName(path), File.ReadAllText(path)))]), [])
            : SdkProject.CreateDriver([.. paths.Select(path => new MemoryText(path, File.ReadAllText(path)))]);
        if (arguments.Contains(Bound))
        {
            Bind(compilation);
        }

        long start = Stopwatch.GetTimestamp();
        driver = driver.RunGenerators(compilation);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        return driver.GetRunResult().GeneratedTrees.Length > 1
            ? elapsed.TotalMilliseconds
            : throw new InvalidOperationException("Nothing was generated.");
    }

    /// <summary>Reads the references, which any compiler does, with a generator or without.</summary>
    private static void Bind(CSharpCompilation compilation) => _ = compilation.GetTypeByMetadataName("Rsdl.Runtime.Nothing");
}
