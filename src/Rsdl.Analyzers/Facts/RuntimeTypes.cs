using System.Linq;
using Microsoft.CodeAnalysis;

namespace Rsdl.Analyzers.Facts;

/// <summary>Finds the types of the runtime.</summary>
internal static class RuntimeTypes
{
    private const string Namespace = "Rsdl.Runtime";

    /// <summary>A type of the runtime's namespace; <c>null</c> where the runtime is not referenced.</summary>
    /// <param name="compilation">Where to look.</param>
    /// <param name="name">The name below the namespace, such as <c>OpenEnum`1</c>.</param>
    public static INamedTypeSymbol? Find(Compilation compilation, string name)
    {
        // To ask all references costs more than a rule may; nearly always the runtime is an assembly of its own.
        string full = Namespace + "." + name;
        IAssemblySymbol? runtime = compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(
            assembly => assembly.Name == Namespace);
        return runtime?.GetTypeByMetadataName(full) ?? compilation.GetTypeByMetadataName(full);
    }
}
