using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Rsdl.Analyzers.Rules;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>RSDL1004.</summary>
public sealed class UnacceptedElementTests : RuleTest<Only<UnacceptedElementRule>, EmptyCodeFixProvider>
{
    [Theory]
    [InlineData("await api.Tags.AddAsync(new Tag { Name = \"a\", {|RSDL1004:Comment|} = \"b\" });")]
    [InlineData("await api.Tags.AddAsync(new Tag { Name = \"a\", {|RSDL1004:Id|} = \"b\" });")]
    [InlineData("await api.Tags.AddAsync(new() { Parent = new() { Tag = new() { Id = \"1\", {|RSDL1004:Description|} = \"b\" } } });")]
    [InlineData("Tag t = new() { Name = \"a\" }; {|RSDL1004:t.Comment|} = \"b\"; await api.Tags.AddAsync(t);")]
    [InlineData("Tag t = new() { Name = \"a\" }; if (flag) { {|RSDL1004:t.Comment|} = \"b\"; } await api.Tags.AddAsync(t);")]
    [InlineData("await api.Disks.AddAsync(new Disk { StorageDomains = [new() { {|RSDL1004:Comment|} = \"1\" }] });")]
    [InlineData("Func<Task> later = () => api.Tags.AddAsync(new Tag { {|RSDL1004:Comment|} = \"b\" }); await later();")]
    public Task An_element_that_no_signature_of_the_addition_accepts_is_reported(string statements) => ReportsAsync(Body(statements));

    [Theory]
    [InlineData("await api.Tags.AddAsync(new Tag { Name = \"a\", Description = \"b\", Comment = null });")]
    [InlineData("await api.Tags.AddAsync(new Tag { Parent = new() { Tag = new() { Href = \"/1\" } } });")]
    [InlineData("await api.Vms.AddAsync(new Vm { Snapshots = [new() { Id = \"1\" }], Permissions = new() { Clone = true } });")]
    [InlineData("Tag t = new() { Comment = \"a\" }; t.Comment = null; await api.Tags.AddAsync(t);")]
    [InlineData("Tag t = new(); await api.Tags.AddAsync(t); t.Comment = \"a\";")]
    [InlineData("Tag t = api.Tags[\"1\"].Data!; t.Comment = \"a\"; await api.Tags.AddAsync(t);")]
    [InlineData("await vm.UpdateAsync(new Vm { Template = new() { Id = \"1\" } });")]
    public Task What_some_signature_accepts_and_what_is_not_sent_is_not(string statements) => ReportsAsync(Body(statements));

    [Theory]
    [InlineData("await vm.StartAsync(new() { Vm = new Vm { Stateless = true, {|RSDL1004:Memory|} = 1 } });")]
    [InlineData("await vm.StartAsync(new VmStartAction { Vm = new() { Os = new() { Kernel = \"a\", {|RSDL1004:Type|} = \"b\" } } });")]
    [InlineData("await vm.StartAsync(new() { Vm = { {|RSDL1004:Memory|} = 1 } });")]
    [InlineData("await vm.StartAsync(flag ? new() { Vm = new() { {|RSDL1004:Memory|} = 1 } } : null);")]
    [InlineData("await vm.StartAsync(new() { Vm = flag ? new() { {|RSDL1004:Memory|} = 1 } : null });")]
    [InlineData("await vm.StartAsync(new() { Vm = new() { Os = new() { Boots = [new() { Dev = BootDevice.Hd }] }, "
        + "CdRoms = [new() { File = new() { Id = \"1\", {|RSDL1004:Name|} = \"1\" } }] } });")]
    [InlineData("await vm.StartAsync(new() { Vm = new() { {|RSDL1004:Cluster|} = new() { Id = \"1\" } } });")]
    [InlineData("await vm.MigrateAsync(new() { Host = new() { Id = \"1\", {|RSDL1004:Address|} = \"1\" } });")]
    [InlineData("VmStartAction a = new() { Vm = new() }; {|RSDL1004:a.Vm.Memory|} = 1; await vm.StartAsync(a);")]
    [InlineData("VmStartAction a = new(); a.Vm = new() { {|RSDL1004:Memory|} = 1 }; await vm.StartAsync(a);")]
    [InlineData("var a = flag ? new VmStartAction() : new VmStartAction { Vm = new() { {|RSDL1004:Memory|} = 1 } }; await vm.StartAsync(a);")]
    [InlineData("VmStartAction a = new() { Vm = new() { {|RSDL1004:Memory|} = 1 } }; await vm.StartAsync(a); await vm.StartAsync(a);")]
    [InlineData("VmStartAction a = new() { Vm = new() { CdRoms = [] } }; "
        + "a.Vm.CdRoms.Add(new() { File = new() { {|RSDL1004:Name|} = \"1\" } }); await vm.StartAsync(a);")]
    [InlineData("await vm.DeleteAsync(new() { Vm = new() { {|RSDL1004:Memory|} = 1 } });")]
    public Task An_element_that_no_signature_of_the_action_accepts_is_reported(string statements) => ReportsAsync(Body(statements));

    [Theory]
    [InlineData("await vm.StartAsync(new() { Pause = true, Async = true, CorrelationId = \"a\", Vm = new() { Os = new() { Kernel = \"a\" } } });")]
    [InlineData("await vm.StartAsync(new() { Vm = new() { Memory = null, PlacementPolicy = new() { Host = new() { Href = \"/1\" } } } });")]
    [InlineData("await vm.StartAsync(); await vm.StartAsync(null); await vm.ShutdownAsync(new() { GracePeriod = new() { Expiry = 1 } });")]
    [InlineData("VmStartAction a = new() { Vm = new() { Memory = 1 } }; a.Vm.Memory = null; await vm.StartAsync(a);")]
    [InlineData("VmStartAction a = new() { Vm = new() { Memory = 1 } }; a.Vm = null; await vm.StartAsync(a);")]
    [InlineData("VmStartAction a = new() { Vm = new() { Memory = 1 } }; a.Vm = new(); await vm.StartAsync(a);")]
    [InlineData("VmStartAction a = new() { Vm = new() { Memory = 1 } }; var v = a.Vm; v.Memory = null; await vm.StartAsync(a);")]
    [InlineData("VmStartAction a = new() { Vm = new() { Memory = 1 } }; a = new(); await vm.StartAsync(a);")]
    [InlineData("VmStartAction a = new() { Vm = new() { Memory = 1 } }; Strip(a); await vm.StartAsync(a);")]
    [InlineData("VmStartAction a = new() { Vm = new() { Memory = 1 } }; Action strip = () => a.Vm = null; strip(); await vm.StartAsync(a);")]
    [InlineData("VmStartAction a = new(); a.Vm = new() { Memory = 1 }; a.Vm = new(); await vm.StartAsync(a);")]
    [InlineData("VmStartAction a = new() { Vm = new() }; await vm.StartAsync(a); a.Vm.Memory = 1;")]
    [InlineData("VmStartAction a = new(); a.Body.Vm = new() { Memory = 1 }; await vm.StartAsync(a);")]
    public Task What_the_action_accepts_and_what_may_be_replaced_is_not(string statements) => ReportsAsync(Body(statements)
        .Replace("using System;", "using System; using Action = System.Action;", System.StringComparison.Ordinal)
        .Replace("internal static class Program\n{", """
        internal static class Program
        {
            private static void Strip(VmStartAction a) => a.Vm = null;
        """, System.StringComparison.Ordinal));

    [Theory]
    [InlineData("await api.Vms.AddAsync(new Vm { Name = \"a\", StartTime = DateTimeOffset.UnixEpoch });", null)]
    [InlineData("await api.Vms.AddAsync(new Vm { Statistics = [new() { Id = \"1\" }] });", null)]
    [InlineData("await api.Vms.AddAsync(new Vm { Statistics = { new Statistic { Id = \"1\" } } });", null)]
    [InlineData("await vm.StartAsync(new() { Vm = new() { StartTime = DateTimeOffset.UnixEpoch } });", null)]
    [InlineData(
        "await api.Vms.AddAsync(new Vm { Name = \"a\", {|RSDL1004:StartTime|} = DateTimeOffset.UnixEpoch });",
        "root = true\n[*.cs]\ndotnet_diagnostic.RSDL1002.severity = none\n")]
    public Task What_is_read_only_is_left_to_the_rule_about_that(string statements, string? config)
    {
        var test = Create(Body(statements));
        if (config is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", config));
        }

        return test.RunAsync();
    }

    [Theory]
    [InlineData("await api.Tags.AddAsync(new Tag { {|#0:Comment|} = \"b\" });", "comment", "TagCollection.AddAsync (POST tags)")]
    [InlineData(
        "await vm.StartAsync(new() { Vm = new() { Os = new() { {|#0:Type|} = \"b\" } } });",
        "vm.os.type", "VmResource.StartAsync (POST vms/{id}/start)")]
    public Task The_message_names_element_and_call(string statements, string element, string call)
    {
        var test = Create(Body(statements));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("RSDL1004", DiagnosticSeverity.Info).WithLocation(0)
            .WithArguments(element, call)
            .WithMessage($"The element '{element}' is not accepted by {call}")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("// <auto-generated/>\n", "")]
    [InlineData("", "[System.CodeDom.Compiler.GeneratedCode(\"a\", \"1\")]")]
    public Task Generated_code_is_left_alone(string start, string attribute) => ReportsAsync(start + Members($$"""
        {{attribute}}
        private static Task RunAsync(RhevApi api, VmResource vm) =>
            Task.WhenAll(api.Tags.AddAsync(new Tag { Id = "a" }), vm.StartAsync(new() { Vm = new() { Memory = 1 } }));
        """));
}
