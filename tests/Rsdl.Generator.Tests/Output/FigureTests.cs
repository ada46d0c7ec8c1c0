using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rsdl.Model;
using Rsdl.Model.Documents;
using Rsdl.Model.Links;
using Rsdl.Tests;
using Xunit;
using Xunit.Abstractions;

namespace Rsdl.Generator.Tests.Output;

/// <summary>Nothing of a document gets lost on its way into generated code.</summary>
public sealed class FigureTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_link_and_type_of_the_repository_s_documents_is_generated() => AssertComplete("rhev-3.3");

    [SharedTheory]
    [InlineData("3.3")]
    [InlineData("3.5")]
    public void Every_link_and_type_of_real_documents_is_generated(string version) => AssertComplete(version);

    private void AssertComplete(string documents)
    {
        GeneratorProject project = GeneratorProject.Named(documents);
        GeneratorRunResult result = project.Run();
        CSharpCompilation compilation = project.RunAndCompile();
        XElement rsdl = XElement.Parse(project.Documents[0].GetText()!.ToString());
        XElement schema = XElement.Parse(project.Documents[1].GetText()!.ToString());

        int links = rsdl.Element("links")!.Elements("link").Count();
        int operations = OperationsByPlace(project, compilation).Sum();
        int duplicates = result.Diagnostics.Count(diagnostic => diagnostic.Id == "RSDL0008");
        string[] leftOut =
        [
            .. result.Diagnostics.Where(diagnostic => diagnostic.Id == "RSDL0009").Select(diagnostic => diagnostic.ToString())
                .Where(message => message.Contains("left out", StringComparison.Ordinal)),
        ];
        int types = schema.Elements().Where(element => element.Name.LocalName == "complexType")
            .Select(type => type.Attribute("name")!.Value).Distinct().Count();
        INamedTypeSymbol[] models =
        [
            .. compilation.GlobalNamespace.GetNamespaceMembers().Single(ns => ns.Name == "Rhev")
                .GetNamespaceMembers().Single(ns => ns.Name == "Models").GetTypeMembers().Where(type => type.Name != "ApiTypes"),
        ];
        INamedTypeSymbol[] entities = [.. models.Where(type => type.TypeKind == TypeKind.Class && !type.IsStatic)];
        (int Enums, int Members) enums = Count(models.Where(type => type.TypeKind == TypeKind.Enum));
        (int Classes, int Constants) constants = Count(models.Where(type => type.IsStatic));

        int largest = result.GeneratedSources.Max(source => source.SourceText.Length);
        long bytes = result.GeneratedSources.Sum(source => (long)System.Text.Encoding.UTF8.GetByteCount(source.SourceText.ToString()));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{documents}: {links} links = {operations} operations + {duplicates} duplicates; {types} types, "
                + $"{entities.Length} entities, {enums.Enums} enums with {enums.Members} members, {constants.Classes} classes with "
                + $"{constants.Constants} constants; "
                + $"{result.GeneratedSources.Length} files, {bytes} bytes, largest {largest} characters"));
        foreach (IGrouping<string, Diagnostic> group in result.Diagnostics.GroupBy(diagnostic => diagnostic.Id))
        {
            output.WriteLine($"{group.Key}: {group.Count()}, such as {group.First()}");
        }

        Assert.Empty(leftOut);
        Assert.Equal(links, operations + duplicates);

        // A member whose own members have lists, such as a status, has a class of its own beside that of its type.
        Assert.Equal(types, entities.Select(WireName).Distinct().Count());
        ApiModel model = Model(project);
        Assert.Equal(model.Enums.Select(list => list.ListName).Order(), models.Except(entities, SymbolEqualityComparer.Default)
            .Cast<INamedTypeSymbol>().Select(WireName).Order());
        Assert.Equal(
            model.Enums.Sum(list => list.Members.Count + (list.IsOpen ? 0 : 1)), enums.Members + constants.Constants);
    }

    private static (int Types, int Fields) Count(IEnumerable<INamedTypeSymbol> types)
    {
        INamedTypeSymbol[] all = [.. types];
        return (all.Length, all.Sum(type => type.GetMembers().OfType<IFieldSymbol>().Count()));
    }

    private static string WireName(INamedTypeSymbol type) => (string)type.GetAttributes()
        .Single(attribute => attribute.AttributeClass!.Name == "WireNameAttribute").ConstructorArguments[0].Value!;

    private static ApiModel Model(GeneratorProject project) => ApiModelBuilder.Build(
        project.Documents.Select(document => DocumentReader.Read(document.Path, document.GetText()!.ToString(), default)), []);

    /// <summary>How many methods of a generated client stand for links of each place in the tree.</summary>
    private static IEnumerable<int> OperationsByPlace(GeneratorProject project, CSharpCompilation compilation)
    {
        Stack<PlaceModel> open = new(Model(project).Collections);
        while (open.TryPop(out PlaceModel? place))
        {
            yield return Operations(compilation.GetTypeByMetadataName($"Rhev.{place.Client}Collection")!);
            yield return Operations(compilation.GetTypeByMetadataName($"Rhev.{place.Client}Resource")!);
            foreach (PlaceModel child in place.Children)
            {
                open.Push(child);
            }
        }

        yield return Operations(compilation.GetTypeByMetadataName("Rhev.RhevApi")!);
    }

    private static int Operations(INamedTypeSymbol client) => client.GetMembers().OfType<IMethodSymbol>()
        .SelectMany(method => method.GetAttributes())
        .Where(attribute => attribute.AttributeClass!.Name == "OperationAttribute")
        .Select(attribute => string.Join(' ', attribute.ConstructorArguments.Select(argument => argument.Value)))
        .Distinct().Count();
}
