using System.IO;
using System.Linq;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Runtime.Tests.Entities;

public class RealDocumentTests
{
    [SharedTheory]
    [InlineData("3.3")]
    [InlineData("3.5")]
    public void Every_real_representation_survives(string version)
    {
        EntityTypes types = XsdTypes.Read(RepositoryFiles.SharedPath("documents", version, "api.xsd"));
        int read = 0;
        foreach (string path in Directory.EnumerateFiles(RepositoryFiles.SharedPath("corpus"), "*.xml").Order())
        {
            byte[] document = File.ReadAllBytes(path);
            Entity entity;
            try
            {
                entity = EntityXml.ReadDocument(document, types);
            }
            catch (UnknownRootElementException)
            {
                // Types of other versions of the API.
                continue;
            }

            byte[] written = EntityXml.ToUtf8(entity);
            Assert.Equal(XmlFacts.Of(document), XmlFacts.Of(written));
            Assert.True(EntityOperations.ContentEquals(entity, EntityOperations.Clone(entity)), path);
            read++;
        }

        Assert.InRange(read, 400, int.MaxValue);
    }
}
