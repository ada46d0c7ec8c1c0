using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Rsdl.Analyzers.Facts;

/// <summary>What the enumerated values of an SDK say of the compatibility levels that have them.</summary>
internal sealed class ValueLevels
{
    private readonly INamedTypeSymbol _attribute;
    private readonly ConcurrentDictionary<IFieldSymbol, ImmutableArray<CompatibilityLevel>> _levels = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamespaceSymbol, ImmutableHashSet<CompatibilityLevel>> _known =
        new(SymbolEqualityComparer.Default);

    private ValueLevels(INamedTypeSymbol attribute) => _attribute = attribute;

    /// <summary>The levels in a compilation; <c>null</c> where the runtime is not referenced.</summary>
    public static ValueLevels? Of(Compilation compilation) =>
        RuntimeTypes.Find(compilation, "CompatibilityLevelsAttribute") is { } attribute ? new ValueLevels(attribute) : null;

    /// <summary>The levels of a value, lowest first; empty where nothing is known.</summary>
    public ImmutableArray<CompatibilityLevel> Of(IFieldSymbol value) =>
        value.HasConstantValue ? _levels.GetOrAdd(value, Read) : ImmutableArray<CompatibilityLevel>.Empty;

    /// <summary>
    /// Whether a level has no such value. Of a level that no value of the SDK has, its documents tell nothing.
    /// </summary>
    public bool Lacks(IFieldSymbol value, CompatibilityLevel level) =>
        Of(value) is { IsEmpty: false } levels && !levels.Contains(level)
        && _known.GetOrAdd(value.ContainingNamespace, ReadKnown).Contains(level);

    private ImmutableHashSet<CompatibilityLevel> ReadKnown(INamespaceSymbol models) =>
        ImmutableHashSet.CreateRange(models.GetTypeMembers().Where(type => type.TypeKind == TypeKind.Enum || type.IsStatic)
            .SelectMany(type => type.GetMembers().OfType<IFieldSymbol>()).SelectMany(value => Of(value)));

    private ImmutableArray<CompatibilityLevel> Read(IFieldSymbol value) => ImmutableArray.CreateRange(
        value.GetAttributes().Where(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _attribute))
            .SelectMany(Texts).Select(CompatibilityLevel.Parse).OfType<CompatibilityLevel>());

    private static IEnumerable<string> Texts(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } levels]
            ? levels.Values.Select(level => level.Value).OfType<string>()
            : [];
}
