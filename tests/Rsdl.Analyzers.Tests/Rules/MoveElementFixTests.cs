using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Rsdl.Analyzers.Rules;
using Rsdl.CodeFixes;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>The fix of RSDL1001 that moves an element; what is left compiles, and is reported no more.</summary>
public sealed class MoveElementFixTests : RuleTest<Only<NonUpdatableElementRule>, MoveElementFix>
{
    private const string Of = "await api.Clusters[\"c\"].Networks[\"n\"].UpdateAsync";
    private const string By = "await api.Networks[\"n\"].UpdateAsync";
    private const string Add = "api.Vms.AddAsync(new Vm { Name = \"a\" })";
    private const string AddWithTemplate = "api.Vms.AddAsync(new Vm { Name = \"a\", Template = new() { Id = \"t\" } })";
    private const string SetTemplate = "UpdateAsync(new Vm { Memory = 1, {|RSDL1001:Template|} = new() { Id = \"t\" } });";

    [Theory]
    [InlineData(
        $"{By}(new Network {{ Name = \"a\" }});\n{Of}(new Network {{ {{|RSDL1001:Stp|}} = true, Required = true }});",
        $"{By}(new Network {{ Name = \"a\", Stp = true }});\n{Of}(new Network {{ Required = true }});")]
    [InlineData(
        $"{Of}(changes: new() {{ Required = true, {{|RSDL1001:Stp|}} = !flag }});\n{By}(changes: new());",
        $"{Of}(changes: new() {{ Required = true }});\n{By}(changes: new() {{ Stp = !flag }});")]
    [InlineData(
        $"Network a = new(), b = new() {{ Required = true }};\n{{|RSDL1001:b.Stp|}} = true;\na.Name = \"a\";\n{Of}(b);\n{By}(a);",
        $"Network a = new() {{ Stp = true }}, b = new() {{ Required = true }};\na.Name = \"a\";\n{Of}(b);\n{By}(a);")]
    [InlineData(
        "var n = api.Networks[\"n\"];\nawait n.UpdateAsync(new Network { });\n"
            + "var c = await api.Clusters[\"c\"].Networks[n.Id].UpdateAsync(new Network { {|RSDL1001:Stp|} = true })"
            + ".ConfigureAwait(false);",
        "var n = api.Networks[\"n\"];\nawait n.UpdateAsync(new Network { Stp = true });\n"
            + "var c = await api.Clusters[\"c\"].Networks[n.Id].UpdateAsync(new Network { }).ConfigureAwait(false);")]
    [InlineData(
        $"const string N = \"n\";\nstring a = \"a\" + flag;\n{By}(new Network {{ Stp = true }});\nawait api.Clusters[\"c\"].Networks[N]"
            + ".UpdateAsync(new Network { {|RSDL1001:Vlan|} = new Vlan { Id = 1 }, {|RSDL1001:Name|} = flag ? a : null });",
        $"const string N = \"n\";\nstring a = \"a\" + flag;\n{By}(new Network {{ Stp = true, Vlan = new Vlan {{ Id = 1 }}, "
            + "Name = flag ? a : null });\nawait api.Clusters[\"c\"].Networks[N].UpdateAsync(new Network { });")]
    [InlineData(
        $"switch (flag)\n{{\n    case true:\n        {Of}(new Network {{ {{|RSDL1001:Stp|}} = true }});\n        {By}(new Network());\n"
            + "        break;\n}",
        $"switch (flag)\n{{\n    case true:\n        {Of}(new Network {{ }});\n        {By}(new Network() {{ Stp = true }});\n"
            + "        break;\n}")]
    public Task An_element_moves_into_the_update_of_the_same_resource_that_accepts_it(string before, string after) =>
        FixesAsync(Body(before), Body(after));

    [Theory]
    [InlineData($"VmResource v = await {Add}.CompletedAsync();", $"VmResource v = await {AddWithTemplate}.CompletedAsync();")]
    [InlineData(
        $"var o = await {Add};\nvar v = await o.WaitForCompletionAsync();",
        $"var o = await {AddWithTemplate};\nvar v = await o.WaitForCompletionAsync();")]
    [InlineData($"var o = await {Add};\nvar v = o.Value!;", $"var o = await {AddWithTemplate};\nvar v = o.Value!;")]
    [InlineData($"var v = (await {Add}).Value!;", $"var v = (await {AddWithTemplate}).Value!;")]
    public Task An_element_moves_into_the_call_that_adds_the_resource(string before, string after) => FixesAsync(
        Body($"{before}\nv = await v.{SetTemplate}"), Body($"{after}\nv = await v.UpdateAsync(new Vm {{ Memory = 1 }});"));

    [Theory]
    [InlineData(
        $"{Of}(new Network {{ {{|RSDL1001:Name|}} = \"a\", Required = true, {{|RSDL1001:Vlan|}} = new() {{ Id = 1 }} }});",
        $"{Of}(new Network {{ Required = true }});\n{By}(new Network {{ Name = \"a\", Vlan = new() {{ Id = 1 }} }});")]
    [InlineData(
        "ClusterResource c = api.Clusters[\"c\"];\nvar n = await c.Networks.GetAsync(\"n\");\n"
            + "n = await n.UpdateAsync(new Network { {|RSDL1001:Stp|} = true, Required = true });",
        "ClusterResource c = api.Clusters[\"c\"];\nvar n = await c.Networks.GetAsync(\"n\");\n"
            + "n = await n.UpdateAsync(new Network { Required = true });\n"
            + "await api.Networks[n.Id].UpdateAsync(new Network { Stp = true });")]
    [InlineData(
        "await foreach (var n in api.Clusters[\"c\"].Networks.ListAsync())\n{\n"
            + "    await n.UpdateAsync(new Network { {|RSDL1001:Stp|} = true }).ConfigureAwait(false);\n}",
        "await foreach (var n in api.Clusters[\"c\"].Networks.ListAsync())\n{\n"
            + "    await n.UpdateAsync(new Network { }).ConfigureAwait(false);\n"
            + "    await api.Networks[n.Id].UpdateAsync(new Network { Stp = true }).ConfigureAwait(false);\n}")]
    [InlineData(
        "System.Threading.CancellationToken t = default;\nvar n = await api.Clusters[\"c\"].Networks.ListAsync().FirstAsync(t);\n"
            + "await n.UpdateAsync(new Network { {|RSDL1001:Stp|} = true }, null, t);",
        "System.Threading.CancellationToken t = default;\nvar n = await api.Clusters[\"c\"].Networks.ListAsync().FirstAsync(t);\n"
            + "await n.UpdateAsync(new Network { }, null, t);\n"
            + "await api.Networks[n.Id].UpdateAsync(new Network { Stp = true }, cancellationToken: t);")]
    public Task A_call_is_added_by_a_collection_that_is_at_hand(string before, string after) => FixesAsync(Body(before), Body(after));

    [Fact]
    public Task Lines_and_comments_stay() => FixesAsync(
        Body("""
            // By the network.
            await api.Networks["n"].UpdateAsync(new Network
            {
                Name = "a", // the name
            });

            // In the cluster.
            await api.Clusters["c"].Networks["n"].UpdateAsync(new Network
            {
                // No loops.
                {|RSDL1001:Stp|} = true,
                {|RSDL1001:Vlan|} = new Vlan
                {
                    Id = 1, // the first
                },
                Required = true,
            }); // done
            """),
        Body("""
            // By the network.
            await api.Networks["n"].UpdateAsync(new Network
            {
                Name = "a", // the name
                Stp = true,
                Vlan = new Vlan
                {
                    Id = 1, // the first
                },
            });

            // In the cluster.
            await api.Clusters["c"].Networks["n"].UpdateAsync(new Network
            {
                // No loops.
                Required = true,
            }); // done
            """));

    [Fact]
    public Task Statements_without_a_class_are_moved_and_added_too() => FixesAsync(
        """
        using Rhev.Sdk;
        using Rhev.Sdk.Models;
        using Rsdl.Runtime;
        var api = await RhevApi.ConnectAsync(null!);
        // In the cluster.
        await api.Clusters["c"].Networks["n"].UpdateAsync(new Network { {|RSDL1001:Stp|} = true }); // done
        var vm = await api.Vms.AddAsync(new Vm { Name = "a" }).CompletedAsync();
        Vm changes = new();
        {|RSDL1001:changes.Template|} = new() { Name = "b" };
        await vm.UpdateAsync(changes);

        """,
        """
        using Rhev.Sdk;
        using Rhev.Sdk.Models;
        using Rsdl.Runtime;
        var api = await RhevApi.ConnectAsync(null!);
        // In the cluster.
        await api.Clusters["c"].Networks["n"].UpdateAsync(new Network { }); // done
        await api.Networks["n"].UpdateAsync(new Network { Stp = true });
        var vm = await api.Vms.AddAsync(new Vm { Name = "a", Template = new() { Name = "b" } }).CompletedAsync();
        Vm changes = new();
        await vm.UpdateAsync(changes);

        """,
        test => test.TestState.OutputKind = OutputKind.ConsoleApplication);

    [Theory]
    [InlineData("another network", "await api.Networks[\"m\"].UpdateAsync(new Network());", $"await networks[\"n\"].UpdateAsync({Set});")]
    [InlineData("set there", $"{By}(new Network {{ Stp = false }});", $"{Of}({Set});")]
    [InlineData("two calls", $"{By}(new Network());\n{By}(new Network());", $"{Of}({Set});")]
    [InlineData("edited", $"{By}(n => n.Name = \"a\");", $"{Of}({Set});")]
    [InlineData("may leave", $"{By}(new Network());\nif (flag) return;", $"{Of}({Set});")]
    [InlineData("may throw", $"{By}(new Network());\nstring s = text ?? throw new Exception();", $"{Of}({Set});")]
    [InlineData("in a branch", $"if (flag) {{ {By}(new Network()); }}", $"await networks[\"n\"].UpdateAsync({Set});")]
    [InlineData("in one branch", "", $"if (flag) {Of}({Set});")]
    [InlineData("not awaited", "", $"Task t = {Later}({Set});\nawait t;")]
    [InlineData("in a function", "", $"Func<Task> f = () => {Later}({Set});")]
    [InlineData("an edit", "", $"{Of}(n => {{ {{|RSDL1001:n.Stp|}} = true; }});")]
    [InlineData("an effect", "", $"{Of}(new Network {{ {{|RSDL1001:Stp|}} = Next() }});")]
    [InlineData("a property", "", $"{Of}(new Network {{ {{|RSDL1001:Name|}} = api.ToString() }});")]
    [InlineData("an object of a local", "Vlan l = new();", $"{Of}(new Network {{ {{|RSDL1001:Vlan|}} = l }});")]
    [InlineData("a value that changes", "bool b = flag;\nb = !b;", $"{Of}(new Network {{ {{|RSDL1001:Stp|}} = b }});")]
    [InlineData("a value that is given by ref", "bool b = flag;\nGive(ref b);", $"{Of}(new Network {{ {{|RSDL1001:Stp|}} = b }});")]
    [InlineData("a value that comes later", $"{By}(new Network());\nbool b = flag;", $"{Of}(new Network {{ {{|RSDL1001:Stp|}} = b }});")]
    [InlineData("a variable", "string i = \"a\";\ni += \"b\";", $"await api.Clusters[\"c\"].Networks[i].UpdateAsync({Set});")]
    [InlineData("a call for the id", "", $"await api.Clusters[\"c\"].Networks[Id()].UpdateAsync({Set});")]
    [InlineData("unknown handle", "await api.GetAsync();", $"await Handle().UpdateAsync({Set});")]
    [InlineData("handle of a method", "await api.GetAsync();\nvar h = Handle();", $"await h.UpdateAsync({Set});")]
    [InlineData(
        "handle of a projection",
        "var h = await api.Clusters[\"c\"].Networks.ListAsync().Select(n => Handle()).FirstAsync();",
        $"await h.UpdateAsync({Set});")]
    [InlineData("handle that changes", "await api.GetAsync();\nvar h = networks[\"a\"];\nh = networks[\"b\"];", $"await h.UpdateAsync({Set});")]
    [InlineData("no collection", "await api.GetAsync();", $"await networks[\"n\"].UpdateAsync({Set});")]
    [InlineData("options", "", $"{Of}({Set}, new OperationOptions());")]
    [InlineData("a token of a call", "", $"{Of}({Set}, null, Token());")]
    [InlineData(
        "more than is accepted",
        $"var v = await {Add}.CompletedAsync();",
        "await v.UpdateAsync(new Vm { {|RSDL1001:Template|} = new() { Id = \"t\", Description = \"b\" } });")]
    [InlineData("set twice", "Network n = new();\n{|RSDL1001:n.Stp|} = true;\nif (flag) {|RSDL1001:n.Stp|} = false;", $"{Of}(n);")]
    [InlineData("sent twice", "Network n = new() { {|RSDL1001:Stp|} = true };\nawait api.Networks[\"m\"].UpdateAsync(n);", $"{Of}(n);")]
    [InlineData("looked at", "Network n = new() { {|RSDL1001:Stp|} = true };\nbool? b = n.Stp;", $"{Of}(n);")]
    [InlineData("further down", "", "await vm.UpdateAsync(new Vm { Cluster = new() { Id = \"c\", {|RSDL1001:Description|} = \"d\" } });")]
    [InlineData("nothing accepts it", "await vm.UpdateAsync(new Vm());", "await vm.UpdateAsync(new Vm { {|RSDL1001:Host|} = new() });")]
    [InlineData("not added here", "", "await api.Vms[\"v\"].UpdateAsync(new Vm { {|RSDL1001:Template|} = new() { Id = \"1\" } });")]
    public Task Nothing_is_offered_where_anything_is_uncertain(string why, string start, string end)
    {
        Assert.NotEmpty(why);
        string source = Body($"{start}\n{end}")
            .Replace("VmResource vm, bool flag", "VmResource vm, ClusterNetworkCollection networks, bool flag, string? text", Ordinal)
            .Replace("internal static class Program\n{", Helpers, Ordinal);
        return FixesAsync(source, source);
    }

    [Fact]
    public Task All_of_a_document_a_project_and_a_solution_go_at_once() => FixesEverywhereAsync(
        $"{Of}(new Network {{ {{|RSDL1001:Name|}} = \"a\", {{|RSDL1001:Stp|}} = true }});\nvar v = await {Add}.CompletedAsync();\n"
            + $"await v.{SetTemplate}",
        $"{Of}(new Network {{ }});\n{By}(new Network {{ Name = \"a\", Stp = true }});\nvar v = await {AddWithTemplate}.CompletedAsync();\n"
            + "await v.UpdateAsync(new Vm { Memory = 1 });",
        places: 3);

    private const System.StringComparison Ordinal = System.StringComparison.Ordinal;
    private const string Set = "new Network { {|RSDL1001:Stp|} = true }";
    private const string Later = "api.Clusters[\"c\"].Networks[\"n\"].UpdateAsync";
    private const string Helpers = """
        internal static class Program
        {
            private static bool Next() => true;
            private static string Id() => "n";
            private static ClusterNetworkResource Handle() => null!;
            private static System.Threading.CancellationToken Token() => default;
            private static void Give(ref bool value) => value = !value;
        """;
}
