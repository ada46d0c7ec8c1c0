using System;
using System.Buffers;
using Microsoft.AspNetCore.Http;
using Rhev.Emulator.State;

namespace Rhev.Emulator.Access;

/// <summary>Who sends a request, and what its headers say about that.</summary>
/// <param name="Account">The name of the account, as <c>name@domain</c>.</param>
/// <param name="IsFiltering">Whether only what the user has permissions for is asked about.</param>
/// <param name="CorrelationId">What events and jobs shall be marked with.</param>
internal sealed record Caller(string Account, bool IsFiltering, string? CorrelationId)
{
    private const int LongestCorrelationId = 50;

    private static readonly SearchValues<char> CorrelationIdCharacters =
        SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-");

    /// <summary>Whether the work that the request begins fails, on purpose.</summary>
    public bool FailsWork { get; init; }

    /// <exception cref="FaultException">A header has an unusable value.</exception>
    public static Caller Of(string account, IHeaderDictionary headers)
    {
        string? correlationId = headers["Correlation-Id"];
        if (correlationId is { Length: > LongestCorrelationId }
            || correlationId?.AsSpan().ContainsAnyExcept(CorrelationIdCharacters) == true)
        {
            throw FaultException.InvalidValue(
                $"The header 'Correlation-Id' takes at most {LongestCorrelationId} characters: letters, digits, '-' and '_'");
        }

        bool isFiltering = string.Equals(headers["Filter"], "true", StringComparison.OrdinalIgnoreCase);
        return new Caller(account, isFiltering, string.IsNullOrEmpty(correlationId) ? null : correlationId);
    }
}
