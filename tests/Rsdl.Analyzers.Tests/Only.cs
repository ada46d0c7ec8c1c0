using Rsdl.Analyzers.Rules;

namespace Rsdl.Analyzers.Tests;

/// <summary>One of the rules about bodies alone, so that no other reports what it should, or hides what it should not.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
#pragma warning disable RS1001 // No compiler is to load it: tests hand it over.
public sealed class Only<TRule>() : BodyAnalyzer(new TRule())
#pragma warning restore RS1001
    where TRule : BodyRule, new();
