using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;

namespace Rsdl.Analyzers.Rules;

/// <summary>
/// The rules of one compilation, ready to look at bodies. A rule that is switched off for a file is not run there, and one that fails
/// keeps no other from running.
/// </summary>
/// <param name="facts">What the SDK says.</param>
/// <param name="compilation">The compilation.</param>
internal sealed class BodyChecks(SdkFacts facts, Compilation compilation)
{
    private readonly List<ReadyRule> _all = [];
    private readonly ConcurrentDictionary<SyntaxTree, ReadyRule[]> _on = new();

    // What has been used is used again: most of what the rules would make is the lists of a scan.
    private readonly ConcurrentBag<BodyScan> _unused = [];

    /// <summary>Makes rules ready.</summary>
    /// <exception cref="AggregateException">Some of them failed.</exception>
    public void Prepare(IEnumerable<BodyRule> rules)
    {
        Failures failures = default;
        foreach (BodyRule rule in rules)
        {
            try
            {
                if (rule.Prepare(compilation, facts) is { } check)
                {
                    _all.Add(new ReadyRule(rule, check));
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failures.Add(rule, exception);
            }
        }

        failures.Throw();
    }

    /// <summary>Has a body walked, and at its end looked at by the rules.</summary>
    public void Start(OperationBlockStartAnalysisContext block)
    {
        if (On(block.OperationBlocks[0].Syntax.SyntaxTree, block.CancellationToken) is { Length: > 0 } rules)
        {
            BodyScan scan = _unused.TryTake(out BodyScan? used) ? used : new BodyScan(facts);
            scan.Start(block);
            block.RegisterOperationBlockEndAction(context =>
            {
                Run(rules, context, scan);
                scan.Clear();
                _unused.Add(scan);
            });
        }
    }

    /// <summary>The rules that are on for a file.</summary>
    private ReadyRule[] On(SyntaxTree tree, CancellationToken cancellationToken) =>
        _on.TryGetValue(tree, out ReadyRule[]? rules)
            ? rules
            : _on.GetOrAdd(tree, [.. _all.Where(one => RuleSwitch.IsOn(one.Rule.Reported, compilation, tree, cancellationToken))]);

    private static void Run(ReadyRule[] rules, OperationBlockAnalysisContext context, BodyScan scan)
    {
        Failures failures = default;
        foreach (ReadyRule ready in rules)
        {
            try
            {
                ready.Check(context, scan);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failures.Add(ready.Rule, exception);
            }
        }

        failures.Throw();
    }

    private readonly record struct ReadyRule(BodyRule Rule, Action<OperationBlockAnalysisContext, BodyScan> Check);

    /// <summary>The failures of rules, which the compiler reports together when all have run.</summary>
    private struct Failures
    {
        private List<string>? _rules;
        private List<Exception>? _exceptions;

        public void Add(BodyRule rule, Exception exception)
        {
            (_rules ??= []).Add(rule.Reported.Id);
            (_exceptions ??= []).Add(exception);
        }

        public readonly void Throw()
        {
            if (_exceptions is not null)
            {
                throw new AggregateException($"Failed: {string.Join(", ", _rules)}", _exceptions);
            }
        }
    }
}
