using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.CSharp;
using Rsdl.Generator.Diagnostics;
using Rsdl.Generator.Options;
using Rsdl.Generator.Plan;
using Rsdl.Model;
using Rsdl.Model.Documents;
using Rsdl.Model.Links;
using Rsdl.Model.Versions;

namespace Rsdl.Generator;

/// <summary>
/// The steps from documents to a plan of files. Links and clients, which are most of the work, have steps of their own whose inputs
/// are compared by value: what does not matter to them can change without either being done again.
/// </summary>
internal static class ApiSteps
{
    /// <summary>The generated code uses static lambdas, target-typed <c>new</c> and nullable type parameters.</summary>
    private const int OldestLanguage = (int)LanguageVersion.CSharp9;

    public static Attempt<SchemaResult> BindSchema(
        EquatableArray<VersionedDocument> documents, ProjectFacts project, CancellationToken cancellationToken)
    {
        // No item, no output, no noise.
        return documents.Count == 0 ? Attempt.None<SchemaResult>() : Attempt.To(() =>
        {
            DocumentSets sets = new(documents);
            GeneratorOptions options = project.Options.Options;
            IEnumerable<ParsedDocument> chosen = sets.Of(sets.Choose(options.Version));
            return new SchemaResult(ApiModelBuilder.BindSchema(chosen, options.Collections, cancellationToken), sets, documents, project);
        });
    }

    public static Attempt<ApiLinks> BindLinks(LinkSource? source, CancellationToken cancellationToken) => source is null
        ? Attempt.None<ApiLinks>()
        : Attempt.To(() => ApiModelBuilder.BindLinks(source, cancellationToken));

    public static Attempt<ModelResult> Complete(
        Attempt<SchemaResult> schema, Attempt<ApiLinks> links, CancellationToken cancellationToken) =>
        schema.Value is { } bound && links.Value is { } found
            ? Attempt.To(() => Complete(bound, found, cancellationToken))
            : Attempt.None<ModelResult>(schema.Failure ?? links.Failure);

    public static Attempt<ClientPlan> PlanClients(ClientFacts? facts) => facts is null
        ? Attempt.None<ClientPlan>()
        : Attempt.To(() => ClientPlanner.Plan(facts));

    public static ApiResult Plan(Attempt<ModelResult> model, Attempt<ClientPlan> clients)
    {
        Attempt<ApiResult> result = model.Value is { } found && clients.Failure is null
            ? Attempt.To(() => new ApiResult(
                clients.Value is { } plan ? EmissionPlanner.Plan(found.Model, found.Options, plan) : null, found.Diagnostics))
            : Attempt.None<ApiResult>(model.Failure ?? clients.Failure);
        return result.Value ?? new ApiResult(null, result.Failure is { } failure ? new([failure]) : default);
    }

    private static ModelResult Complete(SchemaResult schema, ApiLinks links, CancellationToken cancellationToken)
    {
        (OptionsResult options, HostFacts host) = schema.Project;
        string? version = schema.Sets.Choose(options.Options.Version);
        ApiModel model = schema.Sets.AddHistory(ApiModelBuilder.Complete(schema.Schema, links), version, cancellationToken);
        List<DiagnosticInfo> hostProblems = HostProblems(host);
        List<DiagnosticInfo> diagnostics =
        [
            .. options.Diagnostics,
            .. hostProblems,
            .. VersionProblems(schema.Documents, schema.Sets, options.Options.Version),
            .. model.Problems.Select(problem => problem.ToDiagnosticInfo()),
            .. EntryPointProblems(model),
        ];
        GeneratorOptions names = options.Options;
        if (EmissionPlanner.IsTaken(model, names.ApiName))
        {
            diagnostics.Add(OptionsReader.Invalid("RsdlApiName", names.ApiName, "a name that no other generated class has"));
            names = names with { ApiName = GeneratorOptions.DefaultApiName };
        }

        bool usable = hostProblems.Count == 0 && model.Entities.Count > 0;
        return new ModelResult(
            model, names, usable ? ClientFacts.Of(model, names.Namespace, names.ApiName) : null, diagnostics.ToEquatableArray());
    }

    private static IEnumerable<DiagnosticInfo> VersionProblems(
        EquatableArray<VersionedDocument> documents, DocumentSets sets, string? wanted)
    {
        foreach (VersionedDocument document in documents)
        {
            if (document.Version is { } version && !DocumentSets.IsVersion(version))
            {
                EquatableArray<string> arguments = new(["Version", version, "a version such as '3.5'"]);
                yield return new DiagnosticInfo(Descriptors.InvalidOption, new SourcePlace(document.Document.Path, 0, 0), arguments);
            }
        }

        if (wanted is not null && !sets.Versions.Contains(wanted))
        {
            yield return OptionsReader.Invalid("RsdlVersion", wanted, sets.Versions.Count == 0
                ? "left out, since no RsdlDocument has a Version"
                : $"the Version of some RsdlDocument: {string.Join(", ", sets.Versions)}");
        }
    }

    /// <summary>No known API has an action on its entry point; one that does is not served, and says so.</summary>
    private static IEnumerable<DiagnosticInfo> EntryPointProblems(ApiModel model) => model.RootActions
        .Where(operation => operation.Relation != "get")
        .Select(operation => new DiagnosticInfo(Descriptors.InvalidLink, null, new EquatableArray<string>(
            [$"Link '{operation.Relation}' of the entry point is left out: of its links only 'get' becomes a method"])));

    private static List<DiagnosticInfo> HostProblems(HostFacts host)
    {
        List<DiagnosticInfo> problems = [];
        if (host.LanguageVersion < OldestLanguage)
        {
            string oldest = ((LanguageVersion)OldestLanguage).ToDisplayString();
            EquatableArray<string> versions = new([oldest, host.LanguageName]);
            problems.Add(new DiagnosticInfo(Descriptors.UnsupportedLanguage, null, versions));
        }

        if (!host.HasRuntime)
        {
            problems.Add(new DiagnosticInfo(Descriptors.MissingRuntime, null, default));
        }

        return problems;
    }
}
