using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Rsdl.Generator.Tests.Pipeline;

public sealed class TrackedStepTests
{
    private static readonly string[] Steps =
        [.. typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void Every_tracked_step_occurs()
    {
        GeneratorRunResult result = GeneratorProject.Small.Run();
        Assert.Equal(24, Steps.Length);
        Assert.All(Steps, step => Assert.All(result.Reasons(step), reason => Assert.Equal(IncrementalStepRunReason.New, reason)));
        Assert.Equal(
            ["ApiFile", "BaselineFile", "ClientFiles", "DefinitionsFile", "Diagnostics", "EntityFiles", "EnumFiles", "TypesFile"],
            result.OutputReasons().Select(group => group.Key).Order());
    }

    [Fact]
    public void An_unrelated_edit_of_code_runs_nothing_again()
    {
        GeneratorProject project = GeneratorProject.Small with { Code = ["namespace Rhev { internal static class Program { } }"] };
        GeneratorDriver driver = project.CreateDriver().RunGenerators(project.Compilation);
        CSharpCompilation edited = (project with { Code = ["namespace Rhev { internal static class Other { } }"] }).Compilation;

        AssertNothingIsEmitted(driver.RunGenerators(edited));
    }

    [Fact]
    public void A_new_text_with_equal_content_emits_nothing_again()
    {
        GeneratorDriver driver = RunSmall();
        foreach (AdditionalText document in GeneratorProject.Small.Documents)
        {
            driver = driver.ReplaceAdditionalText(document, new TestDocument(document.Path, document.GetText()!.ToString()));
        }

        GeneratorRunResult result = Rerun(driver);
        Assert.Equal(Enumerable.Repeat(IncrementalStepRunReason.Modified, 3), result.Reasons(TrackingNames.Inputs));
        Assert.Equal(Enumerable.Repeat(IncrementalStepRunReason.Unchanged, 3), result.Reasons(TrackingNames.Documents));
        Assert.All(result.OutputReasons(), output => Assert.All(output, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));
    }

    [Fact]
    public void New_options_with_equal_values_emit_nothing_again() =>
        AssertNothingIsEmitted(RunSmall().WithUpdatedAnalyzerConfigOptions(new TestOptions(("RootNamespace", "Rhev")))
            .RunGenerators(GeneratorProject.Small.Compilation));

    [Fact]
    public void Another_file_of_the_project_emits_nothing_again() =>
        AssertNothingIsEmitted(RunSmall()
            .AddAdditionalTexts([new TestDocument("/project/notes.xml", () => null, isDocument: false)])
            .RunGenerators(GeneratorProject.Small.Compilation));

    [Fact]
    public void A_changed_element_changes_the_file_of_its_entity_only()
    {
        (string[] changed, ILookup<string, IncrementalStepRunReason> outputs) = ChangeSchema(
            """<xs:element name="address" type="xs:string" minOccurs="0"/>""",
            """<xs:element name="address" type="xs:int" minOccurs="0"/>""");
        Assert.Equal(["ApiTypes.Definitions.g.cs", FileOf("class Host :")], changed);
        Assert.Equal([IncrementalStepRunReason.Modified], Emitted(outputs, TrackingNames.EntityFiles));
        Assert.Equal([IncrementalStepRunReason.Modified], Emitted(outputs, TrackingNames.DefinitionsFile));
        Assert.Empty(Emitted(outputs, TrackingNames.TypesFile));
        Assert.Empty(Emitted(outputs, TrackingNames.ClientFiles));
        Assert.Empty(Emitted(outputs, TrackingNames.ApiFile));
    }

    [Fact]
    public void A_changed_choice_or_minimum_emits_nothing_again()
    {
        (string[] changed, _) = ChangeSchema(
            """<xs:element name="address" type="xs:string" minOccurs="0"/>""",
            """<xs:element name="address" type="xs:string" minOccurs="1"/>""");
        Assert.Empty(changed);
    }

    [Fact]
    public void An_added_type_moves_no_other()
    {
        (string[] changed, ILookup<string, IncrementalStepRunReason> outputs) = ChangeSchema(
            """<xs:complexType name="Tag">""",
            """
            <xs:complexType name="Added"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType>
            <xs:complexType name="Tag">
            """);
        GeneratorRunResult before = GeneratorProject.Small.Run();
        Assert.Equal(["ApiTypes.Definitions.g.cs", "ApiTypes.g.cs", "Entities.21.g.cs"], changed);
        Assert.DoesNotContain("Entities.21.g.cs", before.Texts().Keys);
        Assert.Equal([IncrementalStepRunReason.Modified], Emitted(outputs, TrackingNames.EntityFiles));
        Assert.Empty(Emitted(outputs, TrackingNames.ClientFiles));
    }

    [Fact]
    public void A_changed_description_of_a_link_changes_the_file_of_its_client_only()
    {
        GeneratorRunResult before = GeneratorProject.Small.Run();
        GeneratorRunResult after = Rerun(RunSmall().ReplaceAdditionalText(
            GeneratorProject.Small.Documents[0],
            new TestDocument(GeneratorProject.RsdlPath, SmallDocuments.Rsdl.With("looks for hosts", "searches for hosts"))));
        Assert.Equal([FileOf("class HostCollection :")], before.ChangesTo(after));
        Assert.Equal([IncrementalStepRunReason.Modified], Emitted(after.OutputReasons(), TrackingNames.ClientFiles));
        Assert.Empty(Emitted(after.OutputReasons(), TrackingNames.EntityFiles));
        Assert.Empty(Emitted(after.OutputReasons(), TrackingNames.ApiFile));
    }

    [Fact]
    public void An_added_value_changes_the_file_of_its_enum_only()
    {
        (string[] changed, ILookup<string, IncrementalStepRunReason> outputs) = ChangeCapabilities(
            "<host_state>non_responsive</host_state>", "<host_state>non_responsive</host_state><host_state>error</host_state>");
        Assert.Equal([FileOf("public enum HostState\n")], changed);
        Assert.Equal([IncrementalStepRunReason.Modified], Emitted(outputs, TrackingNames.EnumFiles));
        Assert.Empty(Emitted(outputs, TrackingNames.EntityFiles));
        Assert.Empty(Emitted(outputs, TrackingNames.ClientFiles));
        Assert.Empty(Emitted(outputs, TrackingNames.ApiFile));
    }

    [Fact]
    public void A_value_written_otherwise_emits_nothing_again()
    {
        (string[] changed, ILookup<string, IncrementalStepRunReason> outputs) = ChangeCapabilities(
            "<power_management type=\"ilo4\"/>", "<power_management id=\"ilo4\"/>");
        Assert.Empty(changed);
        Assert.All(outputs, output => Assert.All(output, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));
    }

    [Fact]
    public void An_unbound_list_of_another_name_moves_no_other()
    {
        string old = FileOf("public enum StorageType\n");
        (string[] changed, ILookup<string, IncrementalStepRunReason> outputs) = ChangeCapabilities("storage_types", "disk_types");
        Assert.Equal(2, changed.Length);
        Assert.Contains(old, changed);
        Assert.Empty(Emitted(outputs, TrackingNames.EntityFiles));
        Assert.Empty(Emitted(outputs, TrackingNames.ClientFiles));
        Assert.Empty(Emitted(outputs, TrackingNames.ApiFile));
    }

    [Fact]
    public void A_bound_list_of_another_name_changes_its_enum_and_the_entities_and_definitions_that_had_it()
    {
        (string[] changed, ILookup<string, IncrementalStepRunReason> outputs) = ChangeCapabilities("usages", "uses");
        Assert.Equal(["ApiTypes.Definitions.g.cs", FileOf("class Usages :"), FileOf("public enum Usage\n")], changed);
        Assert.Equal([IncrementalStepRunReason.Modified], Emitted(outputs, TrackingNames.EntityFiles));
        Assert.Empty(Emitted(outputs, TrackingNames.ClientFiles));
        Assert.Empty(Emitted(outputs, TrackingNames.ApiFile));
    }

    [Fact]
    public void A_problem_that_moves_by_a_line_is_reported_again_and_nothing_is_emitted()
    {
        string schema = SmallDocuments.Schema.With("type=\"GracePeriod\"", "type=\"Missing\"");
        GeneratorProject project = GeneratorProject.Of(SmallDocuments.Rsdl, schema);
        GeneratorDriver driver = project.CreateDriver().RunGenerators(project.Compilation);
        GeneratorRunResult before = driver.GetRunResult().Results.Single();
        TestDocument moved = new(GeneratorProject.SchemaPath, schema.With("\n  <xs:simpleType", "\n\n  <xs:simpleType"));
        GeneratorRunResult after = driver
            .ReplaceAdditionalText(project.Documents[1], moved)
            .RunGenerators(project.Compilation).GetRunResult().Results.Single();

        FileLinePositionSpan first = Assert.Single(before.Diagnostics, diagnostic => diagnostic.Id == "RSDL0006").Location.GetLineSpan();
        FileLinePositionSpan second = Assert.Single(after.Diagnostics, diagnostic => diagnostic.Id == "RSDL0006").Location.GetLineSpan();
        Assert.Equal(first.StartLinePosition.Line + 1, second.StartLinePosition.Line);
        Assert.Equal([IncrementalStepRunReason.Modified], after.OutputReasons()[TrackingNames.Diagnostics]);
        Assert.Equal([IncrementalStepRunReason.Unchanged], after.Reasons(TrackingNames.Plan));
        Assert.All(
            after.OutputReasons().Where(output => output.Key != TrackingNames.Diagnostics),
            output => Assert.All(output, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));
    }

    private static GeneratorDriver RunSmall() => GeneratorProject.Small.CreateDriver().RunGenerators(GeneratorProject.Small.Compilation);

    private static GeneratorRunResult Rerun(GeneratorDriver driver) =>
        driver.RunGenerators(GeneratorProject.Small.Compilation).GetRunResult().Results.Single();

    private static (string[] Changed, ILookup<string, IncrementalStepRunReason> Outputs) ChangeSchema(string passage, string replacement)
    {
        GeneratorRunResult before = GeneratorProject.Small.Run();
        GeneratorRunResult after = Rerun(RunSmall().ReplaceAdditionalText(
            GeneratorProject.Small.Documents[1],
            new TestDocument(GeneratorProject.SchemaPath, SmallDocuments.Schema.With(passage, replacement))));
        return (before.ChangesTo(after), after.OutputReasons());
    }

    private static (string[] Changed, ILookup<string, IncrementalStepRunReason> Outputs) ChangeCapabilities(
        string passage, string replacement)
    {
        GeneratorRunResult before = GeneratorProject.Small.Run();
        string text = SmallCapabilities.Text.Replace(passage, replacement, System.StringComparison.Ordinal);
        Assert.NotEqual(SmallCapabilities.Text, text);
        GeneratorRunResult after = Rerun(RunSmall().ReplaceAdditionalText(
            GeneratorProject.Small.Documents[2], new TestDocument(GeneratorProject.CapabilitiesPath, text)));
        return (before.ChangesTo(after), after.OutputReasons());
    }

    private static string FileOf(string passage) => Assert.Single(
        GeneratorProject.Small.Run().Texts(), file => file.Value.Contains(passage, System.StringComparison.Ordinal)).Key;

    private static IncrementalStepRunReason[] Emitted(ILookup<string, IncrementalStepRunReason> outputs, string step) =>
        [.. outputs[step].Where(reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))];

    private static void AssertNothingIsEmitted(GeneratorDriver driver)
    {
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.All(Steps, step => Assert.All(
            result.Reasons(step),
            reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {reason}")));
        Assert.NotEmpty(result.OutputReasons());
        Assert.All(result.OutputReasons(), output => Assert.All(output, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));
    }
}
