using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Rsdl.Analyzers.Rules;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>RSDL1003: values that are built up before they are added.</summary>
public sealed class MissingElementFlowTests : RuleTest<Only<MissingElementRule>, EmptyCodeFixProvider>
{
    private const string Add = " await api.Tags.AddAsync({|RSDL1003:t|});";
    private const string Fine = " await api.Tags.AddAsync(t);";

    [Theory]
    [InlineData("var t = new Tag();" + Add)]
    [InlineData("Tag t = new() { Description = \"a\" };" + Add)]
    [InlineData("Tag t; t = new Tag();" + Add)]
    [InlineData("var t = new Tag(); t.Description = \"a\"; t.Name = null;" + Add)]
    [InlineData("var t = new Tag(); if (flag) { t.Description = \"a\"; } else { t = new(); }" + Add)]
    [InlineData("Tag t; if (flag) { t = new(); } else { t = new() { Description = \"a\" }; }" + Add)]
    [InlineData("var t = flag ? new Tag() : new Tag { Description = \"a\" };" + Add)]
    [InlineData("Tag? t = null; if (flag) { t = new Tag(); } if (t != null) {" + Add + " }")]
    [InlineData("var t = new Tag { Name = \"a\" }; t = new Tag();" + Add)]
    [InlineData("var t = Make(); t.Name = \"a\"; t = new Tag();" + Add)]
    [InlineData("var t = new Tag();" + Add + " t.Name = \"a\";")]
    [InlineData("var t = new Tag();" + Add + " Use(t);")]
    [InlineData("var t = new Tag();" + Add + " t.Name = \"a\";" + Fine)]
    [InlineData("while (flag) { var t = new Tag();" + Add + " t.Name = \"a\"; Use(t); }")]
    [InlineData("foreach (string d in new[] { \"a\" }) { Tag t = new() { Description = d };" + Add + " }")]
    [InlineData("var t = new Tag(); _ = t.Description + t.Name + nameof(t.Name) + t.ToString(); if (t == null) { return; }" + Add)]
    [InlineData("var t = new Tag(); var copy = EntityOperations.Clone(t); copy.Name = \"a\";" + Add)]
    [InlineData("var t = new Tag { Parent = new() { Tag = new() } }; t.Parent.Tag.Name = \"a\";" + Add)]
    [InlineData("try { var t = new Tag();" + Add + " } catch (InvalidOperationException) { }")]
    [InlineData("Func<Task> later = async () => { var t = new Tag();" + Add + " }; await later();")]
    [InlineData("async Task Later() { var t = new Tag();" + Add + " } await Later();")]
    [InlineData("var d = new Disk { Size = 1, StorageDomains = new() }; d.StorageDomains.Add(new());"
        + " await api.Disks.AddAsync({|RSDL1003:d|});")]
    [InlineData("var p = new VmPool { Name = \"a\", Template = new() { Id = \"1\" } }; p.Cluster = new(); p.Cluster.Description = \"a\";"
        + " await api.VmPools.AddAsync({|RSDL1003:p|});")]
    public Task What_no_way_sets_is_reported(string statements) => ReportsAsync(With(statements));

    [Theory]
    [InlineData("var t = new Tag(); t.Name = \"a\";" + Fine)]
    [InlineData("var t = new Tag(); t.Name ??= \"a\";" + Fine)]
    [InlineData("var t = new Tag(); t.Name += \"a\";" + Fine)]
    [InlineData("var t = new Tag(); if (flag) { t.Name = \"a\"; }" + Fine)]
    [InlineData("Tag t; if (flag) { t = new() { Name = \"a\" }; } else { t = new(); }" + Fine)]
    [InlineData("var t = flag ? Make() : new Tag();" + Fine)]
    [InlineData("var t = new Tag(); if (flag) { t = Make(); }" + Fine)]
    [InlineData("var t = new Tag(); foreach (string n in new[] { \"a\" }) { t.Name = n;" + Fine + " }")]
    [InlineData("var t = new Tag(); for (int i = 0; i < 2; i++) {" + Fine + " t.Name = \"a\"; }")]
    [InlineData("var t = new Tag(); for (int i = 0; i < 2; i++) {" + Fine + " Use(t); }")]
    [InlineData("var t = new Tag(); Use(t);" + Fine)]
    [InlineData("var t = new Tag(); if (flag) { Use(t); }" + Fine)]
    [InlineData("var t = new Tag(); Tag u = t; u.Name = \"a\";" + Fine)]
    [InlineData("Tag u; var t = u = new Tag(); u.Name = \"a\";" + Fine)]
    [InlineData("Tag t; Tag u = t = new Tag(); u.Name = \"a\";" + Fine)]
    [InlineData("var t = new Tag(); var all = new[] { t }; all[0].Name = \"a\";" + Fine)]
    [InlineData("var t = new Tag(); Replace(ref t);" + Fine)]
    [InlineData("var t = new Tag(); Get(out t);" + Fine)]
    [InlineData("Get(out Tag t);" + Fine)]
    [InlineData("var t = new Tag(); (t, int i) = (new Tag { Name = \"a\" }, 1);" + Fine)]
    [InlineData("var t = new Tag(); (t.Name, int i) = (\"a\", 1);" + Fine)]
    [InlineData("var t = new Tag(); System.Action set = () => t.Name = \"a\"; set();" + Fine)]
    [InlineData("var t = new Tag(); void Set() => t.Name = \"a\"; Set();" + Fine)]
    [InlineData("var t = new Tag(); try { t.Description = \"a\"; } finally { t.Name = \"a\"; }" + Fine)]
    [InlineData("var t = new Tag(); try { t.Name = \"a\"; } catch (InvalidOperationException) { }" + Fine)]
    [InlineData("var t = new Tag(); if (t is { Name: null } u) { u.Name = \"a\"; }" + Fine)]
    [InlineData("object o = new(); while (o is Tag t) {" + Fine + " t = new Tag(); }")]
    [InlineData("foreach (Tag t in new[] { new Tag() }) {" + Fine + " }")]
    [InlineData("var t = new Tag(); t.Unrecognized.ToString();" + Fine)]
    [InlineData("var t = new Tag(); _ = t.Named();" + Fine)]
    [InlineData("var t = new Tag(); await api.Tags.AddAsync(t, Filled(t));")]
    [InlineData("var t = Make();" + Fine)]
    [InlineData("Tag t = (Tag)Field;" + Fine)]
    [InlineData("var t = new Tag { Name = (await api.Tags[\"1\"].GetAsync()).Path };" + Fine)]
    [InlineData("var p = new VmPool { Name = \"a\", Template = new() { Id = \"1\" } }; var c = new Cluster(); p.Cluster = c; c.Id = \"1\";"
        + " await api.VmPools.AddAsync(p);")]
    [InlineData("var p = new VmPool { Name = \"a\", Template = new() { Id = \"1\" }, Cluster = new() }; var c = p.Cluster; c.Id = \"1\";"
        + " await api.VmPools.AddAsync(p);")]
    [InlineData("var p = new VmPool { Name = \"a\", Template = new() { Id = \"1\" } }; Cluster c = p.Cluster = new(); c.Id = \"1\";"
        + " await api.VmPools.AddAsync(p);")]
    [InlineData("var p = new VmPool { Name = \"a\", Template = new() { Id = \"1\" }, Cluster = new() }; Use(p.Cluster);"
        + " await api.VmPools.AddAsync(p);")]
    [InlineData("var d = new Disk { Size = 1, StorageDomains = new() }; d.StorageDomains.Add(Domain()); await api.Disks.AddAsync(d);")]
    [InlineData("var d = new Disk { Size = 1, StorageDomains = [new()] }; d.StorageDomains[0].Id = \"1\"; await api.Disks.AddAsync(d);")]
    [InlineData("var d = new Disk { Size = 1, StorageDomains = [new()] }; foreach (var s in d.StorageDomains) { s.Id = \"1\"; }"
        + " await api.Disks.AddAsync(d);")]
    public Task What_some_way_sets_and_what_others_may_set_is_not(string statements) => ReportsAsync(With(statements));

    [Fact]
    public Task A_reference_to_the_local_may_change_it() => ReportsAsync(Members("""
        private static Task RunAsync(RhevApi api)
        {
            Tag t = new();
            ref Tag u = ref t;
            u = new Tag { Name = "a" };
            return api.Tags.AddAsync(t);
        }
        """));

    [Fact]
    public Task A_parameter_is_left_alone() => ReportsAsync(Members("""
        private static async Task RunAsync(RhevApi api, Tag t)
        {
            await api.Tags.AddAsync(t);
            t = new Tag();
            await api.Tags.AddAsync(t);
        }
        """));

    private static string With(string statements) => Body(statements).Replace("internal static class Program\n{", """
        internal static class Program
        {
            private static readonly object Field = new Tag();
            private static Tag Make() => new();
            private static StorageDomain Domain() => new();
            private static void Use(Entity entity) => entity.ToString();
            private static AddOptions? Filled(Tag t) => null;
            private static void Replace(ref Tag t) => t = new();
            private static void Get(out Tag t) => t = new();
            private static Tag Named(this Tag t) => t;
        """, System.StringComparison.Ordinal);
}
