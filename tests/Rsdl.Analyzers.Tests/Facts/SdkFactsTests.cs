using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Rsdl.Analyzers.Facts;
using Rsdl.Analyzers.Rules;
using Xunit;

namespace Rsdl.Analyzers.Tests.Facts;

/// <summary>What is read from the symbols of an SDK.</summary>
public sealed class SdkFactsTests
{
    private const string Sdk = """
        using Rsdl.Runtime;
        public class Vm : Entity
        {
            protected override EntityType GetEntityType() => throw new System.NotSupportedException();
            [Element("host", ElementAccess.ReadOnly)] public Vm? Host { get; set; }
            [Element("memory", ElementAccess.Creatable | ElementAccess.Updatable)] public long? Memory { get; set; }
            [Element(ElementAccess.ReadOnly)] public string? Text { get; set; }
            [Element("id", ElementAccess.ReadOnly)] public string? Id { get; set; }
            public string? Other { get; set; }
        }
        public class Client
        {
            [Operation("update", "PUT", "vms/{id}")]
            [Signature("memory", Deprecated = true, Description = "a")]
            [Signature("host.id|name!")]
            public virtual void Known(Vm changes) { }
            [Operation("update", "PUT", "vms/{id}")] public void Unknown(Vm changes) { }
            [Operation("update", "PUT", "vms/{id}")] [Signature("")] public void Empty(Vm changes) { }
            [Operation("update", "PUT", "vms/{id}")] [Signature("memory")] [Signature("a[")] public void Broken(Vm changes) { }
            [Operation("update", "PUT", "vms/{id}")] [Signature("memory")] public void Edit(System.Action<Vm> edit, int i = 0) { }
            [Operation("start", "POST", "vms/{id}/start")] [Signature("pause")] public void Start() { }
            public void None(Vm changes) { }
        }
        public class Derived : Client { public override void Known(Vm changes) { } }
        public static class Program
        {
            public static void Run(Client client)
            {
                client.Unknown(new Vm { Host = new Vm() });
                client.Empty(new Vm { Host = new Vm() });
                client.Broken(new Vm { Host = new Vm() });
                client.None(new Vm { Host = new Vm() });
            }
        }
        """;

    [Fact]
    public void A_compilation_without_the_runtime_has_no_facts_and_one_with_it_has_them_once()
    {
        Assert.Null(SdkFacts.Of(Analysis.Compile("class Program { }")));
        Compilation compilation = Analysis.Compile("class Program { }", SdkReferences.Runtime);
        Assert.NotNull(SdkFacts.Of(compilation));
        Assert.Same(SdkFacts.Of(compilation), SdkFacts.Of(compilation));
    }

    [Theory]
    [InlineData("Host", "host", true)]
    [InlineData("Memory", "memory", false)]
    [InlineData("Text", "", true)]
    [InlineData("Id", "id", false)]
    public void A_property_tells_its_element_and_access(string property, string name, bool isReadOnly)
    {
        (SdkFacts facts, INamedTypeSymbol vm) = Read("Vm");
        ElementFacts? element = facts.Element((IPropertySymbol)vm.GetMembers(property).Single());
        Assert.Equal(name, element?.Name);
        Assert.Equal(isReadOnly, element?.IsReadOnly);
    }

    [Fact]
    public void A_property_of_the_user_stands_for_nothing()
    {
        (SdkFacts facts, INamedTypeSymbol vm) = Read("Vm");
        Assert.Null(facts.Element((IPropertySymbol)vm.GetMembers("Other").Single()));
    }

    [Theory]
    [InlineData("Client", "Known", "update PUT vms/{id} Client.Known Entity 0 Vm known")]
    [InlineData("Derived", "Known", "update PUT vms/{id} Client.Known Entity 0 Vm known")]
    [InlineData("Client", "Unknown", "update PUT vms/{id} Client.Unknown Entity 0 Vm unknown")]
    [InlineData("Client", "Empty", "update PUT vms/{id} Client.Empty Entity 0 Vm unknown")]
    [InlineData("Client", "Broken", "update PUT vms/{id} Client.Broken Entity 0 Vm unknown")]
    [InlineData("Client", "Edit", "update PUT vms/{id} Client.Edit Edit 0 Vm known")]
    [InlineData("Client", "Start", "start POST vms/{id}/start Client.Start None -1  known")]
    [InlineData("Client", "None", null)]
    public void A_method_tells_its_link(string type, string method, string? expected)
    {
        (SdkFacts facts, INamedTypeSymbol client) = Read(type);
        OperationFacts? operation = facts.Operation((IMethodSymbol)client.GetMembers(method).Single());
        Assert.Equal(
            expected,
            operation is null
                ? null
                : $"{operation.Relation} {operation.Method} {operation.Path} {operation.Name} {operation.Body} {operation.BodyParameter} "
                    + $"{operation.Entity?.Name} {(operation.Accepted is null ? "unknown" : "known")}");
    }

    [Fact]
    public void A_signature_tells_its_description_and_whether_it_goes()
    {
        (SdkFacts facts, INamedTypeSymbol client) = Read("Client");
        OperationFacts operation = facts.Operation((IMethodSymbol)client.GetMembers("Known").Single())!;
        Assert.Equal(
            [("a", true), (null, false)], operation.Signatures.Select(signature => (signature.Description, signature.Deprecated)));
    }

    [Fact]
    public async Task Where_nothing_is_known_nothing_is_said_and_the_compiler_is_content()
    {
        Compilation compilation = Analysis.Compile(Sdk, SdkReferences.Runtime);
        Assert.Empty(compilation.GetDiagnostics());
        Assert.Empty(await Analysis.RunAsync(new Only<NonUpdatableElementRule>(), compilation));
    }

    private static (SdkFacts Facts, INamedTypeSymbol Type) Read(string type)
    {
        Compilation compilation = Analysis.Compile(Sdk, SdkReferences.Runtime);
        return (SdkFacts.Of(compilation)!, compilation.GetTypeByMetadataName(type)!);
    }
}
