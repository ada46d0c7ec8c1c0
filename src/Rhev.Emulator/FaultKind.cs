namespace Rhev.Emulator;

/// <summary>What goes wrong with a request that a <see cref="FaultRule"/> picks.</summary>
public enum FaultKind
{
    /// <summary>The request waits (<see cref="FaultRule.Delay"/>) before it is performed.</summary>
    Delay,

    /// <summary>The connection is closed and the request is not performed.</summary>
    DropBefore,

    /// <summary>The request is performed, but the connection is closed instead of an answer.</summary>
    DropAfter,

    /// <summary>The request is not performed; the answer is a fault with a status of the server (<see cref="FaultRule.Status"/>).</summary>
    Status,

    /// <summary>The session that the request belongs to has ended before it arrives.</summary>
    ExpireSession,

    /// <summary>
    /// The request is performed and answered as usual, but the work that it begins, such as the creation of a disk, fails when its
    /// time is over.
    /// </summary>
    FailWork,

    /// <summary>
    /// A host (<see cref="FaultRule.Host"/>) that is up does not answer any more: it becomes non-responsive, and stays so until it is
    /// fenced. The request itself is performed.
    /// </summary>
    SilenceHost,
}
