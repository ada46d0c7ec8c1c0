using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Rsdl.Analyzers.Rules;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>RSDL1006. The SDK's only deprecated signature is that of an action, so that other calls are declared here.</summary>
public sealed class DeprecatedElementTests : RuleTest<Only<DeprecatedElementRule>, EmptyCodeFixProvider>
{
    private const string Calls = """

        internal sealed class MoveOptions : BodyOptions<Rhev.Sdk.Models.Action>
        {
            [Element("host")]
            public Host? Host { get => Body.Host; set => Body.Host = value; }
            [Element("force")]
            public bool? Force { get => Body.Force; set => Body.Force = value; }
            [Element("vm")]
            public Vm? Vm { get => Body.Vm; set => Body.Vm = value; }
        }

        internal sealed class Client
        {
            [Operation("add", "POST", "vms")]
            [Signature("name! memory~ host.id|name~ cluster.id~ cpu.topology.cores cpu.topology.sockets~ "
                + "custom_properties.custom_property[name value~]")]
            [Signature("name! template.id! description", Deprecated = true)]
            [Signature("comment description~ cluster.id~", Description = "Adds by a comment.")]
            public Task<CreateOperation<VmResource>> AddAsync(Vm vm) => null!;

            [Operation("update", "PUT", "vms/{id}")]
            [Signature("memory~ name")]
            [Signature("memory")]
            [Signature("comment", Deprecated = true)]
            public Task UpdateAsync(Action<Vm> edit) => null!;

            [Operation("move", "POST", "vms/{id}/move")]
            [Signature("async host.id|name!~ vm.disks.disk~[id] vm.name force")]
            public Task<ActionOperation<Rhev.Sdk.Models.Action>> MoveAsync(MoveOptions? options = null) => null!;

            [Operation("unclear", "PUT", "vms/{id}"), Signature("memory~ ["), Signature("name~")]
            public Task UnclearAsync(Vm vm) => null!;
        }
        """;

    [Theory]
    [InlineData("await c.AddAsync(new Vm { Name = \"a\", {|RSDL1006:Memory|} = 1 });")]
    [InlineData("await c.AddAsync(new() { {|RSDL1006:Host|} = new() { Id = \"1\" } });")]
    [InlineData("await c.AddAsync(new() { {|RSDL1006:Cluster|} = new() { Id = \"1\" } });")]
    [InlineData("await c.AddAsync(new() { {|RSDL1006:Description|} = \"a\" });")]
    [InlineData("await c.AddAsync(new() { {|RSDL1006:Template|} = new() { Id = \"1\" } });")]
    [InlineData("await c.AddAsync(new() { Cpu = new() { Topology = new() { Cores = 1, {|RSDL1006:Sockets|} = 1 } } });")]
    [InlineData("await c.AddAsync(new() { CustomProperties = [new() { Name = \"a\", {|RSDL1006:Value|} = \"b\" }] });")]
    [InlineData("Vm v = new() { {|RSDL1006:Memory|} = 1 }; await c.AddAsync(v);")]
    [InlineData("var v = new Vm(); if (flag) { {|RSDL1006:v.Memory|} = 1; } await c.AddAsync(v);")]
    [InlineData("await c.UpdateAsync(v => {|RSDL1006:v.Comment|} = \"a\");")]
    [InlineData("Func<Task> later = () => c.AddAsync(new Vm { {|RSDL1006:Memory|} = 1 }); await later();")]
    [InlineData("_ = await c.MoveAsync(new() { Force = true, {|RSDL1006:Host|} = new() { Id = \"1\" } });")]
    [InlineData("_ = await c.MoveAsync(options: new MoveOptions { Vm = new() { Name = \"a\", {|RSDL1006:Disks|} = "
        + "[new Disk { Id = \"1\" }] } });")]
    [InlineData("_ = await c.MoveAsync(new() { Vm = new() { {|RSDL1006:Disks|} = new() { new Disk { Id = \"1\" } } } });")]
    [InlineData("_ = await c.MoveAsync(new() { Body = { {|RSDL1006:Host|} = new() { Id = \"1\" } } });")]
    [InlineData("MoveOptions o = new() { {|RSDL1006:Host|} = new() }; _ = await c.MoveAsync(o);")]
    [InlineData("var o = new MoveOptions(); {|RSDL1006:o.Host|} = new() { Id = \"1\" }; o.Force = true; "
        + "if (flag) { _ = await c.MoveAsync(o); }")]
    [InlineData("MoveOptions o = new(); {|RSDL1006:o.Body.Host|} = new(); _ = await c.MoveAsync(o);")]
    [InlineData("MoveOptions o = new() { Vm = new() }; {|RSDL1006:o.Vm.Disks|} = [new Disk { Id = \"1\" }]; _ = await c.MoveAsync(o);")]
    [InlineData("_ = await api.Clusters[\"1\"].GlusterVolumes[\"1\"].Bricks[\"1\"].ReplaceAsync(new() "
        + "{ {|RSDL1006:Brick|} = new() { BrickDir = \"a\" }, {|RSDL1006:Force|} = true });")]
    public Task What_only_deprecated_signatures_accept_is_reported(string statements) => ReportsAsync(statements);

    [Theory]
    [InlineData("await c.AddAsync(new Vm { Name = \"a\", Comment = \"b\" });")]
    [InlineData("await c.AddAsync(new Vm { Memory = null, Host = default, StartTime = DateTimeOffset.UnixEpoch });")]
    [InlineData("await c.AddAsync(new() { Cpu = new() { Topology = new() { Cores = 1 } } });")]
    [InlineData("await c.AddAsync(new() { CustomProperties = [new() { Name = \"a\" }] });")]
    [InlineData("await c.UpdateAsync(v => v.Memory = 1);")]
    [InlineData("Vm v = new() { Memory = 1 }; v = new(); await c.AddAsync(v);")]
    [InlineData("Vm v = new() { Memory = 1 }; Change(v); await c.AddAsync(v); void Change(Vm w) => w.Memory = null;")]
    [InlineData("await c.AddAsync(vm.Data!);")]
    [InlineData("await c.UnclearAsync(new Vm { Memory = 1, Name = \"a\" });")]
    [InlineData("await vm.UpdateAsync(new Vm { Memory = 1 });")]
    [InlineData("_ = await c.MoveAsync();")]
    [InlineData("_ = await c.MoveAsync(new() { Force = true, Host = null, Vm = new() { Name = \"a\" } });")]
    [InlineData("MoveOptions o = new() { Host = new() }; o.Host = null; _ = await c.MoveAsync(o);")]
    [InlineData("MoveOptions o = new(); _ = await c.MoveAsync(o); o.Host = new();")]
    [InlineData("MoveOptions o = new(); if (flag) { o.Host = new(); return; } _ = await c.MoveAsync(o);")]
    [InlineData("MoveOptions o = new() { Host = new() }; o.ToString(); _ = await c.MoveAsync(o);")]
    [InlineData("MoveOptions o = new() { Host = new() }; var p = o; p.Host = null; _ = await c.MoveAsync(o);")]
    [InlineData("MoveOptions o = new() { Host = new() }; o = new(); _ = await c.MoveAsync(o);")]
    [InlineData("MoveOptions o = new() { Host = new() }; Func<Task> later = () => c.MoveAsync(o); await later();")]
    [InlineData("MoveOptions unused = new() { Host = new() };")]
    public Task What_is_accepted_otherwise_or_does_not_surely_reach_the_call_is_not(string statements) => ReportsAsync(statements);

    [Theory]
    [InlineData(
        "await c.AddAsync(new Vm { {|#0:Memory|} = 1 });",
        "memory", "Client.AddAsync (POST vms)", "; instead: Adds by a comment, by 'comment'")]
    [InlineData(
        "await c.AddAsync(new Vm { {|#0:Cluster|} = new() { Id = \"1\" } });", "cluster", "Client.AddAsync (POST vms)", "")]
    [InlineData("await c.UpdateAsync(v => {|#0:v.Comment|} = \"a\");", "comment", "Client.UpdateAsync (PUT vms/{id})", "; instead: 'name'")]
    [InlineData(
        "_ = await c.MoveAsync(new() { Vm = new() { {|#0:Disks|} = new() { new Disk() } } });",
        "vm.disks", "Client.MoveAsync (POST vms/{id}/move)", "")]
    public Task The_message_names_element_call_and_what_to_use_instead(string statements, string element, string call, string instead)
    {
        var test = Create(Source(statements));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(DeprecatedElementRule.Descriptor).WithLocation(0)
            .WithArguments(element, call, instead)
            .WithMessage($"The element '{element}' is deprecated in {call}{instead}"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("// <auto-generated/>\n", "")]
    [InlineData("", "[System.CodeDom.Compiler.GeneratedCode(\"a\", \"1\")]")]
    public Task Generated_code_is_left_alone(string start, string attribute)
    {
        var test = Create(start + Members($$"""
            {{attribute}}
            private static Task RunAsync(Client c) => c.AddAsync(new Vm { Memory = 1 });
            """));
        test.TestState.Sources.Add(Members("").Replace("Program", "Other", StringComparison.Ordinal) + Calls);
        return test.RunAsync();
    }

    private static new Task ReportsAsync(string statements) =>
        RuleTest<Only<DeprecatedElementRule>, EmptyCodeFixProvider>.ReportsAsync(Source(statements));

    private static string Source(string statements) =>
        Body(statements).Replace("await Task.Yield();", "await Task.Yield(); Client c = new();", StringComparison.Ordinal) + Calls;
}
