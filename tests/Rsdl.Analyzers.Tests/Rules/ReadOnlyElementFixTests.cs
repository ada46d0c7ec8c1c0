using System.Threading.Tasks;
using Rsdl.Analyzers.Rules;
using Rsdl.CodeFixes;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>The fix of RSDL1002, where it goes beyond that of RSDL1001.</summary>
public sealed class ReadOnlyElementFixTests : RuleTest<Only<ReadOnlyElementRule>, ReadOnlyElementFix>
{
    [Theory]
    [InlineData("Vm v = new() { {|RSDL1002:StartTime|} = DateTimeOffset.UnixEpoch, Memory = 1 };", "Vm v = new() { Memory = 1 };")]
    [InlineData("Vm v = new(); {|RSDL1002:v.Status|} ??= new(); v.Memory = 1;", "Vm v = new(); v.Memory = 1;")]
    [InlineData("CpuTopology t = new(); {|RSDL1002:t.Threads|}++; t.Cores = 1;", "CpuTopology t = new(); t.Cores = 1;")]
    [InlineData("CpuTopology t = new(); --{|RSDL1002:t.Threads|}; t.Cores = 1;", "CpuTopology t = new(); t.Cores = 1;")]
    [InlineData("Action<Vm> set = v => {|RSDL1002:v.Status|} = new();", "Action<Vm> set = v => { };")]
    [InlineData(
        "{|RSDL1002:(await vm.GetAsync()).Data!.StartTime|} = DateTimeOffset.Parse(\"1\", null);",
        "_ = (await vm.GetAsync()).Data!;\nDateTimeOffset.Parse(\"1\", null);")]
    [InlineData(
        "switch (flag)\n{\n    case true:\n        {|RSDL1002:vm.Data!.Status|} = new();\n        break;\n}",
        "switch (flag)\n{\n    case true:\n        break;\n}")]
    public Task An_assignment_is_removed(string before, string after) => FixesAsync(Body(before), Body(after));

    [Theory]
    [InlineData("Vm v = new(); ({|RSDL1002:v.StartTime|}, v.Memory) = (DateTimeOffset.UnixEpoch, 1);")]
    [InlineData("Func<Vm, VmStatus?> set = v => {|RSDL1002:v.Status|} = new();")]
    public Task What_is_not_plain_is_left_to_people(string statements) => FixesAsync(Body(statements), Body(statements));

    [Fact]
    public Task Statements_of_a_program_without_a_class_go_too() => FixesAsync(
        "using Rhev.Sdk.Models;\n\nVm v = new();\n{|RSDL1002:v.Status|} = new();\nv.Memory = 1;\n",
        "using Rhev.Sdk.Models;\n\nVm v = new();\nv.Memory = 1;\n",
        test => test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);

    [Fact]
    public Task All_of_a_document_a_project_and_a_solution_go_at_once() => FixesEverywhereAsync(
        "Vm v = new() { {|RSDL1002:StartTime|} = DateTimeOffset.UnixEpoch, Memory = 1 }; {|RSDL1002:v.Status|} = new(); v.Memory = 2;",
        "Vm v = new() { Memory = 1 }; v.Memory = 2;",
        places: 2);
}
