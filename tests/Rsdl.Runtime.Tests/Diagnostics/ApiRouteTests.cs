using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Runtime.Tests.Diagnostics;

public class ApiRouteTests
{
    [Theory]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("?rsdl", "/")]
    [InlineData(";x=1", "/")]
    [InlineData("vms", "vms")]
    [InlineData("/vms/", "vms")]
    [InlineData("vms;max=5", "vms")]
    [InlineData("vms;max=5?search=name%3Da/b", "vms")]
    [InlineData("vms/123", "vms/{id}")]
    [InlineData("vms//123", "vms/{id}")]
    [InlineData("vms/start", "vms/{id}")]
    [InlineData("vms/123/start", "vms/{id}/start")]
    [InlineData("vms/123;a=b/commit_snapshot;c=d", "vms/{id}/commit_snapshot")]
    [InlineData("vms/123/disks/456", "vms/{id}/disks/{id}")]
    [InlineData("vms/123/disks/456?detail=a/b/c", "vms/{id}/disks/{id}")]
    [InlineData("vms/123/disks/456#x", "vms/{id}/disks/{id}")]
    [InlineData("vms/123/start/789", "vms/{id}/start/{id}")]
    [InlineData("vms/6efc0cfa-8495-4a96-93e5-ee490328cf48/start/94e07552-14ba-4c27-8ce6-2cc75190d3ef", "vms/{id}/start/{id}")]
    [InlineData("storagedomains/1/files/rhel.iso", "storagedomains/{id}/files/{id}")]
    [InlineData("networks/1/labels/blue", "networks/{id}/labels/{id}")]
    [InlineData("vms/123/disks/456/statistics/7", "vms/{id}/disks/{id}/statistics/{id}")]
    [InlineData("hosts/1/nics/setupnetworks/789", "hosts/{id}/nics/setupnetworks/{id}")]
    [InlineData("vms/123/456/789", "vms/{id}/{id}/{id}")]
    [InlineData("123", "{id}")]
    [InlineData("a%2Fb", "{id}")]
    [InlineData("abcdefghijabcdefghijabcdefghijabcdefghijk", "{id}")]
    [InlineData("v\u00E4ms", "{id}")]
    public void Paths_share_a_route_without_identifiers(string path, string route) => Assert.Equal(route, ApiRoute.Of(path));

    [Theory]
    [InlineData("vms/123/start", "vms/{id}/start")]
    [InlineData("hosts/1/nics/setupnetworks", "hosts/{id}/nics/setupnetworks")]
    [InlineData("clusters/1/glustervolumes/2/bricks/activate", "clusters/{id}/glustervolumes/{id}/bricks/activate")]
    [InlineData("hosts/1/nics/2", "hosts/{id}/nics/{id}")]
    [InlineData("hosts/abc/fence", "hosts/{id}/fence")]
    [InlineData("", "/")]
    public void The_last_segment_of_an_action_may_be_its_name(string path, string route) =>
        Assert.Equal(route, ApiRoute.Of(path, endsInAction: true));

    [Fact]
    public void The_routes_of_the_api_are_its_own_templates() =>
        AssertTemplates(RepositoryFiles.FilePath("schema", "rhev-3.3", "rsdl.xml"), 180);

    [SharedFact]
    public void The_routes_of_a_later_api_are_its_own_templates() =>
        AssertTemplates(RepositoryFiles.SharedPath("documents", "3.5", "rsdl.xml"), 400);

    private static void AssertTemplates(string file, int count)
    {
        string[] links = [.. Regex.Matches(File.ReadAllText(file), "<link href=\"(?:/ovirt-engine)?/api/([a-z][^\"?]*)\" rel=\"([^\"]*)\"")
            .Select(match => $"{match.Groups[2]} {match.Groups[1]}")
            .Distinct()];
        Assert.True(links.Length >= count, $"{links.Length} links");

        Assert.All(links, link =>
        {
            string rel = link.Split(' ')[0];
            string template = Regex.Replace(link.Split(' ')[1], "\\{[^}]*\\}", "{id}");
            bool isAction = rel is not ("get" or "add" or "update" or "delete");
            string path = template.Replace("{id}", "0b1f-7", System.StringComparison.Ordinal);
            Assert.Equal(template, ApiRoute.Of(path, isAction));
        });
    }
}
