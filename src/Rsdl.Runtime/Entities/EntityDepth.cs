using System;

namespace Rsdl.Runtime;

/// <summary>Bounds recursion over entities, so that a cycle ends in an exception and not in a stack overflow.</summary>
internal static class EntityDepth
{
    private const int Deepest = 256;

    public static int Descend(int depth) => depth < Deepest
        ? depth + 1
        : throw new InvalidOperationException("Entities are nested too deep; they must form a tree.");
}
