using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Rsdl.Analyzers.Rules;
using Rsdl.CodeFixes;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>RSDL1008: what is reported.</summary>
public sealed class SearchTextTests : RuleTest<Only<SearchTextRule>, SearchTextFix>
{
    private const string Start = "string x = vm.Id; int n = x.Length; SearchOptions options = new(); ";

    [Theory]
    [InlineData("options.Search = {|RSDL1008:$\"name={x}\"|};")]
    [InlineData("options.Search = {|RSDL1008:\"name=\" + x|};")]
    [InlineData("options.Search = {|RSDL1008:\"page \" + n + \" name=\" + x|};")]
    [InlineData("options.Search = {|RSDL1008:string.Concat(\"name=\", x)|};")]
    [InlineData("options.Search = {|RSDL1008:string.Concat(\"name=\", x, \" and \", x, \"=1\")|};")]
    [InlineData("options.Search = {|RSDL1008:string.Format(\"name={0}\", x)|};")]
    [InlineData("options.Search = {|RSDL1008:string.Format(null, \"name={0}{1}{2}{3}\", x, 1, 2, 3)|};")]
    [InlineData("{|RSDL1008:options.Search += \" and name=\" + x|};")]
    [InlineData("options.Search ??= {|RSDL1008:$\"name={x}\"|};")]
    [InlineData("options.Search = ({|RSDL1008:\"name=\" + x|})!;")]
    [InlineData("options.Search = flag ? {|RSDL1008:$\"name={x}\"|} : null;")]
    [InlineData("options.Search = options.Search ?? {|RSDL1008:$\"name={x}\"|};")]
    [InlineData("options.Search = n switch { 0 => null, 1 => \"a=b\", _ => {|RSDL1008:$\"name={x}\"|} };")]
    [InlineData("options = new SearchOptions { Max = 5, Search = {|RSDL1008:$\"name={x}\"|} };")]
    [InlineData("options = new() { Search = {|RSDL1008:$\"name={(flag ? x : \"a\")}\"|} };")]
    [InlineData("FollowOptions follow = new() { Search = {|RSDL1008:$\"name={x}\"|} };")]
    [InlineData("EventListOptions events = new() { Search = {|RSDL1008:$\"name={x}\"|} };")]
    [InlineData("options.Query[\"search\"] = {|RSDL1008:$\"name={x}\"|};")]
    [InlineData("options.Query.Add(\"search\", {|RSDL1008:$\"name={x}\"|});")]
    [InlineData("options.Query.Add(value: {|RSDL1008:$\"name={x}\"|}, key: \"search\");")]
    [InlineData("ListOptions list = new() { Query = { [\"search\"] = {|RSDL1008:$\"name={x}\"|} } };")]
    [InlineData("ListOptions list = new() { Query = { { \"search\", {|RSDL1008:$\"name={x}\"|} } } };")]
    [InlineData("string query = {|RSDL1008:$\"name={x}\"|}; options.Search = query;")]
    [InlineData("var query = flag ? {|RSDL1008:$\"name={x}\"|} : \"a=b\"; options.Search = flag ? query : null;")]
    [InlineData("string query; query = {|RSDL1008:\"name=\" + x|}; options.Search = query; options.Query[\"search\"] = query;")]
    [InlineData("System.Action later = () => options.Search = {|RSDL1008:$\"name={x}\"|}; later();")]
    [InlineData("void Later() => options.Search = {|RSDL1008:$\"name={x}\"|}; Later();")]
    [InlineData("var all = api.Vms.ListAsync(new() { Search = {|RSDL1008:$\"name={SearchValue.Pattern(x)}\"|} });")]
    [InlineData("options.Search = {|RSDL1008:$\"cluster={vm.Data!.Cluster}\"|};")]
    public Task Text_with_a_value_in_it_is_reported(string statements) => ReportsAsync(Body(Start + statements));

    [Theory]
    [InlineData("options.Search = \"name=web*\";")]
    [InlineData("const string Name = \"web\"; options.Search = \"name=\" + Name + $\" and name={Name}\";")]
    [InlineData("options.Search = null;")]
    [InlineData("options.Search = x;")]
    [InlineData("options.Search = SearchQuery.Of($\"name={x}\");")]
    [InlineData("options.Search = SearchQuery.Where(\"name\", SearchOperator.Equal, x).SortBy(\"name\");")]
    [InlineData("options.Search = SearchQuery.Where(\"name\", SearchOperator.Equal, x) + \" sortby name\";")]
    [InlineData("options.Search = $\"{SearchQuery.Of($\"name={x}\")} page {n}\";")]
    [InlineData("options.Search = $\"page {n}\";")]
    [InlineData("options.Search = \"page \" + n.ToString(System.Globalization.CultureInfo.InvariantCulture) + \" id=\" + Guid.NewGuid();")]
    [InlineData("options.Search = $\"status={(flag ? \"up\" : \"down\")} sortby name {n switch { 1 => \"asc\", _ => \"desc\" }}\";")]
    [InlineData("string state = flag ? \"up\" : \"down\"; options.Search = $\"status={state}\";")]
    [InlineData("string query = $\"name={x}\"; query = query.Trim(); options.Search = query;")]
    [InlineData("string query = $\"name={x}\"; Change(ref query); options.Search = query; void Change(ref string s) => s = \"\";")]
    [InlineData("string query = $\"name={x}\"; (query, n) = (\"a=b\", 1); options.Search = query;")]
    [InlineData("string query = $\"name={x}\"; string other = query; options.Search = other;")]
    [InlineData("foreach (string query in new[] { $\"name={x}\" }) { options.Search = query; }")]
    [InlineData("options.Search = string.Join(\" or \", new[] { x }.Select(name => \"name=\" + name));")]
    [InlineData("string[] parts = [\"name=\", x]; options.Search = string.Concat(parts);")]
    [InlineData("options.Query[\"max\"] = $\"{x}\"; options.Matrix[\"search\"] = $\"{x}\"; options.CorrelationId = \"a\" + x;")]
    [InlineData("options.Query.Remove(\"search\"); options.Query.Add(\"other\", \"search\" + x);")]
    [InlineData("Dictionary<string, string> other = new() { [\"search\"] = $\"{x}\" }; other.Add(\"search\", $\"{x}\");")]
    [InlineData("var other = new { Search = $\"name={x}\" };")]
    public Task Anything_else_is_not_reported(string statements) => ReportsAsync(Body(Start + statements));

    [Theory]
    [InlineData("$\"page {n} name={x.Trim()} and name={x}\"", "x.Trim()")]
    [InlineData("\"name=\" + string.Join(\n    \",\",\n    x)", "string.Join( \",\", x)")]
    [InlineData(
        "\"name=\" + x.Replace(\"aaaaaaaaaaaaaaaaaaaa\", \"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\")",
        "x.Replace(\"aaaaaaaaaaaaaaaaaaaa\", \"bbbbbbbbbbbbbbbbbbbbbbbbb...")]
    public Task The_message_names_the_first_value(string text, string part)
    {
        var test = Create(Body(Start + "options.Search = {|#0:" + text + "|};"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(SearchTextRule.Descriptor).WithLocation(0).WithMessage(
            $"'{part}' becomes part of the search as it is and may change its meaning; SearchQuery.Of($\"...\") quotes it where needed"));
        return test.RunAsync();
    }

    [Fact]
    public Task A_local_that_a_reference_may_change_is_not_reported() => ReportsAsync(Members("""
        public static void Set(SearchOptions options, string x)
        {
            string query = $"name={x}";
            ref string same = ref query;
            same = "a=b";
            options.Search = query;
        }
        """));

    [Fact]
    public Task A_field_that_is_initialized_is_reported() => ReportsAsync(Members("""
        private static readonly string Name = Environment.MachineName;
        public static readonly SearchOptions Options = new() { Search = {|RSDL1008:$"name={Name}"|} };
        """));

    [Fact]
    public Task Generated_code_is_not_reported() =>
        ReportsAsync("// <auto-generated/>\n#nullable enable\n" + Body(Start + "options.Search = $\"name={x}\";"));

    [Fact]
    public async Task Nothing_is_reported_where_the_runtime_is_not_referenced()
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "A",
            [CSharpSyntaxTree.ParseText("class SearchOptions { public string? Search; void Set(string x) => Search = \"name=\" + x; }")],
            SdkReferences.Platform,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        Assert.Empty(await compilation.WithAnalyzers([new Only<SearchTextRule>()]).GetAllDiagnosticsAsync());
    }
}
