using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Rsdl.Model.Access;
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
        ApiSchema schema = BindSchema(documents, collections, cancellationToken);
        return Complete(schema, BindLinks(schema.Links, cancellationToken));
    }

    /// <summary>The first of three steps that <see cref="Build"/> takes: binds schema and lists of values.</summary>
    /// <param name="documents">The documents as they were read, in any order.</param>
    /// <param name="collections">The root collections to build clients for, by path segment; empty for all.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>What the other steps are made from.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ApiSchema BindSchema(
        IEnumerable<ParsedDocument> documents, IReadOnlyCollection<string> collections, CancellationToken cancellationToken = default)
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
        SortedDictionary<string, BoundList> lists = ListCollector.Collect(capabilities, schema.SimpleTypes, overrides, problems);
        schema = schema.With(new EnumBinder(schema, lists, problems).Bind(overrides));
        NameOverrides names = new(overrides, schema, problems);
        IReadOnlyDictionary<string, string> classNames = TypeNaming.Assign(schema, names, problems);

        RsdlDocument noRsdl = new("", null, null, null, null, null, default, default);
        RsdlDocument usedRsdl = schemaDocument is null ? noRsdl : rsdl ?? noRsdl;
        return new ApiSchema(
            schema,
            lists.Values,
            names,
            classNames,
            new LinkSource(usedRsdl, collections.ToEquatableArray(), LinkSchema.Of(schema, classNames, usedRsdl)),
            problems.ToEquatableArray());
    }

    /// <summary>
    /// The second step: binds links and makes clients of them. Equal sources have equal results, whatever else the schema has.
    /// </summary>
    /// <param name="source">What the first step found.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The clients, with what their links say of the schema.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ApiLinks BindLinks(LinkSource source, CancellationToken cancellationToken = default)
    {
        List<Problem> problems = [];
        string basePath = PathTreeBuilder.BasePathOf(source.Document);
        PathNode tree = PathTreeBuilder.Build(source.Document, basePath, problems);
        KeepOnly(tree, source.Collections, source.Document, problems);
        Dictionary<string, LinkType> schema = source.Schema.Resolve();
        LinkBinder links = new(schema, problems, cancellationToken);
        (List<ClientModel> clients, List<PlaceModel> roots) = ClientBinder.Bind(links.Bind(tree));
        return new ApiLinks(
            basePath,
            roots.ToEquatableArray(),
            links.RootOperations.ToEquatableArray(),
            clients.ToEquatableArray(),
            schema.Values.Select(TypeAccess.Of).Where(access => access.IsNamed || access.IsOpen).ToEquatableArray(),
            problems.ToEquatableArray());
    }

    /// <summary>The last step: makes the model of what the others found. It changes neither.</summary>
    /// <param name="schema">What the first step found.</param>
    /// <param name="links">What the second step made of its <see cref="ApiSchema.Links"/>.</param>
    /// <returns>The model; empty when there is no schema.</returns>
    public static ApiModel Complete(ApiSchema schema, ApiLinks links)
    {
        List<Problem> problems = [.. schema.Problems, .. links.Problems];
        EnumModelBuilder enums = new(schema.Lists, schema.ClassNames.Values);
        EntityModelBuilder entities = new(schema.Bound, schema.ClassNames, schema.Names, new AccessFacts(links.Access), problems);
        RsdlDocument rsdl = schema.Links.Document;
        return new ApiModel(
            links.BasePath,
            rsdl.Version is { } version ? string.Format(CultureInfo.InvariantCulture, "{0}.{1}", version.Major, version.Minor) : null,
            rsdl.Description,
            schema.Bound.Roots.TryGetValue(EntryPointElement, out BoundType? entryPoint) ? entryPoint.Name : null,
            entities.Build(enums).ToEquatableArray(),
            enums.Build().ToEquatableArray(),
            schema.Bound.Roots.Select(root => new RootModel(root.Key, root.Value.Name)).ToEquatableArray(),
            links.Collections,
            links.RootActions,
            links.Clients,
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

    private static void KeepOnly(PathNode tree, EquatableArray<string> collections, RsdlDocument rsdl, List<Problem> problems)
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
