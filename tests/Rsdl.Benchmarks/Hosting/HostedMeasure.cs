using System.Collections.Generic;
using Rsdl.Benchmarks.Bars;

namespace Rsdl.Benchmarks.Hosting;

/// <summary>A measure that is taken with the SDK's compiler, in a new process.</summary>
/// <typeparam name="T">The measure.</typeparam>
internal sealed class HostedMeasure<T> : IChildMeasure
    where T : IChildMeasure, new()
{
    /// <inheritdoc/>
    public string Name { get; } = new T().Name;

    /// <inheritdoc/>
    public double Measure(IReadOnlyList<string> arguments) =>
        CompilerLoadContext.Shared.Enter(HostedEntry.TakeMeasure)(typeof(T).FullName!, arguments);
}
