using System.Linq;
using Xunit;
using static Rsdl.Model.Tests.Links.SmallApi;

namespace Rsdl.Model.Tests.Links;

public class BasePathTests
{
    [Theory]
    [InlineData("href='/api?rsdl'", "/api", "/api/")]
    [InlineData("href='/ovirt-engine/api?rsdl'", "/ovirt-engine/api", "/ovirt-engine/api/")]
    [InlineData("href='/ovirt-engine/api/;x=1?rsdl'", "/ovirt-engine/api", "/ovirt-engine/api/")]
    [InlineData("href='ovirt-engine/api?rsdl'", "/ovirt-engine/api", "/ovirt-engine/api/")]
    [InlineData("href='/ovirt-engine/api?rsdl'", "/ovirt-engine/api", "")]
    [InlineData("href='?rsdl'", "/api", "")]
    [InlineData("", "/api", "")]
    [InlineData("", "/api", "/api/")]
    [InlineData("", "/ovirt-engine/api", "/ovirt-engine/api/")]
    public void Links_lie_below_the_base_path(string root, string basePath, string prefix)
    {
        ApiModel model = BuildText(RsdlOf(
            [Link("get", prefix + "vms", "Vms"), Link("get", prefix + "vms/{vm:id}", "Vm"), Link("get", prefix + "tags", "Tags")], root));

        Assert.Equal(basePath, model.BasePath);
        Assert.Equal(["tags", "vms", "vms/{id}"], ModelText.Operations(model).Select(operation => operation.Path));
        Assert.Empty(model.Problems);
    }

    [Theory]
    [InlineData("/other/vms")]
    [InlineData("/api2/vms")]
    [InlineData("/API/vms")]
    [InlineData("/")]
    [InlineData("/api/vms//disks")]
    [InlineData("/api/vms;max=1")]
    [InlineData("/api/vms?search")]
    [InlineData("/api/vms#x")]
    [InlineData("/api/v ms")]
    public void An_address_that_cannot_be_used_is_reported_and_left_out(string href)
    {
        ApiModel model = Build(Link("get", "/api/tags", "Tags"), Link("get", href, "Vms"));

        Assert.Equal(["3 InvalidLink"], Problems(model));
        Assert.Equal(["tags"], ModelText.Operations(model).Select(operation => operation.Path));
    }

    [Fact]
    public void A_document_without_links_has_the_usual_base_path()
    {
        ApiModel model = BuildText(RsdlOf([], ""));

        Assert.Equal("/api", model.BasePath);
        Assert.Empty(model.Collections);
    }
}
