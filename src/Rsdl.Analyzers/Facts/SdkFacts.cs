using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Rsdl.Analyzers.Facts;

/// <summary>
/// What the symbols of a generated SDK say of its API, whether the SDK is generated into this compilation or comes compiled.
/// One instance serves all rules and all compilations that share the runtime's symbols, as those of an editor and of a build server
/// do. Each method and property is read once, and forgotten with its assembly.
/// </summary>
internal sealed class SdkFacts
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, StrongBox<SdkFacts?>> All = new();

    private readonly INamedTypeSymbol _operation;
    private readonly INamedTypeSymbol _signature;
    private readonly INamedTypeSymbol _element;
    private readonly INamedTypeSymbol _entity;
    private readonly INamedTypeSymbol _entityOperations;
    private readonly ConditionalWeakTable<IMethodSymbol, StrongBox<OperationFacts?>> _operations = new();
    private readonly ConditionalWeakTable<IMethodSymbol, StrongBox<OperationFacts?>>.CreateValueCallback _readOperation;
    private readonly ConditionalWeakTable<IPropertySymbol, StrongBox<ElementFacts?>> _elements = new();
    private readonly ConditionalWeakTable<IPropertySymbol, StrongBox<ElementFacts?>>.CreateValueCallback _readElement;
    private readonly ConditionalWeakTable<ITypeSymbol, StrongBox<bool>> _entities = new();
    private readonly ConditionalWeakTable<ITypeSymbol, StrongBox<bool>>.CreateValueCallback _readIsEntity;
    private readonly ConditionalWeakTable<INamespaceSymbol, StrongBox<ImmutableArray<OperationFacts>>> _writers = new();
    private readonly ConditionalWeakTable<INamespaceSymbol, StrongBox<ImmutableArray<OperationFacts>>>.CreateValueCallback _readWriters;

    private SdkFacts(
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
        _readOperation = method => new(MayTell(method) || method.IsOverride ? ReadOperation(method) : null);
        _readElement = property => new(MayTell(property) || property.IsOverride ? ReadElement(property) : null);
        _readIsEntity = type => new(ReadIsEntity(type));
        _readWriters = clients => new(ReadWriters(clients));
    }

    /// <summary>The assembly of the runtime.</summary>
    public IAssemblySymbol Runtime => _entity.ContainingAssembly;

    /// <summary>The facts of a compilation; <c>null</c>, and then rules do nothing, where the runtime is not referenced.</summary>
    public static SdkFacts? Of(Compilation compilation) =>
        RuntimeTypes.Find(compilation, "OperationAttribute") is { ContainingAssembly: { } runtime }
            ? All.GetValue(runtime, static key => new StrongBox<SdkFacts?>(Create(key))).Value
            : null;

    /// <summary>What a method says of its link; <c>null</c> if it follows none.</summary>
    public OperationFacts? Operation(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        return (_operations.TryGetValue(method, out StrongBox<OperationFacts?>? known)
            ? known
            : _operations.GetValue(method, _readOperation)).Value;
    }

    /// <summary>What a property says of its element; <c>null</c> if it stands for none.</summary>
    public ElementFacts? Element(IPropertySymbol property)
    {
        property = property.OriginalDefinition;
        return (_elements.TryGetValue(property, out StrongBox<ElementFacts?>? known)
            ? known
            : _elements.GetValue(property, _readElement)).Value;
    }

    /// <summary>Whether a type is a representation, or the base of all.</summary>
    public bool IsEntity(ITypeSymbol? type)
    {
        if (type is not { TypeKind: TypeKind.Class or TypeKind.TypeParameter, SpecialType: SpecialType.None })
        {
            return false;
        }

        // What an expression says of its type comes anew with its nullability; the definition is one object.
        type = type.OriginalDefinition;
        return (_entities.TryGetValue(type, out StrongBox<bool>? known) ? known : _entities.GetValue(type, _readIsEntity)).Value;
    }

    /// <summary>Whether a method is one of the runtime's operations on entities, none of which changes its arguments.</summary>
    public bool IsEntityOperation(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingType, _entityOperations);

    /// <summary>The links of an SDK that add or update, in the order of their names.</summary>
    /// <param name="clients">The namespace of the SDK's clients.</param>
    public ImmutableArray<OperationFacts> Writers(INamespaceSymbol clients) =>
        _writers.GetValue(clients, _readWriters).Value;

    private static SdkFacts? Create(IAssemblySymbol runtime) =>
        runtime.GetTypeByMetadataName("Rsdl.Runtime.OperationAttribute") is { } operation
        && runtime.GetTypeByMetadataName("Rsdl.Runtime.SignatureAttribute") is { } signature
        && runtime.GetTypeByMetadataName("Rsdl.Runtime.ElementAttribute") is { } element
        && runtime.GetTypeByMetadataName("Rsdl.Runtime.Entity") is { } entity
        && runtime.GetTypeByMetadataName("Rsdl.Runtime.EntityOperations") is { } entityOperations
            ? new SdkFacts(operation, signature, element, entity, entityOperations)
            : null;

    /// <summary>Whether there can be an attribute of the runtime; what the compiler makes up, such as arrays' members, has none.</summary>
    private bool MayTell(ISymbol symbol) => symbol.ContainingAssembly is { } assembly
        && (SymbolEqualityComparer.Default.Equals(assembly, Runtime)
            || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == Runtime.Name)));

    private static string Text(AttributeData attribute, int argument) =>
        attribute.ConstructorArguments.Length > argument && attribute.ConstructorArguments[argument].Value is string text ? text : "";

    private bool ReadIsEntity(ITypeSymbol type)
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

            if (IsAction(type) && type.TypeArguments[0] is INamedTypeSymbol edited && IsEntity(edited))
            {
                return (BodyKind.Edit, parameter.Ordinal, edited);
            }
        }

        return (BodyKind.None, -1, null);
    }

    private static bool IsAction(INamedTypeSymbol type) => type is
    {
        Name: "Action", Arity: 1, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
    };

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
