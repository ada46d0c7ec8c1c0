using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rsdl.Tool.Tests;

/// <summary>The methods in what the generator emits, by the link that their attribute names.</summary>
internal static class GeneratedMethods
{
    /// <summary>As <c>relation method Class.Method</c>.</summary>
    public static HashSet<string> Of(string folder) =>
    [
        .. from source in GeneratorDriver.Run(folder)
           from type in CSharpSyntaxTree.ParseText(source.Value).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
           from method in type.Members.OfType<MethodDeclarationSyntax>()
           from attribute in method.AttributeLists.SelectMany(list => list.Attributes)
           where attribute.Name.ToString() == "R_::Operation"
           let texts = attribute.ArgumentList!.Arguments.Select(argument => ((LiteralExpressionSyntax)argument.Expression).Token.ValueText)
           select $"{string.Join(' ', texts.Take(2))} {type.Identifier}.{method.Identifier}",
    ];
}
