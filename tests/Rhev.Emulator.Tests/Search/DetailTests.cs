using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace Rhev.Emulator.Tests.Search;

public sealed class DetailTests(SearchWorld world) : IClassFixture<SearchWorld>
{
    [Theory]
    [InlineData("application/xml", "")]
    [InlineData("application/xml; detail=nics", "nics")]
    [InlineData("application/xml; detail=disks+nics", "disks,nics")]
    [InlineData("application/xml;detail=nics; detail=disks", "disks,nics")]
    [InlineData("application/xml; detail=\"statistics+nics+disks\"", "statistics,disks,nics")]
    [InlineData("application/xml; detail=TAGS+colours", "tags")]
    [InlineData("text/xml; q=0.5, application/xml; detail=nics", "nics")]
    [InlineData("application/xml; detail=-nics", "")]
    [InlineData("application/xml; detail=-main+nics", "nics")]
    public async Task Sub_collections_come_with_the_resources_of_a_list_and_with_one(string accept, string elements)
    {
        Reply list = await world.SendAsync("/api/vms", accept);
        Reply one = await world.SendAsync((string)list.Items[0].Attribute("href")!, accept);

        Assert.Equal(["web1", "web2", "web 3", "db2"], list.Names);
        Assert.All(list.Items.Append(one.Xml), vm => Assert.Equal(elements, Inline(vm)));
    }

    [Fact]
    public async Task What_comes_with_a_resource_is_what_its_sub_collection_has()
    {
        Reply list = await world.SendAsync("/api/vms", "application/xml; detail=nics+disks+tags+statistics");
        XElement web1 = list.Items[0];
        XElement db2 = list.Items[3];

        foreach ((XElement vm, string collection) in new[] { (web1, "nics"), (web1, "tags"), (web1, "statistics"), (db2, "disks") })
        {
            Reply listed = await world.SendAsync($"{(string)vm.Attribute("href")!}/{collection}");
            Assert.NotEmpty(listed.Items);
            Assert.Equal(listed.Items.Select(item => item.ToString()), vm.Element(collection)!.Elements().Select(item => item.ToString()));
        }

        Assert.Empty(db2.Element("nics")!.Elements());
    }

    [Fact]
    public async Task The_address_does_not_ask_for_detail_before_3_6()
    {
        Reply address = await world.SendAsync("/api/vms;detail=nics?detail=nics");

        Assert.All(address.Items, vm => Assert.Equal("", Inline(vm)));
    }

    private static string Inline(XElement vm) => string.Join(
        ',', vm.Elements().Select(element => element.Name.LocalName).Where(name => name is "statistics" or "disks" or "nics" or "tags"));
}
