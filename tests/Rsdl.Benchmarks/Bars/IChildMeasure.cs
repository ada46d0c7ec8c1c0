using System.Collections.Generic;

namespace Rsdl.Benchmarks.Bars;

/// <summary>Something that can be measured only once in a process, and so in one of its own.</summary>
internal interface IChildMeasure
{
    /// <summary>The name by which <see cref="ChildProcess.Run"/> chooses it.</summary>
    string Name { get; }

    /// <summary>Measures, in the child process.</summary>
    /// <returns>The measured figure.</returns>
    double Measure(IReadOnlyList<string> arguments);
}
