using System;
using System.Linq;
using System.Threading;

namespace Rhev.Emulator.Http.Faults;

/// <summary>Picks the requests with which something goes wrong on purpose.</summary>
internal sealed class FaultInjector
{
    private readonly Lock _gate = new();
    private readonly RuleState[] _rules;

    /// <exception cref="ArgumentException">A rule cannot be used.</exception>
    public FaultInjector(FaultInjection? injection)
    {
        _rules = [.. (injection?.Rules ?? []).Select((rule, index) => rule.Problem is { } problem
            ? throw new ArgumentException($"Rule {index + 1} of the faults: {problem}")
            : new RuleState(rule, unchecked((injection!.Seed * 397) + index)))];
    }

    /// <summary>What goes wrong with the next request.</summary>
    /// <param name="method">Its HTTP method.</param>
    /// <param name="path">Its path without parameters.</param>
    public InjectedFaults Next(string method, string path)
    {
        lock (_gate)
        {
            FaultRule[] picking = [.. _rules.Where(rule => rule.Picks(method, path)).Select(rule => rule.Rule)];
            return new InjectedFaults(
                picking.Where(rule => rule.Kind == FaultKind.Delay).Aggregate(TimeSpan.Zero, (sum, rule) => sum + rule.Delay),
                Has(FaultKind.ExpireSession),
                Has(FaultKind.DropBefore),
                picking.FirstOrDefault(rule => rule.Kind == FaultKind.Status)?.Status,
                Has(FaultKind.DropAfter),
                Has(FaultKind.FailWork),
                [.. picking.Where(rule => rule.Kind == FaultKind.SilenceHost).Select(rule => rule.Host!)]);

            bool Has(FaultKind kind) => picking.Any(rule => rule.Kind == kind);
        }
    }
}
