using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Rsdl.Benchmarks.Generating;

namespace Rsdl.Benchmarks.Compiling;

/// <summary>Projects as files on disk, compiled by the SDK's compiler in a process of its own.</summary>
internal sealed class CompilerProcess : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rsdl-benchmarks-");

    /// <summary>Writes the command line of a project that has its SDK generated.</summary>
    /// <param name="documents">What its SDK is generated from.</param>
    /// <param name="documentation">Whether it writes a documentation file.</param>
    /// <returns>The path of a response file.</returns>
    public string WriteSdkProject(DocumentSet documents, bool documentation)
    {
        string config = Write("generator.globalconfig", string.Join('\n', [
            "is_global = true",
            $"{BuildProperties.NamespaceKey} = {SdkProject.Namespace}",
            .. documents.Paths.Select(path => $"[{path.Replace('\\', '/')}]\n{BuildProperties.DocumentKey} = true"),
            ""]));
        string[] analyzers = ["Rsdl.Generator.dll", "Rsdl.Model.dll"];
        return WriteProject("sdk", "", documentation, [
            .. analyzers.Select(name => $"/analyzer:\"{Path.Combine(AppContext.BaseDirectory, name)}\""),
            .. documents.Paths.Select(path => $"/additionalfile:\"{path}\""),
            $"/analyzerconfig:\"{config}\""]);
    }

    /// <summary>Writes the command line of a project with sources of its own alone.</summary>
    /// <param name="name">Distinguishes it from others.</param>
    /// <param name="source">Its source.</param>
    /// <param name="documentation">Whether it writes a documentation file.</param>
    /// <returns>The path of a response file.</returns>
    public string WritePlainProject(string name, string source, bool documentation) => WriteProject(name, source, documentation, []);

    /// <summary>Compiles a project.</summary>
    /// <param name="responseFile">Its command line.</param>
    /// <exception cref="InvalidOperationException">The compiler is not there, or had something to say.</exception>
    public static void Compile(string responseFile)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(Hosting.CompilerLoadContext.CompilerFolder!, "csc.dll"));
        start.ArgumentList.Add("/noconfig");
        start.ArgumentList.Add("@" + responseFile);
        using Process compiler = Process.Start(start)!;
        Task<string> errors = compiler.StandardError.ReadToEndAsync();
        string output = compiler.StandardOutput.ReadToEnd();
        compiler.WaitForExit();
        if (compiler.ExitCode != 0)
        {
            throw new InvalidOperationException($"csc @{responseFile}: {output}{errors.GetAwaiter().GetResult()}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private string WriteProject(string name, string source, bool documentation, IEnumerable<string> more)
    {
        string project = documentation ? name + "-documented" : name;
        string output = Path.Combine(_folder.FullName, project);
        return Write(project + ".rsp", string.Join('\n', [
            "/nologo", "/nostdlib+", "/target:library", "/optimize+", "/debug:portable", "/deterministic+", "/nullable:enable",
            "/langversion:latest", "/utf8output", "/nowarn:1591,1701,1702",
            $"/out:\"{output}.dll\"",
            .. documentation ? [$"/doc:\"{output}.xml\""] : Array.Empty<string>(),
            .. ReferencePaths.All.Select(path => $"/reference:\"{path}\""),
            .. more,
            $"\"{Write(project + ".cs", source)}\"",
            ""]));
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }
}
