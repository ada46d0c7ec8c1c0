using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rsdl.Generator;
using Rsdl.Runtime;
using Rsdl.Tests;

namespace Rsdl.Live.Tests.Harness;

/// <summary>An SDK that the generator has made of documents, compiled and loaded as a user would have it.</summary>
internal sealed class GeneratedSdk
{
    private const string Namespace = "Generated.Sdk";

    private static readonly Lazy<GeneratedSdk> Ovirt35 = new(() => Create("Sdk35", SharedDocuments("3.5")));
    private static readonly Lazy<GeneratedSdk> Ovirt33 = new(() => Create("Sdk33", SharedDocuments("3.3")));
    private static readonly Lazy<GeneratedSdk> Rhev33 = new(
        () => Create(
            "SdkRhev33",
            Capabilities,
            RepositoryFiles.FilePath("schema", "rhev-3.3", "api.xsd"),
            RepositoryFiles.FilePath("schema", "rhev-3.3", "rsdl.xml")));

    private static string Capabilities => RepositoryFiles.FilePath("schema", "rhev-3.3", "capabilities.xml");

    private readonly AssemblyLoadContext _context;
    private readonly byte[] _image;
    private readonly ParseDocument _parse;

    private GeneratedSdk(string name, byte[] image)
    {
        _image = image;
        _context = new AssemblyLoadContext(name, isCollectible: true);
        Assembly assembly = _context.LoadFromStream(new MemoryStream(image));
        Type document = assembly.GetType(Namespace + ".ApiDocument", throwOnError: true)!;
        _parse = document.GetMethod("Parse")!.CreateDelegate<ParseDocument>();
        ToUtf8 = document.GetMethod("ToUtf8")!.CreateDelegate<Func<Entity, byte[]>>();
    }

    private delegate Entity ParseDocument(ReadOnlySpan<byte> utf8);

    /// <summary>Writes a representation.</summary>
    public Func<Entity, byte[]> ToUtf8 { get; }

    /// <summary>The SDK of an API: <c>3.5</c> and <c>3.3</c> of oVirt, <c>rhev-3.3</c> of this repository. Made once.</summary>
    public static GeneratedSdk Of(string api) => api switch
    {
        "3.5" => Ovirt35.Value,
        "3.3" => Ovirt33.Value,
        "rhev-3.3" => Rhev33.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(api)),
    };

    /// <summary>The documents of a version of oVirt, with the capabilities of this repository, since none are recorded.</summary>
    public static string[] SharedDocuments(string version) =>
    [
        Capabilities,
        RepositoryFiles.SharedPath("documents", version, "api.xsd"),
        RepositoryFiles.SharedPath("documents", version, "rsdl.xml"),
    ];

    /// <summary>Reads a representation.</summary>
    public Entity Parse(byte[] utf8) => _parse(utf8);

    /// <summary>Compiles a program of the SDK's user and loads it beside the SDK.</summary>
    public Assembly CompileUser(string source)
    {
        CSharpCompilation compilation = Compilation("User")
            .AddReferences(MetadataReference.CreateFromImage(_image))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, ParseOptions.WithDocumentationMode(DocumentationMode.Parse)));
        return _context.LoadFromStream(new MemoryStream(Emit(compilation)));
    }

    private static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static GeneratedSdk Create(string name, params string[] documents)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new RsdlGenerator().AsSourceGenerator()],
            documents.Select(path => new DocumentFile(path)),
            ParseOptions,
            new DocumentOptions(Namespace));
        driver.RunGeneratorsAndUpdateCompilation(
            Compilation(name), out Compilation compilation, out ImmutableArray<Diagnostic> diagnostics, CancellationToken.None);
        ThrowIfAny(diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return new GeneratedSdk(name, Emit(compilation));
    }

    private static CSharpCompilation Compilation(string name) => CSharpCompilation.Create(
        name,
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "Rsdl.Runtime.dll"
                || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static byte[] Emit(Compilation compilation)
    {
        using MemoryStream image = new();
        ThrowIfAny(compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return image.ToArray();
    }

    private static void ThrowIfAny(IEnumerable<Diagnostic> diagnostics)
    {
        string[] problems = [.. diagnostics.Take(10).Select(diagnostic => diagnostic.ToString())];
        if (problems.Length > 0)
        {
            throw new InvalidOperationException(string.Join('\n', problems));
        }
    }
}
