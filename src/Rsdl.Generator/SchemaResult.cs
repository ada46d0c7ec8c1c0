using Rsdl.Model;
using Rsdl.Model.Versions;

namespace Rsdl.Generator;

/// <summary>The schema that the documents lead to, with what the last step needs beside it. It has no value equality.</summary>
/// <param name="schema">The schema of the version that is generated.</param>
/// <param name="sets">The documents by version.</param>
/// <param name="documents">All documents.</param>
/// <param name="project">What the project is.</param>
internal sealed class SchemaResult(
    ApiSchema schema, DocumentSets sets, EquatableArray<VersionedDocument> documents, ProjectFacts project)
{
    /// <summary>The schema of the version that is generated.</summary>
    public ApiSchema Schema { get; } = schema;

    /// <summary>The documents by version.</summary>
    public DocumentSets Sets { get; } = sets;

    /// <summary>All documents.</summary>
    public EquatableArray<VersionedDocument> Documents { get; } = documents;

    /// <summary>What the project is.</summary>
    public ProjectFacts Project { get; } = project;
}
