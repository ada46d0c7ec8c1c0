using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Rsdl.Analyzers.Tests.Guide;

/// <summary>
/// What the REST API guide tells of one resource: which elements of its table an update may set, and which an addition needs. Elements
/// are paths as the guide has them, with attributes as <c>@id</c>; sub-collections are named by their relation.
/// </summary>
/// <param name="Name">The resource.</param>
/// <param name="Collection">Where it is added; what is updated is <c>{id}</c> below that.</param>
internal sealed record GuideResource(string Name, string Collection)
{
    /// <summary>Elements that the guide calls updatable after creation, or that one of its examples updates.</summary>
    public string Updatable { get; init; } = "";

    /// <summary>
    /// Elements that the guide's text leaves out, and that another call accepts, be it of another resource with the same base.
    /// </summary>
    public string Fixed { get; init; } = "";

    /// <summary>Elements that the guide's text leaves out, and that no call of the API accepts.</summary>
    public string ReadOnly { get; init; } = "";

    /// <summary>Elements of which the guide does not tell whether an update may set them.</summary>
    public string Untold { get; init; } = "";

    /// <summary>Elements that the text leaves out and that can be updated all the same, with the reason.</summary>
    public ImmutableSortedDictionary<string, string> Exceptions { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What an addition needs; <c>@id|name</c> is either.</summary>
    public string Required { get; init; } = "";

    /// <summary>The element of one resource, where an addition takes several at once.</summary>
    public string? Item { get; init; }

    /// <summary>What an addition needs besides, by our own RSDL, with the reason.</summary>
    public ImmutableSortedDictionary<string, string> RequiredBesides { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Whether there is anything that updates the resource.</summary>
    public bool IsUpdated => Updatable.Length > 0;

    /// <summary>The words of one of the lists.</summary>
    public static IReadOnlyList<string> Words(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
