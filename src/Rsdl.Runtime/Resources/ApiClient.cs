using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime;

/// <summary>What collections and resources have in common: an address, and how requests to it are made.</summary>
public abstract class ApiClient
{
    private readonly ApiConnection? _connection;

    /// <summary>Makes a client without a connection, for a mock.</summary>
    private protected ApiClient() => Path = "";

    private protected ApiClient(ApiConnection connection, string path)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentException.ThrowIfNullOrEmpty(path);
        _connection = connection;
        Path = path;
    }

    /// <summary>The address, relative to the API's base or as a document has it.</summary>
    public string Path { get; }

    /// <summary>The connection that requests go through.</summary>
    /// <exception cref="InvalidOperationException">The client was made for a mock and has no connection.</exception>
    protected ApiConnection Connection =>
        _connection ?? throw Mock.HasNoConnection("client");

    /// <summary>Performs an action of this collection or resource.</summary>
    /// <typeparam name="TAction">The class of an action's representation.</typeparam>
    /// <param name="segment">The last segment of the action's address; empty for the client's own.</param>
    /// <param name="type">The type of an action's representation.</param>
    /// <param name="options">Arguments and what else to ask for.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The operation as the Manager accepted it.</returns>
    /// <exception cref="ApiActionFailedException">The action failed at once.</exception>
    /// <exception cref="ApiException">The request failed.</exception>
    protected async Task<ActionOperation<TAction>> ActCoreAsync<TAction>(
        string segment, EntityType type, OperationOptions? options, CancellationToken cancellationToken)
        where TAction : Entity
    {
        ArgumentNullException.ThrowIfNull(type);
        string path = string.IsNullOrEmpty(segment) ? Path : ApiPath.Combine(Path, segment);
        Entity body = options?.BodyOrNull ?? type.Create();
        ApiResponse response = await SendAsync(HttpMethod.Post, path, options, body, cancellationToken, isAction: true)
            .ConfigureAwait(false);
        return ActionOperation.FromResponse<TAction>(Connection, type, response);
    }

    /// <summary>Deletes this resource, or what the body names of this collection.</summary>
    /// <param name="options">Arguments and what else to ask for.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that ends when the Manager has accepted the deletion.</returns>
    /// <exception cref="ApiException">The request failed.</exception>
    protected async Task DeleteCoreAsync(OperationOptions? options, CancellationToken cancellationToken) =>
        await SendAsync(HttpMethod.Delete, Path, options, options?.BodyOrNull, cancellationToken, isAction: true).ConfigureAwait(false);

    private protected Task<ApiResponse> SendAsync(
        HttpMethod method,
        string path,
        OperationOptions? options,
        Entity? body,
        CancellationToken cancellationToken,
        bool isAction = false) =>
        Connection.SendAsync(
            new ApiRequest
            {
                Method = method,
                Path = path,
                Parameters = options?.GetParameters() ?? [],
                Headers = options?.GetHeaders() ?? [],
                CorrelationId = options?.CorrelationId,
                // Typed, since a null array would become an empty body instead of none.
                Body = body is null ? (ReadOnlyMemory<byte>?)null : EntityXml.ToUtf8(body),
                IsAction = isAction,
            },
            cancellationToken);
}
