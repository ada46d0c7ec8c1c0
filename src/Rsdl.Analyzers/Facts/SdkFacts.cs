using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Rsdl.Analyzers.Facts;

/// <summary>
/// What the symbols of a generated SDK say of its API, whether the SDK is generated into this compilation or comes compiled.
/// One instance serves all rules on a compilation; each method and property is read once.
/// </summary>
internal sealed class SdkFacts
{
    private const string RuntimeNamespace = "Rsdl.Runtime.";

    private static readonly ConditionalWeakTable<Compilation, StrongBox<SdkFacts?>> All = new();

    private readonly INamedTypeSymbol _operation;
    private readonly INamedTypeSymbol _signature;
    private readonly INamedTypeSymbol _element;
    private readonly INamedTypeSymbol _entity;
    private readonly INamedTypeSymbol _entityOperations;
    private readonly INamedTypeSymbol? _action;
    private readonly ConcurrentDictionary<IMethodSymbol, OperationFacts?> _operations = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IPropertySymbol, ElementFacts?> _elements = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamespaceSymbol, ImmutableArray<OperationFacts>> _writers = new(SymbolEqualityComparer.Default);

    private SdkFacts(
        Compilation compilation,
        INamedTypeSymbol operation,
        INamedTypeSymbol signature,
        INamedTypeSymbol element,
        INamedTypeSymbol entity,
        INamedTypeSymbol entityOperations)
    {
        _operation = operation;
        _signature = signature;
        _element = element;
        _entity = entity;
        _entityOperations = entityOperations;
        _action = compilation.GetTypeByMetadataName("System.Action`1");
    }

    /// <summary>The facts of a compilation; <c>null</c>, and then rules do nothing, where the runtime is not referenced.</summary>
    public static SdkFacts? Of(Compilation compilation) =>
        All.GetValue(compilation, static key => new StrongBox<SdkFacts?>(Create(key))).Value;

    /// <summary>What a method says of its link; <c>null</c> if it follows none.</summary>
    public OperationFacts? Operation(IMethodSymbol method) => _operations.GetOrAdd(method.OriginalDefinition, ReadOperation);

    /// <summary>What a property says of its element; <c>null</c> if it stands for none.</summary>
    public ElementFacts? Element(IPropertySymbol property) => _elements.GetOrAdd(property.OriginalDefinition, ReadElement);

    /// <summary>Whether a type is a representation, or the base of all.</summary>
    public bool IsEntity(ITypeSymbol? type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, _entity))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a method is one of the runtime's operations on entities, none of which changes its arguments.</summary>
    public bool IsEntityOperation(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingType, _entityOperations);

    /// <summary>The links of an SDK that add or update, in the order of their names.</summary>
    /// <param name="clients">The namespace of the SDK's clients.</param>
    public ImmutableArray<OperationFacts> Writers(INamespaceSymbol clients) => _writers.GetOrAdd(clients, ReadWriters);

    private static SdkFacts? Create(Compilation compilation) =>
        compilation.GetTypeByMetadataName(RuntimeNamespace + "OperationAttribute") is { } operation
        && compilation.GetTypeByMetadataName(RuntimeNamespace + "SignatureAttribute") is { } signature
        && compilation.GetTypeByMetadataName(RuntimeNamespace + "ElementAttribute") is { } element
        && compilation.GetTypeByMetadataName(RuntimeNamespace + "Entity") is { } entity
        && compilation.GetTypeByMetadataName(RuntimeNamespace + "EntityOperations") is { } entityOperations
            ? new SdkFacts(compilation, operation, signature, element, entity, entityOperations)
            : null;

    private static string Text(AttributeData attribute, int argument) =>
        attribute.ConstructorArguments.Length > argument && attribute.ConstructorArguments[argument].Value is string text ? text : "";

    private OperationFacts? ReadOperation(IMethodSymbol method)
    {
        // An override, such as a mock's, follows the link of what it overrides.
        IMethodSymbol? current = method;
        while (current is not null && !Has(current, _operation))
        {
            current = current.OverriddenMethod?.OriginalDefinition;
        }

        if (current is null)
        {
            return null;
        }

        AttributeData link = Attributes(current, _operation).First();
        (BodyKind body, int parameter, INamedTypeSymbol? entity) = Body(current);
        return new OperationFacts(
            Text(link, 0),
            Text(link, 1),
            Text(link, 2),
            current.ContainingType.Name + "." + current.Name,
            body,
            parameter,
            entity,
            ReadSignatures(current));
    }

    private (BodyKind Kind, int Parameter, INamedTypeSymbol? Entity) Body(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type is not INamedTypeSymbol type)
            {
                continue;
            }

            if (IsEntity(type))
            {
                return (BodyKind.Entity, parameter.Ordinal, type);
            }

            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _action)
                && type.TypeArguments[0] is INamedTypeSymbol edited && IsEntity(edited))
            {
                return (BodyKind.Edit, parameter.Ordinal, edited);
            }
        }

        return (BodyKind.None, -1, null);
    }

    /// <summary>One that cannot be read makes all of them unknown.</summary>
    private ImmutableArray<Signature> ReadSignatures(IMethodSymbol method)
    {
        ImmutableArray<Signature>.Builder signatures = ImmutableArray.CreateBuilder<Signature>();
        foreach (AttributeData attribute in Attributes(method, _signature))
        {
            if (SignatureParser.Parse(Text(attribute, 0)) is not { } parameters)
            {
                return ImmutableArray<Signature>.Empty;
            }

            Dictionary<string, object?> named = attribute.NamedArguments.ToDictionary(pair => pair.Key, pair => pair.Value.Value);
            signatures.Add(new Signature(
                named.TryGetValue("Description", out object? description) ? description as string : null,
                named.TryGetValue("Deprecated", out object? deprecated) && deprecated is true,
                parameters));
        }

        return signatures.ToImmutable();
    }

    private ElementFacts? ReadElement(IPropertySymbol property)
    {
        if (Attributes(property, _element).FirstOrDefault() is not { } attribute)
        {
            return property.OverriddenProperty is { } overridden ? Element(overridden) : null;
        }

        string name = "";
        ElementAccess access = ElementAccess.Unknown;
        foreach (TypedConstant argument in attribute.ConstructorArguments)
        {
            if (argument.Value is string text)
            {
                name = text;
            }
            else if (argument.Value is int flags)
            {
                access = (ElementAccess)flags;
            }
        }

        return new ElementFacts(name, access);
    }

    private ImmutableArray<OperationFacts> ReadWriters(INamespaceSymbol clients) =>
        clients.GetTypeMembers().OrderBy(type => type.Name, System.StringComparer.Ordinal)
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Select(Operation)
            .OfType<OperationFacts>()
            .Where(operation => operation is { Body: BodyKind.Entity, Accepted: not null } && (operation.IsAdd || operation.IsUpdate))
            .ToImmutableArray();

    private static bool Has(ISymbol symbol, INamedTypeSymbol attribute) => Attributes(symbol, attribute).Any();

    private static IEnumerable<AttributeData> Attributes(ISymbol symbol, INamedTypeSymbol type) =>
        symbol.GetAttributes().Where(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type));
}
