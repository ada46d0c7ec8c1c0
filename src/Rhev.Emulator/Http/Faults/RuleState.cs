using System;
using System.Text.RegularExpressions;

namespace Rhev.Emulator.Http.Faults;

/// <summary>A rule with how many requests it was about so far.</summary>
internal sealed class RuleState(FaultRule rule, int seed)
{
    private readonly Random _random = new(seed);

    private readonly Regex _path = WildcardPattern.Compile(rule.Path);

    private long _count;

    public FaultRule Rule => rule;

    /// <summary>Whether the rule picks the next request.</summary>
    public bool Picks(string method, string path)
    {
        if ((rule.Method is { } wanted && !wanted.Equals(method, StringComparison.OrdinalIgnoreCase)) || !_path.IsMatch(path))
        {
            return false;
        }

        return ++_count % rule.Every == 0 && (rule.Probability >= 1 || _random.NextDouble() < rule.Probability);
    }
}
