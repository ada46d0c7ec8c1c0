using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading;
using Rsdl.Model;
using Rsdl.Model.Documents;

namespace Rhev.Emulator.Documents;

/// <summary>The documents that the Manager serves, and the model that they make.</summary>
internal sealed class ApiDocuments
{
    // Reading them takes longer than anything else at start, and they never change.
    private static readonly Lazy<ApiDocuments> Default = new(() => Parse(Embedded(), CancellationToken.None));

    private ApiDocuments(ApiModel model, RsdlVersion version, string rsdlText, string schemaText, string? capabilitiesText)
    {
        CapabilitiesText = capabilitiesText;
        Model = model;
        Version = version;
        RsdlText = rsdlText;
        SchemaText = schemaText;
        Schema = new SchemaIndex(model);
    }

    public ApiModel Model { get; }

    public SchemaIndex Schema { get; }

    public RsdlVersion Version { get; }

    public string RsdlText { get; }

    public string SchemaText { get; }

    /// <summary>The text of the capabilities; <c>null</c> when the documents have none.</summary>
    public string? CapabilitiesText { get; }

    public string BasePath => Model.BasePath;

    /// <summary>The RSDL as a Manager serves it below a base path: its addresses begin with that.</summary>
    public string RsdlAt(string basePath) => basePath == BasePath
        ? RsdlText
        : Regex.Replace(
            RsdlText,
            $"(?<=\\bhref\\s*=\\s*[\"']){Regex.Escape(BasePath)}(?=[/?\"'])",
            basePath.Replace("$", "$$", StringComparison.Ordinal),
            RegexOptions.CultureInvariant);

    public static ApiDocuments Load(IReadOnlyList<(string Name, string Text)>? texts, CancellationToken ct) =>
        texts is null ? Default.Value : Parse(texts, ct);

    private static ApiDocuments Parse(IReadOnlyList<(string Name, string Text)> texts, CancellationToken ct)
    {
        (string Text, ParsedDocument Parsed)[] documents =
            [.. texts.OrderBy(document => document.Name, StringComparer.Ordinal)
                .Select(document => (document.Text, DocumentReader.Read(document.Name, document.Text, ct)))];
        (string Text, ParsedDocument Parsed) rsdl = documents.FirstOrDefault(document => document.Parsed.Rsdl is not null);
        (string Text, ParsedDocument Parsed) schema = documents.FirstOrDefault(document => document.Parsed.Schema is not null);
        if (rsdl.Parsed is null || schema.Parsed is null)
        {
            throw new ArgumentException("The documents of a Manager are an RSDL and an XML schema; one of them is missing or malformed.");
        }

        ApiModel model = ApiModelBuilder.Build(documents.Select(document => document.Parsed), [], ct);
        string? capabilities = documents.FirstOrDefault(document => document.Parsed.Capabilities is not null).Text;
        return new ApiDocuments(
            model, rsdl.Parsed.Rsdl!.Version ?? new RsdlVersion(3, 3, 0, 0), rsdl.Text, schema.Text, capabilities);
    }

    /// <summary>The text of a file that is part of this assembly.</summary>
    public static string EmbeddedText(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    private static (string Name, string Text)[] Embedded() =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith("Documents/", StringComparison.Ordinal))
            .Select(name => (name, EmbeddedText(name)))];
}
