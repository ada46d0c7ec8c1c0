using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Rsdl.Model.Links;
using Xunit;
using static Rsdl.Model.Tests.Links.SmallApi;

namespace Rsdl.Model.Tests.Links;

public class ClientTests
{
    private static readonly string[] Shop =
    [
        .. Place("/api/vms", "Vms", "Vm"),
        .. Place("/api/vms/{vm:id}/disks", "Disks", "Disk"),
        .. Place("/api/vms/{vm:id}/tags", "Tags", "Tag"),
        .. Place("/api/vms/{vm:id}/disks/{disk:id}/tags", "Tags", "Tag"),
        .. Place("/api/storagedomains", "StorageDomains", "StorageDomain"),
        .. Place("/api/storagedomains/{storagedomain:id}/vms", "Vms", "Vm"),
        .. Place("/api/storagedomains/{storagedomain:id}/vms/{vm:id}/disks", "Disks", "Disk"),
    ];

    [Fact]
    public void Places_of_one_shape_share_a_client_and_others_do_not()
    {
        ApiModel model = Build(Shop);

        Assert.Equal(
            [
                "StorageDomain: storagedomains",
                "StorageDomainVm: storagedomains/{id}/vms",
                "StorageDomainVmDisk: storagedomains/{id}/vms/{id}/disks",
                "Tag: vms/{id}/disks/{id}/tags, vms/{id}/tags",
                "Vm: vms",
                "VmDisk: vms/{id}/disks",
            ],
            model.Clients.Select(client => $"{client.Name}: {string.Join(", ", client.Places)}"));
        Assert.Equal(
            [("disks", "Disks", "VmDisk"), ("tags", "Tags", "Tag")],
            model.Clients.Single(client => client.Name == "Vm").Children
                .Select(child => (child.Segment, child.PropertyName, child.Client)));
    }

    [Fact]
    public void A_shared_client_is_called_so_where_a_root_collection_has_the_name()
    {
        ApiModel model = Build([.. Shop, .. Place("/api/tags", "Tags", "Tag"), Link("sort", "/api/tags/sort", "Action", "Action")]);

        Assert.Equal(
            ["Tag: tags", "SharedTag: vms/{id}/disks/{id}/tags"],
            model.Clients.Where(client => client.ItemType == "Tag").OrderBy(client => client.Places[0], StringComparer.Ordinal)
                .Select(client => $"{client.Name}: {client.Places[0]}"));
    }

    [Fact]
    public void Root_collections_of_one_item_type_are_named_by_their_segments()
    {
        ApiModel model = Build(
            Link("get", "/api/tags", "Tags"), Link("get", "/api/labels", "Tags"), Link("delete", "/api/labels/{label:id}"));

        Assert.Equal(["Label", "Tag"], model.Clients.Select(client => client.Name));
    }

    [Fact]
    public void Two_collections_of_one_type_below_one_resource_are_named_by_their_segments()
    {
        ApiModel model = Build(
            Link("get", "/api/vms", "Vms"),
            Link("get", "/api/vms/{vm:id}/tags", "Tags"),
            Link("get", "/api/vms/{vm:id}/labels", "Tags"),
            Link("delete", "/api/vms/{vm:id}/labels/{label:id}"));

        Assert.Equal(["Vm", "VmLabel", "VmTag"], model.Clients.Select(client => client.Name));
    }

    [Fact]
    public void Descriptions_and_addresses_make_no_difference_but_the_address_of_an_action_does()
    {
        string described = Link("sort", "/api/vms/{vm:id}/tags/sort", "Action", "Action")
            .Replace("<request>", "<description>by name</description><request>", StringComparison.Ordinal);
        string[] links =
        [
            Link("get", "/api/disks", "Disks"),
            Link("get", "/api/disks/{disk:id}/tags", "Tags"),
            Link("sort", "/api/disks/{disk:id}/tags/sort", "Action", "Action"),
            Link("get", "/api/vms", "Vms"),
            Link("get", "/api/vms/{vm:id}/tags", "Tags"),
            described,
        ];

        ClientModel shared = Build(links).Clients.Single(client => client.ItemType == "Tag");
        Assert.Equal([null, "by name"], shared.CollectionOperations.Select(operation => operation.Description));
        Assert.Equal(["disks/{id}/tags", "vms/{id}/tags"], shared.Places);

        links[5] = links[5].Replace("tags/sort", "tags/order", StringComparison.Ordinal);
        Assert.Equal(2, Build(links).Clients.Count(client => client.ItemType == "Tag"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_links_does_not_matter(int seed)
    {
        Random random = new(seed);
        ApiModel expected = Build(Shop);

        for (int round = 0; round < 30; round++)
        {
            ApiModel model = Build([.. Shop.OrderBy(_ => random.Next())]);

            Assert.Equal(expected, model);
        }
    }

    /// <summary>Unrelated: of a type of its own, and not below a place whose shape another place has.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_client_keeps_its_name_when_an_unrelated_place_is_added(int seed)
    {
        Random random = new(seed);
        string[] parents =
        [
            "/api", "/api/vms/{x:id}", "/api/vms/{x:id}/disks/{x:id}", "/api/storagedomains/{x:id}",
            "/api/storagedomains/{x:id}/vms/{x:id}",
        ];
        Dictionary<string, string> expected = Names(Build(Shop));

        for (int round = 0; round < 40; round++)
        {
            List<string> links = [.. Shop];
            string types = "";
            for (int added = random.Next(1, 4); added > 0; added--)
            {
                string name = "New" + random.Next(100).ToString(CultureInfo.InvariantCulture) + (char)('a' + added);
                types += $"<xs:complexType name='{name}'><xs:complexContent><xs:extension base='BaseResource'/></xs:complexContent>"
                    + $"</xs:complexType><xs:complexType name='{name}s'><xs:complexContent><xs:extension base='BaseResources'>"
                    + "<xs:sequence>"
                    + $"<xs:element name='{name}' type='{name}' maxOccurs='unbounded'/></xs:sequence></xs:extension></xs:complexContent>"
                    + "</xs:complexType>";
                links.AddRange(Place($"{parents[random.Next(parents.Length)]}/{name}s", name + "s", name));
            }

            string schema = SchemaText.Replace("</xs:schema>", types + "</xs:schema>", StringComparison.Ordinal);
            Dictionary<string, string> names = Names(BuildText(RsdlOf(links), schema));

            Assert.Equal(expected, names.Where(pair => expected.ContainsKey(pair.Key)).ToDictionary());
        }
    }

    private static Dictionary<string, string> Names(ApiModel model) =>
        ModelText.Places(model).ToDictionary(place => place.Path, place => place.Client);
}
