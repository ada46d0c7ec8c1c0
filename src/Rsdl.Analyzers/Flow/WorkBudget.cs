namespace Rsdl.Analyzers.Flow;

/// <summary>Counts the steps of one analysis, and ends it where a body is beyond reason: then nothing is reported.</summary>
/// <param name="limit">The most steps.</param>
internal sealed class WorkBudget(int limit = WorkBudget.UsualLimit)
{
    /// <summary>Some thousand calls in one body; less than a second.</summary>
    public const int UsualLimit = 1_000_000;

    /// <summary>The steps so far: operations visited, and writes looked at where paths join, copy or end.</summary>
    public int Used { get; private set; }

    public bool IsSpent => Used > limit;

    public void Spend(int steps = 1) => Used += steps;

    public void GiveUp() => Used = limit + 1;
}
