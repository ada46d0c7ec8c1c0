using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace Rhev.Emulator.Tests.Search;

public sealed class AllContentTests : ManagerTest
{
    [Fact]
    public async Task A_snapshot_has_the_configuration_of_its_machine_when_all_content_is_asked_for()
    {
        string vm = await VmAsync("vm1");
        Reply snapshot = await ExpectAsync(201, Client.PostAsync(
            $"/api/vms/{vm}/snapshots", "<snapshot><description>before</description></snapshot>"));

        Reply usual = await ExpectAsync(200, Client.GetAsync(snapshot.Href));
        Reply all = await ExpectAsync(200, AllAsync(snapshot.Href));
        Reply list = await ExpectAsync(200, AllAsync($"/api/vms/{vm}/snapshots"));

        Assert.Null(usual.At("initialization/configuration/data"));
        Assert.Equal("ovf", all.At("initialization/configuration/type"));
        Assert.Equal("vm1", XElement.Parse(all.At("initialization/configuration/data")!).Descendants("Name").Single().Value);
        Assert.Equal(
            all.At("initialization/configuration/data"),
            Reply.At(list.Items.Single(item => (string)item.Attribute("id")! == snapshot.Id), "initialization/configuration/data"));
    }

    [Fact]
    public async Task A_link_without_the_header_always_has_all_it_has()
    {
        Reply vm = await ExpectAsync(201, Client.PostAsync("/api/vms", Vm("vm1").Replace(
            "</vm>",
            "<payloads><payload type='cdrom'><file name='a'><content>b</content></file></payload></payloads></vm>",
            StringComparison.Ordinal)));

        Reply usual = await ExpectAsync(200, Client.GetAsync(vm.Href));
        Reply all = await ExpectAsync(200, AllAsync(vm.Href));

        Assert.Equal("b", usual.At("payloads/payload/file/content"));
        Assert.Equal(usual.Text, all.Text);
    }

    [Fact]
    public async Task A_machine_is_made_again_from_the_configuration_of_a_snapshot()
    {
        string vm = await VmAsync("vm1");
        Reply snapshot = await ExpectAsync(201, Client.PostAsync(
            $"/api/vms/{vm}/snapshots", "<snapshot><description>before</description></snapshot>"));
        string data = (await AllAsync(snapshot.Href)).At("initialization/configuration/data")!;
        await ExpectAsync(204, Client.DeleteAsync($"/api/vms/{vm}"));

        XElement body = new(
            "vm",
            new XElement("cluster", new XElement("name", "Default")),
            new XElement(
                "initialization", new XElement("configuration", new XElement("type", "ovf"), new XElement("data", data))));
        Reply made = await ExpectAsync(201, Client.PostAsync("/api/vms", body.ToString()));

        Assert.Equal("vm1", made.At("name"));
    }

    private Task<Reply> AllAsync(string path) =>
        Client.SendAsync(HttpMethod.Get, path, adjust: request => request.Headers.Add("All-Content", "true"));
}
