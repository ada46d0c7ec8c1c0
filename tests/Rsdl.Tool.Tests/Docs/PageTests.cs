using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Tool.Tests.Docs;

/// <summary>Pages of the small documents, whole: the expected ones are in the folder <c>Verified</c>.</summary>
public sealed class PageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pages_are_as_expected_from_end_to_end()
    {
        Site site = await Site.WriteAsync(_folder.WriteSmall(), _folder["site"], "--title", "A small <API>");
        string verified = RepositoryFiles.FilePath("tests", "Rsdl.Tool.Tests", "Docs", "Verified");

        // One of each kind of page, and the index of the search.
        Assert.All(
            Directory.GetFiles(verified).Select(path => Path.GetFileName(path)),
            name => Assert.Equal(File.ReadAllText(Path.Combine(verified, name)), site[name]));
        Assert.Equal(
            [
                "actions.html", "api.html", "client-Vm.html", "collections.html", "index.html", "operations.html", "parameters.html",
                "search-index.js", "type-Vm.html", "types.html", "values-HostState.html", "values.html",
            ],
            Directory.GetFiles(verified).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task There_is_a_page_for_every_client_type_and_list()
    {
        Site site = await Site.WriteAsync(_folder.WriteSmall(), _folder["site"]);

        Assert.Equal(
            [
                "actions.html", "api.html", "client-Host.html", "client-Tag.html", "client-Vm.html", "collections.html", "index.html",
                "operations.html", "parameters.html", "type-Action.html", "type-Api.html", "type-BaseResource.html",
                "type-BaseResources.html", "type-Event.html", "type-GracePeriod.html", "type-Host.html", "type-HostResourceStatus.html",
                "type-Hosts.html", "type-Os.html", "type-PowerManagement.html", "type-ResourceStatus.html", "type-Status.html",
                "type-Tag.html", "type-Tags.html", "type-Usages.html", "type-Vm.html", "type-Vms.html", "types.html",
                "values-EventSeverity.html", "values-HostState.html", "values-Origin.html", "values-PowerManagerNames.html",
                "values-StorageType.html", "values-Usage.html", "values.html",
            ],
            site.Pages);
    }

    [Fact]
    public async Task An_operation_shows_the_methods_that_the_generator_emits()
    {
        Site site = await Site.WriteAsync(RepositoryFiles.FilePath("schema", "rhev-3.3"), _folder["site"]);
        HashSet<string> methods = GeneratedMethods.Of(RepositoryFiles.FilePath("schema", "rhev-3.3"));

        string[] shown =
        [
            .. from entry in site.SearchEntries()
               where entry[0] is "operation" or "action"
               select entry[1],
        ];

        // Two more methods than links have: what follows a list and what waits for a correlation.
        Assert.Equal(
            methods.Select(method => method.Split(' ')[2])
                .Where(name => !name.EndsWith(".FollowAsync") && !name.EndsWith(".WaitForCorrelationAsync"))
                .Distinct().Order(StringComparer.Ordinal),
            shown.Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(
            "IAsyncEnumerable&lt;<a href=\"client-Event.html#resource\">EventResource</a>&gt; FollowAsync(", site["client-Event.html"]);
    }
}
