using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;
using Rsdl.Analyzers.Rules;
using Xunit;

namespace Rsdl.Analyzers.Tests.Flow;

/// <summary>The work that the analysis of a body takes, counted in steps.</summary>
public sealed class BodyFlowTests
{
    private static readonly string[] Forms =
    [
        "await vm.UpdateAsync(new Vm { Memory = 1, Cpu = new() { Topology = new() { Cores = 2 } }, Host = new() });",
        "{ Vm v = new() { Memory = 1 }; if (flag) { v.Host = new(); } await vm.UpdateAsync(v); }",
        "for (int i = 0; i < 3; i++) { Vm v = new(); v.Name = flag ? \"a\" : null; await vm.UpdateAsync(v); }",
        "await vm.UpdateAsync(v => { if (flag) { v.Memory = 1; } else { v.Host = new(); } });",
        "shared.Memory = 1; shared.Host = new(); await vm.UpdateAsync(shared);",
    ];

    public static TheoryData<string> EachForm => [.. Forms];

    [Theory]
    [MemberData(nameof(EachForm))]
    public void Work_grows_with_the_number_of_calls_and_no_faster(string form)
    {
        (int few, int fewCalls) = Measure(form, 100);
        (int many, int manyCalls) = Measure(form, 1_000);
        Assert.Equal((100, 1_000), (fewCalls, manyCalls));
        Assert.InRange((double)many / few, 9.5, 10.5);
        Assert.InRange(many, 0, WorkBudget.UsualLimit / 2);
    }

    [Fact]
    public void A_body_beyond_the_limit_gives_nothing()
    {
        (int used, int calls) = Measure(Forms[0], 100, limit: 500);
        Assert.Equal(0, calls);
        Assert.InRange(used, 500, 600);
    }

    [Fact]
    public async Task A_body_beyond_reason_is_left_alone()
    {
        StringBuilder statements = new("Vm v = new() { Host = new() };\n");
        for (int i = 0; i < 2_000; i++)
        {
            statements.Append("if (flag) { v.Tags!.Add(new Tag { Name = \"a\" }); v.Nics!.Add(new Nic()); }\nawait vm.UpdateAsync(v);\n");
        }

        Compilation compilation = Compile(statements.ToString());
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(await Analysis.RunAsync(new Only<NonUpdatableElementRule>(), compilation));
    }

    [Fact]
    public async Task An_expression_deeper_than_people_write_is_left_alone()
    {
        string name = string.Concat(Enumerable.Repeat("(\"a\" + flag + ", 300)) + "\"b\"" + new string(')', 300);
        Compilation compilation = Compile($"await vm.UpdateAsync(new Vm {{ Host = new(), Name = {name} }});");
        Assert.Empty(await Analysis.RunAsync(new Only<NonUpdatableElementRule>(), compilation));
    }

    [Fact]
    public void Cancellation_ends_the_analysis() => Assert.ThrowsAny<OperationCanceledException>(
        () => Measure(Forms[0], 1, cancellationToken: new CancellationToken(canceled: true)));

    private static CSharpCompilation Compile(string statements) => Analysis.Compile(
        $$"""
        using System.Threading.Tasks;
        using Rhev.Sdk;
        using Rhev.Sdk.Models;

        internal static class Program
        {
            public static async Task RunAsync(VmResource vm, bool flag)
            {
                Vm shared = new();
                {{statements}}
            }
        }
        """,
        SdkReferences.Runtime,
        SdkReferences.Sdk);

    private static (int Used, int Calls) Measure(
        string form, int times, int limit = WorkBudget.UsualLimit, CancellationToken cancellationToken = default)
    {
        Compilation compilation = Compile(string.Join("\n", Enumerable.Repeat(form, times)));
        SyntaxTree tree = compilation.SyntaxTrees.Single();
        SemanticModel model = compilation.GetSemanticModel(tree);
        MethodDeclarationSyntax method = tree.GetRoot(CancellationToken.None).DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        IMethodBodyOperation body = (IMethodBodyOperation)model.GetOperation(method, CancellationToken.None)!;
        SdkFacts facts = SdkFacts.Of(compilation)!;
        IEnumerable<SyntaxNode> calls = body.Descendants().OfType<IInvocationOperation>()
            .Where(call => facts.Operation(call.TargetMethod) is not null).Select(call => call.Syntax);
        WorkBudget budget = new(limit);
        IReadOnlyList<SentBody> sent = BodyFlow.Analyze(
            facts, [ControlFlowGraph.Create(body, CancellationToken.None)], [body], calls, budget, cancellationToken);
        return (budget.Used, sent.Count);
    }
}
