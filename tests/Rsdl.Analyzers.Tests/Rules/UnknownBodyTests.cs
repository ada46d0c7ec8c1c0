using System.IO;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Rsdl.Analyzers.Rules;
using Rsdl.Tests;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>RSDL1020.</summary>
public sealed class UnknownBodyTests : DocumentTest<UnknownBodyAnalyzer>
{
    private const string Rsdl = "/api/rsdl.xml";

    [Theory]
    [InlineData("<{|RSDL1020:link|} href=\"/api/vms\" rel=\"add\"/>")]
    [InlineData("<{|RSDL1020:link|} href=\"/api/vms/{vm:id}\" rel=\"update\"><request><body/></request></link>")]
    [InlineData("<{|RSDL1020:link|} href=\"/api/vms\" rel=\"add\"><request><body><type>VM</type></body></request></link>")]
    public Task A_link_without_parameter_sets_is_reported(string link) => ReportsAsync((Rsdl, Document(link)));

    [Theory]
    [InlineData("<link href=\"/api/vms\" rel=\"add\"><request><body><type>VM</type><parameters_set/></body></request></link>")]
    [InlineData("<link href=\"/api/vms\" rel=\"get\"/>")]
    [InlineData("<link href=\"/api/vms/{vm:id}\" rel=\"delete\"/>")]
    [InlineData("<link href=\"/api/vms/{vm:id}/start\" rel=\"start\"/>")]
    [InlineData("<link rel=\"add\"/>")]
    public Task Another_link_is_not_reported(string link) => ReportsAsync((Rsdl, Document(link)));

    [Fact]
    public Task The_message_names_relation_and_address()
    {
        var test = Create("true", (Rsdl, Document("<{|#0:link|} href=\"/api/vms\" rel=\"add\"/>")));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(UnknownBodyAnalyzer.Rule).WithLocation(0).WithArguments("add", "/api/vms")
            .WithMessage("The link 'add' of '/api/vms' has no parameter sets: "
                + "nothing is known of what it accepts, and no rule checks its calls"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("false", "<link href=\"/api/vms\" rel=\"add\"/>")]
    [InlineData("", "<link href=\"/api/vms\" rel=\"add\"/>")]
    [InlineData("true", "<link href=\"/api/vms\" rel=\"add\">")]
    public Task A_file_that_is_not_marked_or_malformed_is_not_reported(string mark, string link) =>
        Create(mark, (Rsdl, Document(link))).RunAsync();

    [Fact]
    public Task A_document_of_another_kind_is_not_reported() => ReportsAsync((Rsdl, "<capabilities/>"));

    [Fact]
    public Task The_documents_of_RHEV_3_3_need_no_advice() => ReportsAsync(("/api/rsdl.xml", Text("rsdl.xml")));

    private static string Text(string name) => File.ReadAllText(RepositoryFiles.FilePath("schema", "rhev-3.3", name));

    private static string Document(string link) => $"<rsdl>\n  <links>\n    {link}\n  </links>\n</rsdl>";
}
