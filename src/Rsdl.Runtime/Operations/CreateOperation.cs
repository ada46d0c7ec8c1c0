using System;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime;

/// <summary>
/// A resource that a Manager has accepted: complete, or still under construction (the guide's section 8.3.11). It never changes: asking
/// for the state gives a new one.
/// </summary>
/// <typeparam name="TResource">The class of the resource's handle.</typeparam>
public class CreateOperation<TResource>
    where TResource : ApiClient
{
    private readonly ApiConnection? _connection;
    private readonly Func<string, ApiResponse, TResource>? _create;
    private readonly HttpStatusCode _status;
    private readonly bool _isCurrent;

    /// <summary>Makes an operation without a connection, for a mock: one that is complete, unless it is given another state.</summary>
    /// <param name="value">The resource.</param>
    /// <param name="state">The state; null for none.</param>
    protected CreateOperation(TResource? value, string? state = null)
    {
        _status = HttpStatusCode.OK;
        _isCurrent = true;
        Value = value;
        State = state;
    }

    /// <param name="connection">The connection.</param>
    /// <param name="create">Makes a handle with the data of an answer.</param>
    /// <param name="value">The resource, if its address is known.</param>
    /// <param name="state">The state of the creation.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="href">The address of the state.</param>
    /// <param name="isCurrent">Whether the resource has the data of the answer.</param>
    internal CreateOperation(
        ApiConnection connection,
        Func<string, ApiResponse, TResource> create,
        TResource? value,
        string? state,
        HttpStatusCode status,
        string? href,
        bool isCurrent)
    {
        _connection = connection;
        _create = create;
        _status = status;
        _isCurrent = isCurrent;
        Value = value;
        State = state;
        Href = href;
    }

    /// <summary>
    /// The resource with the data that the Manager answered; without data when it answered nothing but an address, and null when it did
    /// not even tell that.
    /// </summary>
    public TResource? Value { get; }

    /// <summary>
    /// The address of the state; null when the Manager tells none, and the resource itself is asked. With it and the resource's address,
    /// <c>ResumeAdd</c> of the collection makes an operation again, in another process too.
    /// </summary>
    public string? Href { get; }

    /// <summary>The state as the Manager names it (<c>pending</c>, <c>in_progress</c>, <c>complete</c>); null when it names none.</summary>
    public string? State { get; }

    /// <summary>
    /// Whether the resource is complete. A creation that failed is told by <see cref="ApiCreationFailedException"/> instead. A state
    /// that is not known counts as under construction.
    /// </summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool HasCompleted => Value is not null && (State is null
        ? _status != HttpStatusCode.Accepted
        : string.Equals(State, "complete", StringComparison.OrdinalIgnoreCase));

    /// <summary>Asks for the state as it is now; the resource itself where the Manager keeps no state or has forgotten it.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The operation with the new state.</returns>
    /// <exception cref="InvalidOperationException">
    /// The Manager told no address of the resource, or the operation was made for a mock and has no connection.
    /// </exception>
    /// <exception cref="ApiCreationFailedException">The creation failed.</exception>
    /// <exception cref="ApiNotFoundException">The Manager has forgotten the creation, and there is no such resource.</exception>
    /// <exception cref="ApiException">The request failed.</exception>
    public virtual async Task<CreateOperation<TResource>> UpdateStatusAsync(CancellationToken cancellationToken = default)
    {
        ApiConnection connection = Connection;
        string path = KnownValue.Path;
        if (Href is null)
        {
            try
            {
                return await ReadAsync(connection, path, cancellationToken).ConfigureAwait(false);
            }
            catch (ApiNotFoundException)
            {
                return this;
            }
        }

        try
        {
            ApiRequest request = new() { Method = HttpMethod.Get, Path = Href };
            ApiResponse response = await connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
            string? state = StateOf(response);
            return new CreateOperation<TResource>(connection, _create!, Value, state, response.StatusCode, Href, isCurrent: false);
        }
        catch (ApiException e) when (e is ApiNotFoundException
            || (e is ApiProtocolException && e.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found))
        {
            return await ReadAsync(connection, path, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until the resource is complete, as the usual <see cref="PollOptions"/> tell.</summary>
    /// <inheritdoc cref="WaitForCompletionAsync(PollOptions, CancellationToken)" path="/*[not(self::summary)]"/>
    public virtual Task<TResource> WaitForCompletionAsync(CancellationToken cancellationToken = default) =>
        WaitForCompletionAsync(null, cancellationToken);

    /// <summary>Waits until the resource is complete.</summary>
    /// <param name="options">How to wait; null for the usual pauses and ten minutes in all.</param>
    /// <param name="cancellationToken">Stops waiting; the Manager goes on.</param>
    /// <returns>
    /// The resource, read anew after its creation; as it was answered when it was complete at once. Its own state may take longer, see
    /// <c>WaitForStatusAsync</c>.
    /// </returns>
    /// <exception cref="ArgumentException">An option makes no sense.</exception>
    /// <exception cref="InvalidOperationException">
    /// The Manager told no address of the resource, or the operation was made for a mock and has no connection.
    /// </exception>
    /// <exception cref="ApiCreationFailedException">The creation failed.</exception>
    /// <exception cref="ApiWaitTimeoutException">The resource was not complete in time; the Manager goes on.</exception>
    /// <exception cref="ApiException">A request failed.</exception>
    public virtual async Task<TResource> WaitForCompletionAsync(PollOptions? options, CancellationToken cancellationToken = default)
    {
        if (HasCompleted && _isCurrent)
        {
            return Value;
        }

        ApiConnection connection = Connection;
        string path = KnownValue.Path;
        Poller poller = new(connection, options, Href ?? path, "the creation did not complete");
        CreateOperation<TResource> operation = this;
        while (!operation.HasCompleted)
        {
            poller.State = operation.State;
            await poller.PauseAsync(cancellationToken).ConfigureAwait(false);
            operation = await poller.AskAsync(operation.UpdateStatusAsync, cancellationToken).ConfigureAwait(false);
        }

        if (operation._isCurrent)
        {
            return operation.Value;
        }

        poller.State = operation.State;
        return (await poller.AskAsync(token => ReadAsync(connection, path, token), cancellationToken).ConfigureAwait(false)).KnownValue;
    }

    /// <summary>The class and the state.</summary>
    /// <returns>For instance <c>VmResource pending</c>.</returns>
    public override string ToString() => $"{typeof(TResource).Name} {State ?? _status.ToString()}";

    /// <summary>The state that an answer tells of a creation.</summary>
    /// <exception cref="ApiCreationFailedException">It has failed.</exception>
    internal static string? StateOf(ApiResponse response)
    {
        CreationStatus status = response.Read(CreationStatus.Read);
        return status.Fault is { } fault
            ? throw new ApiCreationFailedException(response.Call, response.StatusCode, fault)
            : status.State;
    }

    private ApiConnection Connection =>
        _connection ?? throw Mock.HasNoConnection("operation");

    private TResource KnownValue => Value ?? throw new InvalidOperationException(
        "The Manager accepted the request and told no address of the new resource, so it cannot be followed; find it by its name.");

    private async Task<CreateOperation<TResource>> ReadAsync(ApiConnection connection, string path, CancellationToken cancellationToken)
    {
        ApiRequest request = new() { Method = HttpMethod.Get, Path = path };
        ApiResponse response = await connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        TResource value = _create!(path, response);
        return new CreateOperation<TResource>(connection, _create, value, StateOf(response), response.StatusCode, Href, isCurrent: true);
    }
}
