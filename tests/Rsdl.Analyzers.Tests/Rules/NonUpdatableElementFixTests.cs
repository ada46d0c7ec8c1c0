using System.Threading.Tasks;
using Rsdl.Analyzers.Rules;
using Rsdl.CodeFixes;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>The fix of RSDL1001; what is left compiles, and is reported no more.</summary>
public sealed class NonUpdatableElementFixTests : RuleTest<Only<NonUpdatableElementRule>, NonUpdatableElementFix>
{
    [Theory]
    [InlineData(
        "await vm.UpdateAsync(new Vm { {|RSDL1001:Host|} = new(), Memory = 1 });",
        "await vm.UpdateAsync(new Vm { Memory = 1 });")]
    [InlineData(
        "await vm.UpdateAsync(new Vm { Memory = 1, {|RSDL1001:Host|} = new(), Name = \"a\" });",
        "await vm.UpdateAsync(new Vm { Memory = 1, Name = \"a\" });")]
    [InlineData(
        "await vm.UpdateAsync(new Vm { Memory = 1, {|RSDL1001:Host|} = new() });",
        "await vm.UpdateAsync(new Vm { Memory = 1 });")]
    [InlineData(
        "await vm.UpdateAsync(new Vm { {|RSDL1001:Host|} = new(), });",
        "await vm.UpdateAsync(new Vm { });")]
    [InlineData(
        "await vm.UpdateAsync(new Vm { {|RSDL1001:Host|} = new(), Memory = 1, {|RSDL1001:Template|} = new(), "
            + "{|RSDL1001:Tags|} = { new Tag() } });",
        "await vm.UpdateAsync(new Vm { Memory = 1 });")]
    [InlineData(
        "await vm.UpdateAsync(new Vm { Cpu = new() { {|RSDL1001:Id|} = \"a\", Mode = CpuMode.Custom }, {|RSDL1001:Host|} = new() });",
        "await vm.UpdateAsync(new Vm { Cpu = new() { Mode = CpuMode.Custom } });")]
    [InlineData(
        "Vm v = new(); if (flag) {|RSDL1001:v.Host|} = new(); await vm.UpdateAsync(v);",
        "Vm v = new(); if (flag)\n{\n}\nawait vm.UpdateAsync(v);")]
    [InlineData("await vm.UpdateAsync(v => {|RSDL1001:v.Host|} = new());", "await vm.UpdateAsync(v => { });")]
    [InlineData("await vm.UpdateAsync((Vm v) => {|RSDL1001:v.Host|} = new());", "await vm.UpdateAsync((Vm v) => { });")]
    public Task An_assignment_is_removed(string before, string after) => FixesAsync(Body(before), Body(after));

    [Fact]
    public Task Members_on_lines_leave_no_traces_and_comments_stay() => FixesAsync(
        Body("""
            await vm.UpdateAsync(new Vm
            {
                // The new size.
                Memory = 1,
                {|RSDL1001:Template|} = new Template { Id = "1" },
                // Where it runs.
                {|RSDL1001:Host|} = new Host
                {
                    Id = "1",
                }, // the first
                Name = "a",
                {|RSDL1001:StartTime|} = DateTimeOffset.UnixEpoch
            });
            """),
        Body("""
            await vm.UpdateAsync(new Vm
            {
                // The new size.
                Memory = 1,
                // Where it runs.
                // the first
                Name = "a"
            });
            """));

    [Fact]
    public Task Statements_on_lines_leave_no_traces_and_comments_stay() => FixesAsync(
        Body("""
            Vm v = new();

            // The new size.
            v.Memory = 1;
            {|RSDL1001:v.Template|} = new Template { Id = "1" };

            // Where it runs.
            {|RSDL1001:v.Host|} = new(); // the first
            await vm.UpdateAsync(v);
            if (flag)
            {
                {|RSDL1001:v.Tags|}!.Add(new Tag());
                await vm.UpdateAsync(v);
                // Until here.
                {|RSDL1001:v.Tags|} = [new Tag()];
            }

            await vm.UpdateAsync(v);
            """),
        Body("""
            Vm v = new();

            // The new size.
            v.Memory = 1;

            // Where it runs.
            // the first
            await vm.UpdateAsync(v);
            if (flag)
            {
                await vm.UpdateAsync(v);
                // Until here.
            }

            await vm.UpdateAsync(v);
            """));

    [Theory]
    [InlineData("{|RSDL1001:v.Host|} = Next();", "Next();")]
    [InlineData("{|RSDL1001:v.Host|} = (await NextAsync());", "await NextAsync();")]
    [InlineData("{|RSDL1001:v.Host|} = new() { Name = Next().Name };", "_ = (Host)(new() { Name = Next().Name });")]
    [InlineData("{|RSDL1001:v.Host|} = flag ? Next() : null;", "_ = flag ? Next() : null;")]
    [InlineData("{|RSDL1001:v.Tags|} = [new() { Name = Next().Name }];", "_ = (Tags)([new() { Name = Next().Name }]);")]
    [InlineData("{|RSDL1001:v.Tags|}!.Add(new Tag { Name = Next().Name });", "_ = new Tag { Name = Next().Name };")]
    [InlineData("int i = 0; {|RSDL1001:v.Host|} = new() { Name = $\"{i++}\" };", "int i = 0; _ = (Host)(new() { Name = $\"{i++}\" });")]
    [InlineData("if (flag) {|RSDL1001:v.Host|} = Next();", "if (flag)\n{\n    Next();\n}")]
    [InlineData("{|RSDL1001:v.Host|} = new() { Name = nameof(v.Host) };", "")]
    public Task What_may_have_effects_is_still_evaluated(string before, string after) => FixesAsync(
        WithNext($"Vm v = new();\n{before}\nawait vm.UpdateAsync(v);"),
        WithNext($"Vm v = new();\n{(after.Length > 0 ? after + "\n" : "")}await vm.UpdateAsync(v);"));

    [Fact]
    public Task From_an_initializer_it_comes_before_the_statement() => FixesAsync(
        WithNext("""
            // Changes.
            await vm.UpdateAsync(new Vm { {|RSDL1001:Host|} = Next(), Memory = 1, {|RSDL1001:Tags|} = [new() { Name = Next().Name }] });
            """),
        WithNext("""
            // Changes.
            Next();
            _ = (Tags)([new() { Name = Next().Name }]);
            await vm.UpdateAsync(new Vm { Memory = 1 });
            """));

    [Theory]
    [InlineData("await vm.UpdateAsync(flag ? new Vm { {|RSDL1001:Host|} = Next() } : new Vm());")]
    [InlineData("Func<Task> f = () => vm.UpdateAsync(new Vm { {|RSDL1001:Host|} = Next() });")]
    [InlineData("Vm v = new(); Host h = {|RSDL1001:v.Host|} = new(); await vm.UpdateAsync(v);")]
    [InlineData("Vm v = new(); for (;; {|RSDL1001:v.Host|} = new()) { await vm.UpdateAsync(v); }")]
    [InlineData("string _ = \"\"; Vm v = new(); {|RSDL1001:v.Host|} = new() { Name = _ + Next() }; await vm.UpdateAsync(v);")]
    public Task What_is_not_plain_is_left_to_people(string statements) => FixesAsync(WithNext(statements), WithNext(statements));

    [Fact]
    public Task All_of_a_document_a_project_and_a_solution_go_at_once() => FixesEverywhereAsync(
        "await vm.UpdateAsync(new Vm { {|RSDL1001:Host|} = new(), {|RSDL1001:Template|} = new() { Id = \"1\" } });",
        "await vm.UpdateAsync(new Vm { });",
        places: 2);

    private static string WithNext(string statements) => Body(statements).Replace(
        "internal static class Program\n{",
        """
        internal static class Program
        {
            private static Host Next() => new();
            private static Task<Host> NextAsync() => Task.FromResult(Next());
        """,
        System.StringComparison.Ordinal);
}
