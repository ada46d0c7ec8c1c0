using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Rsdl.Analyzers.Facts;

/// <summary>What a generated method says of the link that it follows.</summary>
/// <param name="Relation">The link's relation, such as <c>add</c> or <c>update</c>.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path template below the API's root.</param>
/// <param name="Name">The method's name as users read it, such as <c>VmResource.UpdateAsync</c>.</param>
/// <param name="Body">How the call is told what to send.</param>
/// <param name="BodyParameter">The position of the parameter that tells it.</param>
/// <param name="Entity">The class of the entity.</param>
/// <param name="Signatures">The alternatives of what the body may hold; empty where nothing is known.</param>
internal sealed record OperationFacts(
    string Relation,
    string Method,
    string Path,
    string Name,
    BodyKind Body,
    int BodyParameter,
    INamedTypeSymbol? Entity,
    ImmutableArray<Signature> Signatures)
{
    private readonly Lazy<AcceptedElement?> _accepted = new(() => AcceptedElement.Of(Signatures));
    private readonly Lazy<Deprecation?> _deprecation = new(() => Deprecation.Of(Signatures));

    /// <summary>What any of the signatures accepts; <c>null</c> where nothing is known, and nothing may be reported.</summary>
    public AcceptedElement? Accepted => _accepted.Value;

    /// <summary>What of that is deprecated; <c>null</c> where nothing is.</summary>
    public Deprecation? Deprecation => _deprecation.Value;

    public bool IsUpdate { get; } = Method == "PUT" && string.Equals(Relation, "update", StringComparison.OrdinalIgnoreCase);

    public bool IsAdd { get; } = Method == "POST" && string.Equals(Relation, "add", StringComparison.OrdinalIgnoreCase);

    /// <summary>There is one instance for each method.</summary>
    public bool Equals(OperationFacts? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
