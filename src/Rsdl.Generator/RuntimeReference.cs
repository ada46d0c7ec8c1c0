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
        PortableExecutableReference image => NameOfImage(image),
        _ => null,
    };

    private static string? NameOfImage(PortableExecutableReference image)
    {
        try
        {
            return image.GetMetadata() is AssemblyMetadata assembly
                ? Path.GetFileNameWithoutExtension(assembly.GetModules().First().Name)
                : null;
        }
        catch (Exception failure) when (failure is BadImageFormatException or IOException)
        {
            // The compiler reports it.
            return null;
        }
    }
}
