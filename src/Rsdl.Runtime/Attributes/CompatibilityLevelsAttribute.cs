using System;
using System.Collections.Generic;

namespace Rsdl.Runtime;

/// <summary>The compatibility levels that have an enumerated value (guide, chapter 7).</summary>
/// <param name="levels">The levels as <c>major.minor</c>, such as <c>3.0</c>, lowest first.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class CompatibilityLevelsAttribute(params string[] levels) : Attribute
{
    /// <summary>The levels as <c>major.minor</c>, such as <c>3.0</c>, lowest first.</summary>
    public IReadOnlyList<string> Levels { get; } = levels;
}
