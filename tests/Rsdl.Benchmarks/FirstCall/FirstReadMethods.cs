using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime;
using System.Runtime.CompilerServices;
using Rhev.Sdk;
using Rsdl.Benchmarks.Bars;

namespace Rsdl.Benchmarks.FirstCall;

/// <summary>In a child: how many methods are compiled before our SDK has read the first document of a process.</summary>
internal sealed class FirstReadMethods : IChildMeasure
{
    public string Name => "first-read-methods";

    /// <param name="arguments">The path of the document.</param>
    /// <inheritdoc/>
    public double Measure(IReadOnlyList<string> arguments)
    {
        byte[] utf8 = File.ReadAllBytes(arguments[0]);
        long before = JitInfo.GetCompiledMethodCount(currentThread: true);
        Read(utf8);
        return JitInfo.GetCompiledMethodCount(currentThread: true) - before;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Read(byte[] utf8) => GC.KeepAlive(ApiDocument.Parse(utf8));
}
