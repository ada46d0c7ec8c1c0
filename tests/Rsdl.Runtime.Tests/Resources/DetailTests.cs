using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Rsdl.Runtime.Tests.Resources;

public class DetailTests
{
    [Fact]
    public async Task Details_are_asked_for_in_the_one_header_that_all_versions_read()
    {
        FakeManager manager = new("200 <machines/>", "200 <machine/>", "200 <machine/>");

        await manager.Machines.ListAsync(new() { Detail = ["disks", "nics", "disks"] }).ToListAsync();
        await manager.Machines["1"].GetAsync(new() { Detail = ["power_statistics"] });
        await manager.Machines["1"].GetAsync(new() { Detail = [] });

        Assert.Equal(
            [
                "GET /api/machines;max=2147483647 [Accept: application/xml; detail=disks+nics]",
                "GET /api/machines/1 [Accept: application/xml; detail=power_statistics]",
                "GET /api/machines/1",
            ],
            manager.Requests);
    }

    [Fact]
    public void Details_are_copied()
    {
        string[] names = ["disks"];
        ReadOptions options = new() { Detail = names };

        names[0] = "no name";

        Assert.Equal(["disks"], options.Detail);
        options.Detail = null;
        Assert.Null(options.Detail);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Disks")]
    [InlineData("disks+nics")]
    [InlineData("disks;x")]
    [InlineData("disks\r\nX: y")]
    public void What_is_no_name_is_refused(string? name)
    {
        var e = Assert.Throws<ArgumentException>(() => new ReadOptions { Detail = ["nics", name!] });

        Assert.Equal($"Detail cannot have '{name}': the name of a sub-collection has the letters a-z and '_'.", e.Message);
    }

    [Fact]
    public async Task Details_and_an_own_Accept_header_contradict_each_other()
    {
        FakeManager manager = new();
        ReadOptions options = new() { Detail = ["disks"], Headers = { ["accept"] = "application/xml" } };

        var e = await Assert.ThrowsAsync<ArgumentException>(() => manager.Machines["1"].GetAsync(options));

        Assert.Equal("Detail is sent in the header Accept, so Headers cannot have one of its own.", e.Message);
        Assert.Empty(manager.Requests);
    }
}
