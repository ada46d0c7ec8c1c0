using System.IO;
using System.Linq;
using System.Reflection;

namespace Rsdl.Tests;

/// <summary>Finds the repository's own files, and the reference material that may lie beside it.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder that holds <c>Generator.sln</c>.</summary>
    public static string Root { get; } = Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The reference material beside the repository; may be absent.</summary>
    public static string Shared { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    /// <summary>The path of a file of this repository.</summary>
    public static string FilePath(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The path of a file of the reference material.</summary>
    public static string SharedPath(params string[] parts) => Path.Combine([Shared, .. parts]);
}
