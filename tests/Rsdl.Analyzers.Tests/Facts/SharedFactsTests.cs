using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rsdl.Analyzers.Facts;
using Rsdl.Runtime;
using Xunit;

namespace Rsdl.Analyzers.Tests.Facts;

/// <summary>How long facts are kept, and who shares them.</summary>
public sealed class SharedFactsTests
{
    private const string Sdk = """
        using Rsdl.Runtime;
        namespace Clients
        {
            public class Vm : Entity
            {
                protected override EntityType GetEntityType() => throw new System.NotSupportedException();
                [Element("host", ElementAccess.ReadOnly)] public Vm? Host { get; set; }
            }
            public class Client
            {
                [Operation("update", "PUT", "vms/{id}")] [Signature("memory")] public void Update(Vm changes) { }
            }
        }
        """;

    [Fact]
    public void Compilations_over_the_same_references_share_what_is_known_of_them()
    {
        Compilation first = Analysis.Compile("class First { }", SdkReferences.Runtime, SdkReferences.Sdk);
        Compilation second = Analysis.Compile("class Second { }", SdkReferences.Runtime, SdkReferences.Sdk);
        SdkFacts facts = SdkFacts.Of(first)!;

        Assert.Same(facts, SdkFacts.Of(second));
        Assert.Same(facts.Operation(Update(first, "Rhev.Sdk.VmResource")), facts.Operation(Update(second, "Rhev.Sdk.VmResource")));
        Assert.Same(Element(facts, first, "Rhev.Sdk.Models.Vm", "Memory"), Element(facts, second, "Rhev.Sdk.Models.Vm", "Memory"));
    }

    [Fact]
    public void Source_that_changed_is_read_anew()
    {
        Compilation before = Analysis.Compile(Sdk, SdkReferences.Runtime);
        SyntaxTree tree = before.SyntaxTrees.Single();
        Compilation after = before.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(
            Sdk.Replace("Signature(\"memory\")", "Signature(\"name\")", StringComparison.Ordinal)
                .Replace("Element(\"host\"", "Element(\"other\"", StringComparison.Ordinal),
            (CSharpParseOptions)tree.Options));
        SdkFacts facts = SdkFacts.Of(before)!;

        Assert.Same(facts, SdkFacts.Of(after));
        Assert.Equal(("memory", "name"), (Accepted(facts, before), Accepted(facts, after)));
        Assert.Equal(
            ("host", "other"),
            (Element(facts, before, "Clients.Vm", "Host")!.Name, Element(facts, after, "Clients.Vm", "Host")!.Name));
        Assert.Equal(("memory", "name"), (Written(facts, before), Written(facts, after)));
    }

    [Fact]
    public void What_is_known_of_source_goes_with_its_compilation()
    {
        Compilation other = Analysis.Compile("class Other { }", SdkReferences.Runtime);
        SdkFacts facts = SdkFacts.Of(other)!;
        WeakReference known = Read(facts);

        Assert.True(IsCollected(known));
        Assert.Same(facts, SdkFacts.Of(other));

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Read(SdkFacts facts)
        {
            Compilation compilation = Analysis.Compile(Sdk, SdkReferences.Runtime);
            Assert.Same(facts, SdkFacts.Of(compilation));
            Assert.NotNull(Element(facts, compilation, "Clients.Vm", "Host"));
            Assert.Equal("memory", Written(facts, compilation));
            return new WeakReference(facts.Operation(Update(compilation, "Clients.Client")));
        }
    }

    [Fact]
    public void All_facts_go_with_the_symbols_of_the_runtime()
    {
        Assert.True(IsCollected(Read()));

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Read()
        {
            MetadataReference runtime = MetadataReference.CreateFromImage(File.ReadAllBytes(typeof(Entity).Assembly.Location));
            Compilation compilation = Analysis.Compile(Sdk, runtime);
            SdkFacts facts = SdkFacts.Of(compilation)!;
            Assert.NotSame(SdkFacts.Of(Analysis.Compile("class Other { }", SdkReferences.Runtime)), facts);
            Assert.Equal("memory", Accepted(facts, compilation));
            return new WeakReference(facts);
        }
    }

    private static bool IsCollected(WeakReference reference)
    {
        for (int i = 0; i < 10 && reference.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return !reference.IsAlive;
    }

    private static IMethodSymbol Update(Compilation compilation, string type) =>
        compilation.GetTypeByMetadataName(type)!.GetMembers().OfType<IMethodSymbol>()
            .First(method => method.Name.StartsWith("Update", StringComparison.Ordinal));

    private static ElementFacts? Element(SdkFacts facts, Compilation compilation, string type, string property) =>
        facts.Element((IPropertySymbol)compilation.GetTypeByMetadataName(type)!.GetMembers(property).Single());

    private static string Accepted(SdkFacts facts, Compilation compilation) =>
        SignatureWriter.Write(facts.Operation(Update(compilation, "Clients.Client"))!.Signatures.Single().Parameters);

    private static string Written(SdkFacts facts, Compilation compilation) => SignatureWriter.Write(
        facts.Writers(compilation.GetTypeByMetadataName("Clients.Client")!.ContainingNamespace).Single().Signatures.Single().Parameters);
}
