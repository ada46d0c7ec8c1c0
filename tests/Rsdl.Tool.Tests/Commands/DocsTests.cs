using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Rsdl.Generator.Tests;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Tool.Tests.Commands;

public sealed class DocsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Out => _folder["site"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_answer_tells_what_was_written()
    {
        ToolRun run = await ToolRun.OfAsync("docs", _folder.WriteSmall(), "-o", Out);

        int count = Directory.GetFiles(Out).Length - 1;
        Assert.Equal((0, $"{count} files in {Out}: {count} written, 0 as before, 0 removed\n"), (run.Code, run.Output));
        Assert.Equal($"Generating from {_folder["api"]} ...\n", run.Error);
    }

    [Fact]
    public async Task Two_runs_give_the_same_bytes()
    {
        string documents = RepositoryFiles.FilePath("schema", "rhev-3.3");

        await ToolRun.OfAsync("docs", documents, "-o", _folder["one"]);
        await ToolRun.OfAsync("docs", documents, "-o", _folder["two"]);

        string[] names = [.. Directory.GetFiles(_folder["one"]).Select(path => Path.GetFileName(path))];
        Assert.All(names, name => Assert.Equal(File.ReadAllBytes(_folder["one", name]), File.ReadAllBytes(_folder["two", name])));
        Assert.DoesNotContain(names, name => File.ReadAllText(_folder["one", name]).Contains('\r'));
    }

    [Fact]
    public async Task Pages_that_are_written_no_more_go_and_pages_of_the_user_stay()
    {
        await ToolRun.OfAsync("docs", RepositoryFiles.FilePath("schema", "rhev-3.3"), "-o", Out);
        _folder.Write("site/mine.html", "mine");
        _folder.Write("site/values-Mine.html", "mine too");
        File.AppendAllText(_folder["site", "type-Disk.html"], "<!-- mine -->");

        ToolRun run = await ToolRun.OfAsync("docs", _folder.WriteSmall(), "-o", Out, "--json");

        Assert.Equal(0, run.Code);
        string[] files = [.. run.Json.GetProperty("files").EnumerateArray().Select(name => name.GetString()!)];
        Assert.Equal(
            [.. files.Concat(["mine.html", "rsdl-docs.json", "type-Disk.html", "values-Mine.html"]).Order(StringComparer.Ordinal)],
            Directory.GetFiles(Out).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.EndsWith(
            $"warning: '{_folder["site", "type-Disk.html"]}' is generated no more, but was changed by hand and is left.\n", run.Error);
    }

    [Fact]
    public async Task A_page_of_the_user_is_replaced_by_force_only()
    {
        string documents = _folder.WriteSmall();
        _folder.Write("site/index.html", "mine");

        ToolRun refused = await ToolRun.OfAsync("docs", documents, "-o", Out);
        string kept = File.ReadAllText(_folder["site", "index.html"]);
        ToolRun forced = await ToolRun.OfAsync("docs", documents, "-o", Out, "--force");

        Assert.Equal((3, "mine", 0), (refused.Code, kept, forced.Code));
        Assert.Contains("are files that this tool did not write, or that were changed since: index.html. ", refused.Error);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(_folder["site", "index.html"]));
    }

    [Fact]
    public async Task Code_and_pages_in_one_folder_do_not_remove_each_other()
    {
        string documents = _folder.WriteSmall();
        await ToolRun.OfAsync("generate", documents, "-o", Out);

        ToolRun docs = await ToolRun.OfAsync("docs", documents, "-o", Out, "--json");
        ToolRun again = await ToolRun.OfAsync("generate", documents, "-o", Out, "--json");

        Assert.Equal((0, 0), (docs.Json.GetProperty("removed").GetArrayLength(), again.Json.GetProperty("removed").GetArrayLength()));
        Assert.Equal(0, again.Json.GetProperty("written").GetInt32());
    }

    [Fact]
    public async Task Names_and_title_are_as_asked_for()
    {
        await ToolRun.OfAsync(
            "docs", _folder.WriteSmall(), "-o", Out, "--api-name", "Machines", "--collections", "vms", "--title", "Our machines");

        string index = File.ReadAllText(_folder["site", "index.html"]);
        Assert.Contains("<title>Our machines</title>", index);
        Assert.Contains("<code>Machines.Vms</code>", index);
        Assert.DoesNotContain("hosts", index);
        Assert.DoesNotContain("links of the document have no method", index);
        Assert.False(File.Exists(_folder["site", "client-Host.html"]));
    }

    [Fact]
    public async Task Links_that_have_no_method_are_told()
    {
        string documents = _folder.WriteSmall(
            rsdl: text => text.With("href=\"/api/hosts/discover\"", "href=\"/api/nowhere/{id}/else/discover\""));

        await ToolRun.OfAsync("docs", documents, "-o", Out);

        Assert.Contains(
            "1 links of the document have no method; <code>rsdl check</code> tells why.", File.ReadAllText(_folder["site", "index.html"]));
    }

    [Fact]
    public async Task Errors_in_documents_are_told_and_nothing_is_written()
    {
        ToolRun run = await ToolRun.OfAsync("docs", _folder.WriteSmall(schema: text => text.With("</xs:schema>", "")), "-o", Out);

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains(": error RSDL0001: ", run.Error);
        Assert.EndsWith("Nothing was written.\n", run.Error);
        Assert.False(Directory.Exists(Out));
    }
}
