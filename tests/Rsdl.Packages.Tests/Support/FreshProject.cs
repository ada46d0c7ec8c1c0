using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Rsdl.Tests;

namespace Rsdl.Packages.Tests;

/// <summary>A user's project, or several in folders below.</summary>
internal sealed class FreshProject(string folder)
{
    public string Folder => folder;

    /// <summary>A project file that refers to packages of the feed.</summary>
    public static string ProjectFile(string properties, string[] packages, string items = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {string.Concat(packages.Select(Reference))}
            {items}
          </ItemGroup>
        </Project>
        """;

    public void Write(string path, string text)
    {
        string full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(folder, path));

    /// <summary>Puts a Manager's documents into a folder of the project.</summary>
    public FreshProject AddDocuments(string target, string source)
    {
        foreach (string file in Directory.GetFiles(source))
        {
            Write(Path.Combine(target, Path.GetFileName(file)), File.ReadAllText(file));
        }

        return this;
    }

    /// <summary>Puts the documents of RHEV 3.3 into the folder where the package finds them by itself.</summary>
    public FreshProject AddOwnDocuments(string target) => AddDocuments(target, RepositoryFiles.FilePath("schema", "rhev-3.3"));

    public Task<DotNetResult> BuildAsync(string project, params string[] arguments) => DotNet.RunAsync(folder, Build(project, arguments));

    public Task<DotNetResult> TryBuildAsync(string project, params string[] arguments) =>
        DotNet.TryAsync(folder, Build(project, arguments));

    public Task<DotNetResult> RunAsync(string assembly) => DotNet.RunAsync(folder, assembly);

    /// <summary>The files that the generator made, as names.</summary>
    public string[] GeneratedFiles(string project)
    {
        string generated = Path.Combine(folder, project, "obj", "Debug", "net10.0", "generated", "Rsdl.Generator");
        return Directory.Exists(generated)
            ? [.. Directory.GetFiles(generated, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal)!]
            : [];
    }

    private static string[] Build(string project, string[] arguments) =>
        ["build", project, "--nologo", "-nodeReuse:false", "-clp:NoSummary", .. arguments];

    // Versions are as a user writes them; the generator's assets are those that 'dotnet add package' gives a development dependency.
    private static string Reference(string package) => package == "Rsdl.Generator"
        ? $"<PackageReference Include=\"{package}\" Version=\"{PackedFeed.Version}\" PrivateAssets=\"all\" "
            + "IncludeAssets=\"runtime; build; native; contentfiles; analyzers; buildtransitive\" />\n    "
        : $"<PackageReference Include=\"{package}\" Version=\"{PackedFeed.Version}\" />\n    ";
}
