using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rsdl.Model.Diff;
using Rsdl.Runtime;

namespace Rsdl.Tool.Diffing;

/// <summary>Reads the public surface of what the generator emitted.</summary>
internal static partial class SurfaceReader
{
    /// <summary>What generated classes derive from in the runtime, which is the same for all versions of an API.</summary>
    private static readonly SurfaceMember[] Runtime =
    [
        .. typeof(Entity).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, Namespace: "Rsdl.Runtime" })
            .Select(type => new SurfaceMember(Plain(type), "", type.BaseType is { } baseType ? Plain(baseType) : "")),
    ];

    public static IReadOnlyList<SurfaceMember> Read(GeneratorRunResult generated) =>
    [
        .. generated.GeneratedSources
            .SelectMany(source => source.SyntaxTree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            .Where(type => IsPublic(type.Modifiers))
            .SelectMany(type => MembersOf(type).Prepend(new SurfaceMember(type.Identifier.Text, "", BaseOf(type)))),
        .. Runtime,
    ];

    private static IEnumerable<SurfaceMember> MembersOf(BaseTypeDeclarationSyntax type)
    {
        string name = type.Identifier.Text;
        return type switch
        {
            EnumDeclarationSyntax list => list.Members.Select(value => new SurfaceMember(name, value.Identifier.Text, "a value")),
            TypeDeclarationSyntax other => other.Members.SelectMany(member => Read(name, member)),
            _ => [],
        };
    }

    private static IEnumerable<SurfaceMember> Read(string type, MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property when IsPublic(property.Modifiers) =>
            [new(type, property.Identifier.Text, Shown(property.Type))],
        MethodDeclarationSyntax method when IsPublic(method.Modifiers) =>
            [new(type, method.Identifier.Text, $"{Shown(method.ReturnType)} ({Parameters(method.ParameterList)})")],
        FieldDeclarationSyntax field when IsPublic(field.Modifiers) =>
            field.Declaration.Variables.Select(one => new SurfaceMember(type, one.Identifier.Text, Shown(field.Declaration.Type))),
        _ => [],
    };

    private static string BaseOf(BaseTypeDeclarationSyntax type) =>
        type.BaseList is { } bases ? string.Join(", ", bases.Types.Select(one => Shown(one.Type))) : "";

    /// <summary>The name of a type without its arguments.</summary>
    private static string Plain(Type type) => type.Name.Split('`')[0];

    private static string Parameters(ParameterListSyntax list) =>
        string.Join(", ", list.Parameters.Where(one => one.Identifier.Text != "cancellationToken").Select(one => Shown(one.Type!)));

    /// <summary>A type without the aliases and namespaces by which emitted code refers to it.</summary>
    private static string Shown(TypeSyntax type) => Qualifier().Replace(type.ToString(), "");

    private static bool IsPublic(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.PublicKeyword);

    [GeneratedRegex(@"[A-Z]_::|\b[A-Za-z]+\.(?=[A-Z])")]
    private static partial Regex Qualifier();
}
