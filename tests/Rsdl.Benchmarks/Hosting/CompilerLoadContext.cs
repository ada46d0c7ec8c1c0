using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace Rsdl.Benchmarks.Hosting;

/// <summary>
/// Loads this program a second time, on top of the compiler that the .NET SDK brings: that one is compiled ahead of time and is what
/// builds run, while the package's is IL alone, which would charge the generator with making machine code of the compiler.
/// </summary>
internal sealed class CompilerLoadContext : AssemblyLoadContext
{
    private const string OwnPrefix = "Rsdl.";
    private const string CompilerPrefix = "Microsoft.CodeAnalysis";

    private CompilerLoadContext()
        : base("compiler of the SDK")
    {
    }

    /// <summary>The only one: machine code made ahead of time is used by the first that loads it.</summary>
    public static CompilerLoadContext Shared { get; } = new();

    /// <summary>The SDK's folder of compilers; <see langword="null"/> where only a runtime is installed.</summary>
    public static string? CompilerFolder { get; } = FindCompiler();

    /// <summary>The static method of this program, as it is in the context.</summary>
    /// <param name="method">A method with parameters and result of the framework's own types.</param>
    public TDelegate Enter<TDelegate>(TDelegate method)
        where TDelegate : Delegate
    {
        Type outside = method.Method.DeclaringType!;
        Type inside = LoadFromAssemblyName(outside.Assembly.GetName()).GetType(outside.FullName!, throwOnError: true)!;
        const BindingFlags flags = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        return inside.GetMethod(method.Method.Name, flags)!.CreateDelegate<TDelegate>();
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string name = assemblyName.Name!;
        string? folder = name.StartsWith(OwnPrefix, StringComparison.Ordinal) ? AppContext.BaseDirectory
            : name.StartsWith(CompilerPrefix, StringComparison.Ordinal) ? CompilerFolder : null;
        string path = Path.Combine(folder ?? "", name + ".dll");
        return folder is not null && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    private static string? FindCompiler()
    {
        string shared = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        DirectoryInfo sdks = new(Path.Combine(shared, "..", "..", "..", "sdk"));
        return !sdks.Exists ? null : sdks.GetDirectories()
            .Select(sdk => (Version: ParseVersion(sdk.Name), Folder: Path.GetFullPath(Path.Combine(sdk.FullName, "Roslyn", "bincore"))))
            .Where(sdk => sdk.Version is not null && Directory.Exists(sdk.Folder))
            .OrderByDescending(sdk => sdk.Version).Select(sdk => sdk.Folder).FirstOrDefault();
    }

    private static Version? ParseVersion(string folder) => Version.TryParse(folder.Split('-')[0], out Version? version) ? version : null;
}
