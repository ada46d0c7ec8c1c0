using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime;

public abstract partial class Resource<TSelf, TEntity>
{
    /// <summary>
    /// Waits until the resource has a state. It is read at once, and then ever more slowly; what this handle knows does not count.
    /// </summary>
    /// <param name="state">The state to wait for, as the Manager names it: the text of <c>status/state</c>; case does not matter.</param>
    /// <param name="failOn">
    /// The states that end the wait, since the wanted one cannot follow. Those in which the resource may still be at the start do not
    /// belong here. May be empty, and then only time ends a wait in vain.
    /// </param>
    /// <param name="options">How to wait; null for the usual pauses and ten minutes in all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>A handle with the data that have the state.</returns>
    /// <exception cref="ArgumentException">The wanted state is one of those that end the wait, or an option makes no sense.</exception>
    /// <exception cref="InvalidOperationException">The handle was made for a mock and has no connection.</exception>
    /// <exception cref="ApiWaitFailedException">The resource has reached a state that ends the wait.</exception>
    /// <exception cref="ApiWaitTimeoutException">The resource did not reach the state in time.</exception>
    /// <exception cref="ApiNotFoundException">There is no such resource.</exception>
    /// <exception cref="ApiException">A request failed.</exception>
    public virtual Task<TSelf> WaitForStatusAsync(
        string state, IReadOnlyCollection<string> failOn, PollOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(state);
        ArgumentNullException.ThrowIfNull(failOn);
        HashSet<string> failures = new(failOn, StringComparer.OrdinalIgnoreCase);
        return failures.Contains(state)
            ? throw new ArgumentException($"'{state}' is the state to wait for, and cannot end the wait as a failure.", nameof(failOn))
            : WaitAsync(
                data => string.Equals(ResourceState.Get(data), state, StringComparison.OrdinalIgnoreCase),
                data => ResourceState.Get(data) is { } reached && failures.Contains(reached),
                state,
                $"the state did not become '{state}'",
                options,
                cancellationToken);
    }

    /// <inheritdoc cref="WaitForStatusAsync(string, IReadOnlyCollection{string}, PollOptions, CancellationToken)"/>
    /// <typeparam name="TState">The generated enum of the states.</typeparam>
    /// <param name="state">The state to wait for.</param>
    /// <param name="failOn">
    /// The states that end the wait, since the wanted one cannot follow. Those in which the resource may still be at the start do not
    /// belong here. May be empty, and then only time ends a wait in vain.
    /// </param>
    /// <param name="options">How to wait; null for the usual pauses and ten minutes in all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public virtual Task<TSelf> WaitForStatusAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TState>(
        TState state, IReadOnlyCollection<TState> failOn, PollOptions? options = null, CancellationToken cancellationToken = default)
        where TState : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(failOn);
        string[] failures = [.. failOn.Select(failure => ((OpenEnum<TState>)failure).Wire)];
        return WaitForStatusAsync(((OpenEnum<TState>)state).Wire, failures, options, cancellationToken);
    }

    /// <summary>
    /// Waits until the data meet a condition. They are read at once, and then ever more slowly; what this handle knows does not count.
    /// </summary>
    /// <param name="isReached">The condition.</param>
    /// <param name="hasFailed">Whether the condition can no longer be met, which is asked first.</param>
    /// <param name="options">How to wait; null for the usual pauses and ten minutes in all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>A handle with the data that meet the condition.</returns>
    /// <exception cref="ArgumentException">An option makes no sense.</exception>
    /// <exception cref="InvalidOperationException">The handle was made for a mock and has no connection.</exception>
    /// <exception cref="ApiWaitFailedException"><paramref name="hasFailed"/> said so.</exception>
    /// <exception cref="ApiWaitTimeoutException">The condition was not met in time.</exception>
    /// <exception cref="ApiNotFoundException">There is no such resource.</exception>
    /// <exception cref="ApiException">A request failed.</exception>
    public virtual Task<TSelf> WaitUntilAsync(
        Func<TEntity, bool> isReached,
        Func<TEntity, bool> hasFailed,
        PollOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(isReached);
        ArgumentNullException.ThrowIfNull(hasFailed);
        return WaitAsync(isReached, hasFailed, null, "the condition was not met", options, cancellationToken);
    }

    /// <summary>Waits until the resource is gone: the Manager answers 404. It is asked at once, and then ever more slowly.</summary>
    /// <param name="options">How to wait; null for the usual pauses and ten minutes in all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>A task that ends when the resource is gone.</returns>
    /// <exception cref="ArgumentException">An option makes no sense.</exception>
    /// <exception cref="InvalidOperationException">The handle was made for a mock and has no connection.</exception>
    /// <exception cref="ApiWaitTimeoutException">The resource was not gone in time.</exception>
    /// <exception cref="ApiException">A request failed.</exception>
    public virtual async Task WaitUntilDeletedAsync(PollOptions? options = null, CancellationToken cancellationToken = default)
    {
        Poller poller = new(Connection, options, Path, "the resource was not deleted");
        try
        {
            while (true)
            {
                TSelf resource = await poller.AskAsync(token => GetCoreAsync(null, token), cancellationToken).ConfigureAwait(false);
                poller.State = ResourceState.Get(resource.Data);
                await poller.PauseAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (ApiNotFoundException)
        {
            // As it should be.
        }
    }

    private async Task<TSelf> WaitAsync(
        Func<TEntity, bool> isReached,
        Func<TEntity, bool> hasFailed,
        string? wantedState,
        string goal,
        PollOptions? options,
        CancellationToken cancellationToken)
    {
        Poller poller = new(Connection, options, Path, goal);
        while (true)
        {
            TSelf resource = await poller.AskAsync(token => GetCoreAsync(null, token), cancellationToken).ConfigureAwait(false);
            poller.State = ResourceState.Get(resource.Data);
            if (hasFailed(resource.Data!))
            {
                ApiCall call = new(HttpMethod.Get, ApiPath.WithoutParameters(Path), null);
                throw new ApiWaitFailedException(call, poller.State, wantedState);
            }

            if (isReached(resource.Data!))
            {
                return resource;
            }

            await poller.PauseAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
