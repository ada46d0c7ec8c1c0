using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Rsdl.Analyzers.Flow;

/// <summary>What holds one value at a time: a local, a parameter, or what the control-flow graph keeps between operations.</summary>
/// <param name="Symbol">The local or parameter, if it is one.</param>
/// <param name="Capture">What the graph keeps, if it is not.</param>
internal readonly record struct Slot(ISymbol? Symbol, CaptureId Capture)
{
    public Slot(ISymbol symbol)
        : this(symbol, default)
    {
    }

    public Slot(CaptureId capture)
        : this(null, capture)
    {
    }
}
