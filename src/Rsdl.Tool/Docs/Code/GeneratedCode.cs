using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rsdl.Tool.Docs.Code;

/// <summary>The public surface of what the generator emitted, read from its code: the reference shows what users get.</summary>
internal sealed class GeneratedCode
{
    private readonly Dictionary<string, GeneratedClass> _clients;
    private readonly Dictionary<string, GeneratedClass> _models;

    private GeneratedCode(Dictionary<string, GeneratedClass> clients, Dictionary<string, GeneratedClass> models)
    {
        _clients = clients;
        _models = models;
    }

    /// <summary>Clients, options and the entry point, by name.</summary>
    public IReadOnlyDictionary<string, GeneratedClass> Clients => _clients;

    /// <summary>Entities, by name.</summary>
    public IReadOnlyDictionary<string, GeneratedClass> Models => _models;

    public static GeneratedCode Read(GeneratorRunResult generated)
    {
        // Entities are marked with their names on the wire, clients are not.
        ILookup<bool, ClassDeclarationSyntax> classes = generated.GeneratedSources
            .SelectMany(source => source.SyntaxTree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>())
            .Where(type => type.Modifiers.Any(SyntaxKind.PublicKeyword) && !type.Modifiers.Any(SyntaxKind.StaticKeyword))
            .ToLookup(type => AttributesOf(type).Any(attribute => attribute.Name.ToString() == "R_::WireName"));
        return new GeneratedCode(ByName(classes[false]), ByName(classes[true]));
    }

    /// <summary>The methods of a client that stand for a link.</summary>
    public IEnumerable<GeneratedMember> MethodsOf(string client, string link) =>
        _clients[client].Members.Where(member => member.Link == link);

    private static Dictionary<string, GeneratedClass> ByName(IEnumerable<ClassDeclarationSyntax> classes) => classes
        .ToDictionary(type => type.Identifier.Text, Read, StringComparer.Ordinal);

    private static GeneratedClass Read(ClassDeclarationSyntax type) => new(
        type.Identifier.Text,
        type.BaseList?.Types.ToString() ?? "",
        [
            .. type.Members.Where(member => member.Modifiers.Any(SyntaxKind.PublicKeyword))
                .Select(Read).Where(member => member is not null).Select(member => member!),
        ]);

    private static GeneratedMember? Read(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => new(
            method.Identifier.Text, method.ReturnType.ToString(), method.ParameterList.ToString(), LinkOf(method), null, null),
        PropertyDeclarationSyntax property => ReadProperty(property),
        _ => null,
    };

    private static GeneratedMember ReadProperty(PropertyDeclarationSyntax property)
    {
        (string? bag, string? wireName) = Texts(property, "R_::Element") is [string element, ..]
            ? ("Body", element)
            : property.DescendantNodes().OfType<ArgumentListSyntax>().Select(list => list.Arguments)
                .Where(arguments => arguments is
                [
                    { Expression: IdentifierNameSyntax { Identifier.Text: "Matrix" or "Query" or "Headers" } },
                    { Expression: LiteralExpressionSyntax },
                    ..,
                ])
                .Select(arguments => ((string?)arguments[0].ToString(), (string?)TextOf(arguments[1].Expression)))
                .FirstOrDefault();
        return new(property.Identifier.Text, property.Type.ToString(), null, null, bag, wireName);
    }

    private static string? LinkOf(MethodDeclarationSyntax method) =>
        Texts(method, "R_::Operation") is [string relation, string verb, string path]
            ? GeneratedMember.LinkOf(relation, verb, path)
            : null;

    private static string[] Texts(MemberDeclarationSyntax member, string name) => AttributesOf(member)
        .Where(attribute => attribute.Name.ToString() == name)
        .SelectMany(attribute => attribute.ArgumentList?.Arguments ?? default)
        .Where(argument => argument.Expression is LiteralExpressionSyntax)
        .Select(argument => TextOf(argument.Expression))
        .ToArray();

    private static string TextOf(ExpressionSyntax literal) => ((LiteralExpressionSyntax)literal).Token.ValueText;

    private static IEnumerable<AttributeSyntax> AttributesOf(MemberDeclarationSyntax member) =>
        member.AttributeLists.SelectMany(list => list.Attributes);
}
