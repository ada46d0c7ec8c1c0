using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Rsdl.Generator.Tests.Output;

/// <summary>What can be listed from an identifier on can be followed, whatever it is called.</summary>
public sealed class FollowTests
{
    private const string Hosts = """
        <link href="/api/hosts" rel="get">
              <request><http_method>GET</http_method>
        """;

    [Theory]
    [InlineData("matrix", "Matrix", "From: string, FromInQuery: string")]
    [InlineData("query", "Query", "From: string")]
    public void A_collection_with_the_parameter_from_is_followed_by_it(string context, string place, string options)
    {
        string parameter = $"<url><parameters_set><parameter required=\"false\" type=\"xs:string\" context=\"{context}\"><name>from</name>"
            + "<value>host id</value></parameter></parameters_set></url>";
        GeneratorProject project = GeneratorProject.Of(
            SmallDocuments.Rsdl.Replace(Hosts, Hosts + parameter, StringComparison.Ordinal), SmallDocuments.Schema);
        GeneratorRunResult result = project.Run();
        CSharpCompilation compilation = project.RunAndCompile();

        Assert.Empty(result.Messages());
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.Equal(["Rhev.HostCollection"], Followed(compilation));
        Assert.Contains(
            "\t[R_::Operation(\"get\", \"GET\", \"hosts\")]\n"
                + "\tpublic virtual S_::Collections.Generic.IAsyncEnumerable<HostResource> FollowAsync(string? from = null, "
                + "R_::FollowOptions? options = null, T_::CancellationToken cancellationToken = default) => "
                + $"FollowCoreAsync(R_::ParameterContext.{place}, from, options, cancellationToken);\n",
            string.Concat(result.Texts().Values),
            StringComparison.Ordinal);
        Assert.Equal(options, string.Join(", ", compilation.GetTypeByMetadataName("Rhev.HostListOptions")!.GetMembers()
            .OfType<IPropertySymbol>().Select(property => $"{property.Name}: {property.Type.Name.ToLowerInvariant()}")));
    }

    [Theory]
    [InlineData("small", "")]
    [InlineData("rhev-3.3", "Rhev.EventCollection")]
    public void No_other_collection_is(string documents, string collections) => Assert.Equal(
        collections, string.Join(' ', Followed(GeneratorProject.Named(documents).RunAndCompile())));

    private static string[] Followed(CSharpCompilation compilation) =>
    [
        .. compilation.GetSymbolsWithName("FollowAsync", SymbolFilter.Member).Select(method => method.ContainingType.ToDisplayString()),
    ];
}
