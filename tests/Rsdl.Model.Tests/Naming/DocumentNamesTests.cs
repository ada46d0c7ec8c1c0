using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Rsdl.Model.Naming;
using Xunit;

namespace Rsdl.Tests.Naming;

public partial class DocumentNamesTests
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    [SharedTheory]
    [InlineData("3.3")]
    [InlineData("3.5")]
    public void Every_name_of_the_documents_becomes_a_PascalCase_identifier_that_stays(string version)
    {
        var names = Schema(version).Descendants().Attributes("name").Select(name => name.Value)
            .Concat(PathSegments(version))
            .Distinct(StringComparer.Ordinal)
            .ToArray();

        Assert.True(names.Length > 500);
        Assert.All(names, name => Assert.Matches(PascalCase(), CSharpName.ToPascalCase(name)));
        Assert.DoesNotContain(names, name => CSharpName.IsKeyword(CSharpName.ToCamelCase(name)));
        Assert.All(names.Select(CSharpName.ToPascalCase), name => Assert.Equal(name, CSharpName.ToPascalCase(name)));
    }

    [SharedTheory]
    [InlineData("3.3")]
    [InlineData("3.5")]
    public void No_two_types_of_a_schema_have_one_name(string version) =>
        Assert.Empty(Clashes(TypesOf(Schema(version)).Select(type => type.Attribute("name")!.Value)));

    [SharedTheory]
    [InlineData("3.3")]
    [InlineData("3.5")]
    public void No_two_members_of_a_type_have_one_name(string version) =>
        Assert.Empty(TypesOf(Schema(version)).SelectMany(type => Clashes(type.Descendants()
            .Where(member => member.Name == Xs + "element" || member.Name == Xs + "attribute")
            .Select(member => (member.Attribute("name") ?? member.Attribute("ref"))!.Value)
            .Distinct(StringComparer.Ordinal))));

    [SharedTheory]
    [InlineData("3.3")]
    [InlineData("3.5")]
    public void A_collection_segment_is_the_plural_of_its_own_singular(string version)
    {
        var collections = PathSegments(version).Where(segment => segment.EndsWith('s') && segment != "isattached").ToArray();

        Assert.Equal(collections, collections.Select(segment => CSharpName.Plural(CSharpName.Singular(segment))));
        Assert.DoesNotContain(collections, segment => CSharpName.Singular(segment) == segment);
    }

    [SharedTheory]
    [InlineData("3.3")]
    [InlineData("3.5")]
    public void Every_run_together_segment_is_named_like_a_spelt_out_name_of_the_schema(string version)
    {
        var spelt = Schema(version).Descendants().Attributes("name").Select(name => name.Value)
            .Where(name => name.Contains('_', StringComparison.Ordinal) || name.Skip(1).Any(char.IsUpper))
            .ToLookup(name => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant(), CSharpName.ToPascalCase);

        var segments = PathSegments(version).Where(segment => spelt.Contains(segment)).ToArray();

        Assert.True(segments.Length >= 9);
        Assert.All(segments, segment => Assert.All(spelt[segment], name => Assert.Equal(name, CSharpName.ToPascalCase(segment))));
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$")]
    private static partial Regex PascalCase();

    private static XElement Schema(string version) => Load(version, "api.xsd");

    private static IEnumerable<XElement> TypesOf(XElement schema) =>
        schema.Elements().Where(element => element.Name == Xs + "complexType" || element.Name == Xs + "simpleType");

    private static string[] PathSegments(string version) => Load(version, "rsdl.xml")
        .Descendants("link")
        .SelectMany(link => link.Attribute("href")!.Value.Split('/', StringSplitOptions.RemoveEmptyEntries))
        .Where(segment => segment[0] != '{')
        .Distinct(StringComparer.Ordinal)
        .ToArray();

    private static string[] Clashes(IEnumerable<string> names) => names
        .GroupBy(CSharpName.ToPascalCase, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .Select(group => string.Join(" ", group))
        .ToArray();

    private static XElement Load(string version, string file) =>
        XElement.Load(RepositoryFiles.SharedPath("documents", version, file));
}
