using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Rsdl.Model.Documents;
using Rsdl.Model.Enums;
using Rsdl.Model.Links;
using Rsdl.Model.Schema;

namespace Rsdl.Model;

/// <summary>Builds the model of an API from its documents.</summary>
public static class ApiModelBuilder
{
    private const string EntryPointElement = "api";

    /// <summary>
    /// Builds the model. Documents may come in any order: of several of one kind the first by path is used. Nothing is thrown
    /// for what a document holds; what cannot be used is in <see cref="ApiModel.Problems"/>.
    /// </summary>
    /// <param name="documents">The documents as they were read.</param>
    /// <param name="collections">The root collections to build clients for, by path segment; empty for all.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The model; empty when there is no schema.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ApiModel Build(
        IEnumerable<ParsedDocument> documents,
        IReadOnlyCollection<string> collections,
        CancellationToken cancellationToken = default)
    {
        ParsedDocument[] ordered = [.. documents.OrderBy(document => document.Path, StringComparer.Ordinal)];
        List<Problem> problems = [.. ordered.SelectMany(document => document.Problems)];
        SchemaDocument? schemaDocument = First(ordered, document => document.Schema, DocumentKind.Schema, problems);
        RsdlDocument? rsdl = First(ordered, document => document.Rsdl, DocumentKind.Rsdl, problems);
        CapabilitiesDocument? capabilities = First(ordered, document => document.Capabilities, DocumentKind.Capabilities, problems);
        OverridesDocument? overrides = First(ordered, document => document.Overrides, DocumentKind.Overrides, problems);
        ReportMissing(ordered, schemaDocument, rsdl, capabilities, problems);

        SchemaDocument usedSchema = schemaDocument ?? new SchemaDocument("", default, default, default, default, default);
        BoundSchema schema = SchemaBinder.Bind(usedSchema, problems, cancellationToken);
        RsdlDocument noRsdl = new("", null, null, null, null, null, default, default);
        RsdlDocument usedRsdl = schemaDocument is null ? noRsdl : rsdl ?? noRsdl;
        string basePath = PathTreeBuilder.BasePathOf(usedRsdl);
        PathNode tree = PathTreeBuilder.Build(usedRsdl, basePath, problems);
        KeepOnly(tree, collections, usedRsdl, problems);

        SortedDictionary<string, BoundList> lists = ListCollector.Collect(capabilities, schema.SimpleTypes, overrides, problems);
        schema = schema.With(new EnumBinder(schema, lists, problems).Bind(overrides));

        LinkBinder links = new(schema, problems, cancellationToken);
        List<BoundPlace> places = links.Bind(tree);
        EntityModelBuilder entities = new(schema, new NameOverrides(overrides, schema, problems), problems);
        EnumModelBuilder enums = new(lists.Values, entities.TypeNames.Values);
        (List<ClientModel> clients, List<PlaceModel> roots) = ClientBinder.Bind(places, entities.TypeNames);
        return new ApiModel(
            basePath,
            usedRsdl.Version is { } version ? string.Format(CultureInfo.InvariantCulture, "{0}.{1}", version.Major, version.Minor) : null,
            usedRsdl.Description,
            schema.Roots.TryGetValue(EntryPointElement, out BoundType? entryPoint) ? entryPoint.Name : null,
            entities.Build(enums).ToEquatableArray(),
            enums.Build().ToEquatableArray(),
            schema.Roots.Select(root => new RootModel(root.Key, root.Value.Name)).ToEquatableArray(),
            roots.ToEquatableArray(),
            links.RootOperations.ToEquatableArray(),
            clients.ToEquatableArray(),
            problems.Distinct().OrderBy(problem => problem.Place.Path, StringComparer.Ordinal)
                .ThenBy(problem => problem.Place.Line).ThenBy(problem => problem.Place.Column)
                .ThenBy(problem => problem.Message, StringComparer.Ordinal).ToEquatableArray());
    }

    private static T? First<T>(ParsedDocument[] documents, Func<ParsedDocument, T?> select, DocumentKind kind, List<Problem> problems)
        where T : class
    {
        ParsedDocument[] candidates = [.. documents.Where(document => select(document) is not null)];
        foreach (ParsedDocument extra in candidates.Skip(1))
        {
            problems.Add(new Problem(
                ProblemKind.DuplicateDocument,
                $"There is more than one {Describe(kind)} document; '{FileName(candidates[0].Path)}' is used and this one is not",
                new SourcePlace(extra.Path, 0, 0)));
        }

        return candidates.Length == 0 ? null : select(candidates[0]);
    }

    private static void ReportMissing(
        ParsedDocument[] documents, SchemaDocument? schema, RsdlDocument? rsdl, CapabilitiesDocument? capabilities, List<Problem> problems)
    {
        // A document that could not be read has its own problem; to call it missing as well would mislead.
        bool someFailed = documents.Any(document =>
            document is { Rsdl: null, Schema: null, Capabilities: null, Overrides: null, Problems.Count: > 0 });
        if (someFailed || documents.Length == 0)
        {
            return;
        }

        if (schema is null && rsdl is not null)
        {
            problems.Add(new Problem(
                ProblemKind.MissingDocument,
                "There is an RSDL but no XML schema, so nothing can be generated; add the document that the Manager serves at '?schema'",
                new SourcePlace(rsdl.Path, 0, 0)));
        }
        else if (rsdl is null && schema is not null)
        {
            problems.Add(new Problem(
                ProblemKind.MissingDocument,
                "There is an XML schema but no RSDL, so only entities are generated; add the document that the Manager serves at '?rsdl'",
                new SourcePlace(schema.Path, 0, 0)));
        }

        if (schema is not null && capabilities is null)
        {
            problems.Add(new Problem(
                ProblemKind.MissingCapabilities,
                "There are no capabilities, so values that come from their lists are text;"
                    + " add the document that the Manager serves at 'capabilities'",
                new SourcePlace(schema.Path, 0, 0)));
        }
    }

    private static void KeepOnly(PathNode tree, IReadOnlyCollection<string> collections, RsdlDocument rsdl, List<Problem> problems)
    {
        if (collections.Count == 0 || rsdl.Links.Count == 0)
        {
            return;
        }

        string[] existing =
        [
            .. tree.Children.Values.Where(child => !child.IsAction && !child.IsPlaceholder).Select(child => child.Segment),
        ];
        foreach (string unknown in collections.Except(existing))
        {
            problems.Add(new Problem(
                ProblemKind.UnknownCollection,
                $"There is no root collection '{unknown}'; the document has {string.Join(", ", existing)}",
                new SourcePlace(rsdl.Path, 0, 0)));
        }

        foreach (string segment in existing.Except(collections))
        {
            tree.Children.Remove(segment);
        }
    }

    private static string Describe(DocumentKind kind) => kind switch
    {
        DocumentKind.Rsdl => "RSDL",
        DocumentKind.Schema => "XML schema",
        DocumentKind.Capabilities => "capabilities",
        _ => "overrides",
    };

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
