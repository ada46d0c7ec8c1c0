using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Runtime.CompilerServices;
using Rhev.Sdk;
using Rsdl.Benchmarks.Bars;

namespace Rsdl.Benchmarks.FirstCall;

/// <summary>In a child: how long our SDK takes to read the first document of a process, its own start included.</summary>
internal sealed class FirstRead : IChildMeasure
{
    public string Name => "first-read";

    /// <param name="arguments">The path of the document.</param>
    /// <inheritdoc/>
    public double Measure(IReadOnlyList<string> arguments)
    {
        byte[] utf8 = File.ReadAllBytes(arguments[0]);
        long start = Stopwatch.GetTimestamp();
        Read(utf8);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    // Not inlined: else the assemblies of the SDK would be loaded before the clock starts.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Read(byte[] utf8) => GC.KeepAlive(ApiDocument.Parse(utf8));
}
