using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rsdl.Model;
using Rsdl.Model.Documents;
using Rsdl.Model.Links;
using Rsdl.Tests;
using Xunit;

namespace Rhev.Emulator.Tests;

/// <summary>Walks everything that the model has below what exists.</summary>
public sealed class SweepTests : ManagerTest
{
    private static readonly (string Name, string Text)[] Documents = Read("rsdl.xml", "api.xsd");

    [Fact]
    public async Task Every_link_whose_parents_exist_is_there_and_every_read_has_the_right_root_element()
    {
        await HostAsync();
        await ActiveDomainAsync("data1", "data");
        await ActiveDomainAsync("iso1", "iso");
        string vm = await VmAsync("vm1");
        await ExpectAsync(201, Client.PostAsync(
            $"/api/vms/{vm}/nics", "<nic><name>nic1</name><network><name>rhevm</name></network></nic>"));
        await ExpectAsync(201, Client.PostAsync($"/api/vms/{vm}/snapshots", "<snapshot><description>s</description></snapshot>"));
        await ExpectAsync(201, Client.PostAsync(
            $"/api/vms/{vm}/disks",
            "<disk><size>1</size><storage_domains><storage_domain><name>data1</name></storage_domain></storage_domains></disk>"));
        ApiModel model = Model(Documents);

        int read = await SweepAsync(Client, model);

        Assert.True(read > 300, $"only {read} addresses were tried");
    }

    [SharedFact]
    public async Task Real_documents_of_another_version_drive_a_Manager_as_well()
    {
        string folder = RepositoryFiles.SharedPath("documents", "3.5");
        (string Name, string Text)[] documents =
            [.. Directory.GetFiles(folder).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))];
        await using EmulatedManager manager = await EmulatedManager.StartAsync(
            new EmulatorOptions { Documents = documents, WorkDuration = System.TimeSpan.Zero });
        using RawClient client = new(manager, checksSchema: false);

        Assert.True(await SweepAsync(client, Model(documents)) > 300);
        Reply vm = await ExpectAsync(201, client.PostAsync("/api/vms", Vm("vm1")));
        Assert.Equal("down", vm.At("status/state") ?? vm.At("status"));
    }

    [Fact]
    public async Task A_Manager_without_seed_is_empty()
    {
        await using EmulatedManager manager = await EmulatedManager.StartAsync(new EmulatorOptions { Seed = false });
        using RawClient client = new(manager);

        foreach (PlaceModel place in Model(Documents).Collections)
        {
            Assert.Empty((await ExpectAsync(200, client.GetAsync($"/api/{place.Segment}"))).Items);
        }
    }

    [Fact]
    public async Task Documents_without_a_schema_are_refused()
    {
        await Assert.ThrowsAsync<System.ArgumentException>(() =>
            EmulatedManager.StartAsync(new EmulatorOptions { Documents = Read("rsdl.xml") }));
    }

    private static async Task<int> SweepAsync(RawClient client, ApiModel model)
    {
        int read = 0;
        Dictionary<string, string?> roots = model.Entities.ToDictionary(entity => entity.WireName, entity => entity.RootElement);
        Stack<(PlaceModel Place, string Path)> open = new(model.Collections.Select(place => (place, "/api/" + place.Segment)));
        while (open.TryPop(out (PlaceModel Place, string Path) next))
        {
            Reply list = await ExpectAsync(200, client.GetAsync(next.Path));
            Assert.Equal(roots[next.Place.ListType] ?? next.Place.Segment, list.Root);
            read += 1 + await RefuseMalformedAsync(client, next.Place.CollectionOperations, next.Path);
            foreach (XElement item in list.Xml.Elements(next.Place.ItemElement))
            {
                string path = (string)item.Attribute("href")!;
                Assert.Equal($"{next.Path}/{(string?)item.Attribute("id")}", path);
                if (next.Place.ResourceOperations.Any(operation => operation.Kind == OperationKind.Get))
                {
                    Reply one = await ExpectAsync(200, client.GetAsync(path));
                    Assert.True(XNode.DeepEquals(item, one.Xml), $"{path} differs from its item in the list");
                    read++;
                }

                read += await RefuseMalformedAsync(client, next.Place.ResourceOperations, path);
                foreach (PlaceModel child in next.Place.Children)
                {
                    open.Push((child, $"{path}/{child.Segment}"));
                }
            }
        }

        return read;
    }

    /// <summary>Sends a body that is no XML to every link that writes: 400 says that the link is there, and nothing changes.</summary>
    private static async Task<int> RefuseMalformedAsync(RawClient client, IEnumerable<OperationModel> operations, string path)
    {
        int tried = 0;
        foreach (OperationModel operation in operations.Where(operation => operation.Method != "GET"))
        {
            string address = operation.Kind == OperationKind.Action ? $"{path}/{operation.Relation}" : path;
            await ExpectAsync(400, client.SendAsync(new HttpMethod(operation.Method), address, "<"));
            tried++;
        }

        return tried;
    }

    private static ApiModel Model((string Name, string Text)[] documents) =>
        ApiModelBuilder.Build(documents.Select(document => DocumentReader.Read(document.Name, document.Text, default)), []);

    private static (string Name, string Text)[] Read(params string[] files) =>
        [.. files.Select(file => (file, File.ReadAllText(RepositoryFiles.FilePath("schema", "rhev-3.3", file))))];
}
