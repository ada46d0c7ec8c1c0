using System.Linq;
using Rsdl.Model.Tests.Links;
using Xunit;

namespace Rsdl.Model.Tests.Diff;

public sealed class LinkDiffTests
{
    private const string StartHref = "/api/vms/{vm:id}/start";

    private static readonly DiffCase Small = DiffCase.Small;

    [Fact]
    public void A_link_that_goes_breaks_and_a_new_one_is_compatible()
    {
        DiffCase without = Small.WithoutLinks(StartHref);
        Assert.Equal(
            ["Breaking Link Removed POST vms/{id}/start [VmResource.StartAsync]: VmResource.StartAsync is gone"],
            Small.To(without).Where(IsLink));
        Assert.Equal(
            ["Compatible Link Added POST vms/{id}/start [VmResource.StartAsync]: There is VmResource.StartAsync"],
            without.To(Small).Where(IsLink));
    }

    [Fact]
    public void A_collection_is_told_without_what_is_below()
    {
        DiffCase more = Small with { Links = [.. Small.Links, .. SmallApi.Place("/api/vms/{vm:id}/disks/{disk:id}/tags", "Tags", "Tag")] };
        DiffCase less = Small.WithoutLinks("/disks");
        Assert.Equal(
            ["Compatible Collection Added vms/{id}/disks [VmResource.Disks]: There is VmResource.Disks"],
            less.To(more).Where(line => line.Contains(" Collection ")));
        Assert.Equal(
            ["Breaking Collection Removed vms/{id}/disks [VmResource.Disks]: VmResource.Disks is gone, with all that is below"],
            more.To(less).Where(line => line.Contains(" Collection ")));
        Assert.DoesNotContain(more.To(less), IsLink);
    }

    [Fact]
    public void A_root_collection_belongs_to_the_entry_point() => Assert.Contains(
        "Breaking Collection Removed tags [RhevApi.Tags]: RhevApi.Tags is gone, with all that is below",
        (Small with { Links = [.. Small.Links, .. SmallApi.Place("/api/tags", "Tags", "Tag")] }).To(Small));

    [Fact]
    public void A_place_that_has_another_class_breaks()
    {
        DiffCase shared = Small with { Links = [.. Small.Links, .. SmallApi.Place("/api/disks", "Disks", "Disk")] };
        DiffCase split = shared.WithLink(SmallApi.Link("update", "/api/disks/{disk:id}", "Disk", "Disk"));
        Assert.Equal(
            [
                "Breaking Collection Changed vms/{id}/disks [VmResource.Disks]: "
                    + "VmResource.Disks was a DiskCollection and is a VmDiskCollection",
            ],
            shared.To(split).Where(line => line.Contains(" Collection ")));
    }

    [Fact]
    public void Another_type_in_a_collection_breaks() => Assert.Contains(
        "Breaking Collection Changed vms/{id}/disks [VmResource.Disks]: VmResource.Disks held Disk in Disks and holds Tag in Tags",
        Small.To(Small with
        {
            Links = [.. Small.WithoutLinks("/disks").Links, .. SmallApi.Place("/api/vms/{vm:id}/disks", "Tags", "Tag")],
        }));

    [Fact]
    public void Another_body_of_an_addition_breaks() => Assert.Contains(
        "Breaking Link Changed POST vms/{id}/disks [VmDiskCollection.AddAsync]: It took Disk and takes Disks",
        Small.WithoutLinks("rel='update'").To(Small.WithoutLinks("rel='update'") with
        {
            Links =
            [
                .. Small.WithoutLinks("rel='update'").Links.Select(link => link.Contains("/disks'") && link.Contains("'add'")
                    ? SmallApi.Link("add", "/api/vms/{vm:id}/disks", "Disk", "Disks", SmallApi.Set(SmallApi.Parameter("disks.disk")))
                    : link),
            ],
        }).Select(line => line.Replace("[DiskCollection", "[VmDiskCollection")));

    [Fact]
    public void Another_answer_of_an_action_breaks() => Assert.Contains(
        "Breaking Link Changed POST vms/{id}/start [VmResource.StartAsync]: It answered Action and answers Vm",
        Small.To(Small.With("</request><response><type>Action</type>", "</request><response><type>Vm</type>")));

    [Fact]
    public void What_a_body_requires_needs_attention()
    {
        Assert.Equal(
            ["NeedsAttention BodyParameter Changed PUT vms/{id} [VmResource.UpdateAsync]: 'memory' is required"],
            Small.To(Small.With(SmallApi.Parameter("vm.memory"), SmallApi.Parameter("vm.memory", required: true))));
        Assert.Equal(
            ["Compatible BodyParameter Changed PUT vms/{id} [VmResource.UpdateAsync]: 'memory' is not required any more"],
            Small.With(SmallApi.Parameter("vm.memory"), SmallApi.Parameter("vm.memory", required: true)).To(Small));
        Assert.Contains(
            "NeedsAttention BodyParameter Added PUT vms/{id} [VmResource.UpdateAsync]: The body accepts 'user_name', and requires it",
            Small.To(Small.With(
                SmallApi.Parameter("vm.memory"), SmallApi.Parameter("vm.memory") + SmallApi.Parameter("vm.user_name", required: true))));
    }

    [Fact]
    public void What_only_one_alternative_requires_is_not_required() => Assert.Equal(
        ["Compatible BodyParameter Added PUT vms/{id} [VmResource.UpdateAsync]: The body accepts 'cpu.cores'"],
        Small.To(Small.With(
            "</parameters_set></body></request><response><type>Vm</type></response>",
            "</parameters_set>" + SmallApi.Set(SmallApi.Parameter("vm.cpu.cores", required: true))
                + "</body></request><response><type>Vm</type></response>"))
            .Where(line => line.Contains("PUT") && line.Contains("BodyParameter")));

    [Fact]
    public void The_order_of_alternative_names_does_not_matter() => Assert.Empty(
        With("vm.storage_domain.id|name").To(With("vm.storage_domain.name|id")));

    [Fact]
    public void Parameters_of_items_are_told_by_their_path()
    {
        DiffCase items = With(
            "vm.disks.disk", "collection", SmallApi.Set(SmallApi.Parameter("disk.size")));
        Assert.Contains(
            "Compatible BodyParameter Added PUT vms/{id} [VmResource.UpdateAsync]: The body accepts 'disks.disk[].size'", Small.To(items));
    }

    [Fact]
    public void A_body_of_which_nothing_is_told_is_not_an_empty_one()
    {
        DiffCase silent = Small with
        {
            Links = [.. Small.WithoutLinks("rel='update'").Links, SmallApi.Link("update", "/api/vms/{vm:id}", "Vm", "Vm")],
        };
        Assert.Equal(
            [
                "NeedsAttention BodyParameter Removed PUT vms/{id} [VmResource.UpdateAsync]: "
                    + "The document does not tell any more what the body accepts",
            ],
            Small.To(silent).Where(line => line.Contains("PUT")));
        Assert.Equal(
            ["Compatible BodyParameter Added PUT vms/{id} [VmResource.UpdateAsync]: The document tells what the body accepts"],
            silent.To(Small).Where(line => line.Contains("PUT")));
    }

    [Theory]
    [InlineData("", Url, "Compatible UrlParameter Added: The URL parameter 'max' is accepted")]
    [InlineData(Url, "", "NeedsAttention UrlParameter Removed: The URL parameter 'max' is not accepted any more")]
    [InlineData("", UrlRequired, "NeedsAttention UrlParameter Added: The URL parameter 'max' is accepted, and is required")]
    [InlineData(Url, UrlRequired, "NeedsAttention UrlParameter Changed: The URL parameter 'max' is required")]
    [InlineData(UrlRequired, Url, "Compatible UrlParameter Changed: The URL parameter 'max' is not required any more")]
    [InlineData(Url, UrlText, "Breaking UrlParameter Changed: The URL parameter 'max' was Int32 and is Text")]
    [InlineData(Url, UrlQuery, "NeedsAttention UrlParameter Changed: The URL parameter 'max' is a query parameter now")]
    [InlineData(Url, UrlDeprecated, "NeedsAttention UrlParameter Changed: The URL parameter 'max' is deprecated")]
    [InlineData("", Header, "Compatible Header Added: The header 'Filter' is accepted")]
    [InlineData(Header, "", "NeedsAttention Header Removed: The header 'Filter' is not listed any more")]
    [InlineData(Header, HeaderRequired, "NeedsAttention Header Changed: The header 'Filter' is required")]
    [InlineData(Header, HeaderText, "Breaking Header Changed: The header 'Filter' was Boolean and is Text")]
    public void Parameters_and_headers_of_a_link_are_compared(string before, string after, string change)
    {
        int colon = change.IndexOf(':');
        Assert.Equal(
            [$"{change[..colon]} GET vms [VmCollection.ListAsync]{change[colon..]}"],
            WithRequest(before).To(WithRequest(after)));
    }

    [Fact]
    public void Headers_that_the_runtime_sends_do_not_matter() => Assert.Empty(Small.To(WithRequest(
        "<headers><header required='true'><name>Content-Type</name><value>application/xml</value></header></headers>")));

    [Fact]
    public void The_same_change_at_many_places_is_one()
    {
        string[] tags =
        [
            .. SmallApi.Place("/api/vms/{vm:id}/tags", "Tags", "Tag"),
            .. SmallApi.Place("/api/vms/{vm:id}/disks/{disk:id}/tags", "Tags", "Tag"),
        ];
        DiffCase before = Small with { Links = [.. Small.Links, .. tags] };
        DiffCase after = before.With(SmallApi.Parameter("Tag.name", required: true), SmallApi.Parameter("Tag.name"));

        Assert.Equal(
            [
                "Compatible BodyParameter Changed POST vms/{id}/disks/{id}/tags +1 [TagCollection.AddAsync]: "
                    + "'name' is not required any more",
            ],
            before.To(after));
    }

    [Fact]
    public void Base_path_and_version_are_compared() => Assert.Equal(
        [
            "NeedsAttention Api Changed /ovirt-engine/api: "
                + "The base path was '/api'; the address that programs connect to may have to change",
        ],
        Small.To(Small with
        {
            Root = "href='/ovirt-engine/api?rsdl'",
            Links = [.. Small.Links.Select(link => link.Replace("/api/", "/ovirt-engine/api/"))],
        }));

    private const string Matrix = " context='matrix'><name>max</name>";
    private const string UrlStart = "<url><parameters_set><parameter ";
    private const string UrlEnd = "</parameter></parameters_set></url>";
    private const string Url = UrlStart + "required='false' type='xs:int'" + Matrix + UrlEnd;
    private const string UrlRequired = UrlStart + "required='true' type='xs:int'" + Matrix + UrlEnd;
    private const string UrlText = UrlStart + "required='false' type='xs:string'" + Matrix + UrlEnd;
    private const string UrlQuery = UrlStart + "required='false' type='xs:int' context='query'><name>max</name>" + UrlEnd;
    private const string UrlDeprecated = UrlStart + "required='false' type='xs:int'" + Matrix + "<deprecated>true</deprecated>" + UrlEnd;
    private const string HeaderEnd = "</value></header></headers>";
    private const string Header = "<headers><header required='false'><name>Filter</name><value>true|false" + HeaderEnd;
    private const string HeaderRequired = "<headers><header required='true'><name>Filter</name><value>true|false" + HeaderEnd;
    private const string HeaderText = "<headers><header required='false'><name>Filter</name><value>a text" + HeaderEnd;

    private static bool IsLink(string line) => line.Contains(" Link ");

    private static DiffCase WithRequest(string content) => Small with
    {
        Links =
        [
            .. Small.Links.Select(link => link.StartsWith("<link href='/api/vms' rel='get'")
                ? link.Replace("</request>", content + "</request>")
                : link),
        ],
    };

    private static DiffCase With(string parameter, string type = "xs:string", string nested = "") => Small.With(
        SmallApi.Parameter("vm.memory"), SmallApi.Parameter("vm.memory") + SmallApi.Parameter(parameter, type, nested: nested));
}
