using System.Threading.Tasks;
using Rsdl.Analyzers.Rules;
using Rsdl.CodeFixes;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>The fix of RSDL1004; what is left compiles, and is reported no more.</summary>
public sealed class UnacceptedElementFixTests : RuleTest<Only<UnacceptedElementRule>, UnacceptedElementFix>
{
    [Theory]
    [InlineData(
        "await api.Tags.AddAsync(new Tag { {|RSDL1004:Id|} = \"a\", Name = \"a\", {|RSDL1004:Comment|} = \"b\" });",
        "await api.Tags.AddAsync(new Tag { Name = \"a\" });")]
    [InlineData(
        "await vm.StartAsync(new() { Vm = new() { Stateless = true, {|RSDL1004:Memory|} = 1, Os = new() { {|RSDL1004:Type|} = \"b\" } } });",
        "await vm.StartAsync(new() { Vm = new() { Stateless = true, Os = new() { } } });")]
    [InlineData(
        "Tag t = new() { Name = \"a\" };\n{|RSDL1004:t.Comment|} = \"b\";\nawait api.Tags.AddAsync(t);",
        "Tag t = new() { Name = \"a\" };\nawait api.Tags.AddAsync(t);")]
    public Task Assignments_are_removed_one_by_one_and_all_at_once(string before, string after) => FixesAsync(Body(before), Body(after));

    [Fact]
    public Task All_of_a_document_a_project_and_a_solution_go_at_once() => FixesEverywhereAsync(
        "await api.Tags.AddAsync(new Tag { {|RSDL1004:Id|} = \"a\", Name = \"a\", {|RSDL1004:Comment|} = \"b\" });",
        "await api.Tags.AddAsync(new Tag { Name = \"a\" });",
        places: 2);
}
