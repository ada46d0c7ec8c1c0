using System;

namespace Rsdl.Tool.Checking;

/// <summary>A part of a whole.</summary>
/// <param name="Count">How many of them.</param>
/// <param name="Of">How many there are.</param>
internal sealed record Share(int Count, int Of)
{
    /// <summary>In words, with whole percents.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Count} of {Of}{(Of == 0 ? "" : $" ({Math.Floor(100.0 * Count / Of)} %)")}");
}
