using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Rsdl.Analyzers.Rules;
using Rsdl.CodeFixes;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>RSDL1009: what is reported.</summary>
public sealed class OpenConnectionTests : RuleTest<Only<OpenConnectionRule>, OpenConnectionFix>
{
    private const string Fields = """
        private static RhevApi? field;
        private static VmCollection? vms;
        private static void Use(object? value) { }

        """;

    [Theory]
    [InlineData("RhevApi {|RSDL1009:a|} = await RhevApi.ConnectAsync(o);")]
    [InlineData("var {|RSDL1009:a|} = await RhevApi.ConnectAsync(o).ConfigureAwait(false);")]
    [InlineData("var {|RSDL1009:a|} = ApiConnection.Create(o);")]
    [InlineData("IAsyncDisposable {|RSDL1009:a|} = ApiConnection.Create(o);")]
    [InlineData("RhevApi {|RSDL1009:a|} = new(ApiConnection.Create(o));")]
    [InlineData("var c = ApiConnection.Create(o); RhevApi {|RSDL1009:a|} = new(c);")]
    [InlineData("RhevApi a; {|RSDL1009:a|} = await RhevApi.ConnectAsync(o);")]
    [InlineData("RhevApi? a = null; {|RSDL1009:a|} = await RhevApi.ConnectAsync(o);")]
    [InlineData("RhevApi? {|RSDL1009:a|} = await RhevApi.ConnectAsync(o); if (a != null && a is not null) { a = null; }")]
    [InlineData("var {|RSDL1009:a|} = await RhevApi.ConnectAsync(o); await a.GetAsync(); await a.Vms[nameof(a)].StartAsync(new());")]
    [InlineData("var {|RSDL1009:a|} = await RhevApi.ConnectAsync(o); Use(await a?.GetAsync()!);")]
    [InlineData("var {|RSDL1009:a|} = await RhevApi.ConnectAsync(o); await a.Connection.SendAsync(null!); Use(a.Connection.ToString());")]
    [InlineData("var {|RSDL1009:a|} = await RhevApi.ConnectAsync(o); await foreach (VmResource v in a.Vms.ListAsync()) { Use(v.Id); }")]
    [InlineData("var {|RSDL1009:a|} = await RhevApi.ConnectAsync(o); async Task Go() => await a.GetAsync(); await Go();")]
    [InlineData("Func<Task> go = async () => { var {|RSDL1009:a|} = await RhevApi.ConnectAsync(o); await a.GetAsync(); }; await go();")]
    [InlineData("var {|RSDL1009:a|} = await RhevApi.ConnectAsync(o); await using var b = await RhevApi.ConnectAsync(o);")]
    public Task A_connection_that_stays_open_is_reported(string statements) => ReportsAsync(Method(statements));

    [Theory]
    [InlineData("await using var a = await RhevApi.ConnectAsync(o);")]
    [InlineData("await using (var a = await RhevApi.ConnectAsync(o)) { }")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); await using (a) { }")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); await using (a.ConfigureAwait(false)) { }")]
    [InlineData("using var a = ApiConnection.Create(o);")]
    [InlineData("var a = ApiConnection.Create(o); a.Dispose();")]
    [InlineData("RhevApi? a = null; try { a = await RhevApi.ConnectAsync(o); } finally { if (a is not null) { await a.DisposeAsync(); } }")]
    [InlineData("var a = ApiConnection.Create(o); a?.Dispose();")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); await a.Connection.DisposeAsync();")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); await ((IAsyncDisposable)a).DisposeAsync();")]
    [InlineData("using var c = ApiConnection.Create(o); RhevApi a = new(c); await a.GetAsync();")]
    [InlineData("var c = ApiConnection.Create(o); RhevApi a = new(c); await c.DisposeAsync();")]
    [InlineData("var c = ApiConnection.Create(o); await using RhevApi a = new(c);")]
    [InlineData("RhevApi a = new(given); await a.GetAsync();")]
    [InlineData("RhevApi a = flag ? field! : await RhevApi.ConnectAsync(o);")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); a = field!;")]
    [InlineData("field = await RhevApi.ConnectAsync(o);")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); field = a;")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); Use(a);")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); var b = a;")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); if (a is RhevApi b) { Use(b); }")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); var all = new[] { a };")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); List<RhevApi> all = [a, new(given)];")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); var b = new { a };")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); Func<Task> go = () => a.GetAsync(); await go();")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); Task Go() => a.GetAsync(); Func<Task> go = Go; await go();")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); Func<Task> go = () => Go(); Task Go() => a.GetAsync(); await go();")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); async Task End() => await a.DisposeAsync(); await End();")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); Use(a.Connection);")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); vms = a.Vms;")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); var v = a.Vms[\"1\"]; Use(v);")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); Func<string, VmResource> get = a.Vms.At; Use(get);")]
    [InlineData("var a = await RhevApi.ConnectAsync(o); var v = a.Vms; Use(new Lazy<object>(() => v.ListAsync()));")]
    public Task A_connection_that_is_closed_or_goes_elsewhere_is_not_reported(string statements) => ReportsAsync(Method(statements));

    [Theory]
    [InlineData("async Task<RhevApi> M(ConnectionOptions o) { var a = await RhevApi.ConnectAsync(o); await a.GetAsync(); return a; }")]
    [InlineData("async Task<VmResource> M(ConnectionOptions o) { var a = await RhevApi.ConnectAsync(o); return a.Vms[\"1\"]; }")]
    [InlineData("ResourceList<VmResource> M(ConnectionOptions o) { RhevApi a = new(ApiConnection.Create(o)); return a.Vms.ListAsync(); }")]
    [InlineData("(VmCollection, int) M(ConnectionOptions o) { RhevApi a = new(ApiConnection.Create(o)); return (a.Vms, 1); }")]
    [InlineData("void M(ConnectionOptions o, out RhevApi r) { RhevApi a = new(ApiConnection.Create(o)); r = a; }")]
    public Task What_is_returned_keeps_its_connection(string method) => ReportsAsync(Members("public static " + method));

    [Fact]
    public Task The_message_names_the_local()
    {
        var test = Create(Method("var {|#0:sdk|} = await RhevApi.ConnectAsync(o);"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(OpenConnectionRule.Descriptor).WithLocation(0).WithArguments("sdk").WithMessage(
            "The connection of 'sdk' is never closed: dispose of 'sdk', for instance by declaring it with 'await using'"));
        return test.RunAsync();
    }

    [Fact]
    public Task Generated_code_is_not_reported() =>
        ReportsAsync("// <auto-generated/>\n#nullable enable\n" + Method("var a = ApiConnection.Create(o);"));

    [Fact]
    public async Task Nothing_is_reported_where_the_runtime_is_not_referenced()
    {
        const string Source = """
            class ApiConnection { public static ApiConnection Create() => new(); public static void Use() { var a = Create(); } }
            """;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "A", [CSharpSyntaxTree.ParseText(Source)], SdkReferences.Platform,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        Assert.Empty(await compilation.WithAnalyzers([new Only<OpenConnectionRule>()]).GetAllDiagnosticsAsync());
    }

    private static string Method(string statements) => Members(
        "#pragma warning disable CS0169, CS0219, CS0414, CS0649\n" + Fields
        + "public static async Task RunAsync(ConnectionOptions o, ApiConnection given, bool flag)\n{\n    await Task.Yield();\n    "
        + statements + "\n}");
}
