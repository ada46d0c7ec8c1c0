using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rhev.Emulator.Storage;
using Xunit;

namespace Rhev.Emulator.Tests.Storage;

public sealed class JournalTests : StoredManagerTest
{
    [Fact]
    public async Task A_journal_that_is_left_is_applied_before_anything_is_read()
    {
        string gone = "";
        await RunAsync(async client => gone = (await ExpectAsync(201, client.PostAsync("/api/vms", Vm("gone")))).Id);
        File.WriteAllText(In("journal.xml"), $"""
            <journal>
              <write file="tags/a%3Ab.xml"><resource id="a:b"><tag><name>new</name></tag></resource></write>
              <remove file="vms/{gone}.xml"/>
              <remove file="vms/never.xml"/>
            </journal>
            """);

        await RunAsync(async client =>
        {
            Assert.Equal(["root", "new"], (await client.GetAsync("/api/tags")).Names);
            Assert.Empty((await client.GetAsync("/api/vms")).Items);
        });

        Assert.False(File.Exists(In("journal.xml")));
    }

    [Fact]
    public async Task A_change_that_cannot_be_stored_is_not_made()
    {
        await RunAsync(async client =>
        {
            // Nothing can be written while a folder has the name of what is being written.
            Directory.CreateDirectory(In("writing.tmp"));
            Reply refused = await ExpectAsync(500, client.PostAsync("/api/vms", Vm("vm1")));
            Assert.Equal("Storage failed", refused.Reason);
            Assert.Empty((await client.GetAsync("/api/vms")).Items);

            Directory.Delete(In("writing.tmp"));
            await ExpectAsync(201, client.PostAsync("/api/vms", Vm("vm1")));
        });

        await RunAsync(async client => Assert.Equal(["vm1"], (await client.GetAsync("/api/vms")).Names));
    }

    [Fact]
    public async Task A_step_that_could_not_be_finished_is_finished_before_the_next()
    {
        await RunAsync(async client =>
        {
            // The second event is part of the journal, but cannot get its file.
            Directory.CreateDirectory(In("events/2.xml/full"));
            await ExpectAsync(201, client.PostAsync("/api/vms", Vm("vm1")));
            Assert.True(File.Exists(In("journal.xml")));
            await ExpectAsync(500, client.PostAsync("/api/vms", Vm("vm2")));

            Directory.Delete(In("events/2.xml"), recursive: true);
            await ExpectAsync(201, client.PostAsync("/api/vms", Vm("vm3")));
            Assert.True(File.Exists(In("events/2.xml")));
        });

        await RunAsync(async client => Assert.Equal(["vm1", "vm3"], (await client.GetAsync("/api/vms")).Names));
    }

    [Fact]
    public async Task The_folder_between_any_two_writes_of_a_change_is_before_or_after_it()
    {
        string id = "";
        await RunAsync(async client => id = (await ExpectAsync(201, client.PostAsync("/api/vms", Vm("vm1")))).Id);
        SortedDictionary<string, string> before = Files();
        await RunAsync(client => ExpectAsync(200, client.PutAsync($"/api/vms/{id}", "<vm><name>vm2</name></vm>")));
        SortedDictionary<string, string> after = Files();
        string[] changed = [.. after.Where(file => before.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key)];
        Assert.Contains($"vms/{id}.xml", changed.Select(file => file.Replace('\\', '/')));
        XElement journal = new("journal", changed.Select(file =>
            new XElement("write", new XAttribute("file", file.Replace('\\', '/')), XElement.Parse(after[file]))));

        foreach (int applied in Enumerable.Range(0, changed.Length + 1))
        {
            Restore(before);
            File.WriteAllText(In("journal.xml"), journal.ToString());
            foreach (string file in changed.Take(applied))
            {
                File.WriteAllText(In(file), after[file]);
            }

            await RunAsync(async client => Assert.Equal(["vm2"], (await client.GetAsync("/api/vms")).Names));
            Assert.Equal(after[Path.Combine("vms", id + ".xml")], File.ReadAllText(In($"vms/{id}.xml")));
        }
    }

    [Theory]
    [InlineData("6b1f0a52-7d1c-4e0e", "6b1f0a52-7d1c-4e0e")]
    [InlineData("a.iso", "a.iso")]
    [InlineData("../a", "%2E.%2Fa")]
    [InlineData(".", "%2E")]
    [InlineData("a/b c", "a%2Fb%20c")]
    [InlineData("é", "%C3%A9")]
    public void Any_id_has_a_file_name_within_its_folder(string id, string name)
    {
        Assert.Equal(name, FolderFiles.NameOf(id));
        Assert.True(FolderFiles.IsName(name));
    }

    [Fact]
    public void A_long_id_has_a_short_file_name_of_its_own()
    {
        string one = FolderFiles.NameOf(new string('a', 500));

        Assert.Equal(64, one.Length);
        Assert.NotEqual(one, FolderFiles.NameOf(new string('a', 501)));
    }

    private void Restore(SortedDictionary<string, string> files)
    {
        foreach (string path in Directory.EnumerateFiles(Folder, "*.xml", SearchOption.AllDirectories))
        {
            File.Delete(path);
        }

        foreach ((string file, string content) in files)
        {
            File.WriteAllText(In(file), content);
        }
    }
}
