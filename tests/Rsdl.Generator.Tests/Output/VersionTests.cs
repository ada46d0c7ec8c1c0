using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Rsdl.Generator.Tests.Output;

/// <summary>Documents of several versions side by side.</summary>
public sealed class VersionTests
{
    private const string OldHost = """<xs:element name="address" type="xs:string" minOccurs="0"/>""";

    /// <summary>3.3 is the small API; 3.4 has a type, elements and a value more; 3.10 an action more, and an element less.</summary>
    private static readonly GeneratorProject Three = GeneratorProject.Small with
    {
        Documents =
        [
            .. Version("3.3", SmallDocuments.Rsdl, SmallDocuments.Schema, SmallCapabilities.Text),
            .. Version("3.10", NewestRsdl, MiddleSchema.With(OldHost, ""), MiddleCapabilities),
            .. Version("3.4", SmallDocuments.Rsdl, MiddleSchema, MiddleCapabilities),
        ],
    };

    private static string MiddleSchema => SmallDocuments.Schema
        .With(OldHost, OldHost + """<xs:element name="port" type="xs:int" minOccurs="0"/>""")
        .With(
            """<xs:complexType name="Tag">""",
            """
            <xs:complexType name="Added"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType>
            <xs:complexType name="Tag">
            """);

    private static string MiddleCapabilities => SmallCapabilities.Text.With(
        "<host_state>non_responsive</host_state>", "<host_state>non_responsive</host_state><host_state>error</host_state>");

    private static string NewestRsdl => SmallDocuments.Rsdl.With("minor=\"3\"", "minor=\"10\"").With(
        "<links>",
        """
        <links>
            <link href="/api/vms/{vm:id}/rest" rel="rest">
              <request><http_method>POST</http_method><body><type>Action</type></body></request>
              <response><type>Action</type></response>
            </link>
        """);

    [Fact]
    public void The_newest_version_is_generated_and_says_what_the_others_lack()
    {
        Assert.Equal(
            [
                "Rhev.Models.Added 3.4",
                "Rhev.Models.Host.Port 3.4",
                "Rhev.Models.HostState.Error 3.4",
                "Rhev.VmResource.RestAsync(Rhev.ActionParameters?, CancellationToken) 3.10",
            ],
            Since(Three));
        GeneratorRunResult result = Three.Run();
        Assert.Empty(result.Messages());
        string all = string.Concat(result.Texts().Values);
        Assert.Contains("[R_::ApiVersion(\"3.10\")]", all, StringComparison.Ordinal);
        Assert.Contains("/// <summary>The <c>port</c> element. Since version 3.4.</summary>", all, StringComparison.Ordinal);
        Assert.DoesNotContain(" Address ", all, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_chooses_another_version()
    {
        GeneratorProject older = Three with { Options = new TestOptions(("RootNamespace", "Rhev"), ("RsdlVersion", " 3.4 ")) };
        Assert.Equal(["Rhev.Models.Added 3.4", "Rhev.Models.Host.Port 3.4", "Rhev.Models.HostState.Error 3.4"], Since(older));
        Assert.Contains(" Address ", string.Concat(older.Run().Texts().Values), StringComparison.Ordinal);

        GeneratorProject oldest = Three with { Options = new TestOptions(("RootNamespace", "Rhev"), ("RsdlVersion", "3.3")) };
        Assert.Equal(GeneratorProject.Small.Run().Texts(), oldest.Run().Texts());
    }

    [Fact]
    public void One_version_alone_generates_what_documents_without_one_do()
    {
        GeneratorProject one = GeneratorProject.Small with { Documents = [.. Three.Documents.Take(3)] };
        Assert.Equal(GeneratorProject.Small.Run().Texts(), one.Run().Texts());
    }

    [Fact]
    public void Overrides_without_a_version_hold_for_all()
    {
        GeneratorProject project = Three.WithOverrides("<type name=\"Host\" as=\"Hypervisor\"/>");
        Assert.Contains("Rhev.Models.Hypervisor.Port 3.4", Since(project));
        Assert.Empty(project.Run().Messages());
    }

    [Fact]
    public void What_came_again_exists_since_it_came_again()
    {
        GeneratorProject project = GeneratorProject.Small with
        {
            Documents =
            [
                .. Version("1", SmallDocuments.Rsdl, MiddleSchema, SmallCapabilities.Text),
                .. Version("2", SmallDocuments.Rsdl, SmallDocuments.Schema, SmallCapabilities.Text),
                .. Version("3", SmallDocuments.Rsdl, MiddleSchema, SmallCapabilities.Text),
            ],
        };
        Assert.Equal(["Rhev.Models.Added 3", "Rhev.Models.Host.Port 3"], Since(project));
    }

    [Fact]
    public void Versions_that_cannot_be_used_are_errors()
    {
        GeneratorProject unknown = Three with { Options = new TestOptions(("RootNamespace", "Rhev"), ("RsdlVersion", "3.5")) };
        Assert.Equal(
            [
                "error RSDL0014: The value '3.5' of RsdlVersion cannot be used: "
                    + "it must be the Version of some RsdlDocument: 3.3, 3.4, 3.10",
            ],
            unknown.Run().Messages());

        GeneratorProject none = GeneratorProject.Small with { Options = unknown.Options };
        Assert.Equal(
            ["error RSDL0014: The value '3.5' of RsdlVersion cannot be used: it must be left out, since no RsdlDocument has a Version"],
            none.Run().Messages());

        GeneratorProject odd = GeneratorProject.Small with
        {
            Documents = [.. Version("latest", SmallDocuments.Rsdl, SmallDocuments.Schema, SmallCapabilities.Text)],
        };
        Assert.Equal(
            "/latest/api.xsd(1,1): error RSDL0014: The value 'latest' of Version cannot be used: it must be a version such as '3.5'",
            odd.Run().Messages()[0]);
    }

    [Fact]
    public void Of_other_versions_only_broken_documents_are_reported()
    {
        GeneratorProject project = GeneratorProject.Small with
        {
            Documents =
            [
                .. Version("3.3", SmallDocuments.Rsdl, SmallDocuments.Schema.With("type=\"GracePeriod\"", "type=\"Missing\""), "<capa"),
                .. Version("3.4", SmallDocuments.Rsdl, SmallDocuments.Schema, SmallCapabilities.Text),
            ],
        };
        string message = Assert.Single(project.Run().Messages());
        Assert.StartsWith("/3.3/capabilities.xml(1,", message, StringComparison.Ordinal);
        Assert.Contains("error RSDL0001: ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_an_older_version_emits_only_what_says_something_else()
    {
        GeneratorDriver driver = Three.CreateDriver().RunGenerators(Three.Compilation);
        AdditionalText oldSchema = Three.Documents[1];
        GeneratorRunResult before = driver.GetRunResult().Results.Single();
        GeneratorRunResult same = driver
            .ReplaceAdditionalText(oldSchema, Document("3.3", "api.xsd", SmallDocuments.Schema.With("A virtual machine.", "A machine.")))
            .RunGenerators(Three.Compilation).GetRunResult().Results.Single();
        Assert.Empty(before.ChangesTo(same));
        Assert.All(same.OutputReasons(), output => Assert.All(output, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));

        GeneratorRunResult other = driver.ReplaceAdditionalText(oldSchema, Document("3.3", "api.xsd", MiddleSchema))
            .RunGenerators(Three.Compilation).GetRunResult().Results.Single();
        Assert.Equal(2, before.ChangesTo(other).Length);
        Assert.Equal(2, other.OutputReasons()[TrackingNames.EntityFiles].Count(reason => reason == IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void An_edit_of_code_runs_nothing_again_for_three_versions()
    {
        GeneratorProject project = Three with { Code = ["namespace Rhev { internal static class Program { } }"] };
        GeneratorDriver driver = project.CreateDriver().RunGenerators(project.Compilation);
        GeneratorRunResult result = driver
            .RunGenerators((project with { Code = ["namespace Rhev { internal static class Other { } }"] }).Compilation)
            .GetRunResult().Results.Single();
        Assert.All(result.TrackedSteps.Where(step => step.Key is not "Compilation"), step => Assert.All(
            step.Value.SelectMany(run => run.Outputs),
            output => Assert.Contains(output.Reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged })));
    }

    private static IEnumerable<TestDocument> Version(string version, string rsdl, string schema, string capabilities) =>
        [Document(version, "rsdl.xml", rsdl), Document(version, "api.xsd", schema), Document(version, "capabilities.xml", capabilities)];

    private static TestDocument Document(string version, string name, string text) => new($"/{version}/{name}", text) { Version = version };

    /// <summary>What says since when it exists, with the version.</summary>
    private static string[] Since(GeneratorProject project)
    {
        Compilation compilation = project.RunAndCompile();
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return
        [
            .. from type in compilation.GetSymbolsWithName(_ => true, SymbolFilter.TypeAndMember)
               from attribute in type.GetAttributes()
               where attribute.AttributeClass!.Name == "SinceVersionAttribute"
               let name = type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)
                   .Replace("Rsdl.Runtime.", "", StringComparison.Ordinal).Replace("System.Threading.", "", StringComparison.Ordinal)
               orderby name
               select $"{name} {attribute.ConstructorArguments[0].Value}",
        ];
    }
}
