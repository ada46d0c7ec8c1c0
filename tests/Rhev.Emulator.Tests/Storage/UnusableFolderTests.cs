using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests.Storage;

public sealed class UnusableFolderTests : StoredManagerTest
{
    private const string Root = "tags/00000000-0000-0000-0000-000000000000.xml";
    private const string Host = "hosts/6b1f0a52-7d1c-4e0e-9a53-2f6c0c5d1003.xml";
    private const string Cluster = "clusters/6b1f0a52-7d1c-4e0e-9a53-2f6c0c5d1002.xml";

    public static TheoryData<string, string, int, string> Unusable => new()
    {
        { "tags/extra.txt", "x", 1, "it is no .xml file" },
        { "tags/sub/a.xml", "<a/>", 1, "it is no .xml file" },
        { "notes.xml", "<a/>", 1, "it is no file of the emulator" },
        { "gadgets/a.xml", "<a/>", 1, "the API of this emulator has no such collection" },
        { Root, "<resource id='a'>\n<tag></resource>", 2, "" },
        { Root, "<!DOCTYPE a><a/>", 1, "DTD" },
        { Root, "", 1, "" },
        { Root, "\n<tag/>", 2, "the root element is 'tag' instead of 'resource'" },
        { Root, "<resource><tag/></resource>", 1, "a resource needs an id" },
        { Root, "<resource id='b'><tag/></resource>", 1, "the file of id 'b' is 'tags/b.xml'" },
        { "tags/b.xml", "<resource id='b'/>", 1, "a resource needs its data in one element 'tag'" },
        { "tags/b.xml", "<resource id='b'><vm/></resource>", 1, "a resource needs its data in one element 'tag'" },
        { "tags/b.xml", "<resource id='b' order='0'><tag/></resource>", 1, "the order '0' is no positive number" },
        { "tags/b.xml", "<resource id='b' order='x'><tag/></resource>", 1, "the order 'x' is no positive number" },
        { Host, Below(Host, "host", "wheels", ""), 2, "a host has no collection 'wheels'" },
        { Host, Below(Host, "host", "nics", "<nic/>"), 3, "there is 'nic' instead of 'resource'" },
        { Host, Below(Host, "host", "nics", "<resource id='n'><host_nic/></resource><resource id='N'><host_nic/></resource>"), 3,
            "there is another host_nic with id 'N' here" },
        { Cluster, Below(Cluster, "cluster", "networks", "<resource id='x' attached='true'><network/></resource>"), 3,
            "the network 'x' that is attached here is in no file" },
        { "manager.xml", "<manager format='2' complete='true'/>", 1, "the format of the folder is '2'" },
        { "manager.xml", "<manager format='1' complete='true'>\n<counter name='event' latest='x'/></manager>", 2, "a counter needs" },
        { "journal.xml", "<journal><write file='../outside.xml'><a/></write></journal>", 1, "this is no step of a journal" },
        { "journal.xml", "<journal>\n<write file='tags/.hidden.xml'><a/></write></journal>", 2, "this is no step of a journal" },
        { "journal.xml", "<journal><write file='tags/a.xml'/></journal>", 1, "this is no step of a journal" },
        { "journal.xml", "<journal><erase file='tags/a.xml'/></journal>", 1, "this is no step of a journal" },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task A_file_that_is_not_the_emulators_stops_the_start_and_stays(string file, string content, int line, string problem)
    {
        await RunAsync(_ => Task.CompletedTask);
        Directory.CreateDirectory(Path.GetDirectoryName(In(file))!);
        File.WriteAllText(In(file), content);
        SortedDictionary<string, string> before = Files();

        InvalidDataException refused = await Assert.ThrowsAsync<InvalidDataException>(() => EmulatedManager.StartAsync(Options()));

        // A folder that should not be there is named itself.
        bool isFolder = Directory.Exists(In("gadgets")) || Directory.Exists(In("tags/sub"));
        string named = isFolder ? file.Replace("/a.xml", "", StringComparison.Ordinal) : file;
        Assert.StartsWith($"{In(named)}({line}): ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("mend the file, move it out of the folder, or use another folder.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Two_files_cannot_have_one_id()
    {
        if (!OperatingSystem.IsLinux())
        {
            // Elsewhere the two names are usually those of one file.
            return;
        }

        await RunAsync(_ => Task.CompletedTask);
        File.WriteAllText(In("tags/b.xml"), "<resource id='b'><tag/></resource>");
        File.WriteAllText(In("tags/B.xml"), "<resource id='B'><tag/></resource>");

        InvalidDataException refused = await Assert.ThrowsAsync<InvalidDataException>(() => EmulatedManager.StartAsync(Options()));

        Assert.Contains("another file has the id 'b' too", refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_folder_with_something_else_is_not_taken()
    {
        Directory.CreateDirectory(In("photos"));

        InvalidDataException refused = await Assert.ThrowsAsync<InvalidDataException>(() => EmulatedManager.StartAsync(Options()));

        Assert.Contains("the folder is not empty: there is 'photos'", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(In("manager.xml")));
    }

    [Fact]
    public async Task Hidden_files_of_editors_and_resources_written_by_hand_are_welcome()
    {
        await RunAsync(_ => Task.CompletedTask);
        File.WriteAllText(In(".swap"), "x");
        File.WriteAllText(In("tags/.b.xml.swp"), "x");
        File.WriteAllText(In("tags/mine.xml"), "<resource id='mine'><tag><name>mine</name></tag></resource>");

        await RunAsync(async client => Assert.Equal(["root", "mine"], (await client.GetAsync("/api/tags")).Names));
    }

    [Fact]
    public async Task A_second_emulator_on_a_folder_refuses()
    {
        await RunAsync(async _ =>
        {
            IOException refused = await Assert.ThrowsAsync<IOException>(() => EmulatedManager.StartAsync(Options()));
            Assert.Equal(
                $"The folder '{Folder}' is in use by another emulator: stop that one, or use another folder.", refused.Message);
        });

        await RunAsync(_ => Task.CompletedTask);
    }

    [Theory]
    [InlineData("ca.key", null, "it is missing")]
    [InlineData("ca.key", "nonsense", "are no authority")]
    [InlineData("ca.crt", "nonsense", "are no authority")]
    public async Task An_unusable_authority_stops_the_start(string file, string? content, string problem)
    {
        await RunAsync(_ => Task.CompletedTask);
        File.Delete(In(file));
        if (content is not null)
        {
            File.WriteAllText(In(file), content);
        }

        InvalidDataException refused = await Assert.ThrowsAsync<InvalidDataException>(() => EmulatedManager.StartAsync(Options()));

        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
        Assert.Contains("remove both files to have a new authority", refused.Message, StringComparison.Ordinal);
    }

    private static string Below(string file, string element, string collection, string content) =>
        $"<resource id='{Path.GetFileNameWithoutExtension(file)}'><{element}/>\n"
        + $"<below collection='{collection}'>\n{content}</below></resource>";
}
