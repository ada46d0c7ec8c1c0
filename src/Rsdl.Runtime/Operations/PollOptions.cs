using System;

namespace Rsdl.Runtime;

/// <summary>How to wait for something that a Manager is still doing. Checked when the wait begins.</summary>
/// <remarks>
/// A question that gets no answer (<see cref="ApiTransportException"/>, <see cref="ApiTimeoutException"/>), or one of the statuses
/// 502, 503 and 504, is asked again like one that is answered by "not yet". Any other failure ends the wait at once.
/// </remarks>
public sealed class PollOptions
{
    private const string Range = "must be at least one millisecond and at most 24 days";

    internal static readonly PollOptions Default = new();

    /// <summary>The pause before the second question: 250 milliseconds, unless set. It doubles from pause to pause.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest pause between two questions: 10 seconds, unless set.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long to wait in all: 10 minutes, unless set; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit. The last
    /// pause is cut so that the last question is asked when the time is over; its answer has the time of
    /// <see cref="ConnectionOptions.Timeout"/>.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    internal bool IsEndless => Timeout == System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>The pauses and the time in all.</summary>
    /// <returns>For instance <c>00:00:00.2500000 to 00:00:10, 00:10:00 in all</c>.</returns>
    public override string ToString() => $"{FirstDelay} to {LongestDelay}, {(IsEndless ? "without end" : $"{Timeout} in all")}";

    /// <exception cref="ArgumentException">An option makes no sense; the message names it.</exception>
    internal void Validate()
    {
        Require(IsDelay(FirstDelay), nameof(FirstDelay), Range);
        Require(IsDelay(LongestDelay), nameof(LongestDelay), Range);
        Require(FirstDelay <= LongestDelay, nameof(LongestDelay), $"must not be shorter than {nameof(FirstDelay)}");
        Require(IsEndless || Timeout > TimeSpan.Zero, nameof(Timeout), "must be positive or infinite");
    }

    // What a timer can wait for, and no busy loop.
    private static bool IsDelay(TimeSpan delay) => delay.TotalMilliseconds is >= 1 and <= int.MaxValue;

    private static void Require(bool condition, string property, string problem)
    {
        if (!condition)
        {
            throw new ArgumentException($"{nameof(PollOptions)}.{property} {problem}.");
        }
    }
}
