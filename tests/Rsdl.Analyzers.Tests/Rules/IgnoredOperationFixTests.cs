using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Rsdl.Analyzers.Rules;
using Rsdl.CodeFixes;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>The fixes of RSDL1007; what is left compiles, and is reported no more.</summary>
public sealed class IgnoredOperationFixTests : RuleTest<Only<IgnoredOperationRule>, IgnoredOperationFix>
{
    private const string Token = "System.Threading.CancellationTokenSource source = new(); var token = source.Token; ";

    [Theory]
    [InlineData("await {|RSDL1007:vm.StartAsync()|};", "await vm.StartAsync().CompletedAsync();")]
    [InlineData("await ({|RSDL1007:vm.StartAsync()|});", "await (vm.StartAsync().CompletedAsync());")]
    [InlineData(
        "await /* a */ {|RSDL1007:vm.StartAsync()|} /* b */; // c",
        "await /* a */ vm.StartAsync().CompletedAsync() /* b */; // c")]
    [InlineData(
        "await {|RSDL1007:vm.StartAsync()|}.ConfigureAwait(false);",
        "await vm.StartAsync().CompletedAsync().ConfigureAwait(false);")]
    [InlineData(
        Token + "await {|RSDL1007:vm.StartAsync(null, token)|};",
        Token + "await vm.StartAsync(null, token).CompletedAsync(token);")]
    [InlineData(
        Token + "await {|RSDL1007:vm.StartAsync(cancellationToken: source.Token)|};",
        Token + "await vm.StartAsync(cancellationToken: source.Token).CompletedAsync(source.Token);")]
    [InlineData(
        "await {|RSDL1007:vm.StartAsync(null, default)|};",
        "await vm.StartAsync(null, default).CompletedAsync();")]
    [InlineData(
        "await {|RSDL1007:api.Vms.AddAsync(new Vm { Name = \"a\" }, cancellationToken: System.Threading.CancellationToken.None)|};",
        "await api.Vms.AddAsync(new Vm { Name = \"a\" }, cancellationToken: System.Threading.CancellationToken.None)"
            + ".CompletedAsync(System.Threading.CancellationToken.None);")]
    [InlineData(
        "Func<Task> start = async () => await {|RSDL1007:vm.StartAsync()|}; await start();",
        "Func<Task> start = async () => await vm.StartAsync().CompletedAsync(); await start();")]
    [InlineData(
        "await {|RSDL1007:vm.StartAsync()|}; await {|RSDL1007:vm.StopAsync()|};",
        "await vm.StartAsync().CompletedAsync(); await vm.StopAsync().CompletedAsync();")]
    public Task The_end_is_waited_for(string before, string after) => FixAsync(Body(before), Body(after), IgnoredOperationFix.Follow);

    [Theory]
    [InlineData("await {|RSDL1007:vm.StartAsync()|};", "_ = await vm.StartAsync();")]
    [InlineData("/* a */ await {|RSDL1007:vm.StartAsync()|}; // b", "/* a */ _ = await vm.StartAsync(); // b")]
    [InlineData("if (flag) await {|RSDL1007:vm.StartAsync()|}.ConfigureAwait(false);",
        "if (flag) _ = await vm.StartAsync().ConfigureAwait(false);")]
    [InlineData(
        "Func<Task> start = async () => await {|RSDL1007:vm.StartAsync()|}; await start();",
        "Func<Task> start = async () => _ = await vm.StartAsync(); await start();")]
    [InlineData(
        "async Task Start() => await {|RSDL1007:vm.StartAsync()|}; await {|RSDL1007:vm.StopAsync()|}; await Start();",
        "async Task Start() => _ = await vm.StartAsync(); _ = await vm.StopAsync(); await Start();")]
    [InlineData(
        "for (; flag; await {|RSDL1007:vm.StopAsync()|}) { }",
        "for (; flag; _ = await vm.StopAsync()) { }")]
    public Task The_result_is_discarded(string before, string after) => FixAsync(Body(before), Body(after), IgnoredOperationFix.Discard);

    [Theory]
    [InlineData(
        "await {|RSDL1007:vm.StartAsync(null, new System.Threading.CancellationTokenSource().Token)|};", IgnoredOperationFix.Follow)]
    [InlineData("Func<int, Task> start = async _ => await {|RSDL1007:vm.StartAsync()|}; await start(1);", IgnoredOperationFix.Discard)]
    public Task Nothing_is_offered_that_might_do_something_else(string statements, string title) =>
        FixAsync(Body(statements), Body(statements), title);

    [Fact]
    public Task The_namespace_of_the_wait_is_imported() => FixAsync(
        Source("using System.Threading.Tasks;\nusing Rhev.Sdk;\nusing Xyz;", "{|RSDL1007:vm.StartAsync()|}"),
        Source("using System.Threading.Tasks;\nusing Rhev.Sdk;\nusing Rsdl.Runtime;\nusing Xyz;", "vm.StartAsync().CompletedAsync()"),
        IgnoredOperationFix.Follow);

    [Fact]
    public Task The_namespace_comes_below_the_head_of_the_file() => FixAsync(
        Source("// Ours.\nusing Xyz;", "{|RSDL1007:vm.StartAsync()|}"),
        Source("// Ours.\nusing Rsdl.Runtime;\nusing Xyz;", "vm.StartAsync().CompletedAsync()"),
        IgnoredOperationFix.Follow);

    [Theory]
    [InlineData(IgnoredOperationFix.Follow, "vm.StartAsync().CompletedAsync()", "")]
    [InlineData(IgnoredOperationFix.Discard, "vm.StartAsync()", "_ = ")]
    public Task Documents_and_projects_are_fixed_as_a_whole(string title, string after, string discard)
    {
        string Reported(string name) =>
            $"namespace {name};\ninternal static class {name}\n{{\n    private static async System.Threading.Tasks.Task RunAsync("
            + "Rhev.Sdk.VmResource vm)\n    {\n        await {|RSDL1007:vm.StartAsync()|};\n"
            + "        await {|RSDL1007:vm.StartAsync()|};\n    }\n}\n";
        string Fixed(string name) => (title == IgnoredOperationFix.Follow ? "using Rsdl.Runtime;\n" : "")
            + Reported(name).Replace("{|RSDL1007:vm.StartAsync()|}", after, System.StringComparison.Ordinal)
                .Replace("await", discard + "await", System.StringComparison.Ordinal);
        return FixesAsync(Reported("A"), Fixed("A"), test =>
        {
            test.CodeActionEquivalenceKey = title;
            test.TestState.Sources.Add(Reported("B"));
            test.FixedState.Sources.Add(Fixed("B"));
            test.TestState.AdditionalProjects["Other"].Sources.Add(Reported("C"));
            test.TestState.AdditionalProjects["Other"].AdditionalReferences.AddRange(
                [.. SdkReferences.Platform, SdkReferences.Runtime, SdkReferences.Sdk]);
            test.FixedState.AdditionalProjects["Other"].Sources.Add(Fixed("C"));
            test.FixedState.AdditionalProjects["Other"].AdditionalReferences.AddRange(
                [.. SdkReferences.Platform, SdkReferences.Runtime, SdkReferences.Sdk]);
        });
    }

    private static string Source(string usings, string call) => $$"""
        {{usings}}

        namespace Xyz
        {
            internal static class Program
            {
                private static async System.Threading.Tasks.Task RunAsync(Rhev.Sdk.VmResource vm) => await {{call}};
            }
        }
        """;

    private static Task FixAsync(string before, string after, string title) =>
        FixesAsync(before, after, test => test.CodeActionEquivalenceKey = title);

    [Theory]
    [InlineData(
        IgnoredOperationFix.Follow,
        "await vm.StartAsync().CompletedAsync(); await vm.StopAsync().CompletedAsync();")]
    [InlineData(
        IgnoredOperationFix.Discard,
        "_ = await vm.StartAsync(); _ = await vm.StopAsync();")]
    public Task All_of_a_document_a_project_and_a_solution_go_at_once(string key, string after) => FixesEverywhereAsync(
        "await {|RSDL1007:vm.StartAsync()|}; await {|RSDL1007:vm.StopAsync()|};",
        after,
        places: 2,
        key);
}
