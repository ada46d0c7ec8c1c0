using System;
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
using Rsdl.Model.Links;
using Rsdl.Model.Versions;

namespace Rsdl.Generator;

/// <summary>
/// Generates a typed SDK from the documents that a Manager publishes about itself: those additional files of a project that
/// have the metadata <c>RsdlDocument="true"</c>.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class RsdlGenerator : IIncrementalGenerator
{
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
            .WithComparer(SameDocuments.Comparer)
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

        IncrementalValueProvider<Attempt<SchemaResult>> schema = documents
            .Combine(options.Combine(host).Select(static (project, _) => new ProjectFacts(project.Left, project.Right)))
            .Select(static (inputs, cancellationToken) => ApiSteps.BindSchema(inputs.Left.Value, inputs.Right, cancellationToken))
            .WithComparer(SameObject<Attempt<SchemaResult>>.Comparer)
            .WithTrackingName(TrackingNames.Schema);

        IncrementalValueProvider<Attempt<ApiLinks>> links = schema
            .Select(static (result, _) => result.Value?.Schema.Links)
            .WithTrackingName(TrackingNames.LinkSource)
            .Select(static (source, cancellationToken) => ApiSteps.BindLinks(source, cancellationToken))
            .WithTrackingName(TrackingNames.Links);

        IncrementalValueProvider<Attempt<ModelResult>> model = schema
            .Combine(links)
            .Select(static (inputs, cancellationToken) => ApiSteps.Complete(inputs.Left, inputs.Right, cancellationToken))
            .WithComparer(SameObject<Attempt<ModelResult>>.Comparer)
            .WithTrackingName(TrackingNames.Model);

        IncrementalValueProvider<Attempt<ClientPlan>> clients = model
            .Select(static (result, _) => result.Value?.Clients)
            .WithTrackingName(TrackingNames.ClientFacts)
            .Select(static (facts, _) => ApiSteps.PlanClients(facts))
            .WithTrackingName(TrackingNames.ClientPlan);

        IncrementalValueProvider<ApiResult> planned = model
            .Combine(clients)
            .Select(static (inputs, _) => ApiSteps.Plan(inputs.Left, inputs.Right))
            .WithComparer(SameObject<ApiResult>.Comparer)
            .WithTrackingName(TrackingNames.Planned);

        IncrementalValueProvider<ApiResult> api = planned
            .Combine(baselines.Combine(options).Select(static (pair, _) => new BaselineFacts(pair.Left.Value, pair.Right.Options)))
            .Select(static (inputs, _) => BaselineStep.Apply(inputs.Left, inputs.Right.Baselines, inputs.Right.Options))
            .WithComparer(SameObject<ApiResult>.Comparer)
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
                    Add(production, "ApiTypes.g.cs", () => TypesEmitter.Emit(file));
                }
            });
        context.RegisterSourceOutput(
            plan.Select(static (files, _) => files?.Definitions).WithTrackingName(TrackingNames.DefinitionsFile),
            static (production, file) =>
            {
                if (file is not null)
                {
                    Add(production, "ApiTypes.Definitions.g.cs", () => DefinitionsEmitter.Emit(file, production.CancellationToken));
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

    private static void Add(SourceProductionContext production, string hintName, Func<string> emit)
    {
        string text;
        try
        {
            text = emit();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            production.ReportDiagnostic(Attempt.Describe(failure).ToDiagnostic());
            return;
        }

        // A reader lets large files become text in chunks, off the large-object heap.
        production.AddSource(hintName, SourceText.From(new StringReader(text), text.Length, Encoding.UTF8, SourceHashAlgorithm.Sha256));
    }
}
