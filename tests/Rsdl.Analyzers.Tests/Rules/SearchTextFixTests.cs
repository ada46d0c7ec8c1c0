using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rsdl.Analyzers.Rules;
using Rsdl.CodeFixes;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>RSDL1008: the fix.</summary>
public sealed class SearchTextFixTests : RuleTest<Only<SearchTextRule>, SearchTextFix>
{
    private const string Start = "string x = vm.Id; int n = x.Length; SearchOptions options = new(); ";

    [Theory]
    [InlineData("$\"name={x}\"", "$\"name={x}\"")]
    [InlineData("$\"name={x}* and memory>{n} sortby name asc\"", "$\"name={x}* and memory>{n} sortby name asc\"")]
    [InlineData("@$\"name={x}\"", "@$\"name={x}\"")]
    [InlineData("$\"\"\"name={x}\"\"\"", "$\"\"\"name={x}\"\"\"")]
    [InlineData("$\"name = {x}\"", "$\"name = {x}\"")]
    [InlineData("$\"name=\\\"a {x}\\\"\"", "$\"name=\\\"a {x}\\\"\"")]
    [InlineData("$\"name=\\\"{x}\\\" and status=up\"", "$\"name={x} and status=up\"")]
    [InlineData("$\"name='{x}'\"", "$\"name={x}\"")]
    [InlineData("\"name=\" + x", "$\"name={x}\"")]
    [InlineData("\"name=\" + x + \"* page \" + 2", "$\"name={x}* page 2\"")]
    [InlineData("\"name='\" + x + '\\''", "$\"name={x}\"")]
    [InlineData("\"name=\\\"\" + x + \"\\\"\"", "$\"name={x}\"")]
    [InlineData("\"{\\\\}=\" + x", "$\"{{\\\\}}={x}\"")]
    [InlineData("$\"{{}}=\" + x", "$\"{{}}={x}\"")]
    [InlineData("\"a=\\\"b c\\\"\\tand name=\" + x", "$\"a=\\\"b c\\\"\\tand name={x}\"")]
    [InlineData("\"name=\" + (flag ? x : \"a\")", "$\"name={(flag ? x : \"a\")}\"")]
    [InlineData("\"name=\" + x.Substring(1, n) + \" and id=\" + vm.Id", "$\"name={x.Substring(1, n)} and id={vm.Id}\"")]
    [InlineData("$\"name={x}\" + $\" and id={x}\"", "$\"name={x} and id={x}\"")]
    [InlineData("string.Concat(\"name=\", x, \" and id!=\", n)", "$\"name={x} and id!={n}\"")]
    [InlineData("\"name=\" +\n    x", "$\"name={x}\"")]
    [InlineData("$\"name={SearchValue.Pattern(x)}\"", "$\"name={SearchValue.Pattern(x)}\"")]
    public Task The_text_becomes_that_of_SearchQuery_Of(string text, string query) => FixesAsync(
        Body(Start + $"options.Search = /* all */ {{|RSDL1008:{text}|}}; // here"),
        Body(Start + $"options.Search = /* all */ SearchQuery.Of({query}); // here"));

    [Theory]
    [InlineData("options.Search = {|RSDL1008:$\"{x}\"|};")]
    [InlineData("options.Search = {|RSDL1008:$\"{x} and status=up\"|};")]
    [InlineData("options.Search = {|RSDL1008:$\"{x}=1\"|};")]
    [InlineData("options.Search = {|RSDL1008:$\"{x}={x}\"|};")]
    [InlineData("options.Search = {|RSDL1008:$\"name=a {x}\"|};")]
    [InlineData("options.Search = {|RSDL1008:$\"name=a sortby {x}\"|};")]
    [InlineData("options.Search = {|RSDL1008:$\"name=a sortby name {x}\"|};")]
    [InlineData("options.Search = {|RSDL1008:$\"name=\\\"{x}\"|};")]
    [InlineData("options.Search = {|RSDL1008:$\"name=a\\\"{x}\\\"\"|};")]
    [InlineData("options.Search = {|RSDL1008:$\"name='a {x}'\"|};")]
    [InlineData("options.Search = {|RSDL1008:$\"name={x,5}\"|};")]
    [InlineData("options.Search = {|RSDL1008:$\"name={DateTimeOffset.UnixEpoch}\"|};")]
    [InlineData("options.Search = {|RSDL1008:$\"name={vm.Data!.Name}\"|};")]
    [InlineData("options.Search = {|RSDL1008:$\"name={x[0]}\"|};")]
    [InlineData("options.Search = {|RSDL1008:$\"name={await Task.FromResult(x)}\"|};")]
    [InlineData("options.Search = {|RSDL1008:$\"type={VmType.Server}{x}\"|};")]
    [InlineData("options.Search = {|RSDL1008:\"name=\" /* why */ + x|};")]
    [InlineData("options.Search = {|RSDL1008:\"name=\" + SearchQuery.All + x|};")]
    [InlineData("options.Search = {|RSDL1008:string.Format(\"name={0}\", x)|};")]
    [InlineData("{|RSDL1008:options.Search += \" and name=\" + x|};")]
    [InlineData("string query = {|RSDL1008:$\"name={x}\"|}; options.Search = query; System.Console.WriteLine(query);")]
    public Task Nothing_is_offered_where_the_search_might_become_another(string statements)
    {
        string source = Body(Start + statements);
        return FixesAsync(source, source);
    }

    [Fact]
    public Task Locals_properties_and_parameters_are_fixed_together() => FixesAsync(
        Body(Start + """

            string query = {|RSDL1008:"name=" + x|};
            options.Search = query;
            var other = {|RSDL1008:$"name={x}"|};
            options.Query["search"] = other;
            options.Query.Add("search", {|RSDL1008:$"name={x}"|});
            options = new() { Search = flag ? {|RSDL1008:$"name={x}"|} : {|RSDL1008:$"id={x}"|} };
            options.Search = n switch { 0 => "a=b", 1 => null, _ => {|RSDL1008:$"name={x}"|} };
            options.Search ??= {|RSDL1008:$"name={x}"|};
            """),
        Body(Start + """

            string query = SearchQuery.Of($"name={x}");
            options.Search = query;
            var other = SearchQuery.Of($"name={x}");
            options.Query["search"] = other;
            options.Query.Add("search", SearchQuery.Of($"name={x}"));
            options = new() { Search = flag ? SearchQuery.Of($"name={x}") : SearchQuery.Of($"id={x}") };
            options.Search = n switch { 0 => "a=b", 1 => null, _ => SearchQuery.Of($"name={x}") };
            options.Search ??= SearchQuery.Of($"name={x}");
            """));

    [Fact]
    public Task The_name_is_written_in_full_where_it_is_not_imported() => FixesAsync(
        "class A { void B(Rsdl.Runtime.SearchOptions o, string x) => o.Search = {|RSDL1008:$\"name={x}\"|}; }",
        "class A { void B(Rsdl.Runtime.SearchOptions o, string x) => o.Search = Rsdl.Runtime.SearchQuery.Of($\"name={x}\"); }");

    [Fact]
    public Task Nothing_is_offered_where_the_language_has_no_handlers_of_interpolated_strings()
    {
        const string Source =
            "class A { void B(Rsdl.Runtime.SearchOptions o, string x) => o.Search = {|RSDL1008:$\"name={x}\"|}; }";
        return FixesAsync(Source, Source, test => test.SolutionTransforms.Add((solution, project) => solution.WithProjectParseOptions(
            project, new CSharpParseOptions(LanguageVersion.CSharp9))));
    }

    [Fact]
    public Task All_of_a_document_a_project_and_a_solution_go_at_once() => FixesEverywhereAsync(
        "SearchOptions o = new() { Search = {|RSDL1008:\"name=\" + vm.Id|} }; o.Search = {|RSDL1008:$\"id={vm.Id}\"|};",
        "SearchOptions o = new() { Search = SearchQuery.Of($\"name={vm.Id}\") }; o.Search = SearchQuery.Of($\"id={vm.Id}\");",
        places: 2);
}
