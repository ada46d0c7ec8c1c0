using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Rsdl.Runtime;

/// <summary>One request to the API.</summary>
public sealed class ApiRequest
{
    private readonly string? _correlationId;

    /// <summary>The HTTP method.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>
    /// Where to: a path relative to the base address (<c>vms/123/start</c>; empty for the entry point), or an <c>href</c> as a
    /// document gives it, absolute path (<c>/api/vms/123</c>) or absolute address. Already percent-encoded; see
    /// <see cref="ApiPath.Combine"/>.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>The parameters of the address, in the order in which they are sent.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>
    /// Further headers. A header that the connection sends of its own accord (<c>Accept</c>, <c>Accept-Language</c>,
    /// <c>Filter</c>) is replaced by one given here.
    /// </summary>
    public IReadOnlyList<ApiHeader> Headers { get; init; } = [];

    /// <summary>
    /// The identifier under which the Manager records the events and jobs of this request: at most 50 characters out of
    /// <c>0-9 a-z A-Z _ -</c>; <see langword="null"/> sends none.
    /// </summary>
    /// <exception cref="ArgumentException">The identifier is empty, too long or has other characters.</exception>
    public string? CorrelationId
    {
        get => _correlationId;
        init => _correlationId = value is null || IsCorrelationId(value)
            ? value
            : throw new ArgumentException("CorrelationId must be 1 to 50 characters out of 0-9, a-z, A-Z, '_' and '-'.", nameof(value));
    }

    /// <summary>The body, XML in UTF-8; <see langword="null"/> for none. Any method may have one, DELETE included.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>
    /// Whether the answer is an action, whose failure is told by its body and not by the HTTP status alone: then
    /// <see cref="ApiActionFailedException"/> is thrown if the action has failed or holds a fault.
    /// </summary>
    public bool IsAction { get; init; }

    /// <summary>Method and path, without any parameter.</summary>
    /// <returns>For instance <c>POST vms/123/start</c>.</returns>
    public override string ToString() => $"{Method} {ApiPath.WithoutParameters(Path)}";

    internal static bool IsCorrelationId(string value)
    {
        foreach (char c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
            {
                return false;
            }
        }

        return value.Length is > 0 and <= 50;
    }
}
