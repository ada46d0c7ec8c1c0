using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime;

/// <summary>An action that a Manager has accepted: finished, or still running.</summary>
/// <typeparam name="TAction">The class of an action's representation.</typeparam>
public class ActionOperation<TAction>
    where TAction : Entity
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);

    private readonly ApiConnection? _connection;
    private readonly EntityType? _type;
    private readonly HttpStatusCode _status;
    private readonly string? _knownHref;

    /// <summary>Makes an operation without a connection, for a mock: one that has finished, unless the data have another state.</summary>
    /// <param name="data">What the Manager is supposed to have answered.</param>
    protected ActionOperation(TAction? data)
    {
        _status = HttpStatusCode.OK;
        Data = data;
    }

    internal ActionOperation(ApiConnection connection, EntityType type, TAction? data, HttpStatusCode status, string? knownHref = null)
    {
        _knownHref = knownHref;
        _connection = connection;
        _type = type;
        _status = status;
        Data = data;
    }

    /// <summary>What the Manager answered, with the action's results; null when it answered nothing.</summary>
    public TAction? Data { get; }

    /// <summary>The address of the action itself; null when the Manager tells none, and it cannot be followed.</summary>
    public string? Href => EntityAccess.GetText(Data, "href") is { Length: > 0 } href ? href : _knownHref;

    /// <summary>The state as the Manager names it (<c>pending</c>, <c>in_progress</c>, <c>complete</c>); null when it names none.</summary>
    public string? State => EntityAccess.GetText(EntityAccess.GetEntity(Data, "status"), "state");

    /// <summary>Whether the action has finished. One that failed is told by <see cref="ApiActionFailedException"/> instead.</summary>
    public bool HasCompleted => State is { } state
        ? string.Equals(state, "complete", StringComparison.OrdinalIgnoreCase)
        : _status != HttpStatusCode.Accepted;

    /// <summary>Asks for the state as it is now.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The operation with the new state.</returns>
    /// <exception cref="InvalidOperationException">
    /// The Manager told no address of the action, or the operation was made for a mock and has no connection.
    /// </exception>
    /// <exception cref="ApiActionFailedException">The action failed.</exception>
    /// <exception cref="ApiException">The request failed.</exception>
    public virtual async Task<ActionOperation<TAction>> UpdateStatusAsync(CancellationToken cancellationToken = default)
    {
        ApiConnection connection = Connection;
        string path = Href ?? throw new InvalidOperationException("The Manager told no address of the action, so it cannot be followed.");
        ApiRequest request = new() { Method = HttpMethod.Get, Path = path, IsAction = true };
        ApiResponse response = await connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        TAction data = response.Read(utf8 => EntityXml.Read<TAction>(utf8, _type!));

        // Not every version repeats the address in the action's own answer.
        return new ActionOperation<TAction>(connection, _type!, data, response.StatusCode, path);
    }

    /// <summary>Waits until the action has finished, asking ever more slowly, every ten seconds at the least.</summary>
    /// <param name="cancellationToken">Stops waiting; the action goes on.</param>
    /// <returns>The operation with its final state.</returns>
    /// <exception cref="InvalidOperationException">
    /// The action runs, and the Manager told no address of it, or the operation was made for a mock and has no connection.
    /// </exception>
    /// <exception cref="ApiActionFailedException">The action failed.</exception>
    /// <exception cref="ApiException">A request failed.</exception>
    public virtual async Task<ActionOperation<TAction>> WaitForCompletionAsync(CancellationToken cancellationToken = default)
    {
        ActionOperation<TAction> operation = this;
        for (TimeSpan delay = FirstDelay; !operation.HasCompleted; delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay)
        {
            await Task.Delay(delay, operation.Connection.TimeProvider, cancellationToken).ConfigureAwait(false);
            operation = await operation.UpdateStatusAsync(cancellationToken).ConfigureAwait(false);
        }

        return operation;
    }

    /// <summary>The state.</summary>
    /// <returns>For instance <c>Action complete</c>.</returns>
    public override string ToString() => $"{typeof(TAction).Name} {State ?? _status.ToString()}";

    private ApiConnection Connection =>
        _connection ?? throw Mock.HasNoConnection("operation");
}
