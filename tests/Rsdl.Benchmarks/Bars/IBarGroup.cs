using System.Collections.Generic;

namespace Rsdl.Benchmarks.Bars;

/// <summary>Bars that are measured together.</summary>
internal interface IBarGroup
{
    /// <summary>The name by which the command line chooses the group.</summary>
    string Name { get; }

    /// <summary>Measures the bars one after the other; each result is yielded as soon as it is there.</summary>
    IEnumerable<BarResult> Measure(RunSettings settings);
}
