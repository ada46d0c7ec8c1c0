using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests.Search;

/// <summary>Details as a Manager of 3.6 understands them.</summary>
public sealed class LaterDetailTests : ManagerTest
{
    protected override EmulatorOptions Options => new()
    {
        TimeProvider = Clock,
        WorkDuration = TimeSpan.Zero,
        Documents =
        [
            ("api.xsd", OwnDocuments.Read("api.xsd").Replace(
                "<xs:element name=\"total\" type=\"xs:unsignedInt\"",
                "<xs:element name=\"size\" type=\"xs:unsignedInt\" minOccurs=\"0\"/><xs:element name=\"total\" type=\"xs:unsignedInt\"",
                StringComparison.Ordinal)),
            ("rsdl.xml", OwnDocuments.Read("rsdl.xml").Replace("minor=\"3\"", "minor=\"6\"", StringComparison.Ordinal)),
        ],
    };

    [Theory]
    [InlineData("/api/vms", "application/xml; detail=nics", null, 2, 2)]
    [InlineData("/api/vms", "application/xml; detail=nics-main", null, 0, 0)]
    [InlineData("/api/vms", "application/xml; detail=-main+size", "2", 0, 0)]
    [InlineData("/api/vms", "application/xml; detail=size+nics", "2", 2, 2)]
    [InlineData("/api/vms;detail=nics", "application/xml", null, 2, 2)]
    [InlineData("/api/vms?detail=size+nics", "application/xml", "2", 2, 2)]
    [InlineData("/api/tags?detail=nics", "application/xml", null, 1, 0)]
    public async Task Lists_have_what_is_asked_for_and_not_what_is_not_wanted(string path, string accept, string? size, int items, int nics)
    {
        await VmAsync("vm1");
        await VmAsync("vm2");
        using RawClient client = new(Manager, checksSchema: false);

        Reply list = await client.SendAsync(
            HttpMethod.Get, path, adjust: request => request.Headers.TryAddWithoutValidation("Accept", accept));

        Assert.Equal(200, list.Status);
        Assert.Equal(size, list.At("size"));
        Assert.Equal(items, list.Items.Count(item => item.Name.LocalName is "vm" or "tag"));
        Assert.Equal(nics, list.Xml.Descendants("nics").Count());
    }
}
