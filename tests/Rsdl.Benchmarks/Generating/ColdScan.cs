using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Xml;
using Rsdl.Benchmarks.Bars;

namespace Rsdl.Benchmarks.Generating;

/// <summary>What the first use of <see cref="XmlReader"/> in a process takes: it walks over each node of the files.</summary>
internal sealed class ColdScan : IChildMeasure
{
    /// <inheritdoc/>
    public string Name => "cold-scan";

    /// <inheritdoc/>
    public double Measure(IReadOnlyList<string> arguments)
    {
        string[] texts = [.. arguments.Select(File.ReadAllText)];
        long start = Stopwatch.GetTimestamp();
        int nodes = texts.Sum(Scan);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        return nodes > 0 ? elapsed.TotalMilliseconds : throw new InvalidOperationException("The files have no nodes.");
    }

    private static int Scan(string text)
    {
        int nodes = 0;
        using XmlReader reader = XmlReader.Create(new StringReader(text));
        while (reader.Read())
        {
            nodes++;
        }

        return nodes;
    }
}
