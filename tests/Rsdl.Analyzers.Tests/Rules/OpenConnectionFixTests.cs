using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Rsdl.Analyzers.Rules;
using Rsdl.CodeFixes;
using Xunit;

namespace Rsdl.Analyzers.Tests.Rules;

/// <summary>RSDL1009: the fix.</summary>
public sealed class OpenConnectionFixTests : RuleTest<Only<OpenConnectionRule>, OpenConnectionFix>
{
    [Fact]
    public Task Connections_are_closed_where_their_blocks_end() => FixesAsync(
        Members("""
            public static async Task RunAsync(ConnectionOptions o)
            {
                // The machines.
                RhevApi {|RSDL1009:first|} = await RhevApi.ConnectAsync(o); // connects
                await first.GetAsync();
                if (first.Product is null)
                {
                    var {|RSDL1009:second|} = ApiConnection.Create(o);
                }

                Func<Task> go = async () =>
                {
                    RhevApi {|RSDL1009:third|} = new(ApiConnection.Create(o));
                    await third.GetAsync();
                };
                await go();
            }

            public static void Run(ConnectionOptions o)
            {
                ApiConnection {|RSDL1009:connection|} = ApiConnection.Create(o);
            }
            """),
        Members("""
            public static async Task RunAsync(ConnectionOptions o)
            {
                // The machines.
                await using RhevApi first = await RhevApi.ConnectAsync(o); // connects
                await first.GetAsync();
                if (first.Product is null)
                {
                    await using var second = ApiConnection.Create(o);
                }

                Func<Task> go = async () =>
                {
                    await using RhevApi third = new(ApiConnection.Create(o));
                    await third.GetAsync();
                };
                await go();
            }

            public static void Run(ConnectionOptions o)
            {
                using ApiConnection connection = ApiConnection.Create(o);
            }
            """));

    [Fact]
    public Task An_entry_point_is_closed_at_once_where_nothing_can_be_awaited() => FixesAsync(
        Members("public static void M(ConnectionOptions o) { RhevApi {|RSDL1009:a|} = new(ApiConnection.Create(o)); }"),
        Members("public static void M(ConnectionOptions o) { using RhevApi a = new(ApiConnection.Create(o)); }"));

    [Fact]
    public Task Top_level_statements_close_their_connection() => FixesAsync(
        "using Rhev.Sdk;\nvar {|RSDL1009:api|} = await RhevApi.ConnectAsync(null!);\nawait api.GetAsync();\n",
        "using Rhev.Sdk;\nawait using var api = await RhevApi.ConnectAsync(null!);\nawait api.GetAsync();\n",
        test => test.TestState.OutputKind = OutputKind.ConsoleApplication);

    [Theory]
    [InlineData("Task M(ConnectionOptions o) { var {|RSDL1009:a|} = ApiConnection.Create(o); return a.SendAsync(null!); }")]
    [InlineData("async Task M(ConnectionOptions o) { RhevApi a; {|RSDL1009:a|} = await RhevApi.ConnectAsync(o); }")]
    [InlineData("async Task M(ConnectionOptions o) { var {|RSDL1009:a|} = await RhevApi.ConnectAsync(o); a = null; }")]
    [InlineData(
        "async Task M(ConnectionOptions o) { "
        + "ApiConnection {|RSDL1009:a|} = ApiConnection.Create(o), b = null; await Task.Yield(); }")]
    [InlineData("async Task M(ConnectionOptions o) { await Task.Yield(); lock (o) { var {|RSDL1009:a|} = ApiConnection.Create(o); } }")]
    [InlineData(
        "async Task M(ConnectionOptions o) { "
        + "await Task.Yield(); switch (1) { case 1: var {|RSDL1009:a|} = ApiConnection.Create(o); break; } }")]
    [InlineData(
        "async Task M(ConnectionOptions o) { "
        + "await Task.Yield(); goto End; var {|RSDL1009:a|} = ApiConnection.Create(o); End: ; }")]
    [InlineData(
        "async Task M(ConnectionOptions o) { "
        + "VmCollection v; { var {|RSDL1009:a|} = await RhevApi.ConnectAsync(o); v = a.Vms; } await v.ListAsync().FirstAsync(); }")]
    public Task Nothing_is_offered_where_the_connection_cannot_be_closed_there(string method)
    {
        string source = Members("#nullable disable\n#pragma warning disable CS0162, CS0219, CS1998\npublic static " + method);
        return FixesAsync(source, source);
    }

    [Fact]
    public Task All_of_a_document_a_project_and_a_solution_go_at_once() => FixesEverywhereAsync(
        "ConnectionOptions o = null!;\n"
            + "RhevApi {|RSDL1009:a|} = await RhevApi.ConnectAsync(o);\n"
            + "var {|RSDL1009:b|} = ApiConnection.Create(o);",
        "ConnectionOptions o = null!;\n"
            + "await using RhevApi a = await RhevApi.ConnectAsync(o);\n"
            + "await using var b = ApiConnection.Create(o);",
        places: 2);
}
