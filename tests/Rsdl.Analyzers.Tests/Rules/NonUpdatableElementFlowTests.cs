using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Rsdl.Analyzers.Rules;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>RSDL1001: values that are built up before they are sent.</summary>
public sealed class NonUpdatableElementFlowTests : RuleTest<Only<NonUpdatableElementRule>, EmptyCodeFixProvider>
{
    private const string Send = " await vm.UpdateAsync(v);";

    [Theory]
    [InlineData("var v = new Vm(); {|RSDL1001:v.Host|} = new();" + Send)]
    [InlineData("Vm v = new() { {|RSDL1001:Host|} = new() };" + Send)]
    [InlineData("Vm v; v = new Vm { {|RSDL1001:Host|} = new() };" + Send)]
    [InlineData("var v = new Vm(); if (flag) { {|RSDL1001:v.Host|} = new(); }" + Send)]
    [InlineData("var v = new Vm(); if (flag) { v = new Vm { {|RSDL1001:Host|} = new() }; } else { v.Memory = 1; }" + Send)]
    [InlineData("var v = flag ? new Vm { {|RSDL1001:Host|} = new() } : vm.Data!;" + Send)]
    [InlineData("var v = flag switch { true => new Vm { {|RSDL1001:Host|} = new() }, _ => new Vm() };" + Send)]
    [InlineData("var v = new Vm(); while (flag) { await vm.UpdateAsync(v); {|RSDL1001:v.Host|} = new(); }")]
    [InlineData("var v = new Vm(); for (int i = 0; i < 2; i++) { await vm.UpdateAsync(v); {|RSDL1001:v.Host|} = new(); }")]
    [InlineData("foreach (string name in new[] { \"a\" }) { Vm v = new() { Name = name, {|RSDL1001:Host|} = new() };" + Send + " }")]
    [InlineData("var v = new Vm(); do { {|RSDL1001:v.Host|} = new(); } while (flag);" + Send)]
    [InlineData("var v = new Vm(); {|RSDL1001:v.Host|} ??= new();" + Send)]
    [InlineData("var v = new Vm { Cpu = new() { Topology = new() } }; {|RSDL1001:v.Cpu.Topology.Threads|} += 1;" + Send)]
    [InlineData("var v = new Vm { Cpu = new() { Topology = new() } }; {|RSDL1001:v.Cpu.Topology.Threads|}++;" + Send)]
    [InlineData("var v = new Vm(); {|RSDL1001:v.Host|} = flag ? new Host() : null;" + Send)]
    [InlineData("var v = new Vm { Cpu = new() { Topology = new() } }; {|RSDL1001:v.Cpu.Topology.Threads|} = flag ? 1 : 2;" + Send)]
    [InlineData("var v = new Vm(); if (v.Cpu is null && v.Name != null) { {|RSDL1001:v.Host|} = new(); }" + Send)]
    [InlineData("var v = new Vm { {|RSDL1001:Host|} = new() }; System.Console.WriteLine(v.Name + v.Memory); _ = v.ToString();" + Send)]
    [InlineData("var v = new Vm { {|RSDL1001:Host|} = new() }; await vm.UpdateAsync(v); await vm.UpdateAsync(v);")]
    [InlineData("var v = new Vm { {|RSDL1001:Host|} = new() }; await api.Vms.AddAsync(v);" + Send)]
    [InlineData("var cpu = new Cpu { {|RSDL1001:Id|} = \"a\" }; var v = new Vm { Cpu = cpu };" + Send)]
    [InlineData("var cpu = new Cpu { {|RSDL1001:Id|} = \"a\" }; var v = new Vm(); v.Cpu = cpu;" + Send)]
    [InlineData("var v = new Vm { CustomProperties = new() }; v.CustomProperties.Add(new() { {|RSDL1001:Regexp|} = \"a\" });" + Send)]
    [InlineData("var p = new CustomProperty { {|RSDL1001:Regexp|} = \"a\" }; var v = new Vm { CustomProperties = new() }; "
        + "v.CustomProperties.Add(p);" + Send)]
    [InlineData("var v = new Vm(); {|RSDL1001:v.Tags|}!.Add(new Tag());" + Send)]
    [InlineData("var v = new Vm(); v.Os = new(); v.Os.Boots.Insert(0, new Boot()); {|RSDL1001:v.Os.Version|} = new();" + Send)]
    [InlineData("var v = EntityOperations.Clone(vm.Data!); {|RSDL1001:v.Host|} = new();" + Send)]
    [InlineData("var a = new Vm { {|RSDL1001:Host|} = new() }; var v = EntityOperations.Clone(a); a = new();" + Send)]
    [InlineData("var v = new Vm(); try { {|RSDL1001:v.Host|} = new(); } catch (InvalidOperationException) { }" + Send)]
    [InlineData("var v = new Vm(); try { {|RSDL1001:v.Host|} = new(); } catch (InvalidOperationException) {" + Send + " }")]
    [InlineData("var v = new Vm(); using (new System.IO.MemoryStream()) { {|RSDL1001:v.Host|} = new();" + Send + " }")]
    [InlineData("var v = new Vm(); switch (v.Name) { case null: {|RSDL1001:v.Host|} = new(); break; default: break; }" + Send)]
    public Task What_may_reach_the_update_is_reported(string statements) => ReportsAsync(Body(statements));

    [Theory]
    [InlineData("var v = new Vm { Host = new() }; v = new Vm();" + Send)]
    [InlineData("var v = new Vm();" + Send + " v.Host = new();")]
    [InlineData("var v = new Vm { Host = new() }; v.Host = null;" + Send)]
    [InlineData("var v = new Vm { Host = new() }; v.Host = default;" + Send)]
    [InlineData("var v = new Vm { Cpu = new() { Id = \"a\" } }; v.Cpu = new();" + Send)]
    [InlineData("var v = new Vm { Cpu = new() { Id = \"a\" } }; v.Cpu.Id = null;" + Send)]
    [InlineData("var v = new Vm { Host = new() }; Strip(v);" + Send)]
    [InlineData("var v = new Vm { Host = new() }; Vm w = v; w.Host = null;" + Send)]
    [InlineData("var v = new Vm { Host = new() }; Vm w = flag ? v : new(); w.Host = null;" + Send)]
    [InlineData("var v = new Vm { Host = new() }; (flag ? v : vm.Data!).Host = null;" + Send)]
    [InlineData("var v = new Vm { Host = new() }; var u = new Vm(); (flag ? u : v).Host = null;" + Send)]
    [InlineData("var v = new Vm { Host = new() }; Replace(ref v);" + Send)]
    [InlineData("var v = new Vm { Host = new() }; Get(out v);" + Send)]
    [InlineData("var v = new Vm { Host = new() }; Replace(ref v); v.Memory = 1;" + Send)]
    [InlineData("var v = new Vm { Host = new() }; (v, int i) = (new Vm(), 1);" + Send)]
    [InlineData("var v = new Vm { Host = new() }; System.Action strip = () => v.Host = null; strip();" + Send)]
    [InlineData("var v = new Vm { Host = new() }; void Clear() => v.Host = null; Clear();" + Send)]
    [InlineData("var v = new Vm { Host = new() }; try { v.Memory = 1; } finally { v.Host = null; }" + Send)]
    [InlineData("var v = new Vm { Host = new() }; if (v is { Host: { } host } && v is Vm w) { w.Host = null; }" + Send)]
    [InlineData("var v = Make(); v.Host = new();" + Send)]
    [InlineData("var v = vm.Data!; v.Host = new();" + Send)]
    [InlineData("var v = Field; v.Host = new();" + Send)]
    [InlineData("Field = new Vm { Host = new() }; await vm.UpdateAsync(Field);")]
    [InlineData("var cpu = new Cpu { Id = \"a\" }; var v = new Vm { Cpu = cpu }; cpu.Id = null;" + Send)]
    [InlineData("var cpu = new Cpu { Id = \"a\" }; var v = new Vm(); v.Cpu = cpu; Strip(cpu);" + Send)]
    [InlineData("var v = new Vm { Cpu = new() { Id = \"a\" } }; var cpu = v.Cpu; cpu.Id = null;" + Send)]
    [InlineData("var p = new CustomProperty { Regexp = \"a\" }; var v = new Vm { CustomProperties = new() { p } }; "
        + "p.Regexp = null;" + Send)]
    [InlineData("var v = new Vm { CustomProperties = [new() { Regexp = \"a\" }] }; "
        + "foreach (var p in v.CustomProperties) { p.Regexp = null; }" + Send)]
    [InlineData("var v = new Vm { CustomProperties = [new() { Regexp = \"a\" }] }; v.CustomProperties[0].Regexp = null;" + Send)]
    [InlineData("var v = new Vm { CustomProperties = [new() { Regexp = \"a\" }] }; v.CustomProperties.Clear();" + Send)]
    [InlineData("var v = new Vm { CustomProperties = [new() { Regexp = \"a\" }] }; v.CustomProperties.RemoveAt(0);" + Send)]
    [InlineData("var v = new Vm { Host = new() }; if (flag) { return; } v = new();" + Send)]
    [InlineData("var v = new Vm(); if (flag) { v.Host = new(); throw new InvalidOperationException(); }" + Send)]
    [InlineData("var v = EntityOperations.Clone(vm.Data!); v.Memory = 1; v.Host = null;" + Send)]
    public Task What_does_not_reach_it_or_may_have_been_changed_elsewhere_is_not(string statements) => ReportsAsync(Body(statements)
        .Replace("internal static class Program\n{", """
        internal static class Program
        {
            private static Vm Field = new();
            private static Vm Make() => new();
            private static void Strip(Entity entity) => entity.ToString();
            private static void Replace(ref Vm v) => v = new();
            private static void Get(out Vm v) => v = new();
        """, System.StringComparison.Ordinal));

    [Theory]
    [InlineData("await vm.UpdateAsync(v => {|RSDL1001:v.Host|} = new());")]
    [InlineData("await vm.UpdateAsync(v => {|RSDL1001:v.Host|} = null);")]
    [InlineData("try { await vm.UpdateAsync(v => {|RSDL1001:v.Host|} = null); } catch (InvalidOperationException) { }")]
    [InlineData("try { async Task F() { await vm.UpdateAsync(v => {|RSDL1001:v.Host|} = null); } await F(); } catch (Exception) { }")]
    [InlineData("await vm.UpdateAsync(v => { v.Memory = 1; {|RSDL1001:v.Host|} = new(); });")]
    [InlineData("await vm.UpdateAsync((Vm v) => { if (flag) { {|RSDL1001:v.Host|} = new(); return; } v.Memory = 1; });")]
    [InlineData("await vm.UpdateAsync(delegate (Vm v) { {|RSDL1001:v.Host|} = new(); });")]
    [InlineData("await vm.UpdateAsync(v => {|RSDL1001:v.Cpu!.Topology!.Threads|} = 1);")]
    [InlineData("await vm.UpdateAsync(v => {|RSDL1001:v.Tags|}!.Add(new Tag { Name = \"a\" }));")]
    [InlineData("await vm.UpdateAsync(v => v.Cpu = new() { {|RSDL1001:Id|} = \"a\" });")]
    [InlineData("await vm.UpdateAsync(v => { Cpu cpu = new() { {|RSDL1001:Id|} = \"a\" }; v.Cpu = cpu; });")]
    [InlineData("await Task.WhenAll(new[] { vm }.Select(each => each.UpdateAsync(v => {|RSDL1001:v.Host|} = new())));")]
    public Task What_an_edit_sets_is_reported(string statements) => ReportsAsync(Body(statements));

    [Theory]
    [InlineData("await vm.UpdateAsync(v => v.Memory = 1);")]
    [InlineData("await vm.UpdateAsync(v => { v.Memory <<= 1; v.Cluster = new() { Id = \"1\" }; v.Cpu!.Topology!.Cores = 2; });")]
    [InlineData("await vm.UpdateAsync(v => { Vm w = v; w.Host = new(); });")]
    [InlineData("await vm.UpdateAsync(v => { v = new Vm(); v.Host = new(); });")]
    [InlineData("await vm.UpdateAsync(v => { System.Action set = () => v.Host = new(); });")]
    [InlineData("void Edit(Vm v) => v.Host = new(); await vm.UpdateAsync(Edit);")]
    [InlineData("System.Action<Vm> edit = v => v.Host = new(); await vm.UpdateAsync(edit);")]
    [InlineData("await vm.UpdateAsync(v => { if (flag) { v.Host = new(); throw new InvalidOperationException(); } });")]
    public Task What_an_edit_may_set_and_what_it_does_elsewhere_is_not(string statements) => ReportsAsync(Body(statements));

    [Fact]
    public Task A_reference_to_a_local_ends_what_is_known_of_it() => ReportsAsync(Members("""
        private static Task RunAsync(VmResource vm)
        {
            Vm v = new();
            ref Vm w = ref v;
            v = new() { Host = new() };
            w.Host = null;
            return vm.UpdateAsync(v);
        }
        """));
}
