using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Packages.Tests;

/// <summary>
/// The packages, packed once into an empty folder outside the repository, where projects restore them into a cache of their own: an
/// older build of ours in the user's cache has no part in it.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    /// <summary>Every package that the solution makes.</summary>
    public static readonly string[] Packages =
        ["Rhev.Emulator", "Rhev.Sdk", "Rsdl.Generator", "Rsdl.Runtime", "Rsdl.Runtime.DependencyInjection", "Rsdl.Tool"];

    /// <summary>Deep, with blanks, and not all ASCII.</summary>
    private const string Workspace = "Größe und Übung/plane in spain/a folder with a rather long name/日本";

    private string _root = "";

    /// <summary>The version of the packages.</summary>
    public static string Version { get; } = Metadata("Version");

    /// <summary>The folder of the packages.</summary>
    public string Folder => Path.Combine(_root, "feed");

    /// <summary>The path of a package.</summary>
    public string PathOf(string package, string extension = "nupkg") => Path.Combine(Folder, $"{package}.{Version}.{extension}");

    /// <summary>Makes a project in an empty folder of its own.</summary>
    internal FreshProject CreateProject(string name, params (string Path, string Text)[] files)
    {
        FreshProject project = new(Path.Combine(_root, Workspace, name));
        Assert.False(Directory.Exists(project.Folder));
        foreach ((string path, string text) in files)
        {
            project.Write(path, text);
        }

        return project;
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _root = Directory.CreateTempSubdirectory("rsdl-packages-").FullName;
        Directory.CreateDirectory(Folder);
        IEnumerable<string> projects = Packages.Select(name => RepositoryFiles.FilePath("src", name, name + ".csproj"));
        string pack = $"""
            <Project>
              <Target Name="Pack">
                <MSBuild Projects="{string.Join(';', projects)}" Targets="Pack"
                         Properties="NoBuild=true;Configuration={Metadata("Configuration")};PackageOutputPath={Folder}" />
              </Target>
            </Project>
            """;
        await File.WriteAllTextAsync(Path.Combine(_root, "pack.proj"), pack);
        await DotNet.RunAsync(_root, "msbuild", "pack.proj", "-t:Pack", "-v:quiet", "-nodeReuse:false");

        // Sources are those of the user's configuration, and the feed.
        await File.WriteAllTextAsync(Path.Combine(_root, "nuget.config"), """
            <configuration>
              <packageSources>
                <add key="packed" value="feed" />
              </packageSources>
            </configuration>
            """);
        await File.WriteAllTextAsync(Path.Combine(_root, "Directory.Build.props"), """
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <LangVersion>latest</LangVersion>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <UseAppHost>false</UseAppHost>
                <RestorePackagesPath>$(MSBuildThisFileDirectory)cache</RestorePackagesPath>
              </PropertyGroup>
            </Project>
            """);
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    private static string Metadata(string key) => Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
