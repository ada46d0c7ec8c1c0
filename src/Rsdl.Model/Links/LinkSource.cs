using Rsdl.Model.Documents;

namespace Rsdl.Model.Links;

/// <summary>All that the links of an API depend on. Value equality decides whether they have to be bound again.</summary>
public sealed record LinkSource
{
    internal LinkSource(RsdlDocument document, EquatableArray<string> collections, LinkSchema schema)
    {
        Document = document;
        Collections = collections;
        Schema = schema;
    }

    /// <summary>The document with the links.</summary>
    internal RsdlDocument Document { get; }

    /// <summary>The root collections to make clients for, by path segment; empty for all.</summary>
    internal EquatableArray<string> Collections { get; }

    /// <summary>What the links can see of the schema.</summary>
    internal LinkSchema Schema { get; }
}
