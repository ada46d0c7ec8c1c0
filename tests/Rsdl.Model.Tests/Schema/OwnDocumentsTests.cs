using System.Collections.Generic;
using System.IO;
using System.Xml;
using System.Xml.Schema;
using Rsdl.Model.Documents;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Model.Tests.Schema;

/// <summary>The project's own documents are clean: nothing in them is a problem to any reader.</summary>
public class OwnDocumentsTests
{
    private static readonly string Folder = RepositoryFiles.FilePath("schema", "rhev-3.3");

    [Fact]
    public void Our_own_documents_raise_no_problem()
    {
        ParsedDocument[] documents =
        [
            DocumentReader.Read("api.xsd", Text("api.xsd"), default),
            DocumentReader.Read("rsdl.xml", Text("rsdl.xml"), default),
            DocumentReader.Read("capabilities.xml", Text("capabilities.xml"), default),
        ];

        Assert.Empty(ApiModelBuilder.Build(documents, []).Problems);
    }

    [Fact]
    public void Our_own_schema_compiles_without_a_warning()
    {
        List<string> messages = [];

        XmlSchemaSet schemas = CompileSchema(messages);

        Assert.True(schemas.IsCompiled);
        Assert.Empty(messages);
    }

    [Fact]
    public void Our_own_rsdl_is_valid_against_our_own_schema()
    {
        List<string> messages = [];
        XmlReaderSettings settings = new()
        {
            ValidationType = ValidationType.Schema,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings | XmlSchemaValidationFlags.ProcessIdentityConstraints,
            Schemas = CompileSchema([]),
        };
        settings.ValidationEventHandler += (_, e) => messages.Add($"{e.Exception.LineNumber}: {e.Message}");

        using StringReader text = new(Text("rsdl.xml"));
        using XmlReader reader = XmlReader.Create(text, settings);
        reader.MoveToContent();
        string root = reader.Name;
        while (reader.Read())
        {
        }

        Assert.Equal("rsdl", root);
        Assert.Empty(messages);
    }

    private static XmlSchemaSet CompileSchema(List<string> messages)
    {
        XmlSchemaSet schemas = new();
        schemas.ValidationEventHandler += (_, e) => messages.Add($"{e.Exception.LineNumber}: {e.Message}");
        using StringReader text = new(Text("api.xsd"));
        using XmlReader reader = XmlReader.Create(text);
        schemas.Add(null, reader);
        schemas.Compile();
        return schemas;
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
