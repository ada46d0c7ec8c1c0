using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Rsdl.Analyzers.Rules;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>RSDL1007.</summary>
public sealed class IgnoredOperationTests : RuleTest<Only<IgnoredOperationRule>, EmptyCodeFixProvider>
{
    [Theory]
    [InlineData("await {|RSDL1007:vm.StartAsync()|};")]
    [InlineData("await ({|RSDL1007:vm.StartAsync()|});")]
    [InlineData("await {|RSDL1007:vm.StartAsync()|}.ConfigureAwait(false);")]
    [InlineData("await {|RSDL1007:vm.StartAsync()|}.ConfigureAwait(ConfigureAwaitOptions.None);")]
    [InlineData("await {|RSDL1007:vm.StartAsync(null)|};")]
    [InlineData("await {|RSDL1007:vm.StartAsync(default)|};")]
    [InlineData("await {|RSDL1007:vm.StartAsync(new() { Pause = true })|};")]
    [InlineData("await {|RSDL1007:vm.StartAsync(new() { Async = true })|};")]
    [InlineData("await {|RSDL1007:vm.StartAsync(new() { Async = null })|};")]
    [InlineData("await {|RSDL1007:vm.StopAsync(new())|};")]
    [InlineData("await {|RSDL1007:api.Vms.AddAsync(new Vm { Name = \"a\" })|};")]
    [InlineData("await {|RSDL1007:api.Vms.AddAsync(new Vm { Name = \"a\" }, new() { CorrelationId = \"a\", Expect = null })|};")]
    [InlineData("await {|RSDL1007:api.Vms.AddAsync(new Vm { Name = \"a\" }, new() { WaitForCreation = false })|};")]
    [InlineData("if (flag) await {|RSDL1007:vm.StartAsync()|}; else await {|RSDL1007:vm.StopAsync()|};")]
    [InlineData("for (; flag; await {|RSDL1007:vm.StopAsync()|}) { }")]
    [InlineData("Func<Task> start = async () => await {|RSDL1007:vm.StartAsync()|}; await start();")]
    [InlineData("Func<VmResource, Task> start = async _ => { await {|RSDL1007:vm.StartAsync()|}; }; await start(vm);")]
    [InlineData("async Task StartAsync() => await {|RSDL1007:vm.StartAsync()|}; await StartAsync();")]
    [InlineData("await foreach (VmResource each in api.Vms.ListAsync()) { await {|RSDL1007:each.StartAsync()|}; }")]
    public Task A_result_that_is_dropped_is_reported(string statements) => ReportsAsync(Body(statements));

    [Theory]
    [InlineData("var start = await vm.StartAsync();")]
    [InlineData("_ = await vm.StartAsync();")]
    [InlineData("ActionOperation<Rhev.Sdk.Models.Action> start; start = await vm.StartAsync();")]
    [InlineData("await vm.StartAsync().CompletedAsync();")]
    [InlineData("await vm.StartAsync().CompletedAsync(new PollOptions());")]
    [InlineData("await (await vm.StartAsync()).WaitForCompletionAsync();")]
    [InlineData("(await vm.StartAsync()).ToString();")]
    [InlineData("System.Console.WriteLine(await vm.StartAsync());")]
    [InlineData("Func<Task<ActionOperation<Rhev.Sdk.Models.Action>>> start = async () => await vm.StartAsync(); _ = await start();")]
    [InlineData("await Task.Run(async () => await vm.StartAsync());")]
    [InlineData("var start = vm.StartAsync(); await start;")]
    [InlineData("await Task.WhenAll(vm.StartAsync(), vm.StopAsync());")]
    [InlineData("await (flag ? vm.StartAsync() : vm.StopAsync());")]
    [InlineData("await vm.StartAsync().WaitAsync(TimeSpan.FromSeconds(1));")]
    [InlineData("await api.Vms.AddAsync(new Vm()).CompletedAsync();")]
    [InlineData("var added = await api.Vms.AddAsync(new Vm());")]
    [InlineData("VmResource added = (await api.Vms.AddAsync(new Vm())).Value!;")]
    [InlineData("#pragma warning disable CS4014\nvm.StartAsync();")]
    public Task A_result_that_is_kept_used_or_followed_is_not(string statements) => ReportsAsync(Body(statements));

    [Theory]
    [InlineData("await vm.StartAsync(new() { Async = false });")]
    [InlineData("await vm.StartAsync(new VmStartAction { Async = false, Pause = true });")]
    [InlineData("await vm.StartAsync(new() { Async = flag });")]
    [InlineData("await vm.StartAsync(new() { Matrix = { [\"async\"] = \"false\" } });")]
    [InlineData("VmStartAction options = new() { Async = false }; await vm.StartAsync(options);")]
    [InlineData("await vm.StartAsync(flag ? new() { Async = false } : null);")]
    [InlineData("await api.Vms.AddAsync(new Vm(), new() { WaitForCreation = true });")]
    [InlineData("await api.Vms.AddAsync(new Vm(), new AddOptions { WaitForCreation = flag });")]
    [InlineData("await api.Vms.AddAsync(new Vm(), new() { Expect = \"201-created\" });")]
    [InlineData("await api.Vms.AddAsync(new Vm(), new() { Headers = { [\"Expect\"] = \"201-created\" } });")]
    [InlineData("await api.Vms.AddAsync(new Vm(), new Waits());")]
    public Task A_call_that_may_be_answered_at_the_end_is_not(string statements) =>
        ReportsAsync(Body(statements) + "\ninternal sealed class Waits : AddOptions { public Waits() => WaitForCreation = true; }");

    [Theory]
    [InlineData("await vm.UpdateAsync(new Vm { Memory = 1 });")]
    [InlineData("await vm.DeleteAsync();")]
    [InlineData("await vm.GetAsync();")]
    [InlineData("await api.Clusters[\"1\"].GlusterVolumes[\"1\"].Bricks.AddAsync(new GlusterBricks());")]
    [InlineData("await new Unknown().WithoutSignatureAsync();")]
    [InlineData("await new Unknown().SynchronousAsync();")]
    [InlineData("await new Unknown().ReadAsync();")]
    [InlineData("await new Unknown().UnmarkedAsync();")]
    [InlineData("await {|RSDL1007:new Unknown().DelayedAsync()|};")]
    public Task Only_links_that_say_so_go_on_after_the_call(string statements) => ReportsAsync(Body(statements) + """

        internal sealed class Unknown
        {
            [Operation("start", "POST", "vms/{id}/start")]
            public Task<ActionOperation<Entity>> WithoutSignatureAsync() => null!;
            [Operation("start", "POST", "vms/{id}/start"), Signature("host.async name")]
            public Task<ActionOperation<Entity>> SynchronousAsync() => null!;
            [Operation("start", "GET", "vms/{id}/start"), Signature("async")]
            public Task<ActionOperation<Entity>> ReadAsync() => null!;
            public Task<ActionOperation<Entity>> UnmarkedAsync() => null!;
            [Operation("start", "POST", "vms/{id}/start"), Signature("name!"), Signature("grace_period.expiry")]
            public Task<ActionOperation<Entity>> DelayedAsync() => null!;
        }
        """);

    [Fact]
    public Task A_mock_that_overrides_the_action_has_the_same_link() => ReportsAsync(Members("""
        private sealed class Mock : VmResource
        {
            public override Task<ActionOperation<Rhev.Sdk.Models.Action>> StartAsync(
                VmStartAction? options = null, System.Threading.CancellationToken cancellationToken = default) => null!;
        }

        private static async Task RunAsync(Mock mock) => await {|RSDL1007:mock.StartAsync()|};
        """));

    [Theory]
    [InlineData("await {|#0:vm.StartAsync()|};", "VmResource.StartAsync (POST vms/{id}/start)", "the action")]
    [InlineData("await {|#0:api.Vms.AddAsync(new Vm())|};", "VmCollection.AddAsync (POST vms)", "the creation")]
    public Task The_message_names_the_call_and_what_goes_on(string statements, string call, string what)
    {
        var test = Create(Body(statements));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(IgnoredOperationRule.Descriptor).WithLocation(0).WithArguments(call, what)
            .WithMessage($"The result of {call} is ignored: {what} may go on after the call, and fail unseen"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("// <auto-generated/>\n", "")]
    [InlineData("", "[System.CodeDom.Compiler.GeneratedCode(\"a\", \"1\")]")]
    public Task Generated_code_is_left_alone(string start, string attribute) => ReportsAsync(start + Members($$"""
        {{attribute}}
        private static async Task RunAsync(VmResource vm) { await vm.StartAsync(); }
        """));
}
