using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rsdl.Generator.Tests;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Tool.Tests.Commands;

public sealed class DiffTests : IDisposable
{
    private const string Memory = "<xs:element name=\"memory\" type=\"xs:long\" minOccurs=\"0\"/>";

    private const string Pause = "<parameter required=\"false\" type=\"xs:boolean\"><name>action.pause</name></parameter>";

    private readonly TemporaryFolder _folder = new();
    private readonly string _old;

    public DiffTests() => _old = _folder.WriteSmall("old");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Equal_documents_have_no_changes()
    {
        ToolRun run = await ToolRun.OfAsync("diff", _old, _folder.WriteSmall("new"), "--fail-on", "attention");

        Assert.Equal((0, $"3.3 ({_old}) -> 3.3 ({_folder["new"]})\n\nno changes\n"), (run.Code, run.Output));
        Assert.Equal($"Comparing {_old} with {_folder["new"]} ...\n", run.Error);
    }

    [Fact]
    public async Task Changes_are_grouped_by_what_they_do_to_code()
    {
        string now = _folder.WriteSmall(
            "new",
            rsdl: text => text.With(Pause, "").With("minor=\"3\"", "minor=\"4\""),
            schema: text => text.With(Memory, Memory.Replace("xs:long", "xs:int", StringComparison.Ordinal)),
            capabilities: text => text.With(
                "<storage_type>nfs</storage_type>",
                "<storage_type>nfs</storage_type><storage_type>fcp</storage_type>"));

        ToolRun run = await ToolRun.OfAsync("diff", _old, now);

        Assert.Equal(1, run.Code);
        Assert.Equal(
            [
                $"3.3 ({_old}) -> 3.4 ({now})",
                "",
                "Breaking",
                "  ~ Vm.memory: The type of Vm.Memory was long and is int",
                "  - VmStartAction.Pause: It is gone",
                "",
                "Needs attention",
                "  - POST vms/{id}/start: The body does not accept 'pause' any more",
                "  ~ Action.pause: Nothing tells any more whether actions accept it",
                "",
                "Compatible",
                "  ~ 3.4: The version was 3.3",
                "  + storage_types/fcp: There is StorageType.Fcp",
                "",
                "2 breaking, 2 to look at, 2 compatible",
            ],
            run.Lines);
    }

    [Theory]
    [InlineData("breaking", 1, 0, 0)]
    [InlineData("attention", 1, 1, 0)]
    [InlineData("none", 0, 0, 0)]
    public async Task The_exit_code_tells_of_what_it_is_asked_for(string failOn, int breaking, int attention, int compatible)
    {
        string without = _folder.WriteSmall("without", schema: text => text.With(Memory, ""));
        string required = _folder.WriteSmall("required", rsdl: text => text.With(
            "required=\"false\" type=\"xs:long\"><name>vm.memory", "required=\"true\" type=\"xs:long\"><name>vm.memory"));
        string more = _folder.WriteSmall("more",
            schema: text => text.With(Memory, Memory + Memory.Replace("memory", "fans", StringComparison.Ordinal)));

        int[] codes = [.. await Task.WhenAll(new[] { without, required, more }.Select(
            async folder => (await ToolRun.OfAsync("diff", _old, folder, "--fail-on", failOn)).Code))];

        Assert.Equal([breaking, attention, compatible], codes);
    }

    [Fact]
    public async Task Programs_get_every_change()
    {
        string now = _folder.WriteSmall("new", schema: text => text.With(Memory, ""));

        ToolRun json = await ToolRun.OfAsync("diff", _old, now, "--json");
        ToolRun format = await ToolRun.OfAsync("diff", _old, now, "--format", "json");

        Assert.Equal(json.Output, format.Output);
        Assert.Equal(
            (_old, "3.3", 1, 1, 0),
            (
                json.Json.GetProperty("before").GetProperty("folder").GetString(),
                json.Json.GetProperty("after").GetProperty("version").GetString(),
                json.Json.GetProperty("breaking").GetInt32(),
                json.Json.GetProperty("needAttention").GetInt32(),
                json.Json.GetProperty("compatible").GetInt32()));
        Assert.Equal(
            """
            {
                  "subject": "element",
                  "kind": "removed",
                  "effect": "breaking",
                  "name": "Vm.memory",
                  "member": "Vm.Memory",
                  "message": "The property Vm.Memory is gone",
                  "places": []
                }
            """,
            json.Json.GetProperty("changes")[0].ToString());
    }

    [Fact]
    public async Task Markdown_is_a_table_for_each_effect()
    {
        string now = _folder.WriteSmall("new", rsdl: text => text.With(
            "<name>vm.host.id|name</name>", "<name>vm.host.id</name>"));

        ToolRun run = await ToolRun.OfAsync("diff", _old, now, "--format", "markdown");

        Assert.Equal(
            [
                $"# From 3.3 ({_old}) to 3.3 ({now})",
                "",
                "0 breaking, 1 to look at, 1 compatible",
                "",
                "## Needs attention",
                "",
                "| | what | C# | change |",
                "|---|---|---|---|",
                "| removed | `POST vms` | `VmCollection.AddAsync` | The body does not accept 'host.id\\|name' any more |",
            ],
            run.Lines.Take(9));
    }

    [Fact]
    public async Task Html_is_a_page_that_is_well_formed_and_escaped()
    {
        string now = _folder.WriteSmall("<new>", schema: text => text.With(Memory, ""));

        ToolRun run = await ToolRun.OfAsync("diff", _old, now, "--format", "html");

        Assert.StartsWith("<!DOCTYPE html>\n", run.Output);
        XElement page = XElement.Parse(run.Output.Replace("<!DOCTYPE html>\n", "").Replace("<meta charset=\"utf-8\">", ""));
        Assert.Equal($"From 3.3 ({_old}) to 3.3 ({now})", page.Descendants("h1").Single().Value);
        Assert.Equal(
            ["removed", "Vm.memory", "Vm.Memory", "The property Vm.Memory is gone"],
            page.Descendants("table").First().Elements("tr").ElementAt(1).Elements("td").Select(cell => cell.Value));
    }

    [Fact]
    public async Task Missing_capabilities_on_one_side_are_told()
    {
        string now = _folder.WriteSmall("new");
        File.Delete(Path.Combine(now, "capabilities.xml"));

        ToolRun run = await ToolRun.OfAsync("diff", _old, now);

        Assert.EndsWith($"warning: there are no capabilities in '{now}', so that lists of values seem to be gone or new.\n", run.Error);
    }

    [Theory]
    [InlineData("--format", "yaml", "Argument 'yaml' not recognized. Must be one of:")]
    [InlineData("--fail-on", "all", "Argument 'all' not recognized. Must be one of:")]
    public async Task A_wrong_option_is_refused(string option, string value, string message)
    {
        ToolRun run = await ToolRun.OfAsync("diff", _old, _old, option, value);

        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error);
    }

    [Fact]
    public async Task The_own_documents_differ_from_themselves_in_nothing()
    {
        string own = RepositoryFiles.FilePath("schema", "rhev-3.3");

        Assert.EndsWith("\nno changes\n", (await ToolRun.OfAsync("diff", own, own)).Output);
    }

    [SharedTheory]
    [InlineData("3.3", "3.5")]
    [InlineData("3.5", "3.3")]
    public async Task Every_method_that_real_documents_lose_is_told_to_break(string old, string now)
    {
        (string before, string after) = (RepositoryFiles.SharedPath("documents", old), RepositoryFiles.SharedPath("documents", now));
        HashSet<string> kept = [.. GeneratedMethods.Of(after).Select(method => method.Split(' ')[2])];
        string[] lost = [.. GeneratedMethods.Of(before).Select(method => method.Split(' ')[2])
            .Where(method => !kept.Contains(method)).Distinct()];

        ToolRun run = await ToolRun.OfAsync("diff", before, after, "--json");

        HashSet<string> told =
        [
            .. run.Json.GetProperty("changes").EnumerateArray().Where(change => change.GetProperty("effect").GetString() == "breaking")
                .Select(change => change.GetProperty("member").GetString()!),
        ];
        Assert.NotEmpty(lost);
        Assert.All(lost, method => Assert.True(told.Contains(method) || told.Contains(method.Split('.')[0]), method));
    }
}
