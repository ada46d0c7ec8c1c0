using System.Collections.Generic;
using System.Linq;
using Rsdl.Benchmarks.Bars;

namespace Rsdl.Benchmarks.Hosting;

/// <summary>A group that is measured with the SDK's compiler.</summary>
/// <typeparam name="T">The group.</typeparam>
internal sealed class HostedGroup<T> : IBarGroup
    where T : IBarGroup, new()
{
    /// <inheritdoc/>
    public string Name { get; } = new T().Name;

    /// <inheritdoc/>
    public IEnumerable<BarResult> Measure(RunSettings settings)
    {
        var measure = CompilerLoadContext.Shared.Enter(HostedEntry.MeasureGroup);
        string note = CompilerLoadContext.CompilerFolder is null ? "; no SDK is installed, so the package's compiler is used" : "";
        return measure(typeof(T).FullName!, settings.Quick, settings.Documents).Select(result =>
            new BarResult(new Bar(result.Group, result.Title, result.Limit), result.Value, result.Detail + note));
    }
}
