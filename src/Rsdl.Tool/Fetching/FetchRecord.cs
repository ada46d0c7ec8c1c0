using System;
using System.Collections.Generic;
using System.Linq;

namespace Rsdl.Tool.Fetching;

/// <summary>Where documents come from: what <c>rsdl.json</c> beside them holds.</summary>
/// <param name="Url">The API's address, without credentials.</param>
/// <param name="Product">The product, as the Manager names itself.</param>
/// <param name="Version">Its version.</param>
/// <param name="FetchedAt">When they were fetched, in UTC.</param>
/// <param name="Tool">The version of this tool.</param>
/// <param name="Documents">The SHA-256 of each file.</param>
internal sealed record FetchRecord(
    string Url, string? Product, string? Version, DateTimeOffset FetchedAt, string Tool, IReadOnlyDictionary<string, string> Documents)
{
    /// <summary>The file that holds it.</summary>
    public const string FileName = "rsdl.json";

    public static FetchRecord Of(FetchOptions options, ManagerDocuments fetched, DateTimeOffset now) => new(
        options.Address.AbsoluteUri,
        fetched.Product?.Name,
        fetched.Product is { } product ? product.FullVersion ?? product.Version?.ToString() : null,
        DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()),
        VersionAction.Version,
        new SortedDictionary<string, string>(
            fetched.Documents.ToDictionary(document => document.Source.FileName, document => document.Sha256), StringComparer.Ordinal));
}
