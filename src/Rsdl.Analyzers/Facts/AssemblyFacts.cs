using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Rsdl.Analyzers.Facts;

/// <summary>What the symbols of one assembly said so far; it lives as long as the assembly's symbol.</summary>
/// <param name="assembly">The assembly.</param>
/// <param name="runtime">The assembly with the attributes that tell.</param>
internal sealed class AssemblyFacts(IAssemblySymbol assembly, IAssemblySymbol runtime)
{
    /// <summary>Whether there can be an attribute of the runtime at all.</summary>
    public bool MayTell { get; } = SymbolEqualityComparer.Default.Equals(assembly, runtime)
        || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == runtime.Name));

    public ConcurrentDictionary<IMethodSymbol, OperationFacts?> Operations { get; } = new(SymbolEqualityComparer.Default);

    public ConcurrentDictionary<IPropertySymbol, ElementFacts?> Elements { get; } = new(SymbolEqualityComparer.Default);

    public ConcurrentDictionary<INamespaceSymbol, ImmutableArray<OperationFacts>> Writers { get; } = new(SymbolEqualityComparer.Default);
}
