using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Rsdl.Model.Documents;
using Rsdl.Tests;
using Xunit;
using static Rsdl.Model.Tests.Links.SmallApi;

namespace Rsdl.Model.Tests.Links;

/// <summary>Whatever is done to a document, each of its links is an operation or a problem.</summary>
public class NothingIsLostTests
{
    private static readonly string[] Links =
    [
        Link("get", "/api", "API"),
        Link("refresh", "/api/refresh", "Action", "Action", Set(Parameter("action.async", "xs:boolean"))),
        .. Place("/api/vms", "Vms", "Vm"),
        Link("update", "/api/vms/{vm:id}", "Vm", "Vm", Set(Parameter("vm.name"))),
        Link("start", "/api/vms/{vm:id}/start", "Action", "Action"),
        .. Place("/api/vms/{vm:id}/disks", "Disks", "Disk"),
        Link("activate", "/api/vms/{vm:id}/disks/activate", "Action", "Action"),
        .. Place("/api/vms/{vm:id}/disks/{disk:id}/tags", "Tags", "Tag"),
        .. Place("/api/tags", "Tags", "Tag"),
        Link("delete", "/api/tags", null, "Tags"),
    ];

    private static readonly string[] Words =
    [
        "get", "add", "update", "delete", "start", "vms", "{vm:id}", "tags", "Vms", "Vm", "Tag", "Tags", "Action", "Nothing", "GET",
        "POST", "/api", "//", ";max=1", "vm.name", "tag.name", "disk", "", "xs:int",
    ];

    [Fact]
    public void No_link_of_the_small_document_is_lost() => Check(RsdlOf(Links));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_link_is_lost_when_words_are_exchanged_and_links_moved(int seed)
    {
        Random random = new(seed);
        for (int round = 0; round < 150; round++)
        {
            List<string> links = [.. Links];
            for (int change = random.Next(1, 6); change > 0 && links.Count > 0; change--)
            {
                int at = random.Next(links.Count);
                switch (random.Next(5))
                {
                    case 0:
                        links.RemoveAt(at);
                        break;
                    case 1:
                        links.Insert(random.Next(links.Count + 1), links[at]);
                        break;
                    default:
                        string word = Words[random.Next(Words.Length - 4)];
                        links[at] = links[at].Replace(word, Words[random.Next(Words.Length)], StringComparison.Ordinal);
                        break;
                }
            }

            Check(RsdlOf(links));
        }
    }

    [Fact]
    public void No_link_of_our_own_document_is_lost() => CheckFolder(RepositoryFiles.FilePath("schema", "rhev-3.3"));

    [SharedTheory]
    [InlineData("3.3")]
    [InlineData("3.5")]
    public void No_link_of_a_real_document_is_lost(string version) => CheckFolder(RepositoryFiles.SharedPath("documents", version));

    private static void CheckFolder(string folder) =>
        Check(File.ReadAllText(Path.Combine(folder, "rsdl.xml")), File.ReadAllText(Path.Combine(folder, "api.xsd")));

    private static void Check(string rsdl, string schema = SchemaText)
    {
        ParsedDocument document = DocumentReader.Read("rsdl.xml", rsdl, default);

        // What the reader drops it has reported itself; its own tests tell.
        ApiModel model = ApiModelBuilder.Build([document, DocumentReader.Read("api.xsd", schema, default)], []);

        LinkInvariant.NothingIsLost(document.Rsdl!, model);
    }
}
