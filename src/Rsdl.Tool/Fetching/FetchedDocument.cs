using System;
using System.Security.Cryptography;

namespace Rsdl.Tool.Fetching;

/// <summary>A document that was fetched and found to be good.</summary>
/// <param name="Source">Which one.</param>
/// <param name="Utf8">Its text.</param>
internal sealed record FetchedDocument(DocumentSource Source, ReadOnlyMemory<byte> Utf8)
{
    /// <summary>The SHA-256 of the text, in small hexadecimal digits.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Utf8.Span));
}
