using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Rsdl.Generator.Tests;
using Rsdl.Runtime.Tests.Connections;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Tool.Tests.Fetching;

/// <summary>
/// What a fetch leaves when it is killed, at each point where it can be: folders beside the documents tell how far it was. They are made
/// here as the fetch makes them, since a process cannot be killed at a chosen file.
/// </summary>
public sealed class KilledFetchTests : IDisposable
{
    private static readonly (string Name, string Text)[] New =
    [
        ("api.xsd", SmallDocuments.Schema), ("capabilities.xml", SmallCapabilities.Text), ("rsdl.json", "{}"),
        ("rsdl.xml", SmallDocuments.Rsdl),
    ];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<int> Points => new(Enumerable.Range(0, New.Length + 1));

    private string Target => _folder["api"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Points))]
    public async Task What_was_going_in_place_is_all_there_after_the_next_command(int point)
    {
        WriteJournal(".api.rsdl-redo", inPlace: New[..point], before: New[point..]);

        ToolRun run = await ToolRun.OfAsync("check", Target);

        Assert.Equal(0, run.Code);
        AssertDocuments(New.Select(file => file.Text));
    }

    [Theory]
    [MemberData(nameof(Points))]
    public async Task What_was_going_back_is_all_back_after_the_next_command(int point)
    {
        WriteJournal(".api.rsdl-undo", inPlace: New[..point], before: New[point..]);

        ToolRun run = await ToolRun.OfAsync("list", Target + Path.DirectorySeparatorChar);

        // The old documents are none; the command says so, of the right ones.
        Assert.Equal(3, run.Code);
        AssertDocuments(New.Select(_ => "old"));
    }

    [Fact]
    public async Task Going_back_removes_what_was_not_there_before()
    {
        WriteJournal(".api.rsdl-undo", inPlace: New, before: []);
        File.Delete(_folder[".api.rsdl-undo", "old", "capabilities.xml"]);

        await ToolRun.OfAsync("list", Target);

        Assert.Equal(["api", "api/api.xsd", "api/rsdl.json", "api/rsdl.xml"], _folder.Entries);
    }

    [Fact]
    public async Task What_was_not_all_there_does_not_count()
    {
        WriteDocuments("api", New);
        _folder.Write(".api.rsdl-new/new/rsdl.xml", "half a docu");
        _folder.Write(".api.rsdl-new/new/stray.xml", "of another version of the tool");

        ToolRun check = await ToolRun.OfAsync("check", Target);
        await using LoopbackServer server = new(Serve);
        ToolRun fetch = await FetchAsync(server);

        Assert.Equal((0, 0), (check.Code, fetch.Code));
        Assert.Equal(SmallDocuments.Rsdl, File.ReadAllText(_folder["api", "rsdl.xml"]));
        Assert.Equal(["api", .. New.Select(file => "api/" + file.Name)], _folder.Entries);
    }

    [Fact]
    public async Task The_next_fetch_finishes_before_it_begins()
    {
        WriteJournal(".api.rsdl-redo", inPlace: [], before: New);
        _folder.Write(".api.rsdl-redo/new/kept.xml", "<overrides/>");
        await using LoopbackServer server = new(Serve);

        ToolRun run = await FetchAsync(server);

        Assert.Equal(0, run.Code);
        Assert.Equal("<overrides/>", File.ReadAllText(_folder["api", "kept.xml"]));
        Assert.Equal(SmallDocuments.Rsdl, File.ReadAllText(_folder["api", "rsdl.xml"]));
        Assert.Equal(["api"], Beside());
    }

    [Fact]
    public async Task What_cannot_go_in_place_any_more_goes_back()
    {
        WriteJournal(".api.rsdl-redo", inPlace: New[..1], before: New[1..]);
        File.Delete(_folder["api", "rsdl.xml"]);
        File.Delete(_folder[".api.rsdl-redo", "old", "rsdl.xml"]);
        _folder.Write("api/rsdl.xml/in-the-way", "a folder");

        ToolRun run = await ToolRun.OfAsync("check", Target);

        Assert.Equal(3, run.Code);
        Assert.Equal("old", File.ReadAllText(_folder["api", "api.xsd"]));
        Assert.Equal("a folder", File.ReadAllText(_folder["api", "rsdl.xml", "in-the-way"]));
        Assert.Equal(["api"], Beside());
    }

    [Fact]
    public async Task A_fetch_that_lives_is_left_alone()
    {
        WriteJournal(".api.rsdl-redo", inPlace: New[..2], before: New[2..]);
        string[] before = _folder.Entries;
        using FileStream other = new(_folder[".api.rsdl-lock"], FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        await using LoopbackServer server = new(Serve);

        ToolRun check = await ToolRun.OfAsync("check", Target);
        ToolRun fetch = await FetchAsync(server);

        Assert.Equal((3, 3), (check.Code, fetch.Code));
        Assert.All(
            [check, fetch],
            run => Assert.EndsWith($"error: Another 'rsdl fetch' is writing to '{Target}'. Try again when it has ended.\n", run.Error));
        Assert.Equal([".api.rsdl-lock", .. before], _folder.Entries.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_ends_in_a_separator_gets_the_documents_and_nothing_else()
    {
        _folder.Write("api/rsdl.xml", "old");
        await using LoopbackServer server = new(Serve);

        ToolRun run = await FetchAsync(server, Target + Path.DirectorySeparatorChar);

        Assert.Equal(0, run.Code);
        Assert.Equal(["api", .. New.Select(file => "api/" + file.Name)], _folder.Entries);
    }

    private static byte[] Serve(string request) => LoopbackServer.Answer(
        "Content-Type: application/xml\r\n",
        request.Split(' ')[1]["/api".Length..].TrimStart('/') switch
        {
            "?rsdl" => SmallDocuments.Rsdl,
            "?schema" => SmallDocuments.Schema,
            "capabilities" => SmallCapabilities.Text,
            _ => "<api/>",
        });

    private Task<ToolRun> FetchAsync(LoopbackServer server, string? target = null) => ToolRun.OfAsync(
        ToolRun.With("RSDL_PASSWORD=secret"), ["fetch", server.BaseAddress.AbsoluteUri, "-o", target ?? Target]);

    private void WriteJournal(string journal, (string Name, string Text)[] inPlace, (string Name, string Text)[] before)
    {
        WriteDocuments($"{journal}/new", New);
        WriteDocuments($"{journal}/old", New.Select(file => (file.Name, "old")));
        WriteDocuments("api", inPlace);
        WriteDocuments("api", before.Select(file => (file.Name, "old")));
    }

    private void WriteDocuments(string folder, IEnumerable<(string Name, string Text)> files)
    {
        foreach ((string name, string text) in files)
        {
            _folder.Write($"{folder}/{name}", text);
        }
    }

    private void AssertDocuments(IEnumerable<string> texts)
    {
        Assert.Equal(["api", .. New.Select(file => "api/" + file.Name)], _folder.Entries);
        Assert.Equal(texts, New.Select(file => File.ReadAllText(_folder["api", file.Name])));
    }

    private string[] Beside() => [.. Directory.GetFileSystemEntries(_folder.Path).Select(path => Path.GetFileName(path)!)];
}
