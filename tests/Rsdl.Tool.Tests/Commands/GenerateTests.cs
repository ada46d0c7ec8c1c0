using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Text;
using Rsdl.Generator.Tests;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Tool.Tests.Commands;

public sealed class GenerateTests : IDisposable
{
    private const string Manifest = "rsdl-generated.json";

    private readonly TemporaryFolder _folder = new();

    private string Out => _folder["out"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_own_documents_give_what_the_generator_gives_byte_for_byte()
    {
        string documents = RepositoryFiles.FilePath("schema", "rhev-3.3");

        ToolRun run = await ToolRun.OfAsync("generate", documents, "-o", Out);

        AssertSame(GeneratorDriver.Run(documents));
        int count = Directory.GetFiles(Out).Length - 1;
        Assert.Equal((0, $"{count} files in {Out}: {count} written, 0 as before, 0 removed\n"), (run.Code, run.Output));
        Assert.InRange(count, 40, 60);
    }

    [Fact]
    public async Task Options_do_what_the_properties_of_a_project_do()
    {
        string documents = RepositoryFiles.FilePath("schema", "rhev-3.3");

        await ToolRun.OfAsync(
            "generate", documents, "-o", Out, "--namespace", "Company.Machines", "--api-name", "Machines", "--collections", "vms,tags");

        AssertSame(GeneratorDriver.Run(
            documents, ("RsdlNamespace", "Company.Machines"), ("RsdlApiName", "Machines"), ("RsdlCollections", "vms,tags")));
        Assert.Contains("namespace Company.Machines\n", File.ReadAllText(Path.Combine(Out, "Api.g.cs")));
    }

    [SharedTheory]
    [InlineData("3.3")]
    [InlineData("3.5")]
    public async Task Real_documents_give_what_the_generator_gives(string version)
    {
        string documents = RepositoryFiles.SharedPath("documents", version);

        ToolRun run = await ToolRun.OfAsync("generate", documents, "-o", Out);

        Assert.Equal(0, run.Code);
        AssertSame(GeneratorDriver.Run(documents));
    }

    [Fact]
    public async Task A_second_run_writes_nothing_anew()
    {
        string documents = _folder.WriteSmall();
        await ToolRun.OfAsync("generate", documents, "-o", Out);
        string file = Path.Combine(Out, "Api.g.cs");
        DateTime written = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(file, written);

        ToolRun run = await ToolRun.OfAsync("generate", documents, "-o", Out, "--json");

        Assert.Equal(0, run.Json.GetProperty("written").GetInt32());
        Assert.Equal(written, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public async Task Files_that_are_generated_no_more_go_and_files_of_the_user_stay()
    {
        await ToolRun.OfAsync("generate", RepositoryFiles.FilePath("schema", "rhev-3.3"), "-o", Out);
        string[] before = Names();
        string[] after = [.. GeneratorDriver.Run(_folder.WriteSmall()).Keys];
        string edited = before.First(name => !after.Contains(name) && name != Manifest);
        File.AppendAllText(Path.Combine(Out, edited), "// mine\n");
        _folder.Write("out/Mine.cs", "class Mine;");
        _folder.Write("out/Clients.99.g.cs", "class AlsoMine;");

        ToolRun run = await ToolRun.OfAsync("generate", _folder["api"], "-o", Out, "--json");

        Assert.Equal(0, run.Code);
        Assert.Equal([.. after.Concat(["Clients.99.g.cs", "Mine.cs", edited, Manifest]).Order(StringComparer.Ordinal)], Names());
        Assert.Equal(
            before.Except(after).Except([edited, Manifest]),
            run.Json.GetProperty("removed").EnumerateArray().Select(name => name.GetString()));
        Assert.EndsWith(
            $"warning: '{Path.Combine(Out, edited)}' is generated no more, but was changed by hand and is left.\n", run.Error);
    }

    [Fact]
    public async Task A_file_of_the_user_is_replaced_by_force_only()
    {
        string documents = _folder.WriteSmall();
        string file = _folder.Write("out/Api.g.cs", "class Mine;");

        ToolRun refused = await ToolRun.OfAsync("generate", documents, "-o", Out);

        Assert.Equal((3, ""), (refused.Code, refused.Output));
        Assert.EndsWith(
            $"error: In '{Out}' are files that this tool did not write, or that were changed since: Api.g.cs. "
                + "Move them, give another folder, or replace them with --force.\n",
            refused.Error);
        Assert.Equal(["Api.g.cs"], Names());
        Assert.Equal("class Mine;", File.ReadAllText(file));

        ToolRun forced = await ToolRun.OfAsync("generate", documents, "-o", Out, "--force");

        Assert.Equal(0, forced.Code);
        AssertSame(GeneratorDriver.Run(documents));
    }

    [Fact]
    public async Task A_generated_file_whose_line_ends_were_changed_is_still_the_tools()
    {
        string documents = _folder.WriteSmall();
        await ToolRun.OfAsync("generate", documents, "-o", Out);
        string file = Path.Combine(Out, "Api.g.cs");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal), Encoding.UTF8);

        ToolRun run = await ToolRun.OfAsync("generate", documents, "-o", Out);

        Assert.Equal(0, run.Code);
        AssertSame(GeneratorDriver.Run(documents));
    }

    [Fact]
    public async Task Errors_in_documents_are_told_and_nothing_is_written()
    {
        string documents = _folder.WriteSmall(schema: text => text.With("</xs:schema>", ""));

        ToolRun run = await ToolRun.OfAsync("generate", documents, "-o", Out);

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains(": error RSDL0001: ", run.Error);
        Assert.EndsWith("Nothing was written.\n", run.Error);
        Assert.False(Directory.Exists(Out));
    }

    [Theory]
    [InlineData("--namespace", "not a namespace", "error RSDL0014: The value 'not a namespace' of RsdlNamespace cannot be used")]
    [InlineData("--api-name", "class", "error RSDL0014: The value 'class' of RsdlApiName cannot be used")]
    [InlineData("--collections", "vmz", "error RSDL0013: There is no root collection 'vmz'; the document has hosts, vms")]
    public async Task A_wrong_option_is_told_as_the_generator_tells_it(string option, string value, string message)
    {
        ToolRun run = await ToolRun.OfAsync("generate", _folder.WriteSmall(), "-o", Out, option, value);

        Assert.Equal(1, run.Code);
        Assert.Contains(message, run.Error);
        Assert.False(Directory.Exists(Out));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{ "tool": "0.1.0", "files": { "../api/rsdl.xml": "00" } }""")]
    public async Task A_damaged_manifest_is_told(string text)
    {
        string manifest = _folder.Write($"out/{Manifest}", text);

        ToolRun run = await ToolRun.OfAsync("generate", _folder.WriteSmall(), "-o", Out);

        Assert.Equal(3, run.Code);
        Assert.Contains($"error: '{manifest}' is damaged", run.Error);
    }

    private string[] Names() => [.. Directory.GetFiles(Out).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private void AssertSame(SortedDictionary<string, SourceText> expected)
    {
        Assert.Equal(expected.Keys.Append(Manifest).Order(StringComparer.Ordinal), Names());
        Assert.All(expected, file =>
        {
            byte[] bytes = [.. file.Value.Encoding!.GetPreamble(), .. file.Value.Encoding.GetBytes(file.Value.ToString())];
            Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(Out, file.Key)));
        });
    }
}
