using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rsdl.Tests;
using Xunit;

namespace Rhev.Emulator.Tests;

/// <summary>The capabilities, which are those of the document.</summary>
public sealed class CapabilitiesTests : ManagerTest
{
    private static readonly XElement Document = XElement.Load(RepositoryFiles.FilePath("schema", "rhev-3.3", "capabilities.xml"));

    [Fact]
    public async Task Every_value_of_the_document_is_served()
    {
        Reply reply = await ExpectAsync(200, Client.GetAsync("/api/capabilities"));

        Assert.Equal(Values(Document), Values(reply.Xml));
    }

    [Fact]
    public async Task A_compatibility_version_is_served_at_its_address()
    {
        XElement current = Document.Elements("version").Single(version => (string?)version.Element("current") == "true");

        Reply reply = await ExpectAsync(200, Client.GetAsync((string)current.Attribute("href")!));

        Assert.Equal(Values(current), Values(reply.Xml));
    }

    [Fact]
    public async Task A_manager_of_its_own_documents_has_their_capabilities()
    {
        const string Capabilities = "<capabilities><version id='1' major='9' minor='1'><current>true</current></version></capabilities>";
        await using EmulatedManager manager = await EmulatedManager.StartAsync(new EmulatorOptions
        {
            Documents =
            [
                ("rsdl.xml", await File.ReadAllTextAsync(RepositoryFiles.FilePath("schema", "rhev-3.3", "rsdl.xml"))),
                ("api.xsd", await File.ReadAllTextAsync(RepositoryFiles.FilePath("schema", "rhev-3.3", "api.xsd"))),
                ("capabilities.xml", Capabilities),
            ],
        });
        using RawClient client = new(manager);

        Reply reply = await ExpectAsync(200, client.GetAsync("/api/capabilities"));

        Assert.Equal("9", (string?)Assert.Single(reply.Xml.Elements("version")).Attribute("major"));
    }

    private static string[] Values(XElement element) =>
        [.. element.Descendants().Where(item => !item.HasElements)
            .Select(item => $"{item.Parent!.Name}/{item.Name} {item.Attribute("id")?.Value} {item.Value.Trim()}")
            .Order(StringComparer.Ordinal)];
}
