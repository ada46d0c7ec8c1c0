using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Rsdl.Generator.Tests.Output;

/// <summary>The names that users compiled against, held against those that are generated now.</summary>
public sealed class BaselineTests
{
    private const string BaselinePath = "/project/rsdl.baseline.txt";

    private static readonly string Written = WrittenBy(GeneratorProject.Small);

    [Fact]
    public void A_written_baseline_has_a_line_for_each_name()
    {
        string[] lines = Written.Split('\n');
        Assert.Equal(
            "# The public names of the generated SDK: C# name, C# type, and what stands behind it in the API's documents.", lines[0]);
        Assert.Equal("", lines[^1]);
        Assert.Equal(lines[2..^1].Order(StringComparer.Ordinal), lines[2..^1]);
        Assert.Equal(
            [
                "Models.Vm = type Vm", "Models.Vm.Host : Host? = type Vm/host", "Models.Vm.Memory : long? = type Vm/memory",
                "Models.Vm.Origin : OpenEnum<Origin>? = type Vm/@origin", "Models.Vm.Os : Os? = type Vm/os",
                "Models.Vm.StartTime : DateTimeOffset? = type Vm/start_time", "Models.Vm.Status : Status? = type Vm/status",
            ],
            lines.Where(line => line.Split(' ')[0] is "Models.Vm" || line.StartsWith("Models.Vm.", StringComparison.Ordinal)));
        Assert.Contains("Models.HostState.NonResponsive = list host_states/non_responsive", lines);
        Assert.Contains("Models.PowerManagerNames.Apc = list power_managers/apc", lines);
        Assert.Contains("RhevApi.Vms : VmCollection = path vms", lines);
        Assert.Contains("VmCollection.ListAsync = link vms get", lines);
        Assert.DoesNotContain("Baseline.g.cs", GeneratorProject.Small.Run().Texts().Keys);
    }

    [Theory]
    [InlineData("small")]
    [InlineData("rhev-3.3")]
    public void A_baseline_of_today_changes_and_reports_nothing(string documents)
    {
        GeneratorProject project = GeneratorProject.Named(documents);
        string written = WrittenBy(project);
        GeneratorRunResult result = With(project, written).Run();
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info));
        Assert.Equal(project.Run().Texts(), result.Texts());
        Assert.Equal(written, WrittenBy(With(project, written)));
    }

    [Fact]
    public void A_renamed_member_keeps_its_former_name_as_an_obsolete_one()
    {
        GeneratorProject project = With(GeneratorProject.Small, Written)
            .WithOverrides("<member type=\"Vm\" name=\"memory\" as=\"MemoryInBytes\"/>") with
        {
            Code = ["class User { long? Read(Rhev.Models.Vm vm) { vm.Memory = 5; return vm.MemoryInBytes; } }"],
        };
        int line = Array.IndexOf(Written.Split('\n'), "Models.Vm.Memory : long? = type Vm/memory") + 1;
        Assert.Equal(
            [
                $"{BaselinePath}({line},1): error RSDL0020: 'Models.Vm.Memory' of the baseline is called 'Models.Vm.MemoryInBytes' now: "
                    + "the former name still works and is marked as obsolete; to accept that, write the baseline again",
            ],
            project.Run().Messages());
        Diagnostic use = Assert.Single(project.RunAndCompile().GetDiagnostics(), found => found.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal("(1,46): error CS0618: 'Vm.Memory' is obsolete: 'It is called MemoryInBytes now.'", Text(use));

        // Who accepts it keeps the name, and hears nothing more until it is taken out.
        string accepted = WrittenBy(project);
        Assert.Contains("\nobsolete Models.Vm.Memory : long? = type Vm/memory\n", accepted, StringComparison.Ordinal);
        GeneratorProject later = project with { Documents = [.. project.Documents.Where(document => document.Path != BaselinePath)] };
        later = With(later, accepted);
        Assert.Empty(later.Run().Messages());
        Assert.Equal(project.Run().Texts(), later.Run().Texts());
        Assert.Equal(accepted, WrittenBy(later));
    }

    [Fact]
    public void Former_names_of_every_kind_of_member_work()
    {
        string old = Written
            .With("Models.HostState.NonResponsive =", "Models.HostState.Silent =")
            .With("Models.PowerManagerNames.Apc =", "Models.PowerManagerNames.Switched =")
            .With("Models.BaseResource.Name :", "Models.BaseResource.Title :")
            .With("RhevApi.Vms :", "RhevApi.Machines :")
            .With("VmResource.StartAsync :", "VmResource.LaunchAsync :");
        GeneratorProject project = With(GeneratorProject.Small, old) with
        {
            Code =
            [
                """
                #pragma warning disable CS0618
                class User
                {
                    object Use(Rhev.RhevApi api, Rhev.VmResource vm, Rhev.Models.Vm data)
                    {
                        data.Title = Rhev.Models.PowerManagerNames.Switched;
                        bool same = Rhev.Models.HostState.Silent == Rhev.Models.HostState.NonResponsive;
                        return new object[] { api.Machines, vm.LaunchAsync(null, default), same };
                    }
                }
                """,
            ],
        };
        Assert.Equal(5, project.Run().Messages().Length);
        Assert.All(project.Run().Messages(), message => Assert.Contains("the former name still works", message, StringComparison.Ordinal));
        Assert.Empty(
            project.RunAndCompile().GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(Text));
    }

    [Fact]
    public void A_renamed_class_has_no_former_name_and_the_way_out_is_told_once()
    {
        GeneratorProject project = With(GeneratorProject.Small, Written).WithOverrides("<type name=\"Os\" as=\"System\"/>");
        Assert.Equal(
            [
                "RSDL0020: 'Models.Os' of the baseline is called 'Models.System' now: the former name is gone; "
                    + "an overrides document can bring it back; to accept that, write the baseline again",
                "RSDL0022: 'Models.Vm.Os' of the baseline has changed: its type was Os? and is System?; "
                    + "to accept that, write the baseline again",
            ],
            WithoutPlaces(project));
    }

    [Fact]
    public void What_is_gone_is_told_once_and_what_has_another_type_or_meaning_too()
    {
        string schema = SmallDocuments.Schema
            .With("""<xs:element name="event" type="Event" minOccurs="0"/>""", "")
            .With("name=\"memory\" type=\"xs:long\"", "name=\"memory\" type=\"xs:int\"");
        schema = schema[..schema.IndexOf("<xs:complexType name=\"Event\">", StringComparison.Ordinal)]
            + schema[schema.IndexOf("<xs:complexType name=\"Tag\">", StringComparison.Ordinal)..];
        GeneratorProject project = With(
            GeneratorProject.Of(SmallDocuments.Rsdl, schema), Written.With("Host/address", "Host/street"));
        Assert.Equal(
            [
                "RSDL0021: 'Models.Event' of the baseline is gone: the documents no longer have 'type Event'; "
                    + "to accept that, write the baseline again",
                "RSDL0021: 'Models.EventSeverity' of the baseline is gone: the documents no longer have 'list event_severities'; "
                    + "to accept that, write the baseline again",
                "RSDL0022: 'Models.Host.Address' of the baseline has changed: it stands for 'type Host/address', and 'type Host/street' "
                    + "is gone; to accept that, write the baseline again",
                "RSDL0021: 'Models.Host.Event' of the baseline is gone: the documents no longer have 'type Host/event'; "
                    + "to accept that, write the baseline again",
                "RSDL0022: 'Models.Vm.Memory' of the baseline has changed: its type was long? and is int?; "
                    + "to accept that, write the baseline again",
            ],
            WithoutPlaces(project));
    }

    [Fact]
    public void A_member_that_moves_to_a_base_class_is_no_change()
    {
        string schema = SmallDocuments.Schema
            .With("""<xs:element name="address" type="xs:string" minOccurs="0"/>""", "")
            .With(
                "<xs:element name=\"name\"",
                "<xs:element name=\"address\" type=\"xs:string\" minOccurs=\"0\"/><xs:element name=\"name\"");
        Assert.Empty(WithoutPlaces(With(GeneratorProject.Of(SmallDocuments.Rsdl, schema), Written)));
    }

    [Fact]
    public void Lines_that_are_none_are_errors_with_their_place()
    {
        Assert.Equal(
            [
                BaselinePath + "(2,1): error RSDL0023: The baseline is not used as it stands: "
                    + "'Models.Vm' is not of the form 'name : type = meaning'",
                BaselinePath + "(3,1): error RSDL0023: The baseline is not used as it stands: "
                    + "'a b = c' is not of the form 'name : type = meaning'",
            ],
            With(GeneratorProject.Small, "# comment\r\nModels.Vm\r\na b = c\r\n\r\nModels.Vm = type Vm\r\n").Run().Messages());
        GeneratorProject unread = GeneratorProject.Small;
        unread = unread with { Documents = unread.Documents.Add(new TestDocument(BaselinePath, () => null) { IsBaseline = true }) };
        Assert.Equal(
            [BaselinePath + ": error RSDL0023: The baseline is not used as it stands: the file could not be read"],
            unread.Run().Messages().Select(message => message.Replace("(1,1)", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_name_in_a_baseline_never_becomes_code_that_does_not_compile()
    {
        string old = Written.With("Models.Vm.Memory :", "Models.Vm.if :").With("Models.Vm.Host :", "Models.Vm.;} :");
        GeneratorProject project = With(GeneratorProject.Small, old);
        Assert.Equal(2, project.Run().Messages().Length);
        Assert.Empty(project.RunAndCompile().GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void A_baseline_that_says_the_same_emits_nothing_again()
    {
        GeneratorProject project = With(GeneratorProject.Small, Written);
        GeneratorDriver driver = project.CreateDriver().RunGenerators(project.Compilation);
        GeneratorRunResult result = driver
            .ReplaceAdditionalText(project.Documents[^1], Baseline("# more\n" + Written))
            .RunGenerators(project.Compilation).GetRunResult().Results.Single();
        Assert.All(result.OutputReasons(), output => Assert.All(output, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));
        Assert.All(result.Reasons(TrackingNames.Model), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static string[] WithoutPlaces(GeneratorProject project) => [.. project.Run().Messages()
        .Where(message => message.StartsWith(BaselinePath, StringComparison.Ordinal))
        .Select(message => message[message.IndexOf("RSDL", StringComparison.Ordinal)..])];

    private static GeneratorProject With(GeneratorProject project, string baseline) =>
        project with { Documents = project.Documents.Add(Baseline(baseline)) };

    private static TestDocument Baseline(string text) =>
        new(BaselinePath, () => Microsoft.CodeAnalysis.Text.SourceText.From(text)) { IsBaseline = true };

    private static string WrittenBy(GeneratorProject project)
    {
        GeneratorRunResult result = (project with
        {
            Options = new TestOptions(("RootNamespace", "Rhev"), ("RsdlWriteBaseline", "true")),
        }).Run();
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info));
        string[] lines = result.Texts()["Baseline.g.cs"].Split('\n');
        Assert.All(lines[..^1], line => Assert.StartsWith("// ", line, StringComparison.Ordinal));
        return string.Concat(lines[..^1].Select(line => line[3..] + "\n"));
    }

    private static string Text(Diagnostic diagnostic)
    {
        string text = diagnostic.ToString();
        return text[text.IndexOf('(', StringComparison.Ordinal)..];
    }
}
