using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime;

/// <summary>
/// An action that a Manager has accepted: finished, or still running (the guide's section 8.4.7). It never changes: asking for its
/// state gives a new one.
/// </summary>
/// <typeparam name="TAction">The class of an action's representation.</typeparam>
public class ActionOperation<TAction>
    where TAction : Entity
{
    private readonly ApiConnection? _connection;
    private readonly EntityType? _type;
    private readonly HttpStatusCode _status;
    private readonly ActionLinks _links;
    private readonly ApiException? _redirect;

    /// <summary>Makes an operation without a connection, for a mock: one that has finished, unless the data have another state.</summary>
    /// <param name="data">What the Manager is supposed to have answered.</param>
    protected ActionOperation(TAction? data)
    {
        _status = HttpStatusCode.OK;
        _links = ActionLinks.Of(data, default);
        Data = data;
    }

    internal ActionOperation(ApiConnection connection, EntityType type, TAction? data, HttpStatusCode status, ActionLinks known = default)
    {
        _connection = connection;
        _type = type;
        _status = status;
        _links = ActionLinks.Of(data, known);
        Data = data;
    }

    private ActionOperation(ActionOperation<TAction> before, ApiException redirect)
        : this(before.Connection, before._type!, before.Data, before._status, before._links) => _redirect = redirect;

    /// <summary>What the Manager answered last, with the action's results; null when it answered nothing.</summary>
    public TAction? Data { get; }

    /// <summary>
    /// The address of the action itself, from which <see cref="ActionOperation.FromHref{TAction}"/> makes an operation again, in another
    /// process too; null when the Manager tells none, and the action cannot be followed.
    /// </summary>
    public string? Href => _links.Href;

    /// <summary>The address of the resource that the action acts on; null when the Manager tells none.</summary>
    public string? ParentHref => _links.Parent;

    /// <summary>The address that starts the action once more; null when the Manager tells none. See <see cref="ReplayAsync"/>.</summary>
    public string? ReplayHref => _links.Replay;

    /// <summary>
    /// The address of the job that does the work, which may go on after the action is complete; null when the Manager tells none, as
    /// those before 3.4 do.
    /// </summary>
    public string? JobHref => _links.Job;

    /// <summary>
    /// The state as the Manager named it last (<c>pending</c>, <c>in_progress</c>, <c>complete</c>; the guide's table 8.7); null when it
    /// named none.
    /// </summary>
    public string? State => ResourceState.Get(Data);

    /// <summary>
    /// Whether the action has finished. One that failed is told by <see cref="ApiActionFailedException"/> instead. A state that is not
    /// known counts as running.
    /// </summary>
    public bool HasCompleted => HasExpired || (State is { } state
        ? string.Equals(state, "complete", StringComparison.OrdinalIgnoreCase)
        : _status != HttpStatusCode.Accepted);

    /// <summary>Whether the Manager has forgotten the action, so that nobody can tell how it ended.</summary>
    public bool HasExpired => _redirect is not null;

    /// <summary>Asks for the state as it is now.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The operation with the new state; one that has expired when the Manager redirects to the resource.</returns>
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
        try
        {
            ApiResponse response = await connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
            TAction data = (TAction)response.ReadEntity(_type!);
            return new ActionOperation<TAction>(connection, _type!, data, response.StatusCode, _links);
        }
        catch (ApiProtocolException e) when (e.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found)
        {
            return new ActionOperation<TAction>(this, e);
        }
    }

    /// <summary>Waits until the action has finished, as the usual <see cref="PollOptions"/> tell.</summary>
    /// <inheritdoc cref="WaitForCompletionAsync(PollOptions, CancellationToken)" path="/*[not(self::summary)]"/>
    public virtual Task<ActionOperation<TAction>> WaitForCompletionAsync(CancellationToken cancellationToken = default) =>
        WaitForCompletionAsync(null, cancellationToken);

    /// <summary>Waits until the action has finished.</summary>
    /// <param name="options">How to wait; null for the usual pauses and ten minutes in all.</param>
    /// <param name="cancellationToken">Stops waiting; the action goes on.</param>
    /// <returns>The operation with its final state.</returns>
    /// <exception cref="ArgumentException">An option makes no sense.</exception>
    /// <exception cref="InvalidOperationException">
    /// The action runs, and the Manager told no address of it, or the operation was made for a mock and has no connection.
    /// </exception>
    /// <exception cref="ApiActionFailedException">The action failed.</exception>
    /// <exception cref="ApiOperationExpiredException">The Manager has forgotten the action.</exception>
    /// <exception cref="ApiWaitTimeoutException">The action did not finish in time; it goes on.</exception>
    /// <exception cref="ApiException">A request failed.</exception>
    public virtual async Task<ActionOperation<TAction>> WaitForCompletionAsync(
        PollOptions? options, CancellationToken cancellationToken = default)
    {
        ActionOperation<TAction> operation = this;
        if (!operation.HasCompleted)
        {
            Poller poller = new(Connection, options, Href ?? "", "the action did not complete");
            while (!operation.HasCompleted)
            {
                poller.State = operation.State;
                await poller.PauseAsync(cancellationToken).ConfigureAwait(false);
                operation = await poller.AskAsync(operation.UpdateStatusAsync, cancellationToken).ConfigureAwait(false);
            }
        }

        return operation._redirect is null ? operation : throw new ApiOperationExpiredException(operation.Href!, operation._redirect);
    }

    /// <summary>Starts the action once more, with an empty <c>action</c> as its arguments (the guide's table 8.8).</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The new operation as the Manager accepted it.</returns>
    /// <exception cref="InvalidOperationException">
    /// The Manager told no address to replay the action, or the operation was made for a mock and has no connection.
    /// </exception>
    /// <exception cref="ApiActionFailedException">The action failed at once.</exception>
    /// <exception cref="ApiException">The request failed.</exception>
    public virtual async Task<ActionOperation<TAction>> ReplayAsync(CancellationToken cancellationToken = default)
    {
        ApiConnection connection = Connection;
        string path = ReplayHref ?? throw new InvalidOperationException("The Manager told no address to replay the action.");
        ApiRequest request = new() { Method = HttpMethod.Post, Path = path, IsAction = true, Body = EntityXml.ToUtf8(_type!.Create()) };
        ApiResponse response = await connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return ActionOperation.FromResponse<TAction>(connection, _type!, response);
    }

    /// <summary>The state.</summary>
    /// <returns>For instance <c>Action complete</c>.</returns>
    public override string ToString() => $"{typeof(TAction).Name} {(HasExpired ? "expired" : State ?? _status.ToString())}";

    private ApiConnection Connection =>
        _connection ?? throw Mock.HasNoConnection("operation");
}
