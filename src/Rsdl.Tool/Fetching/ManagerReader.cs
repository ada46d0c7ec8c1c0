using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Rsdl.Runtime;
using Rsdl.Tool.Output;

namespace Rsdl.Tool.Fetching;

/// <summary>Reads a Manager's documents into memory.</summary>
internal static class ManagerReader
{
    /// <exception cref="ToolException">The Manager cannot be reached, refuses, or its documents are not good.</exception>
    public static async Task<ManagerDocuments> ReadAsync(
        FetchOptions options, Terminal progress, CancellationToken cancellationToken)
    {
        string step = "";
        try
        {
            await using ManagerEntryPoint manager = new(ApiConnection.Create(options.Connection));
            await progress.WhileAsync($"Connecting to {options.Address}", async () =>
            {
                await manager.CheckAsync(cancellationToken).ConfigureAwait(false);
                return 0;
            }).ConfigureAwait(false);
            List<FetchedDocument> documents = [];
            foreach (DocumentSource source in DocumentSource.All)
            {
                step = source.Address + ": ";
                documents.Add(await progress.WhileAsync(
                    $"Reading {source.Address}",
                    () => ReadAsync(manager.Connection, source, cancellationToken)).ConfigureAwait(false));
            }

            return new ManagerDocuments(manager.Product, documents);
        }
        catch (ApiException failure)
        {
            throw new ToolException($"{step}{failure.Message.TrimEnd('.')}. {WayOut(failure)}".TrimEnd(), failure);
        }
    }

    private static async Task<FetchedDocument> ReadAsync(
        ApiConnection connection, DocumentSource source, CancellationToken cancellationToken)
    {
        ApiResponse response = await connection.SendAsync(
            new ApiRequest
            {
                Method = HttpMethod.Get,
                Path = source.Path,
                Parameters = source.Query is { } query ? [new ApiParameter(query, null, ParameterContext.Query)] : [],
            },
            cancellationToken).ConfigureAwait(false);
        DocumentCheck.Require(source, response.Body, cancellationToken);
        return new FetchedDocument(source, response.Body);
    }

    private static string WayOut(ApiException failure) => failure switch
    {
        ApiUnauthorizedException => "Check the user (--user, with its domain) and the password.",
        ApiForbiddenException => "The user may log in but lacks a permission; try --filter true or another user.",
        ApiNotFoundException or ApiProtocolException =>
            "Is the URL the API's entry point, such as https://manager.example/api or https://manager.example/ovirt-engine/api?",
        ApiTimeoutException => "Give it more time with --timeout.",
        ApiResponseTooLargeException => "Raise --max-megabytes if it is a document.",
        ApiTransportException { Error: HttpRequestError.SecureConnectionError } =>
            "--ca-file and --pin-sha256 say what is trusted.",
        ApiTransportException => "Check the host, the port and the network.",
        _ => "",
    };
}
