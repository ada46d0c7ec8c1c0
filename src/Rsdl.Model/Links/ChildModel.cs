namespace Rsdl.Model.Links;

/// <summary>A sub-collection of a resource, or a root collection of the API.</summary>
/// <param name="Segment">The path segment.</param>
/// <param name="PropertyName">The C# property's name.</param>
/// <param name="Client">The client that serves it.</param>
public sealed record ChildModel(string Segment, string PropertyName, string Client)
{
    /// <summary>
    /// The version of the API that this exists since, where documents of several versions tell and what it belongs to says no more.
    /// </summary>
    public string? Since { get; init; }
}
