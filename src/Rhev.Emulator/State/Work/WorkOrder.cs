using System;
using System.Collections.Generic;

namespace Rhev.Emulator.State.Work;

/// <summary>What work does, stage by stage; every stage begins when the time of the one before is over.</summary>
/// <param name="Description">What the job of the work says; <c>null</c> for work without a job.</param>
/// <param name="Stages">
/// What happens at the end of each stage, with the state locked. A <see cref="FaultException"/> makes the work fail.
/// </param>
internal sealed record WorkOrder(string? Description, IReadOnlyList<Action> Stages)
{
    /// <summary>Whether a request that began the work is answered when the work is over; otherwise it does not wait for it.</summary>
    public bool Holds { get; init; } = true;

    /// <summary>What the work changes: when that is removed, the work is cancelled.</summary>
    public IReadOnlyList<Resource> Subjects { get; init; } = [];

    /// <summary>What takes back the beginning when the work fails or is cancelled.</summary>
    public Action? Undo { get; init; }

    /// <summary>
    /// What tells of it, after that, when the work fails; also when it is cancelled, but for work that nobody waits for: what takes
    /// its place tells of itself.
    /// </summary>
    public Action? Failed { get; init; }

    /// <summary>How long each stage takes; <c>null</c> for the usual time.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Whether the work is a wait before anything has begun.</summary>
    public bool IsDelay { get; init; }
}
