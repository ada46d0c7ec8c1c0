using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;
using Rsdl.Benchmarks.Bars;
using Rsdl.Benchmarks.Peers;

namespace Rsdl.Benchmarks.FirstCall;

/// <summary>In a child: how long <c>XmlSerializer</c> takes to be made and to read the first document of a process.</summary>
internal sealed class FirstSerializerRead : IChildMeasure
{
    public string Name => "first-serializer-read";

    /// <param name="arguments">The path of the document, that of the assembly with the plain classes, the name of the class.</param>
    /// <inheritdoc/>
    public double Measure(IReadOnlyList<string> arguments)
    {
        byte[] utf8 = File.ReadAllBytes(arguments[0]);
        Type type = PlainAssembly.Class(Assembly.LoadFrom(arguments[1]), arguments[2]);
        long start = Stopwatch.GetTimestamp();
        Read(type, utf8);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    // Not inlined: else the assembly of the serializer would be loaded before the clock starts.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Read(Type type, byte[] utf8) => GC.KeepAlive(new PlainXml(type).Read(utf8));
}
