using System;

namespace Rsdl.Runtime.DependencyInjection;

/// <summary>When requests to a Manager are held back. Can be bound to configuration; checked when the host starts.</summary>
public sealed class ApiResilienceOptions
{
    /// <summary>
    /// How many requests the Manager may have to work on at once: 32, unless set. A request counts until its answer begins.
    /// </summary>
    public int MaxConcurrentRequests { get; set; } = 32;

    /// <summary>
    /// How many further requests wait for their turn: 1000, unless set; what is more fails at once. Waiting counts as part of the attempt's
    /// time.
    /// </summary>
    public int MaxQueuedRequests { get; set; } = 1000;

    /// <summary>The part of the attempts that must fail for the circuit to open, from 0 to 1: half of them, unless set.</summary>
    public double FailureRatio { get; set; } = 0.5;

    /// <summary>
    /// How many attempts there must be within <see cref="SamplingTime"/> for the circuit to open: 10, unless set; 2 at least.
    /// </summary>
    public int MinimumAttempts { get; set; } = 10;

    /// <summary>The time over which failures are counted: 30 seconds, unless set; half a second at least.</summary>
    public TimeSpan SamplingTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long nothing is sent once the circuit is open: 15 seconds, unless set; half a second at least. One request is then let through,
    /// and its outcome decides.
    /// </summary>
    public TimeSpan BreakTime { get; set; } = TimeSpan.FromSeconds(15);
}
