using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Flow;
using Xunit;

namespace Rsdl.Analyzers.Tests.Flow;

/// <summary>Which calls send only what their own arguments make: what is overlooked here is never reported.</summary>
public sealed class SentInPlaceTests
{
    [Theory]
    [InlineData("new Vm { Name = name, Memory = 1L << 30 }")]
    [InlineData("new Vm { Cluster = new() { Name = name.Trim() }, Description = flag ? \"a\" : null }")]
    [InlineData("new Vm { Name = Text() }, new() { CorrelationId = name }")]
    [InlineData("v => v.Description = name")]
    [InlineData("v => { v.Cluster!.Name = name; v.Memory = 1; }")]
    [InlineData("delegate(Vm v) { v.Name = name; }")]
    [InlineData("flag ? new Vm { Name = name } : new Vm { Memory = 1 }")]
    [InlineData("(Vm)new Vm { Cluster = null, Template = default }")]
    public void Nothing_comes_from_elsewhere(string arguments) => Assert.True(IsInPlace(arguments));

    [Theory]
    [InlineData("local")]
    [InlineData("given")]
    [InlineData("field")]
    [InlineData("this")]
    [InlineData("new Vm { Cluster = Cluster }")]
    [InlineData("v => v.Cluster = this.Cluster")]
    [InlineData("many[0]")]
    [InlineData("Make()")]
    [InlineData("vm.Data!")]
    [InlineData("flag ? local : new Vm()")]
    [InlineData("local ?? new Vm()")]
    [InlineData("(Vm)boxed")]
    [InlineData("new Vm { Cluster = local.Cluster }")]
    [InlineData("new Vm { Cluster = vm.Data!.Cluster }")]
    [InlineData("Edit")]
    [InlineData("v => v.Cluster = given.Cluster")]
    [InlineData("v => local = v")]
    [InlineData("v => v.Cluster = new[] { local.Cluster }[0]")]
    public void An_entity_may_come_from_elsewhere(string arguments) => Assert.False(IsInPlace(arguments));

    [Fact]
    public void What_lies_too_deep_is_not_looked_for() =>
        Assert.False(IsInPlace($"new Vm {{ Name = {string.Join(" + ", Enumerable.Repeat("name", 300))} }}"));

    private static bool IsInPlace(string arguments)
    {
        CSharpCompilation compilation = Analysis.Compile(
            $$"""
            using System;
            using System.Threading.Tasks;
            using Rhev.Sdk;
            using Rhev.Sdk.Models;

            internal sealed class Program : Vm
            {
                private Vm field = new();

                public async Task RunAsync(VmResource vm, Vm given, Vm[] many, object boxed, string name, bool flag)
                {
                    Vm local = new();
                    await vm.UpdateAsync({{arguments}});
                }

                private static string Text() => "a";
                private static Vm Make() => new();
                private static void Edit(Vm edited) { }
            }
            """,
            SdkReferences.Runtime,
            SdkReferences.Sdk);
        Assert.Empty(compilation.GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error));
        SyntaxTree tree = compilation.SyntaxTrees.Single();
        InvocationExpressionSyntax call = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .First(node => node.Expression.ToString().EndsWith("UpdateAsync", StringComparison.Ordinal));
        IOperation operation = compilation.GetSemanticModel(tree).GetOperation(call)!;
        return new SentInPlace(SdkFacts.Of(compilation)!).Is((IInvocationOperation)operation);
    }
}
