using System.Collections.Generic;

namespace Rhev.Emulator;

/// <summary>
/// What goes wrong on purpose, so that clients can be tested against it. The same seed, rules and requests give the same faults.
/// </summary>
public sealed class FaultInjection
{
    /// <summary>What the choices of rules with a probability follow from.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// The rules; all that pick a request take effect. Delays add up and come first; of the others that exclude each other, a
    /// connection that is dropped before the request is performed wins, then a status.
    /// </summary>
    public IReadOnlyList<FaultRule> Rules { get; init; } = [];
}
