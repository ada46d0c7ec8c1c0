using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Rsdl.Generator;

/// <summary>Tells the reference to the runtime, which generated code needs, from all others.</summary>
internal static class RuntimeReference
{
    private const string AssemblyName = "Rsdl.Runtime";

    public static bool Is(MetadataReference reference) => string.Equals(
        NameOf(reference), AssemblyName, StringComparison.OrdinalIgnoreCase);

    private static string? NameOf(MetadataReference reference) => reference switch
    {
        CompilationReference project => project.Compilation.AssemblyName,
        PortableExecutableReference { FilePath: { } path } => Path.GetFileNameWithoutExtension(path),
        PortableExecutableReference image when image.GetMetadata() is AssemblyMetadata assembly =>
            Path.GetFileNameWithoutExtension(assembly.GetModules().First().Name),
        _ => null,
    };
}
