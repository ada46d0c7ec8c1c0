using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Rsdl.Generator.Tests;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Tool.Tests.Commands;

public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Documents_without_errors_are_summed_up()
    {
        string path = _folder.WriteSmall();

        ToolRun run = await ToolRun.OfAsync("check", path, "--nowarn", "RSDL1020,RSDL1021");

        Assert.Equal(0, run.Code);
        Assert.Equal(
            [
                $"capabilities:           {Path.Combine(path, "capabilities.xml")}",
                $"rsdl:                   {Path.Combine(path, "rsdl.xml")}",
                $"schema:                 {Path.Combine(path, "api.xsd")}",
                "version:                3.3",
                "links with a member:    13 of 13 (100 %)",
                "described links:        4 of 13 (30 %)",
                "typed bodies:           4 of 5 (80 %)",
                "types:                  18",
                "elements:               42",
                "text bound to lists:    5 of 19 (26 %)",
                "lists of values:        6",
                "values:                 14",
                "",
                "0 errors, 0 remarks",
            ],
            run.Lines);
        Assert.Equal($"Checking {path} ...\n", run.Error);
    }

    [Fact]
    public async Task Errors_and_advice_are_told_with_their_places()
    {
        string path = _folder.WriteSmall(
            rsdl: text => text.With("<name>vm.memory</name>", "<name>vm.memry</name>")
                .With(
                    "<link href=\"/api/hosts\" rel=\"get\">",
                    "<link href=\"/api/hosts\" rel=\"add\"/>\n    <link href=\"/api/hosts\" rel=\"get\">"),
            capabilities: text => text.With("</capabilities>", ""));

        ToolRun run = await ToolRun.OfAsync("check", path);

        Assert.Equal(1, run.Code);
        string file = Path.Combine(path, "rsdl.xml");
        Assert.Contains(run.Lines, line => line.StartsWith($"{Path.Combine(path, "capabilities.xml")}(", StringComparison.Ordinal)
            && line.Contains("): error RSDL0001: ", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith($"{file}(59,14): information RSDL0010: ", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith($"{file}(100,6): information RSDL1020: ", StringComparison.Ordinal));
        Assert.StartsWith("1 error, ", run.Lines[^1]);
    }

    [Fact]
    public async Task Remarks_can_be_silenced_or_made_errors()
    {
        string path = _folder.WriteSmall(rsdl: text => text.With("<name>vm.memory</name>", "<name>vm.memry</name>"));

        ToolRun silent = await ToolRun.OfAsync("check", path, "--nowarn", "rsdl0010,RSDL1020,RSDL1021");
        ToolRun one = await ToolRun.OfAsync("check", path, "--warnaserror", "RSDL0010");
        ToolRun other = await ToolRun.OfAsync("check", path, "--warnaserror", "RSDL0012");
        ToolRun all = await ToolRun.OfAsync("check", path, "--warnaserror");

        Assert.Equal((0, "0 errors, 0 remarks"), (silent.Code, silent.Lines[^1]));
        Assert.Equal(1, one.Code);
        Assert.Contains(one.Lines, line => line.Contains(": error RSDL0010: ", StringComparison.Ordinal));
        Assert.Equal(0, other.Code);
        Assert.Equal(1, all.Code);
        Assert.DoesNotContain(all.Lines, line => line.Contains(": information ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Errors_cannot_be_silenced()
    {
        string path = _folder.WriteSmall(schema: _ => "<nonsense/>");

        ToolRun run = await ToolRun.OfAsync("check", path, "--nowarn", "RSDL0002");

        Assert.Equal(1, run.Code);
        Assert.Contains(run.Lines, line => line.Contains("(1,2): error RSDL0002: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Programs_get_the_findings_and_the_coverage()
    {
        string path = _folder.WriteSmall(rsdl: text => text.With("<name>vm.memory</name>", "<name>vm.memry</name>"));

        ToolRun run = await ToolRun.OfAsync("check", path, "--json", "--nowarn", "RSDL1020,RSDL1021");

        JsonElement finding = Assert.Single(run.Json.GetProperty("findings").EnumerateArray());
        Assert.Equal(
            ("RSDL0010", "information", Path.Combine(path, "rsdl.xml"), 59, 14, "docs/RSDL0010.md"),
            (
                finding.GetProperty("id").GetString(),
                finding.GetProperty("severity").GetString(),
                finding.GetProperty("file").GetString(),
                finding.GetProperty("line").GetInt32(),
                finding.GetProperty("column").GetInt32(),
                finding.GetProperty("help").GetString()));
        Assert.Equal(0, run.Json.GetProperty("errors").GetInt32());
        JsonElement typed = run.Json.GetProperty("coverage").GetProperty("typedBodies");
        Assert.Equal((4, 5), (typed.GetProperty("count").GetInt32(), typed.GetProperty("of").GetInt32()));
    }

    [Fact]
    public async Task The_own_documents_have_no_errors_and_a_member_for_every_link()
    {
        ToolRun run = await ToolRun.OfAsync("check", RepositoryFiles.FilePath("schema", "rhev-3.3"));

        Assert.Equal(0, run.Code);
        Assert.Contains(run.Lines, line => line.StartsWith("links with a member:    413 of 413", StringComparison.Ordinal));
    }

    [SharedTheory]
    [InlineData("3.3")]
    [InlineData("3.5")]
    public async Task Real_documents_have_no_errors(string version)
    {
        ToolRun run = await ToolRun.OfAsync("check", RepositoryFiles.SharedPath("documents", version));

        Assert.Equal(0, run.Code);
        Assert.All(
            run.Lines.TakeWhile(line => line.Length > 0),
            line => Assert.Matches(@"^.+\.(xml|xsd)\(\d+,\d+\): information RSDL\d{4}: ", line));
    }

    [Theory]
    [InlineData("missing", "There is no folder 'missing'. 'rsdl fetch URL -o missing' makes one from a Manager.")]
    public async Task A_folder_that_is_not_there_is_told(string path, string message)
    {
        ToolRun run = await ToolRun.OfAsync("check", path);

        Assert.Equal((3, "", $"error: {message}\n"), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public async Task A_folder_without_documents_and_a_file_are_told()
    {
        string file = _folder.Write("notes.txt", "nothing");

        ToolRun empty = await ToolRun.OfAsync("check", _folder.Path);
        ToolRun wrong = await ToolRun.OfAsync("check", file);

        Assert.Equal(3, empty.Code);
        Assert.StartsWith($"error: There is no document in '{_folder.Path}': no file ends in .xml, .xsd, .rsdl.", empty.Error);
        Assert.Equal((3, $"error: '{file}' is a file; give the folder that holds the documents.\n"), (wrong.Code, wrong.Error));
    }
}
