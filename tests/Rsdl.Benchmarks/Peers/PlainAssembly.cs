using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Rsdl.Model;
using Rsdl.Model.Documents;
using Rsdl.Tests;

namespace Rsdl.Benchmarks.Peers;

/// <summary>The classes that <see cref="PlainClasses"/> writes for <c>XmlSerializer</c>, compiled.</summary>
internal static class PlainAssembly
{
    /// <summary>The namespace of the classes.</summary>
    public const string Namespace = "Plain";

    private static readonly Lazy<byte[]> Compiled = new(Compile);
    private static readonly Lazy<Assembly> Loaded = new(() => Assembly.Load(Compiled.Value));

    /// <summary>The assembly's file.</summary>
    public static byte[] Image => Compiled.Value;

    /// <summary>The class for an entity, by its C# name.</summary>
    public static Type Class(string name) => Class(Loaded.Value, name);

    /// <summary>The class for an entity in an assembly that is loaded already.</summary>
    public static Type Class(Assembly assembly, string name) => assembly.GetType($"{Namespace}.{name}", throwOnError: true)!;

    /// <summary>The model of the API that the ready-made SDK is for.</summary>
    public static ApiModel ReadModel() => ApiModelBuilder.Build(
        Directory.EnumerateFiles(RepositoryFiles.FilePath("schema", "rhev-3.3"))
            .Order(StringComparer.Ordinal)
            .Select(path => DocumentReader.Read(path, File.ReadAllText(path), CancellationToken.None)),
        []);

    private static byte[] Compile()
    {
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        CSharpCompilation compilation = CSharpCompilation.Create(
            Namespace,
            [CSharpSyntaxTree.ParseText(PlainClasses.Emit(ReadModel(), Namespace, forXmlSerializer: true))],
            platform.Split(Path.PathSeparator)
                .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image);
        return result.Success
            ? image.ToArray()
            : throw new InvalidOperationException("The plain classes do not compile: " + result.Diagnostics.First(
                diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }
}
