using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rsdl.Runtime;
using Rsdl.Tests;

namespace Rsdl.Generator.Tests;

/// <summary>A project that the generator runs in: its documents, properties, code and compiler options.</summary>
internal sealed record GeneratorProject
{
    public const string RsdlPath = "/project/documents/rsdl.xml";
    public const string SchemaPath = "/project/documents/api.xsd";
    public const string CapabilitiesPath = "/project/documents/capabilities.xml";
    public const string OverridesPath = "/project/documents/overrides.xml";

    private const string WithoutCapabilities = " without capabilities";

    private static readonly ImmutableArray<MetadataReference> Framework = FindFramework();
    private static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(EntityType).Assembly.Location);

    public ImmutableArray<AdditionalText> Documents { get; init; } = [];

    public TestOptions Options { get; init; } = new(("RootNamespace", "Rhev"));

    public ImmutableArray<string> Code { get; init; } = [];

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public bool HasRuntime { get; init; } = true;

    public bool CheckOverflow { get; init; }

    /// <summary>The small documents.</summary>
    public static GeneratorProject Small { get; } = Of(SmallDocuments.Rsdl, SmallDocuments.Schema);

    public static GeneratorProject Of(string rsdl, string schema) => new()
    {
        Documents =
        [
            new TestDocument(RsdlPath, rsdl), new TestDocument(SchemaPath, schema),
            new TestDocument(CapabilitiesPath, SmallCapabilities.Text),
        ],
    };

    /// <summary>
    /// Documents by the name that theories use: <c>small</c>, <c>rhev-3.3</c>, or the reference's version, which has the capabilities
    /// of <c>rhev-3.3</c>; each of them with the ending <c> without capabilities</c> has none.
    /// </summary>
    public static GeneratorProject Named(string name)
    {
        if (name.EndsWith(WithoutCapabilities, StringComparison.Ordinal))
        {
            GeneratorProject complete = Named(name[..^WithoutCapabilities.Length]);
            return complete with { Documents = complete.Documents.RemoveAt(2) };
        }

        Func<string, string>? file = name switch
        {
            "small" => null,
            "rhev-3.3" => leaf => RepositoryFiles.FilePath("schema", name, leaf),
            _ => leaf => RepositoryFiles.SharedPath("documents", name, leaf),
        };
        return file is null
            ? Small
            : new GeneratorProject
            {
                Documents =
                [
                    TestDocument.FromFile(file("rsdl.xml")), TestDocument.FromFile(file("api.xsd")),
                    TestDocument.FromFile(RepositoryFiles.FilePath("schema", "rhev-3.3", "capabilities.xml")),
                ],
            };
    }

    /// <summary>The project with a user's overrides beside its documents.</summary>
    public GeneratorProject WithOverrides(string content) => this with
    {
        Documents = Documents.Add(new TestDocument(OverridesPath, $"<overrides>\n{content}\n</overrides>\n")),
    };

    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose);

    public CSharpCompilation Compilation => CSharpCompilation.Create(
        "Consumer",
        Code.Select((text, index) => CSharpSyntaxTree.ParseText(text, ParseOptions, $"Code{index}.cs")),
        HasRuntime ? Framework.Add(Runtime) : Framework,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999,
            checkOverflow: CheckOverflow,
            nullableContextOptions: Nullable));

    public GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [new RsdlGenerator().AsSourceGenerator()],
        Documents,
        ParseOptions,
        Options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public GeneratorRunResult Run() => CreateDriver().RunGenerators(Compilation).GetRunResult().Results.Single();

    /// <summary>The project's code together with what is generated.</summary>
    public CSharpCompilation RunAndCompile()
    {
        CreateDriver().RunGeneratorsAndUpdateCompilation(Compilation, out Compilation compiled, out _);
        return (CSharpCompilation)compiled;
    }

    private static ImmutableArray<MetadataReference> FindFramework()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted.Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == folder)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
