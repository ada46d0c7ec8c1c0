using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Rsdl.Tests;
using Xunit;

namespace Rhev.Emulator.Tests;

/// <summary>Validates bodies against the schema document itself, with the validator of the BCL.</summary>
internal static class SchemaCheck
{
    private static readonly XmlSchemaSet Schemas = Load();

    public static void AssertValid(string xml, string request)
    {
        List<string> errors = [];
        XDocument.Parse(xml).Validate(Schemas, (_, problem) => errors.Add(problem.Message));
        Assert.True(errors.Count == 0, $"{request}: {string.Join("; ", errors.Distinct())}\n{xml}");
    }

    private static XmlSchemaSet Load()
    {
        XmlSchemaSet schemas = new() { XmlResolver = null };
        using StreamReader text = File.OpenText(RepositoryFiles.FilePath("schema", "rhev-3.3", "api.xsd"));
        using XmlReader reader = XmlReader.Create(text);
        schemas.Add(null, reader);
        schemas.Compile();
        return schemas;
    }
}
