using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Rsdl.Analyzers.Rules;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>RSDL1001: what an update sends, made in place.</summary>
public sealed class NonUpdatableElementTests : RuleTest<Only<NonUpdatableElementRule>, EmptyCodeFixProvider>
{
    [Theory]
    [InlineData("await vm.UpdateAsync(new Vm { Memory = 1, {|RSDL1001:Template|} = new Template { Id = \"1\" } });")]
    [InlineData("await vm.UpdateAsync(changes: new() { Memory = 1, {|RSDL1001:StartTime|} = DateTimeOffset.UnixEpoch });")]
    [InlineData("await vm.UpdateAsync(options: null, changes: new Vm { {|RSDL1001:StartTime|} = DateTimeOffset.UnixEpoch });")]
    [InlineData("await vm.UpdateAsync(flag ? new Vm { {|RSDL1001:Template|} = new() } : new Vm { {|RSDL1001:Host|} = new() });")]
    [InlineData("await vm.UpdateAsync(new Vm { Cpu = new Cpu { Topology = new() { Cores = 2, {|RSDL1001:Threads|} = 2 } } });")]
    [InlineData("await vm.UpdateAsync(new Vm { Cluster = new() { Id = \"1\", {|RSDL1001:Description|} = \"a\" } });")]
    [InlineData("await vm.UpdateAsync(new Vm { Os = new() { Boots = { new Boot() }, {|RSDL1001:Version|} = new() } });")]
    [InlineData("await vm.UpdateAsync(new Vm { {|RSDL1001:Disks|} = [new Disk { Format = DiskFormat.Cow }] });")]
    [InlineData("await vm.UpdateAsync(new Vm { {|RSDL1001:Disks|} = new Disks { new Disk { Format = DiskFormat.Cow } } });")]
    [InlineData("await vm.UpdateAsync(new Vm { {|RSDL1001:Tags|} = { new Tag { Name = \"a\" } } });")]
    [InlineData("await vm.UpdateAsync(new Vm { CustomProperties = [new() { Name = \"a\", {|RSDL1001:Regexp|} = \"b\" }] });")]
    [InlineData("await vm.UpdateAsync(new Vm { CustomProperties = { new CustomProperty { {|RSDL1001:Regexp|} = \"b\" } } });")]
    [InlineData("await vm.UpdateAsync(new Vm { CustomProperties = new() { new CustomProperty { {|RSDL1001:Regexp|} = \"b\" } } });")]
    [InlineData("await vm.UpdateAsync(new Vm { {|RSDL1001:Statistics|} = flag ? new Statistics() : null });")]
    [InlineData("Func<Task> later = () => vm.UpdateAsync(new Vm { {|RSDL1001:Host|} = new() }); await later();")]
    [InlineData("async Task Later() => await vm.UpdateAsync(new Vm { {|RSDL1001:Host|} = new() }); await Later();")]
    [InlineData("await vm.UpdateAsync((Vm)new Vm { {|RSDL1001:Host|} = new() }!);")]
    public Task An_element_that_the_update_does_not_accept_is_reported(string statements) => ReportsAsync(Body(statements));

    [Theory]
    [InlineData("await vm.UpdateAsync(new Vm { Memory = 1, Description = \"a\", Type = VmType.Server });")]
    [InlineData("await vm.UpdateAsync(new Vm { Id = \"1\", Href = \"/api/vms/1\", Memory = 1 });")]
    [InlineData("await vm.UpdateAsync(new Vm { Cluster = new() { Id = \"1\" } });")]
    [InlineData("await vm.UpdateAsync(new Vm { Cluster = new() { Name = \"1\" } });")]
    [InlineData("await vm.UpdateAsync(new Vm { PlacementPolicy = new() { Host = new() { Href = \"/1\" } } });")]
    [InlineData("await vm.UpdateAsync(new Vm { Os = new() { Boots = { new Boot { Dev = BootDevice.Hd } } } });")]
    [InlineData("await vm.UpdateAsync(new Vm { Os = new() { Boots = [new Boot { Dev = BootDevice.Hd }] } });")]
    [InlineData("await vm.UpdateAsync(new Vm { CustomProperties = [new() { Name = \"a\", Value = \"b\" }] });")]
    [InlineData("await vm.UpdateAsync(new Vm { Host = null, Template = default, StartTime = default, Statistics = null! });")]
    [InlineData("await api.Vms.AddAsync(new Vm { Name = \"a\", Template = new() { Name = \"Blank\" } });")]
    [InlineData("await api.Networks[\"1\"].UpdateAsync(new Network { Display = true });")]
    [InlineData("await vm.UpdateAsync(new Vm());")]
    [InlineData("await vm.UpdateAsync(vm.Data!);")]
    [InlineData("Vm unused = new() { Host = new() };")]
    public Task What_the_update_accepts_and_what_is_not_sent_is_not_reported(string statements) => ReportsAsync(Body(statements));

    [Fact]
    public Task What_any_signature_accepts_is_accepted() => ReportsAsync(Body("""
        StorageConnectionResource connection = api.StorageConnections["1"];
        await connection.UpdateAsync(new StorageConnection { Port = 1, NfsVersion = NfsVersion.V3, {|RSDL1001:Type|} = StorageType.Nfs });
        """));

    [Theory]
    [InlineData(
        "await vm.UpdateAsync(new Vm { {|#0:Template|} = new Template() });",
        "template", "Vm", "VmResource.UpdateAsync (PUT vms/{id})", "; VmCollection.AddAsync (POST vms) does")]
    [InlineData(
        "await vm.UpdateAsync(new Vm { {|#0:Host|} = new Host() });",
        "host", "Vm", "VmResource.UpdateAsync (PUT vms/{id})", "")]
    [InlineData(
        "await vm.UpdateAsync(new Vm { Cpu = new() { Topology = new() { {|#0:Threads|} = 1 } } });",
        "cpu.topology.threads", "Vm", "VmResource.UpdateAsync (PUT vms/{id})", "")]
    [InlineData(
        "await api.Clusters[\"1\"].Networks[\"1\"].UpdateAsync(new Network { {|#0:Stp|} = true });",
        "stp", "Network", "ClusterNetworkResource.UpdateAsync (PUT clusters/{id}/networks/{id})",
        "; NetworkResource.UpdateAsync (PUT networks/{id}) does")]
    public Task The_message_names_element_entity_call_and_what_accepts_it(
        string statements, string element, string entity, string call, string instead)
    {
        var test = Create(Body(statements));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(NonUpdatableElementRule.Descriptor).WithLocation(0)
            .WithArguments(element, entity, call, instead)
            .WithMessage($"The element '{element}' of {entity} cannot be updated: {call} does not accept it{instead}")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }

    [Fact]
    public Task The_call_is_told_as_another_place()
    {
        var test = Create(Body("""
            Vm changes = new();
            {|#0:changes.Host|} = new();
            await {|#1:vm.UpdateAsync(changes)|};
            """));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(NonUpdatableElementRule.Descriptor).WithLocation(0).WithLocation(1)
            .WithArguments("host", "Vm", "VmResource.UpdateAsync (PUT vms/{id})", ""));
        return test.RunAsync();
    }

    [Fact]
    public Task A_mock_that_overrides_the_update_has_the_same_link() => ReportsAsync(Members("""
        private sealed class Mock : VmResource
        {
            public override Task<VmResource> UpdateAsync(
                Vm changes, OperationOptions? options = null, System.Threading.CancellationToken cancellationToken = default) =>
                Task.FromResult<VmResource>(this);
        }

        private static Task RunAsync(Mock mock) => mock.UpdateAsync(new Vm { {|RSDL1001:Host|} = new() });
        """));

    [Fact]
    public Task Initializers_of_fields_and_arguments_of_constructors_are_followed_too() => ReportsAsync(Members("""
        private static readonly VmResource Vm = null!;
        private static readonly Task Update = Vm.UpdateAsync(new Vm { {|RSDL1001:Host|} = new() });

        private class First(Task task)
        {
            public Task Task { get; } = task;
        }

        private sealed class Second() : First(Vm.UpdateAsync(new Vm { {|RSDL1001:Host|} = new() }));
        """));

    [Theory]
    [InlineData("// <auto-generated/>\n", "")]
    [InlineData("", "[System.CodeDom.Compiler.GeneratedCode(\"a\", \"1\")]")]
    public Task Generated_code_is_left_alone(string start, string attribute) => ReportsAsync(start + Members($$"""
        {{attribute}}
        private static Task RunAsync(VmResource vm) => vm.UpdateAsync(new Vm { Host = new() });
        """));
}
