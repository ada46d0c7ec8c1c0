using Microsoft.CodeAnalysis;
using Xunit;

namespace Rsdl.Generator.Tests.Snapshots;

public sealed class SmallApiTests
{
    [Fact]
    public void Sdk()
    {
        GeneratorRunResult result = GeneratorProject.Small.Run();
        Assert.Empty(result.Messages());
        Snapshot.Verify(Snapshot.Folder, "SmallApiTests.Sdk", result.Texts());
    }

    [Fact]
    public void Entities_only()
    {
        TestDocument schema = new(GeneratorProject.SchemaPath, EntitiesOnlySchema);
        GeneratorProject project = GeneratorProject.Small with { Documents = [schema, GeneratorProject.Small.Documents[2]] };
        Snapshot.Verify(Snapshot.Folder, "SmallApiTests.Entities_only", project.Run().Texts());
    }

    private const string EntitiesOnlySchema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="disk" type="Disk"/>
          <xs:complexType name="Disk">
            <xs:sequence><xs:element name="size" type="xs:long"/></xs:sequence>
          </xs:complexType>
        </xs:schema>
        """;
}
