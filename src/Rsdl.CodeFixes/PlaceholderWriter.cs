using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rsdl.Analyzers.Facts;

namespace Rsdl.CodeFixes;

/// <summary>Puts placeholders for elements into initializers: <c>Name = default!</c>, which is not sent and stays reported.</summary>
/// <param name="facts">What the SDK says.</param>
/// <param name="model">The model of the file.</param>
/// <param name="position">Where in the file names of types are looked up.</param>
internal sealed class PlaceholderWriter(SdkFacts facts, SemanticModel model, int position)
{
    private const string Placeholder = "default!";

    /// <summary>The creation with what it lacks; the same one if there is nothing that can be put beside what is there.</summary>
    public BaseObjectCreationExpressionSyntax Fill(BaseObjectCreationExpressionSyntax creation, ITypeSymbol type, RequiredElement wanted)
    {
        if (creation.Initializer is { } initializer)
        {
            return creation.WithInitializer(Fill(initializer, type, wanted));
        }

        InitializerExpressionSyntax added = Fill(InitializerMembers.Empty(), type, wanted);
        return added.Expressions.Count == 0 ? creation : InitializerMembers.Give(creation, added);
    }

    private InitializerExpressionSyntax Fill(InitializerExpressionSyntax initializer, ITypeSymbol type, RequiredElement wanted)
    {
        List<string> added = [];
        foreach (RequiredElement element in wanted.Children)
        {
            if (Property(type, element.Name) is not { } property)
            {
                continue;
            }

            string?[] names = [.. element.Alternatives.Select(name => Property(type, name)?.Name)];
            AssignmentExpressionSyntax? present = initializer.Expressions.OfType<AssignmentExpressionSyntax>()
                .FirstOrDefault(member => member.Left is IdentifierNameSyntax { Identifier.ValueText: var name } && names.Contains(name));
            ExpressionSyntax? filled = present?.Right switch
            {
                BaseObjectCreationExpressionSyntax creation => Fill(creation, property.Type, element),
                InitializerExpressionSyntax nested when element.Item is null => Fill(nested, property.Type, element),
                _ => null,
            };
            if (present is null)
            {
                added.Add(Member(property, element));
            }
            else if (filled is not null)
            {
                initializer = initializer.ReplaceNode(present.Right, filled);
            }
        }

        return added.Count == 0
            ? initializer
            : InitializerMembers.Append(initializer, [.. added.Select(member => SyntaxFactory.ParseExpression(member))]);
    }

    private string Member(IPropertySymbol property, RequiredElement element)
    {
        if (element.Item is { } item)
        {
            return $"{property.Name} = new() {{ {Item(property.Type, item)} }}";
        }

        return element.Children.Count == 0
            ? $"{property.Name} = {Placeholder}"
            : $"{property.Name} = new() {{ {Members(property.Type, element)} }}";
    }

    /// <summary>Members of an object, or the item of a list whose repeated element is no member of it.</summary>
    private string Members(ITypeSymbol type, RequiredElement wanted) => string.Join(", ", wanted.Children.Select(
        element => Property(type, element.Name) is { } property ? Member(property, element) : Item(type, element.Item ?? element)));

    private string Item(ITypeSymbol list, RequiredElement item)
    {
        ITypeSymbol? type = list.AllInterfaces
            .FirstOrDefault(candidate => candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_ICollection_T)?
            .TypeArguments[0];
        return type is null || !facts.IsEntity(type)
            ? Placeholder
            : $"new {type.ToMinimalDisplayString(model, NullableFlowState.NotNull, position)} {{ {Members(type, item)} }}";
    }

    private IPropertySymbol? Property(ITypeSymbol? type, string element)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            IPropertySymbol? property = current.GetMembers().OfType<IPropertySymbol>()
                .FirstOrDefault(property => facts.Element(property)?.Name == element);
            if (property is not null)
            {
                return property;
            }
        }

        return null;
    }
}
