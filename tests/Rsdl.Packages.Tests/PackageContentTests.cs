using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Packages.Tests;

/// <summary>What is in the packages, as whole lists: nothing slips in or out unseen.</summary>
[Collection(PackageSuite.Name)]
public sealed class PackageContentTests(PackedFeed feed)
{
    private const string Slot = "analyzers/dotnet/roslyn4.8/cs/";

    private static readonly string[] Platform =
    [
        "Microsoft.Extensions.Configuration.Binder", "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Http",
        "Microsoft.Extensions.Options.ConfigurationExtensions", "Polly.Core", "Polly.RateLimiting",
    ];

    public static TheoryData<string, string[], string[]> Contents => new()
    {
        {
            "Rsdl.Generator",
            [
                Slot + "Rsdl.Generator.dll", Slot + "Rsdl.Model.dll",
                "build/Rsdl.Generator.props", "build/Rsdl.Generator.targets",
                "buildTransitive/Rsdl.Generator.props", "buildTransitive/Rsdl.Generator.targets",
            ],
            []
        },
        {
            "Rsdl.Runtime",
            [
                Slot + "Rsdl.Analyzers.dll", Slot + "Rsdl.CodeFixes.dll", Slot + "Rsdl.Model.dll",
                "build/Rsdl.Runtime.props", "buildTransitive/Rsdl.Runtime.props",
                "lib/net10.0/Rsdl.Runtime.dll", "lib/net10.0/Rsdl.Runtime.xml",
            ],
            ["lib/net10.0/Rsdl.Runtime.pdb"]
        },
        {
            "Rsdl.Runtime.DependencyInjection",
            ["lib/net10.0/Rsdl.Runtime.DependencyInjection.dll", "lib/net10.0/Rsdl.Runtime.DependencyInjection.xml"],
            ["lib/net10.0/Rsdl.Runtime.DependencyInjection.pdb"]
        },
        {
            "Rhev.Sdk",
            ["lib/net10.0/Rhev.Sdk.dll", "lib/net10.0/Rhev.Sdk.xml"],
            ["lib/net10.0/Rhev.Sdk.pdb"]
        },
        {
            "Rhev.Emulator",
            [
                "lib/net10.0/Rhev.Emulator.dll", "lib/net10.0/Rhev.Emulator.runtimeconfig.json", "lib/net10.0/Rhev.Emulator.xml",
                "lib/net10.0/Rsdl.Model.dll",
            ],
            ["lib/net10.0/Rhev.Emulator.pdb"]
        },
        {
            "Rsdl.Tool",
            [
                .. ((string[])
                [
                    "DotnetToolSettings.xml", "Microsoft.CodeAnalysis.CSharp.dll", "Microsoft.CodeAnalysis.dll",
                    "Microsoft.Extensions.DependencyInjection.Abstractions.dll", "Microsoft.Extensions.Logging.Abstractions.dll",
                    "Rsdl.Analyzers.dll", "Rsdl.Analyzers.xml", "Rsdl.Generator.dll", "Rsdl.Generator.xml", "Rsdl.Model.dll",
                    "Rsdl.Model.xml", "Rsdl.Runtime.dll", "Rsdl.Runtime.pdb", "Rsdl.Runtime.xml", "Rsdl.Tool.deps.json",
                    "Rsdl.Tool.dll", "Rsdl.Tool.pdb", "Rsdl.Tool.runtimeconfig.json", "Rsdl.Tool.xml",
                    "Spectre.Console.Ansi.dll", "Spectre.Console.dll", "System.CommandLine.dll",
                ]).Select(file => "tools/net10.0/any/" + file),
            ],
            ["tools/net10.0/any/Rsdl.Runtime.pdb", "tools/net10.0/any/Rsdl.Tool.pdb"]
        },
    };

    public static TheoryData<string, string, string[]> References => new()
    {
        {
            "Rsdl.Generator", "Rsdl.Generator",
            [.. Compiler, "Rsdl.Model 0.1.0.0", "System.Collections.Immutable 7.0.0.0", "System.Memory 4.0.1.2"]
        },
        { "Rsdl.Generator", "Rsdl.Model", ["netstandard 2.0.0.0"] },
        { "Rsdl.Runtime", "Rsdl.Analyzers", [.. Compiler, "Rsdl.Model 0.1.0.0", "System.Collections.Immutable 7.0.0.0"] },
        { "Rsdl.Runtime", "Rsdl.Model", ["netstandard 2.0.0.0"] },
        {
            "Rsdl.Runtime", "Rsdl.CodeFixes",
            [
                .. Compiler, "Microsoft.CodeAnalysis.Workspaces 4.8.0.0",
                "Rsdl.Analyzers 0.1.0.0", "System.Collections.Immutable 7.0.0.0", "System.Memory 4.0.1.2",
            ]
        },
    };

    public static TheoryData<string, string[]> Dependencies => new()
    {
        { "Rsdl.Generator", [] },
        { "Rsdl.Runtime", ["Microsoft.Extensions.Logging.Abstractions without Build,Analyzers"] },
        { "Rhev.Sdk", ["Rsdl.Runtime"] },
        { "Rhev.Emulator", ["Microsoft.AspNetCore.App", "System.CommandLine without Build,Analyzers"] },
        { "Rsdl.Tool", [] },
        {
            "Rsdl.Runtime.DependencyInjection",
            [
                .. Platform.Select(id => id + " without Build,Analyzers"), "Rsdl.Runtime",
            ]
        },
    };

    private static string[] Compiler => ["Microsoft.CodeAnalysis 4.8.0.0", "Microsoft.CodeAnalysis.CSharp 4.8.0.0"];

    [Theory]
    [MemberData(nameof(Contents))]
    public void A_package_holds_these_files_and_no_others(string package, string[] files, string[] symbols)
    {
        Assert.Equal([.. files.Append("README.md").Append("icon.png").Order(StringComparer.Ordinal)], Entries(package, "nupkg"));
        Assert.Equal(symbols, File.Exists(feed.PathOf(package, "snupkg")) ? Entries(package, "snupkg") : []);
    }

    [Fact]
    public void No_other_project_is_packed() => Assert.Equal(
        PackedFeed.Packages.Order(StringComparer.Ordinal),
        Directory.GetFiles(RepositoryFiles.FilePath("src"), "*.csproj", SearchOption.AllDirectories)
            .Where(project => File.ReadAllText(project).Contains("<IsPackable>true<", StringComparison.Ordinal))
            .Select(project => Path.GetFileNameWithoutExtension(project)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(References))]
    public void A_plug_in_of_the_compiler_refers_to_nothing_that_the_oldest_compiler_lacks(
        string package, string assembly, string[] references)
    {
        using ZipArchive zip = ZipFile.OpenRead(feed.PathOf(package));
        using MemoryStream image = new();
        using (Stream entry = zip.GetEntry($"{Slot}{assembly}.dll")!.Open())
        {
            entry.CopyTo(image);
        }

        image.Position = 0;
        using PEReader reader = new(image);
        MetadataReader metadata = reader.GetMetadataReader();
        IEnumerable<string> found = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .Select(reference => $"{metadata.GetString(reference.Name)} {reference.Version}");
        Assert.Equal(
            references.Append("netstandard 2.0.0.0").Distinct().Order(StringComparer.Ordinal),
            found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Dependencies))]
    public void A_package_depends_on_these_and_says_what_it_is(string package, string[] dependencies)
    {
        XElement metadata = ReadMetadata(package);
        XNamespace ns = metadata.Name.Namespace;
        IEnumerable<string> found = metadata.Descendants(ns + "dependency")
            .Select(element => (string)element.Attribute("id")!
                + ((string?)element.Attribute("exclude") is { } excluded ? " without " + excluded : ""))
            .Concat(metadata.Descendants(ns + "frameworkReference").Select(element => (string)element.Attribute("name")!));
        Assert.Equal(dependencies, found.Order(StringComparer.Ordinal));
        Assert.Equal("Apache-2.0", (string?)metadata.Element(ns + "license"));
        Assert.Equal("icon.png", (string?)metadata.Element(ns + "icon"));
        Assert.Equal("README.md", (string?)metadata.Element(ns + "readme"));
        Assert.Equal(package == "Rsdl.Generator" ? "true" : null, (string?)metadata.Element(ns + "developmentDependency"));
    }

    [Fact]
    public void Both_packages_with_plug_ins_carry_the_same_model()
    {
        Assert.Equal(Bytes("Rsdl.Generator"), Bytes("Rsdl.Runtime"));

        byte[] Bytes(string package)
        {
            using ZipArchive zip = ZipFile.OpenRead(feed.PathOf(package));
            using Stream entry = zip.GetEntry(Slot + "Rsdl.Model.dll")!.Open();
            using MemoryStream bytes = new();
            entry.CopyTo(bytes);
            return bytes.ToArray();
        }
    }

    /// <summary>The files of a package, without those of the package format itself.</summary>
    private string[] Entries(string package, string extension)
    {
        using ZipArchive zip = ZipFile.OpenRead(feed.PathOf(package, extension));
        return
        [
            .. zip.Entries.Select(entry => entry.FullName)
                .Where(name => name is not "[Content_Types].xml" and not "_rels/.rels"
                    && !name.EndsWith(".nuspec", StringComparison.Ordinal)
                    && !name.StartsWith("package/services/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    private XElement ReadMetadata(string package)
    {
        using ZipArchive zip = ZipFile.OpenRead(feed.PathOf(package));
        using Stream entry = zip.GetEntry(package + ".nuspec")!.Open();
        return XDocument.Load(entry).Root!.Elements().Single();
    }
}
