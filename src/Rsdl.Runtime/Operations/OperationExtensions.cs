using System;
using System.Threading;
using System.Threading.Tasks;

namespace Rsdl.Runtime;

/// <summary>Waits for operations in the same statement that starts them.</summary>
public static class OperationExtensions
{
    /// <summary>Waits until a resource that is being added is complete: <c>await api.Vms.AddAsync(vm).CompletedAsync()</c>.</summary>
    /// <typeparam name="TResource">The class of the resource's handle.</typeparam>
    /// <param name="creation">What <c>AddAsync</c> returned.</param>
    /// <param name="cancellationToken">Stops waiting; the Manager goes on.</param>
    /// <inheritdoc cref="CreateOperation{TResource}.WaitForCompletionAsync(PollOptions, CancellationToken)" path="/*[not(self::summary)]"/>
    public static Task<TResource> CompletedAsync<TResource>(
        this Task<CreateOperation<TResource>> creation, CancellationToken cancellationToken = default)
        where TResource : ApiClient => creation.CompletedAsync(null, cancellationToken);

    /// <inheritdoc cref="CompletedAsync{TResource}(Task{CreateOperation{TResource}}, CancellationToken)"/>
    /// <param name="creation">What <c>AddAsync</c> returned.</param>
    /// <param name="options">How to wait; null for the usual pauses and ten minutes in all.</param>
    /// <param name="cancellationToken">Stops waiting; the Manager goes on.</param>
    public static async Task<TResource> CompletedAsync<TResource>(
        this Task<CreateOperation<TResource>> creation, PollOptions? options, CancellationToken cancellationToken = default)
        where TResource : ApiClient
    {
        ArgumentNullException.ThrowIfNull(creation);
        CreateOperation<TResource> operation = await creation.ConfigureAwait(false);
        return await operation.WaitForCompletionAsync(options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits until an action has finished: <c>await vm.StartAsync().CompletedAsync()</c>.</summary>
    /// <typeparam name="TAction">The class of an action's representation.</typeparam>
    /// <param name="action">What the method of the action returned.</param>
    /// <param name="cancellationToken">Stops waiting; the action goes on.</param>
    /// <inheritdoc cref="ActionOperation{TAction}.WaitForCompletionAsync(PollOptions, CancellationToken)" path="/*[not(self::summary)]"/>
    public static Task<ActionOperation<TAction>> CompletedAsync<TAction>(
        this Task<ActionOperation<TAction>> action, CancellationToken cancellationToken = default)
        where TAction : Entity => action.CompletedAsync(null, cancellationToken);

    /// <inheritdoc cref="CompletedAsync{TAction}(Task{ActionOperation{TAction}}, CancellationToken)"/>
    /// <param name="action">What the method of the action returned.</param>
    /// <param name="options">How to wait; null for the usual pauses and ten minutes in all.</param>
    /// <param name="cancellationToken">Stops waiting; the action goes on.</param>
    public static async Task<ActionOperation<TAction>> CompletedAsync<TAction>(
        this Task<ActionOperation<TAction>> action, PollOptions? options, CancellationToken cancellationToken = default)
        where TAction : Entity
    {
        ArgumentNullException.ThrowIfNull(action);
        ActionOperation<TAction> operation = await action.ConfigureAwait(false);
        return await operation.WaitForCompletionAsync(options, cancellationToken).ConfigureAwait(false);
    }
}
