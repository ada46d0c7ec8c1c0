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

    private readonly ApiConnection _connection;
    private readonly EntityType _type;
    private readonly HttpStatusCode _status;

    internal ActionOperation(ApiConnection connection, EntityType type, TAction? data, HttpStatusCode status)
    {
        _connection = connection;
        _type = type;
        _status = status;
        Data = data;
    }

    /// <summary>What the Manager answered, with the action's results; null when it answered nothing.</summary>
    public TAction? Data { get; }

    /// <summary>The address of the action itself; null when the Manager tells none, and it cannot be followed.</summary>
    public string? Href => EntityAccess.GetText(Data, "href");

    /// <summary>The state as the Manager names it (<c>pending</c>, <c>in_progress</c>, <c>complete</c>); null when it names none.</summary>
    public string? State => EntityAccess.GetText(EntityAccess.GetEntity(Data, "status"), "state");

    /// <summary>Whether the action has finished. One that failed is told by <see cref="ApiActionFailedException"/> instead.</summary>
    public bool HasCompleted => State is { } state
        ? string.Equals(state, "complete", StringComparison.OrdinalIgnoreCase)
        : _status != HttpStatusCode.Accepted;

    /// <summary>Asks for the state as it is now.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The operation with the new state.</returns>
    /// <exception cref="InvalidOperationException">The Manager told no address of the action.</exception>
    /// <exception cref="ApiActionFailedException">The action failed.</exception>
    /// <exception cref="ApiException">The request failed.</exception>
    public virtual async Task<ActionOperation<TAction>> UpdateStatusAsync(CancellationToken cancellationToken = default)
    {
        string path = Href ?? throw new InvalidOperationException("The Manager told no address of the action, so it cannot be followed.");
        ApiRequest request = new() { Method = HttpMethod.Get, Path = path, IsAction = true };
        ApiResponse response = await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        TAction data = response.Read(utf8 => EntityXml.Read<TAction>(utf8, _type));
        return new ActionOperation<TAction>(_connection, _type, data, response.StatusCode);
    }

    /// <summary>Waits until the action has finished, asking ever more slowly, every ten seconds at the least.</summary>
    /// <param name="cancellationToken">Stops waiting; the action goes on.</param>
    /// <returns>The operation with its final state.</returns>
    /// <exception cref="InvalidOperationException">The action runs, and the Manager told no address of it.</exception>
    /// <exception cref="ApiActionFailedException">The action failed.</exception>
    /// <exception cref="ApiException">A request failed.</exception>
    public virtual async Task<ActionOperation<TAction>> WaitForCompletionAsync(CancellationToken cancellationToken = default)
    {
        ActionOperation<TAction> operation = this;
        for (TimeSpan delay = FirstDelay; !operation.HasCompleted; delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay)
        {
            await Task.Delay(delay, _connection.TimeProvider, cancellationToken).ConfigureAwait(false);
            operation = await operation.UpdateStatusAsync(cancellationToken).ConfigureAwait(false);
        }

        return operation;
    }

    /// <summary>The state.</summary>
    /// <returns>For instance <c>Action complete</c>.</returns>
    public override string ToString() => $"{_type.Name} {State ?? _status.ToString()}";
}
