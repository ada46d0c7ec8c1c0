using System;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Behaviours.Statistics;

/// <summary>A value that is measured of a kind of resource.</summary>
/// <param name="Name">The name of the statistic, such as <c>memory.used</c>.</param>
/// <param name="Description">What it is, in words.</param>
/// <param name="Unit">The unit, as representations name it.</param>
/// <param name="Value">The value of a resource now.</param>
internal sealed record Statistic(string Name, string Description, string Unit, Func<ManagerState, Resource, decimal> Value)
{
    /// <summary>Whether the value only grows; otherwise it is a level.</summary>
    public bool IsCounter { get; init; }

    /// <summary>Whether values have fractions.</summary>
    public bool IsDecimal { get; init; }
}
