using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Rsdl.Analyzers.Documents;
using Rsdl.Model;
using Rsdl.Model.Documents;
using Rsdl.Model.Schema;

namespace Rsdl.Analyzers.Rules;

/// <summary>RSDL1021: an element is text, though the capabilities have a list of its name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnboundListAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnboundList,
        "An element is text though there is a list of its name",
        "The element '{0}' of '{1}' is text, though the capabilities have a list '{2}': a binding in an overrides document would type it",
        RuleIds.DocumentCategory,
        DiagnosticSeverity.Info,
        true,
        helpLinkUri: RuleIds.HelpPage(RuleIds.UnboundList));

    private static readonly Regex WordStart = new("(?<=[a-z0-9])[A-Z]", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Check);
    }

    private static void Check(AdditionalFileAnalysisContext context)
    {
        if (!ApiDocuments.IsMarked(context.AdditionalFile, context.Options)
            || ApiDocuments.Read(context.AdditionalFile, context.CancellationToken)?.Schema is not { } schema)
        {
            return;
        }

        IReadOnlyList<ParsedDocument> documents = ApiDocuments.ReadAll(context.Options, context.CancellationToken);
        HashSet<string> lists =
        [
            .. documents.SelectMany(document => document.Capabilities?.Levels ?? default)
                .SelectMany(level => level.Lists).Select(list => list.Name),
        ];

        // An element that repeats is an item of the capabilities themselves, which the schema describes as well.
        (SchemaType Type, SchemaParticle Element, string List)[] named =
        [
            .. from type in schema.Types
               from particle in type.Particles
               where particle is { Kind: SchemaParticleKind.Element, Type: "xs:string", Repeated: false }
               let list = ListNames(type.Name, particle.Name).FirstOrDefault(lists.Contains)
               where list is not null
               select (type, particle, list),
        ];
        if (named.Length == 0)
        {
            return;
        }

        HashSet<(string, string)> text = FindText(documents, context);
        foreach ((SchemaType type, SchemaParticle element, string list) in named)
        {
            if (text.Contains((type.Name, element.Name)))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule,
                    ApiDocuments.Locate(context.AdditionalFile, element.Place, context.CancellationToken),
                    element.Name,
                    type.Name,
                    list));
            }
        }
    }

    /// <summary>The members that nothing binds to a list; an override that makes one text says that it is meant to be.</summary>
    private static HashSet<(string Type, string Member)> FindText(
        IReadOnlyList<ParsedDocument> documents, AdditionalFileAnalysisContext context)
    {
        ApiModel model = ApiModelBuilder.Build(documents, [], context.CancellationToken);
        HashSet<(string, string)> text =
        [
            .. from entity in model.Entities
               from member in entity.Members
               where member is { Kind: ValueKind.Text, Enum: null, Constants: null }
               select (entity.WireName, member.WireName),
        ];
        text.ExceptWith(documents.SelectMany(document => document.Overrides?.Bindings ?? default)
            .Select(binding => (binding.Type, binding.Member)));
        return text;
    }

    /// <summary>What capabilities call a list of values: <c>disk_formats</c> or <c>formats</c> for the format of a disk.</summary>
    private static IEnumerable<string> ListNames(string type, string element)
    {
        string owner = WordStart.Replace(type, match => "_" + match.Value).ToLowerInvariant();
        string[] plurals = element.EndsWith("y", StringComparison.Ordinal)
            ? [element.Substring(0, element.Length - 1) + "ies"]
            : [element + "s", element + "es"];
        return plurals.Select(plural => owner + "_" + plural).Concat(plurals);
    }
}
