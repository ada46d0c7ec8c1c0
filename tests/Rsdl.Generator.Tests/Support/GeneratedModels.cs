using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace Rsdl.Generator.Tests;

/// <summary>The compiled entities and enums of a project.</summary>
internal sealed class GeneratedModels
{
    private readonly CSharpCompilation _compilation;

    private GeneratedModels(CSharpCompilation compilation) => _compilation = compilation;

    /// <summary>Compiles a project, which must draw no warning.</summary>
    public static GeneratedModels Of(GeneratorProject project)
    {
        CSharpCompilation compilation = project.RunAndCompile();
        using MemoryStream assembly = new();
        using MemoryStream documentation = new();
        EmitResult result = compilation.Emit(assembly, xmlDocumentationStream: documentation);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return new GeneratedModels(compilation);
    }

    /// <summary>The names of all public types.</summary>
    public string[] TypeNames => [.. _compilation.GlobalNamespace.GetNamespaceMembers().Single(ns => ns.Name == "Rhev")
        .GetNamespaceMembers().Single(ns => ns.Name == "Models").GetTypeMembers()
        .Where(type => type.DeclaredAccessibility == Accessibility.Public).Select(type => type.Name).Order()];

    /// <summary>The public properties that a class declares, as <c>Name: type</c>.</summary>
    public string[] Properties(string type) => [.. Find(type).GetMembers().OfType<IPropertySymbol>()
        .Where(property => property.DeclaredAccessibility == Accessibility.Public)
        .Select(property => $"{property.Name}: {property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}")];

    /// <summary>The base class of a class.</summary>
    public string BaseOf(string type) => Find(type).BaseType!.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>The members of an enum or the constants of a class, as <c>Name = text</c>, with the levels that have them.</summary>
    public string[] Values(string type) => [.. Find(type).GetMembers().OfType<IFieldSymbol>().Select(Describe)];

    private static string Describe(IFieldSymbol field)
    {
        string? text = field.ContainingType.TypeKind == TypeKind.Enum
            ? Arguments(field, "WireNameAttribute").SingleOrDefault()
            : (string?)field.ConstantValue;
        string[] levels = [.. Arguments(field, "CompatibilityLevelsAttribute")];
        return field.Name + (text is null ? "" : " = " + text) + (levels.Length == 0 ? "" : $" ({string.Join(", ", levels)})");
    }

    private static IEnumerable<string> Arguments(ISymbol symbol, string attribute) => symbol.GetAttributes()
        .Where(candidate => candidate.AttributeClass!.Name == attribute)
        .SelectMany(found => found.ConstructorArguments)
        .SelectMany(argument => argument.Kind == TypedConstantKind.Array ? argument.Values : [argument])
        .Select(value => (string)value.Value!);

    private INamedTypeSymbol Find(string type) => _compilation.GetTypeByMetadataName("Rhev.Models." + type)
        ?? throw new Xunit.Sdk.XunitException($"There is no {type}, but {string.Join(", ", TypeNames)}.");
}
