using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace Rhev.Emulator.Tests;

public sealed class UpdateTests : ManagerTest
{
    [Fact]
    public async Task An_update_merges_what_is_given_and_leaves_the_rest()
    {
        string vm = await VmAsync("vm1");

        Reply updated = await ExpectAsync(200, Client.PutAsync(
            $"/api/vms/{vm}",
            "<vm><description>db</description><cpu><topology cores='4'/></cpu>"
            + "<os><boot dev='network'/><boot dev='hd'/></os><high_availability><enabled>true</enabled></high_availability></vm>"));

        Assert.Equal(
            ("vm1", "db", "4", "1", "true", "0", "other"),
            (updated.At("name"), updated.At("description"), updated.At("cpu/topology/@cores"), updated.At("cpu/topology/@sockets"),
                updated.At("high_availability/enabled"), updated.At("high_availability/priority"), updated.At("os/@type")));
        Assert.Equal("<boot dev=\"network\" /><boot dev=\"hd\" />", string.Concat(updated.Xml.Element("os")!.Elements("boot")));
        Assert.True(XNode.DeepEquals(updated.Xml, (await Client.GetAsync($"/api/vms/{vm}")).Xml));
    }

    [Theory]
    [InlineData("<vm id='other'/>", "id")]
    [InlineData("<vm><id>id-update-test</id></vm>", "id")]
    [InlineData("<vm><template id='other'/></vm>", "template.id")]
    [InlineData("<vm><description>new</description><template><name>other</name></template></vm>", "template.name")]
    public async Task What_is_given_at_creation_only_cannot_be_changed(string body, string field)
    {
        string vm = await VmAsync("vm1");
        Reply before = await Client.GetAsync($"/api/vms/{vm}");

        Reply refused = await ExpectAsync(409, Client.PutAsync($"/api/vms/{vm}", body));

        Assert.Equal(
            ("Broken immutability constraint", $"Attempt to set immutable field: {field}"), (refused.Reason, refused.Detail));
        Assert.True(XNode.DeepEquals(before.Xml, (await Client.GetAsync($"/api/vms/{vm}")).Xml));
    }

    [Theory]
    [InlineData("<vm><status><state>up</state></status></vm>")]
    [InlineData("<vm><creation_time>2000-01-01T00:00:00Z</creation_time><start_time>never</start_time></vm>")]
    [InlineData("<vm><colour>red</colour></vm>")]
    public async Task What_is_read_only_or_unknown_has_no_effect(string body)
    {
        string vm = await VmAsync("vm1");
        Reply before = await Client.GetAsync($"/api/vms/{vm}");

        Reply updated = await ExpectAsync(200, Client.PutAsync($"/api/vms/{vm}", body));

        Assert.True(XNode.DeepEquals(before.Xml, updated.Xml));
    }

    [Fact]
    public async Task A_whole_representation_with_one_change_can_be_sent_back()
    {
        string vm = await VmAsync("vm1");
        Reply read = await Client.GetAsync($"/api/vms/{vm}");
        XElement edited = new(read.Xml);
        edited.SetElementValue("name", "renamed");

        Reply updated = await ExpectAsync(200, Client.PutAsync($"/api/vms/{vm}", edited.ToString()));

        Assert.Equal("renamed", updated.At("name"));
        updated.Xml.SetElementValue("name", "vm1");
        Assert.True(XNode.DeepEquals(read.Xml, updated.Xml));
    }

    [Fact]
    public async Task An_attachment_keeps_its_own_settings()
    {
        string cluster = await IdOfAsync("clusters", "Default");
        string network = await IdOfAsync("networks", "rhevm");

        Reply updated = await ExpectAsync(200, Client.PutAsync(
            $"/api/clusters/{cluster}/networks/{network}", "<network><required>false</required></network>"));

        Assert.Equal(("false", "rhevm", cluster), (updated.At("required"), updated.At("name"), updated.At("cluster/@id")));
        Assert.Null((await Client.GetAsync($"/api/networks/{network}")).At("required"));
    }

    [Fact]
    public async Task A_resource_changes_through_every_address_that_it_has()
    {
        string center = await IdOfAsync("datacenters", "Default");
        string cluster = await IdOfAsync("clusters", "Default");

        await ExpectAsync(200, Client.PutAsync(
            $"/api/datacenters/{center}/clusters/{cluster}", "<cluster><description>new</description></cluster>"));

        Assert.Equal("new", (await Client.GetAsync($"/api/clusters/{cluster}")).At("description"));
    }
}
