using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Rsdl.Analyzers.Flow;

/// <summary>A connection that a method makes and keeps in a local, and what becomes of it.</summary>
internal sealed class MadeConnection(ILocalSymbol local)
{
    public ILocalSymbol Local { get; } = local;

    /// <summary>Where it is made first: a declaration or an assignment.</summary>
    public IOperation? Place { get; set; }

    /// <summary>How often the local gets a value.</summary>
    public int Writes { get; set; }

    /// <summary>The local whose connection it owns, if that comes from one.</summary>
    public ILocalReferenceOperation? Owned { get; set; }

    /// <summary>Whether it is disposed of, or goes where it is not followed.</summary>
    public bool IsCared { get; set; }

    /// <summary>Whether an entry point owns it.</summary>
    public bool IsGiven { get; set; }
}
