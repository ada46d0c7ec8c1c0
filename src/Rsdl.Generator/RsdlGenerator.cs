using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Rsdl.Generator.Baselines;
using Rsdl.Generator.Diagnostics;
using Rsdl.Generator.Emit;
using Rsdl.Generator.Options;
using Rsdl.Generator.Plan;
using Rsdl.Model;
using Rsdl.Model.Documents;
using Rsdl.Model.Versions;

namespace Rsdl.Generator;

/// <summary>
/// Generates a typed SDK from the documents that a Manager publishes about itself: those additional files of a project that
/// have the metadata <c>RsdlDocument="true"</c>.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class RsdlGenerator : IIncrementalGenerator
{
    /// <summary>The generated code uses static lambdas, target-typed <c>new</c> and nullable type parameters.</summary>
    private const int OldestLanguage = (int)LanguageVersion.CSharp9;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<DocumentInput> inputs = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => DocumentInput.Of(pair.Left, pair.Right))
            .Where(static input => input is not null)
            .Select(static (input, _) => input!)
            .WithTrackingName(TrackingNames.Inputs);

        // Together: the driver runs the collecting of a table that is empty, as that of baselines mostly is, after every edit.
        IncrementalValueProvider<ImmutableArray<ReadInput>> read = inputs
            .Select(static (input, cancellationToken) => Read(input, cancellationToken))
            .WithTrackingName(TrackingNames.Documents)
            .Collect();

        IncrementalValueProvider<Step<EquatableArray<VersionedDocument>>> documents = read
            .Select(static (all, _) => new Step<EquatableArray<VersionedDocument>>(all
                .Select(input => input.Document).OfType<VersionedDocument>()
                .OrderBy(document => document.Document.Path, StringComparer.Ordinal).ToEquatableArray()))
            .WithTrackingName(TrackingNames.AllDocuments);

        IncrementalValueProvider<Step<EquatableArray<Baseline>>> baselines = read
            .Select(static (all, _) => new Step<EquatableArray<Baseline>>(all
                .Select(input => input.Baseline).OfType<Baseline>()
                .OrderBy(baseline => baseline.Path, StringComparer.Ordinal).ToEquatableArray()))
            .WithTrackingName(TrackingNames.Baselines);

        IncrementalValueProvider<OptionsResult> options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => OptionsReader.Read(provider.GlobalOptions))
            .WithTrackingName(TrackingNames.Options);

        // Asked of the references: the compilation is another one after every edit.
        IncrementalValueProvider<Step<bool>> hasRuntime = context.MetadataReferencesProvider
            .Collect()
            .Select(static (references, _) => new Step<bool>(references.Any(RuntimeReference.Is)))
            .WithTrackingName(TrackingNames.Runtime);

        IncrementalValueProvider<HostFacts> host = context.ParseOptionsProvider
            .Combine(hasRuntime)
            .Select(static (facts, _) => ReadHost((CSharpParseOptions)facts.Left, facts.Right.Value))
            .WithTrackingName(TrackingNames.Host);

        IncrementalValueProvider<ApiResult> bound = documents
            .Combine(options.Combine(host).Select(static (project, _) => new ProjectFacts(project.Left, project.Right)))
            .Select(static (inputs, cancellationToken) => Bind(inputs.Left.Value, inputs.Right, cancellationToken))
            .WithTrackingName(TrackingNames.Model);

        IncrementalValueProvider<ApiResult> api = bound
            .Combine(baselines.Combine(options).Select(static (pair, _) => new BaselineFacts(pair.Left.Value, pair.Right.Options)))
            .Select(static (inputs, _) => BaselineStep.Apply(inputs.Left, inputs.Right.Baselines, inputs.Right.Options))
            .WithTrackingName(TrackingNames.Api);

        context.RegisterSourceOutput(
            api.Select(static (result, _) => new Step<EquatableArray<DiagnosticInfo>>(result.Diagnostics))
                .WithTrackingName(TrackingNames.Diagnostics),
            static (production, diagnostics) =>
            {
                foreach (DiagnosticInfo diagnostic in diagnostics.Value)
                {
                    production.ReportDiagnostic(diagnostic.ToDiagnostic());
                }
            });

        IncrementalValueProvider<EmissionPlan?> plan = api.Select(static (result, _) => result.Plan).WithTrackingName(TrackingNames.Plan);
        context.RegisterSourceOutput(
            plan.Select(static (files, _) => files?.Api).WithTrackingName(TrackingNames.ApiFile),
            static (production, file) =>
            {
                if (file is not null)
                {
                    Add(production, "Api.g.cs", () => ApiEmitter.EmitEntryPoint(file));
                    Add(production, "ApiDocument.g.cs", () => ApiEmitter.EmitDocument(file));
                }
            });
        context.RegisterSourceOutput(
            plan.Select(static (files, _) => files?.Baseline).WithTrackingName(TrackingNames.BaselineFile),
            static (production, text) =>
            {
                if (text is not null)
                {
                    Add(production, "Baseline.g.cs", () => BaselineStep.AsComments(text));
                }
            });
        context.RegisterSourceOutput(
            plan.Select(static (files, _) => files?.Types).WithTrackingName(TrackingNames.TypesFile),
            static (production, file) =>
            {
                if (file is not null)
                {
                    Add(production, "ApiTypes.g.cs", () => TypesEmitter.Emit(file, production.CancellationToken));
                }
            });
        context.RegisterSourceOutput(
            plan.SelectMany(static (files, _) => files?.Entities ?? default).WithTrackingName(TrackingNames.EntityFiles),
            static (production, file) =>
            {
                if (file.Entities.Count > 0)
                {
                    Add(production, file.HintName, () => EntityEmitter.Emit(file, production.CancellationToken));
                }
            });
        context.RegisterSourceOutput(
            plan.SelectMany(static (files, _) => files?.Enums ?? default).WithTrackingName(TrackingNames.EnumFiles),
            static (production, file) =>
            {
                if (file.Enums.Count > 0)
                {
                    Add(production, file.HintName, () => EnumEmitter.Emit(file, production.CancellationToken));
                }
            });
        context.RegisterSourceOutput(
            plan.SelectMany(static (files, _) => files?.Clients ?? default).WithTrackingName(TrackingNames.ClientFiles),
            static (production, file) =>
            {
                if (file.Clients.Count > 0)
                {
                    Add(production, file.HintName, () => ClientEmitter.Emit(file, production.CancellationToken));
                }
            });
    }

    private static ReadInput Read(DocumentInput input, CancellationToken cancellationToken) => input.IsBaseline
        ? new ReadInput(null, BaselineText.Parse(input.Text.Path, input.Text.GetText(cancellationToken)?.ToString()))
        : new ReadInput(new VersionedDocument(input.Version, ReadDocument(input.Text, cancellationToken)), null);

    private static ParsedDocument ReadDocument(AdditionalText text, CancellationToken cancellationToken)
    {
        try
        {
            SourceText? content = text.GetText(cancellationToken);
            if (content is null)
            {
                return DocumentReader.Read(text.Path, (string?)null, cancellationToken);
            }

            using SourceTextReader reader = new(content);
            return DocumentReader.Read(text.Path, reader, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The host's own failure; left alone, it would end the generator with a mere warning.
            Problem problem = new(
                ProblemKind.UnreadableText,
                $"The text of the document could not be read: {failure.Message.TrimEnd('.', ' ')}",
                new SourcePlace(text.Path, 0, 0));
            return new ParsedDocument(text.Path, DocumentKind.Unknown, null, null, null, null, new EquatableArray<Problem>([problem]));
        }
    }

    private static HostFacts ReadHost(CSharpParseOptions options, bool hasRuntime) =>
        new((int)options.LanguageVersion, options.LanguageVersion.ToDisplayString(), hasRuntime);

    private static ApiResult Bind(EquatableArray<VersionedDocument> documents, ProjectFacts project, CancellationToken cancellationToken)
    {
        (OptionsResult options, HostFacts host) = project;

        // No item, no output, no noise.
        if (documents.Count == 0)
        {
            return new ApiResult(null, default);
        }

        try
        {
            DocumentSets sets = new(documents);
            ApiModel model = sets.Build(sets.Choose(options.Options.Version), options.Options.Collections, cancellationToken);
            List<DiagnosticInfo> diagnostics =
            [
                .. options.Diagnostics,
                .. HostProblems(host),
                .. VersionProblems(documents, sets, options.Options.Version),
                .. model.Problems.Select(problem => problem.ToDiagnosticInfo()),
                .. EntryPointProblems(model),
            ];
            GeneratorOptions names = options.Options;
            if (EmissionPlanner.IsTaken(model, names.ApiName))
            {
                diagnostics.Add(OptionsReader.Invalid("RsdlApiName", names.ApiName, "a name that no other generated class has"));
                names = names with { ApiName = GeneratorOptions.DefaultApiName };
            }

            bool usable = HostProblems(host).Count == 0 && model.Entities.Count > 0;
            return new ApiResult(usable ? EmissionPlanner.Plan(model, names) : null, diagnostics.ToEquatableArray());
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new ApiResult(null, new EquatableArray<DiagnosticInfo>([InternalFailure(failure)]));
        }
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

    private static DiagnosticInfo InternalFailure(Exception failure) =>
        new(Descriptors.InternalFailure, null, new EquatableArray<string>([failure.GetType().Name, failure.Message.TrimEnd('.', ' ')]));

    private static void Add(SourceProductionContext production, string hintName, Func<string> emit)
    {
        string text;
        try
        {
            text = emit();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            production.ReportDiagnostic(InternalFailure(failure).ToDiagnostic());
            return;
        }

        // A reader lets large files become text in chunks, off the large-object heap.
        production.AddSource(hintName, SourceText.From(new StringReader(text), text.Length, Encoding.UTF8, SourceHashAlgorithm.Sha256));
    }
}
